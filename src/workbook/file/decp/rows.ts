import type { Cell } from "../../../core/register/cell";
import type { DecpContract } from "./contract";

/** Where a contract stands: file, and 1-based rank in it. */
export interface Place {
  readonly file: string;
  readonly rank: number;
}

type Column = readonly [label: string, value: (contract: DecpContract, place: Place) => Cell];

/** Columns of the register's sheet, under the labels by which core recognises them. */
const COLUMNS: readonly Column[] = [
  ["N° marché", (contract) => contract.id],
  ["Nature", nature],
  ["Objet", (contract) => contract.objet],
  ["SIRET acheteur", (contract) => contract.acheteur ?? contract.autoriteConcedante],
  ["Catégorie", (contract) => categorie(contract.codeCPV)],
  ["Code CPV", (contract) => contract.codeCPV],
  ["Procédure", (contract) => contract.procedure],
  ["Date de notification", (contract) => contract.dateNotification ?? contract.dateSignature],
  ["Date de publication", (contract) => contract.datePublicationDonnees],
  ["Durée (mois)", (contract) => contract.dureeMois],
  ["Montant HT", (contract) => contract.montant ?? contract.valeurGlobale],
  ["Avance", (contract) => contract.attributionAvance],
  ["Offres reçues", (contract) => contract.offresRecues],
  ["SIRET titulaire", (contract) => joined([...contract.titulaires, ...contract.concessionnaires])],
  ["Groupement", (contract) => contract.typeGroupementOperateurs],
  ["Considérations sociales", (contract) => joined(contract.considerationsSociales)],
  ["Considérations environnementales", (contract) => joined(contract.considerationsEnvironnementales)],
  ["Marché innovant", (contract) => contract.marcheInnovant],
  ["Accord-cadre (identifiant)", (contract) => contract.idAccordCadre],
  ["Modifications", (contract) => contract.modifications],
  ["Fichier", (_, place) => place.file],
  ["Rang", (_, place) => place.rank],
];

export const DECP_LABELS: readonly string[] = COLUMNS.map(([label]) => label);

export function decpRow(contract: DecpContract, place: Place): Cell[] {
  return COLUMNS.map(([, value]) => value(contract, place));
}

/**
 * DECP says "Marché" of nearly everything. An idAccordCadre alone doesn't make a subséquent (177 of 182 in a real set
 * came without the execution mode), so both signs are asked.
 */
function nature(contract: DecpContract): Cell {
  if (contract.nature !== "Marché") return contract.nature;
  if (contract.idAccordCadre !== null && contract.modalitesExecution.includes("Marchés subséquents")) return "Marché subséquent";
  return contract.techniques.includes("Accord-cadre") ? "Accord-cadre" : "Marché";
}

/** Category by CPV division, where the division leaves no doubt; Études are services that only a person can tell. */
function categorie(cpv: string | null): Cell {
  const division = cpv !== null && /^\d{8}/.test(cpv) ? Number(cpv.slice(0, 2)) : 0;
  if (division === 45) return "Travaux";
  if ((division >= 3 && division <= 44) || division === 48) return "Fournitures";
  return division >= 50 && division <= 98 ? "Services" : null;
}

function joined(texts: readonly string[]): Cell {
  return texts.length === 0 ? null : texts.join(";");
}

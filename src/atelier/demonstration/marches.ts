import { booleen, date, ENTIER, EUROS, nombre, ouiNon, tableSheet, texte, type DemonstrationSheet, type TableColumn } from "./sheetModel";
import type { MarcheDecp } from "./decp";
import type { Chance } from "./random";

/** A real marché with the fields that DECP lacks, drawn by chance. */
export interface Marche {
  readonly decp: MarcheDecp;
  readonly categorie: string;
  readonly direction: string;
  readonly domaine: string;
  readonly departement: string;
  readonly taille: string;
  readonly statut: string | null;
  readonly reserveA: string | null;
  readonly heuresPrevues: number | null;
  readonly ressourceDurable: boolean | null;
  readonly biosource: boolean | null;
  readonly occasion: boolean | null;
  readonly matieresRecyclees: boolean | null;
  readonly leviersCarbone: boolean | null;
  readonly critereRSE: boolean | null;
  readonly clauseEgalite: boolean | null;
  readonly sourcing: boolean | null;
  readonly agregatsTonnes: number | null;
  readonly enrobesTiedesTonnes: number | null;
}

const OUI_NON = ["oui", "non"] as const;

/** The register's columns, left to right, under the labels that the add-in knows; `real` ones come from DECP. */
const COLUMNS: readonly (TableColumn<Marche> & { readonly real: boolean })[] = [
  { real: true, label: "N° marché", width: 18, cell: ({ decp }) => texte(decp.id) },
  { real: true, label: "Nature", width: 15, cell: ({ decp }) => texte(natureOf(decp)) },
  { real: true, label: "Objet", width: 52, cell: ({ decp }) => texte(decp.objet) },
  { real: true, label: "SIRET acheteur", width: 17, cell: ({ decp }) => texte(decp.acheteur.id) },
  { real: false, label: "Direction", width: 30, cell: ({ direction }) => texte(direction) },
  { real: true, label: "Catégorie", width: 13, cell: ({ categorie }) => texte(categorie) },
  { real: false, label: "Domaine d'achat", width: 26, cell: ({ domaine }) => texte(domaine) },
  { real: true, label: "Code CPV", width: 12, cell: ({ decp }) => texte(decp.codeCPV) },
  { real: true, label: "Procédure", width: 26, cell: ({ decp }) => texte(decp.procedure) },
  { real: true, label: "Date de notification", width: 13, cell: ({ decp }) => date(decp.dateNotification) },
  { real: true, label: "Date de publication", width: 13, cell: ({ decp }) => date(decp.datePublicationDonnees) },
  { real: true, label: "Durée (mois)", width: 9, cell: ({ decp }) => nombre(decp.dureeMois, ENTIER) },
  { real: true, label: "Montant HT", width: 17, cell: ({ decp }) => nombre(decp.montant, EUROS) },
  { real: true, label: "Avance", width: 9, cell: ({ decp }) => booleen(decp.attributionAvance) },
  { real: true, label: "Offres reçues", width: 9, cell: ({ decp }) => nombre(decp.offresRecues, ENTIER) },
  { real: true, label: "SIRET titulaire", width: 17, cell: ({ decp }) => texte(decp.titulaires.map(({ titulaire }) => titulaire.id).join(";")) },
  { real: false, label: "Département titulaire", width: 12, cell: ({ departement }) => texte(departement) },
  { real: false, label: "Taille titulaire", width: 10, cell: ({ taille }) => texte(taille), choices: ["TPE", "PME", "ETI", "GE"] },
  { real: false, label: "Statut titulaire", width: 12, cell: ({ statut }) => texte(statut) },
  { real: true, label: "Groupement", width: 18, cell: ({ decp }) => texte(decp.typeGroupementOperateurs) },
  { real: true, label: "Considérations sociales", width: 30, cell: ({ decp }) => texte(decp.considerationsSociales.considerationSociale.join(";")) },
  { real: true, label: "Considérations environnementales", width: 36, cell: ({ decp }) => texte(decp.considerationsEnvironnementales.considerationEnvironnementale.join(";")) },
  { real: false, label: "Réservé à", width: 13, cell: ({ reserveA }) => texte(reserveA) },
  { real: false, label: "Critère RSE", width: 9, cell: ({ critereRSE }) => ouiNon(critereRSE), choices: OUI_NON },
  { real: false, label: "Clause ou critère égalité F/H", width: 14, cell: ({ clauseEgalite }) => ouiNon(clauseEgalite), choices: OUI_NON },
  { real: true, label: "Marché innovant", width: 10, cell: ({ decp }) => ouiNon(decp.marcheInnovant), choices: OUI_NON },
  { real: false, label: "Matières recyclées", width: 11, cell: ({ matieresRecyclees }) => ouiNon(matieresRecyclees), choices: OUI_NON },
  { real: false, label: "Biosourcé ou écolabel", width: 11, cell: ({ biosource }) => ouiNon(biosource), choices: OUI_NON },
  { real: false, label: "Achat d'occasion exigé", width: 12, cell: ({ occasion }) => ouiNon(occasion), choices: OUI_NON },
  { real: false, label: "Ressource gérée durablement", width: 13, cell: ({ ressourceDurable }) => ouiNon(ressourceDurable), choices: OUI_NON },
  { real: false, label: "Leviers carbone du prestataire", width: 14, cell: ({ leviersCarbone }) => ouiNon(leviersCarbone), choices: OUI_NON },
  { real: false, label: "Agrégats d'enrobés (t)", width: 12, cell: ({ agregatsTonnes }) => nombre(agregatsTonnes, ENTIER) },
  { real: false, label: "Enrobés tièdes (t)", width: 12, cell: ({ enrobesTiedesTonnes }) => nombre(enrobesTiedesTonnes, ENTIER) },
  { real: false, label: "Sourcing réalisé", width: 10, cell: ({ sourcing }) => ouiNon(sourcing), choices: OUI_NON },
  { real: false, label: "Heures d'insertion prévues", width: 12, cell: ({ heuresPrevues }) => nombre(heuresPrevues, ENTIER) },
];

/** Labels of the columns that come from DECP, and of those that were drawn. */
export const REAL_COLUMNS: readonly string[] = COLUMNS.filter(({ real }) => real).map(({ label }) => label);
export const DRAWN_COLUMNS: readonly string[] = COLUMNS.filter(({ real }) => !real).map(({ label }) => label);

const DOMAINES: Readonly<Record<string, readonly string[]>> = {
  Travaux: ["Bâtiment – gros œuvre", "Bâtiment – second œuvre", "Voirie et réseaux", "Espaces verts"],
  Fournitures: ["Denrées alimentaires", "Mobilier", "Informatique", "Équipements techniques"],
  Services: ["Restauration", "Entretien et nettoyage", "Espaces verts", "Conseil et formation", "Gestion des déchets", "Communication"],
  Études: ["Maîtrise d'œuvre", "Contrôle technique"],
};

/** Adds to each real marché, in order, what the Landes scheme asks and DECP does not say. */
export function completeMarches(decp: readonly MarcheDecp[], chance: Chance): Marche[] {
  return decp.map((marche) => completeMarche(marche, chance));
}

function completeMarche(decp: MarcheDecp, chance: Chance): Marche {
  const categorie = categorieOf(decp.codeCPV);
  const travaux = categorie === "Travaux";
  const social = decp.considerationsSociales.considerationSociale;
  const environment = decp.considerationsEnvironnementales.considerationEnvironnementale;
  const clauseSociale = social.includes("Clause sociale");
  const reserve = social.includes("Marché réservé");
  const green = environment.some((consideration) => !consideration.startsWith("Pas de"));
  const routes = /^(4523[13]|44113)/.test(decp.codeCPV) || /voirie|enrob[ée]|chaussée/i.test(decp.objet);
  /** Filled in nine times in ten: the rest was forgotten, as in any register. */
  const answer = (probability: number): boolean | null => (chance.happens(0.9) ? chance.happens(probability) : null);
  return {
    decp,
    categorie,
    direction: chance.pick([["Routes et mobilités", travaux ? 4 : 1], ["Patrimoine et bâtiments", travaux ? 6 : 1], ["Éducation et collèges", 2], ["Solidarités", 1], ["Systèmes d'information", travaux ? 0 : 2], ["Environnement", 1]]),
    domaine: chance.among(DOMAINES[categorie] ?? ["Autres achats"]),
    departement: chance.pick([["40", 5], ["64", 2], ["33", 2], ["75", 1], ["31", 1]]),
    taille: chance.pick([["TPE", 3], ["PME", 5], ["ETI", 2], ["GE", 1]]),
    statut: reserve ? chance.among(["ESAT", "EA", "SIAE;ESS"]) : chance.happens(0.05) ? chance.pick([["ESS", 4], ["ESUS", 1], ["SIAE;ESS", 1]]) : null,
    reserveA: reserve ? chance.pick([["EA-ESAT", 3], ["SIAE", 2], ["EA-ESAT-SIAE", 1], ["ESS", 2]]) : null,
    heuresPrevues: clauseSociale ? Math.max(35, Math.round((decp.montant / chance.whole(900, 2200)) / 5) * 5) : null,
    ressourceDurable: answer(green ? 0.35 : 0.04),
    biosource: answer(green ? 0.3 : 0.03),
    occasion: answer(categorie === "Fournitures" ? 0.12 : 0.01),
    matieresRecyclees: travaux ? answer(green ? 0.45 : 0.05) : answer(0.03),
    leviersCarbone: answer(green ? 0.4 : 0.05),
    critereRSE: answer(0.15),
    clauseEgalite: answer(0.08),
    sourcing: answer(0.2),
    agregatsTonnes: routes && chance.happens(0.6) ? chance.whole(4, 90) * 10 : null,
    enrobesTiedesTonnes: routes && chance.happens(0.4) ? chance.whole(5, 120) * 10 : null,
  };
}

/** Only what the CPV division settles; 71 (architecture, engineering) and 73 (research) are studies. */
function categorieOf(cpv: string): string {
  const division = Number(cpv.slice(0, 2));
  if (division === 45) return "Travaux";
  if (division === 71 || division === 73) return "Études";
  return division < 45 || division === 48 ? "Fournitures" : "Services";
}

function natureOf({ techniques, modalitesExecution, idAccordCadre }: MarcheDecp): string {
  if (techniques.technique.includes("Accord-cadre")) return "Accord-cadre";
  return idAccordCadre !== undefined && modalitesExecution.modaliteExecution.includes("Marchés subséquents") ? "Marché subséquent" : "Marché";
}

/** The register: one Excel table, `Marches`. */
export function marchesSheet(marches: readonly Marche[]): DemonstrationSheet {
  return tableSheet("Marchés", "Marches", COLUMNS, marches);
}

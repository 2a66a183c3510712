import { texteCible } from "../../compliance/textes";
import { figuresOf } from "../../bilan/chiffres/figures";
import type { Conformite, IndicateurJuge } from "../../compliance/conformite";
import type { Verdict } from "../../compliance/verdict";
import { texteRaison } from "../../indicators/textes";
import type { Resultat } from "../../indicators/resultat";
import { csv } from "../csv";
import { categorieDe, expressionDe, figuresLegales } from "../legal";
import { textes } from "../mots";
import { isMasquee, publiable } from "../publiable";
import { NOMS_DES_CHAMPS, type LigneOuverte } from "./champs";

/** What is published: a check, the law's beside it, who publishes, and the day of the figures. */
export interface Publication {
  readonly conformite: Conformite;
  /** The check of the same register for the same period against the scheme of the law; null where there is none. */
  readonly obligations: Conformite | null;
  readonly acheteur: { readonly nom: string; readonly siret: string | null };
  /** ISO day. */
  readonly date: string;
}

/** The open data: each figure of the chosen scheme, its breakdowns, then the figures that article L2111-3 asks for. */
export function lignesOuvertes(publication: Publication): LigneOuverte[] {
  const { conformite, obligations } = publication;
  const legales = obligations === null || obligations.schema.id === conformite.schema.id ? null : publiable(obligations);
  return [
    ...lignesDe(publiable(conformite), publication),
    ...(legales === null ? [] : lignesDe({ ...legales, indicateurs: figuresLegales(legales) }, publication)),
  ].map(inOrder);
}

/** The fields of a record in the order of their list, in JSON too. */
function inOrder(ligne: LigneOuverte): LigneOuverte {
  return Object.fromEntries(NOMS_DES_CHAMPS.map((nom) => [nom, ligne[nom]])) as LigneOuverte;
}

/** The open data as CSV: the header is the names of the fields. */
export function lignesCsv(lignes: readonly LigneOuverte[]): string {
  return csv([NOMS_DES_CHAMPS, ...lignes.map((ligne) => NOMS_DES_CHAMPS.map((nom) => ligne[nom]))]);
}

function lignesDe(conformite: Conformite, { acheteur, date }: Publication): LigneOuverte[] {
  const { schema, periode, direction } = conformite;
  return figuresOf(conformite).flatMap((figure) => {
    const { juge: { indicateur, chemin }, code, libelle, parent, unite, mesure, propre, arrete } = figure;
    const commun = {
      schema: schema.id, schema_libelle: schema.libelle, acheteur: acheteur.nom, acheteur_siret: acheteur.siret, direction, periode_debut: periode.debut, periode_fin: periode.fin,
      axe: chemin.axe?.code ?? null, objectif: chemin.objectif?.code ?? null, action: chemin.action?.code ?? null, code, libelle: parent === null ? libelle : `${indicateur.libelle} : ${libelle}`,
      unite, categorie: categorieDe(mesure), expression: expressionDe(mesure), source: indicateur.source, date_chiffres: date,
    };
    return [
      { ...commun, ventilation: textes.ensemble, modalite: textes.ensemble, ...chiffres(propre.resultat, propre.verdict), ...(arrete === null ? {} : { origine: "arrete", date_arrete: arrete.releve.date, non_declares: null, ecartes: null }) },
      ...(parent === null ? detailsDe(figure.juge) : []).map(({ ventilation, modalite, resultat }) => ({ ...commun, ventilation, modalite, ...chiffres(resultat, detailSansCible(resultat)) })),
    ];
  });
}

/** A line of a breakdown is judged by nothing: targets are set for the whole. */
function detailSansCible(resultat: Resultat) {
  return { statut: resultat.valeur === null && !isMasquee(resultat) ? "non-mesurable" : "sans-cible", cible: null, prochaine: null, ecart: null, raison: null, autres: [] } as const satisfies Partial<Verdict>;
}

function chiffres(resultat: Resultat, { statut, cible, prochaine, ecart, raison, autres }: Pick<Verdict, "statut" | "cible" | "prochaine" | "ecart" | "raison" | "autres">) {
  const { valeur } = resultat;
  const pourquoi = resultat.raison ?? raison;
  return {
    mesure: resultat.genre,
    valeur: typeof valeur === "number" ? valeur : null,
    valeur_texte: typeof valeur === "boolean" ? (valeur ? "oui" : "non") : typeof valeur === "string" ? valeur : null,
    part: resultat.part, numerateur: resultat.numerateur, denominateur: resultat.denominateur, base: resultat.denominateurLibelle,
    non_declares: resultat.nonDeclarees, ecartes: resultat.ecartees.nombre, origine: resultat.origine, date_arrete: null,
    cible: cible?.valeur ?? null, cible_max: cible?.valeurMax ?? null, cible_unite: cible?.unite ?? null, cible_forme: cible?.forme ?? null, cible_echeance: cible?.echeance ?? null,
    cible_base: cible?.base ?? null, cible_source: cible?.source ?? null,
    prochaine_cible: prochaine && texteCible(prochaine),
    autres_cibles: autres.length === 0 ? null : autres.flatMap((autre) => (autre.cible ? [texteCible(autre.cible)] : [])).join(" ; ") || null,
    ecart, statut, raison: pourquoi && texteRaison(pourquoi), masquee: isMasquee(resultat),
  };
}

interface Detail {
  readonly ventilation: string;
  readonly modalite: string;
  readonly resultat: Resultat;
}

/** The lines of the breakdowns of an indicator; one asked for twice is there once. */
function detailsDe({ resultat, ventilations }: IndicateurJuge): Detail[] {
  const repartis = resultat.genre !== "repartition" ? [] : resultat.modalites.map(({ libelle, valeur, part }): Detail => ({
    ventilation: textes.repartition, modalite: libelle,
    resultat: { ...resultat, valeur, part, numerateur: typeof valeur === "number" ? valeur : null, nonDeclarees: 0, modalites: [], raison: valeur === null ? textes.raisonMasquee : null },
  }));
  const ventiles = ventilations.flatMap(({ libelle, modalites }) => modalites.map((modalite): Detail => ({ ventilation: libelle, modalite: modalite.libelle, resultat: modalite.resultat })));
  const vus = new Set<string>();
  return [...repartis, ...ventiles].filter(({ ventilation, modalite }) => {
    const cle = `${ventilation}\u0000${modalite}`;
    return !vus.has(cle) && vus.add(cle);
  });
}

import { togetherArrete } from "../compliance/arrete";
import type { ComposanteJugee, Conformite, IndicateurJuge } from "../compliance/conformite";
import type { Chiffres, Releve } from "../compliance/releve";
import type { Verdict } from "../compliance/verdict";
import { AUCUNE_ECARTEE, type Modalite, type Resultat } from "../indicators/resultat";
import type { ResultatVentile } from "../indicators/ventilation";
import { foldText } from "../register/fold";
import { estPetit, lignesMasquees, type Effectif } from "./effectifs";
import { effectifDe, effectifDeModalite, isDetail, motsDesDetails, TABLES_DE_PERSONNES, type Sujet } from "./personnes";
import { textes } from "./mots";

/**
 * A check as it may be published. No row about a person: neither the names nor the places of rows of those tables, nor
 * what is wrong in them. Counts of 1 to 4 people among others are hidden, with what would give them away. Every
 * published form (page, JSON, open data) is made from this and from nothing else.
 */
export function publiable(conformite: Conformite): Conformite {
  const mots = motsDesDetails(conformite.indicateurs.flatMap(({ indicateur }) => [indicateur, ...(indicateur.composantes ?? [])]));
  return { ...conformite, indicateurs: conformite.indicateurs.map((juge) => jugePublie(juge, mots)), anomalies: conformite.anomalies.filter(({ table }) => ![...TABLES_DE_PERSONNES.values()].includes(table)) };
}

/** Whether a published figure has no value because it is hidden. */
export function isMasquee({ raison }: Pick<Resultat, "raison">): boolean {
  return raison?.code === "texte" && raison.texte === textes.masquee;
}

/** Whether a line of a published breakdown is hidden: such a line always has a number. */
export function isModaliteMasquee({ valeur }: Modalite): boolean {
  return valeur === null;
}

function jugePublie(juge: IndicateurJuge, mots: ReadonlySet<string>): IndicateurJuge {
  const { indicateur } = juge;
  const masques = composantesMasquees(juge);
  const publie = chiffrePublie(juge, indicateur);
  const chiffre = isMasquee(publie.resultat) ? publie : { ...publie, resultat: withModalites(publie.resultat, indicateur, mots) };
  const composantes = juge.composantes.map((composante, rang) => chiffrePublie(composante, composante.composante, masques[rang]));
  const dePersonnes = [juge, ...juge.composantes].some(({ resultat: { table } }) => table !== null && TABLES_DE_PERSONNES.has(table));
  const ventilations = juge.ventilations.map((ventilation) => ventilationPubliee(ventilation, indicateur, mots));
  const resultat = composantes.length === 0 ? chiffre.resultat : { ...chiffre.resultat, modalites: composantes.map(({ composante: { code, libelle }, resultat: { valeur, part } }) => ({ code, libelle, valeur, part, montant: null })) };
  const verdict = composantes.some((one) => isMasquee(one.resultat)) ? togetherArrete(composantes) : chiffre.verdict;
  return { ...chiffre, resultat, verdict, composantes, ventilations, noms: dePersonnes ? [] : juge.noms };
}

type Chiffre = Pick<ComposanteJugee, "resultat" | "verdict" | "anterieure" | "arrete" | "releves">;

/** A figure, hidden with all that would tell it: gap, vote, other years, and its status, which says on which side of the target it is. */
function chiffrePublie<T extends Chiffre>(chiffre: T, sujet: Sujet, masque = false): T {
  const { resultat, verdict, anterieure, arrete, releves } = chiffre;
  const petit = (figure: Resultat) => isDetail(figure, sujet) && estPetit(effectifDe(figure, sujet));
  // Who the figure of another day leaves apart isn't known.
  const autre = (chiffres: Chiffres): Resultat => ({ ...resultat, ...chiffres, retenues: resultat.lignes.length });
  const releve = (one: Releve) => !petit(autre(one)) && (one.recalcul === null || !petit(autre(one.recalcul)));
  if (masque || petit(resultat) || (arrete !== null && !releve(arrete.releve))) {
    return { ...chiffre, resultat: masquee(resultat), verdict: sansVerdict(arrete?.verdict ?? verdict), anterieure: null, arrete: null, releves: [] };
  }
  return { ...chiffre, resultat: sansLignes(resultat), anterieure: anterieure && releve(anterieure) ? anterieure : null, releves: releves.filter(releve) };
}

/** Values under one code whose total is printed: one alone would be had from it. */
function composantesMasquees({ indicateur, composantes, resultat }: IndicateurJuge): readonly boolean[] {
  if (indicateur.total === undefined || resultat.valeur === null) return [];
  const effectifs = composantes.map((one) => effectifDe(one.resultat, one.composante));
  return lignesMasquees(effectifs) ?? effectifs.map(() => true);
}

function masquee(resultat: Resultat): Resultat {
  return { ...resultat, valeur: null, part: null, numerateur: null, denominateur: null, lignes: [], retenues: 0, ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: textes.raisonMasquee };
}

function sansVerdict({ statut, cible, prochaine, autres, ...verdict }: Verdict): Verdict {
  return { ...verdict, statut: statut === "sans-cible" ? statut : "a-verifier", cible, prochaine, ecart: null, evolution: null, raison: textes.raisonMasquee, autres: autres.map(sansVerdict) };
}

/** Rows of people are named nowhere, not even by their place. */
function sansLignes(resultat: Resultat): Resultat {
  if (resultat.table === null || !TABLES_DE_PERSONNES.has(resultat.table)) return resultat;
  return { ...resultat, lignes: [], ecartees: { ...resultat.ecartees, motifs: resultat.ecartees.motifs.map((motif) => ({ ...motif, lignes: [] })) } };
}

/** What to hide of a breakdown: all of it (null) where other figures, which are sums of its lines, would give the hidden ones. */
function masquesDe(lignes: readonly { readonly libelle: string; readonly effectif: Effectif }[], mots: ReadonlySet<string>): readonly boolean[] | null {
  const masques = lignesMasquees(lignes.map(({ effectif }) => effectif));
  const reprise = lignes.some(({ libelle }) => mots.has(foldText(libelle)));
  return masques !== null && reprise && masques.includes(true) && masques.includes(false) ? null : masques;
}

/** A breakdown made in one go comes from the largest to the smallest: the hidden lines go last, by name, or their order would tell. */
function withModalites(resultat: Resultat, sujet: Sujet, mots: ReadonlySet<string>): Resultat {
  if (resultat.genre !== "repartition") return resultat;
  const masques = masquesDe(resultat.modalites.map((modalite) => ({ libelle: modalite.libelle, effectif: effectifDeModalite(modalite, resultat, sujet) })), mots);
  if (masques === null) return { ...resultat, modalites: [{ code: null, libelle: textes.detail, valeur: null, part: null, montant: null }] };
  const cachees = resultat.modalites.filter((_, rang) => masques[rang]).sort((a, b) => a.libelle.localeCompare(b.libelle, "fr"));
  return { ...resultat, modalites: [...resultat.modalites.filter((_, rang) => !masques[rang]), ...cachees.map((modalite) => ({ ...modalite, valeur: null, part: null, montant: null }))] };
}

/** A breakdown kept back whole keeps its title, and one hidden line in the place of its own. */
function ventilationPubliee({ libelle, modalites }: ResultatVentile, sujet: Sujet, mots: ReadonlySet<string>): ResultatVentile {
  const masques = masquesDe(modalites.map(({ libelle: modalite, resultat }) => ({ libelle: modalite, effectif: resultat.valeur === null ? null : effectifDe(resultat, sujet) })), mots);
  if (masques === null) return { libelle, modalites: modalites.slice(0, 1).map(({ resultat }) => ({ libelle: textes.detail, resultat: masquee(resultat) })) };
  return { libelle, modalites: modalites.map((modalite, rang) => ({ ...modalite, resultat: masques[rang] ? masquee(modalite.resultat) : sansLignes(modalite.resultat) })) };
}

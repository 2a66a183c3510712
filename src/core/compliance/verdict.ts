import { compareRatio } from "../indicators/ratio";
import type { Periode, Raison, Resultat } from "../indicators/resultat";
import { exactSum } from "../indicators/sum";
import type { Cible } from "../scheme/cible";
import { anneesDe, echeanceDe, trajectoire } from "./echeancier";

/** The six answers of a check; shown with an icon and a word, never by colour alone. */
export const STATUTS = ["atteinte", "en-bonne-voie", "non-atteinte", "non-mesurable", "sans-cible", "a-verifier"] as const;
export type Statut = (typeof STATUTS)[number];

/** A target as it was applied: over several years a yearly number is the sum of its years. */
export interface CibleAppliquee {
  readonly valeur: number;
  readonly valeurMax: number | null;
  readonly unite: string;
  readonly base: string | null;
  readonly forme: Cible["forme"];
  /** Year of the milestone, or null for a target of every year. */
  readonly echeance: number | null;
  readonly source: string;
  /** True when the target is compared with the share and not with the number. */
  readonly surPart: boolean;
}

export interface Verdict {
  readonly statut: Statut;
  readonly cible: CibleAppliquee | null;
  /** The next milestone, when there is one. */
  readonly prochaine: CibleAppliquee | null;
  /** Value (or share) minus target, signed, in the target's unit. */
  readonly ecart: number | null;
  readonly raison: Raison | null;
}

/** Judges a result by the latest milestone reached at the end of the period. */
export function judge(resultat: Resultat, cibles: readonly Cible[], periode: Periode): Verdict {
  const { enVigueur, prochaine } = echeanceDe(cibles, periode.fin);
  const cible = enVigueur && applied(enVigueur);
  const next = prochaine && applied(prochaine);
  const verdict = (statut: Statut, more: Partial<Verdict> = {}): Verdict => ({ statut, cible, prochaine: next, ecart: null, raison: resultat.raison, ...more });

  if (resultat.valeur === null) return verdict("non-mesurable");
  if (cibles.length === 0) return verdict("sans-cible");
  const compared = comparedValue(resultat, enVigueur ?? prochaine);
  if (!enVigueur) return beforeFirst(compared, prochaine, periode.fin, verdict);
  if (compared === null) return verdict("a-verifier", { raison: { code: "texte", texte: enVigueur.aVerifier ?? "la valeur ne se compare pas à la cible" } });

  const total = overPeriod(resultat, cibles, periode, enVigueur);
  if (total === null) return verdict("a-verifier", { raison: { code: "texte", texte: "une année de la période n'a pas de cible" } });
  const target = { ...applied(enVigueur), valeur: total };
  const ecart = distance(compared, target.valeur, target.valeurMax);
  if (enVigueur.aVerifier) return verdict("a-verifier", { cible: target, ecart, raison: { code: "texte", texte: enVigueur.aVerifier } });
  if (meets(compared, target)) return verdict("atteinte", { cible: target, ecart });
  // A sum over several years has no line to stand on: the milestones are those of single years.
  const onTheWay = total === enVigueur.valeur && prochaine !== null && enVigueur.annee !== null && prochaine.annee !== null && meets(compared, { ...applied(prochaine), valeur: trajectoire({ annee: enVigueur.annee, valeur: enVigueur.valeur }, { annee: prochaine.annee, valeur: prochaine.valeur }, periode.fin) });
  return verdict(onTheWay ? "en-bonne-voie" : "non-atteinte", { cible: target, ecart });
}

/** Before the first milestone only a reference gives a line to stand on. */
function beforeFirst(compared: Compared | null, prochaine: Cible | null, annee: number, verdict: (statut: Statut, more?: Partial<Verdict>) => Verdict): Verdict {
  if (!prochaine || prochaine.annee === null || !prochaine.reference || compared === null || prochaine.reference.annee > annee) return verdict("sans-cible");
  const cible = applied(prochaine);
  const ecart = distance(compared, cible.valeur, cible.valeurMax);
  if (prochaine.aVerifier) return verdict("a-verifier", { ecart, raison: { code: "texte", texte: prochaine.aVerifier } });
  if (meets(compared, cible)) return verdict("atteinte", { cible, ecart });
  const line = trajectoire(prochaine.reference, { annee: prochaine.annee, valeur: prochaine.valeur }, annee);
  return verdict(meets(compared, { ...cible, valeur: line }) ? "en-bonne-voie" : "non-atteinte", { cible, ecart });
}

/** A compared figure keeps its two sides, so that the comparison is exact. */
interface Compared {
  readonly numerateur: number;
  readonly denominateur: number;
}

function comparedValue(resultat: Resultat, cible: Cible | null): Compared | null {
  const surPart = cible?.porteSur === "part";
  const isShare = surPart || resultat.genre === "part" || resultat.genre === "partMontant" || resultat.genre === "moyenne";
  if (isShare && resultat.numerateur !== null && resultat.denominateur !== null && resultat.denominateur > 0) {
    return { numerateur: resultat.numerateur, denominateur: resultat.denominateur };
  }
  // A number of marchés and a percentage of something unsaid are not the same quantity.
  if (surPart || (cible?.unite === "%" && resultat.genre !== "saisie")) return null;
  return typeof resultat.valeur === "number" ? { numerateur: resultat.valeur, denominateur: 1 } : null;
}

function meets(compared: Compared, cible: Pick<CibleAppliquee, "forme" | "valeur" | "valeurMax">): boolean {
  const side = compareRatio(compared.numerateur, compared.denominateur, cible.valeur);
  switch (cible.forme) {
    case "au moins": return side >= 0;
    case "plus de": return side > 0;
    case "au plus": return side <= 0;
    case "moins de": return side < 0;
    case "entre": return side >= 0 && compareRatio(compared.numerateur, compared.denominateur, cible.valeurMax ?? cible.valeur) <= 0;
  }
}

/** Value minus target; inside an interval 0, outside the distance to the nearer bound. */
function distance(compared: Compared, valeur: number, valeurMax: number | null): number {
  const value = compared.numerateur / compared.denominateur;
  const bound = valeurMax !== null && value > valeur ? (value > valeurMax ? valeurMax : value) : valeur;
  const sum = exactSum();
  sum.add(value);
  sum.add(-bound);
  return sum.total();
}

/**
 * The target of a period: a yearly number or sum adds up over its years (null when a year has none); a share, a mean
 * or an entered value is that of the last year.
 */
function overPeriod(resultat: Resultat, cibles: readonly Cible[], periode: Periode, enVigueur: Cible): number | null {
  const additive = enVigueur.porteSur === "valeur" && (resultat.genre === "nombre" || resultat.genre === "somme" || (resultat.genre === "composantes" && enVigueur.unite !== "%"));
  if (!additive || periode.debut === periode.fin) return enVigueur.valeur;
  const sum = exactSum();
  for (const annee of anneesDe(periode)) {
    const cible = echeanceDe(cibles, annee).enVigueur;
    if (!cible) return null;
    sum.add(cible.valeur);
  }
  return sum.total();
}

function applied(cible: Cible): CibleAppliquee {
  return {
    valeur: cible.valeur, valeurMax: cible.valeurMax ?? null, unite: cible.unite, base: cible.base, forme: cible.forme,
    echeance: cible.annee, source: cible.source, surPart: cible.porteSur === "part",
  };
}

/**
 * The verdict of one direction. A share set for the collectivité can be held against a direction's share; a number
 * (hours, marchés, tonnes) is what all the directions reach together, and judges none of them.
 */
export function ofDirection(verdict: Verdict): Verdict {
  const judged = verdict.statut === "atteinte" || verdict.statut === "en-bonne-voie" || verdict.statut === "non-atteinte";
  if (!judged || verdict.cible === null || verdict.cible.unite === "%") return verdict;
  return { ...verdict, statut: "a-verifier", ecart: null, raison: { code: "texte", texte: "la cible est fixée pour l'ensemble des directions, et non pour une seule" } };
}

/** The order in which the statuses of several values make the status of their indicator: the one to look at first wins. */
const WORST_FIRST: readonly Statut[] = ["non-atteinte", "a-verifier", "non-mesurable", "en-bonne-voie", "atteinte", "sans-cible"];

/** The status of an indicator that holds several values. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const statut = WORST_FIRST.find((candidate) => verdicts.some((verdict) => verdict.statut === candidate)) ?? "sans-cible";
  const decisive = verdicts.find((verdict) => verdict.statut === statut);
  return { statut, cible: null, prochaine: null, ecart: null, raison: decisive?.raison ?? null };
}

import type { Periode, Raison, Resultat } from "../../indicators/resultat";
import { isReduction, type Cible, type Forme } from "../../scheme/cible";
import { ciblesDe, seriesDe } from "../echeancier";
import type { Juge, Sujet } from "../juge";
import { figureDe } from "../releve";
import { isNiveau, niveauDe, type Niveau } from "../trajectoire/niveau";
import type { CibleAppliquee, Verdict } from "../verdict";
import { leastNumber } from "./leastNumber";
import { levierDe, supposer, type Levier, type Supposition } from "./supposition";

/** What it takes to reach the targets of a figure. Everything is asked of the judge of the check: there is no second rule. */
export type ResteAFaire =
  /** Entered by hand: what is to be entered, and what its targets ask. */
  | { readonly genre: "saisie"; readonly code: string; readonly quoi: string; readonly valeur: Resultat["valeur"]; readonly cibles: readonly CibleAppliquee[] }
  /** Steps: those that aren't done. */
  | { readonly genre: "etapes"; readonly faites: number; readonly total: number; readonly restantes: readonly string[] }
  /** Nothing can be said before that is settled. */
  | { readonly genre: "impossible"; readonly raison: Raison | null }
  | { readonly genre: "cibles"; readonly levier: Levier | null; readonly cibles: readonly CibleAAtteindre[] };

export interface CibleAAtteindre {
  /** The verdict on this target alone. */
  readonly verdict: Verdict;
  readonly cible: CibleAppliquee;
  /** `prochaine`: the next milestone, as if it were due now. */
  readonly horizon: "echue" | "prochaine";
  /** Which way the figure must go; null where it is on the right side already, or where that isn't settled. */
  readonly sens: "plus" | "moins" | null;
  /** What the line to the next milestone asks of the last year of the period. */
  readonly attendu: Niveau | null;
  /** With the same base: how much more (or less) must count. Null where no number does it. */
  readonly aBaseEgale: number | null;
  /** With a base that grows: how much more to add, all of it counting (or none of it, for a ceiling). Null where no number does it, or where there is no base. */
  readonly enPlus: number | null;
}

/** More than any register or budget holds. */
const MOST = 2 ** 41;
const DONE = "Réalisée";

export interface ResteOptions {
  readonly periode: Periode;
  readonly direction: string | null;
}

/** Total: what can't be said has its reason. */
export function resteAFaire(juge: Juge, sujet: Sujet, resultat: Resultat, options: ResteOptions): ResteAFaire {
  const { cible } = sujet;
  const series = seriesDe(ciblesDe(cible.cibles, options.direction).cibles);
  if (resultat.raison?.code === "horsVigueur") return { genre: "impossible", raison: resultat.raison };
  if (resultat.genre === "realisation") return resultat.denominateur === null ? { genre: "impossible", raison: resultat.raison } : steps(resultat);
  if (resultat.genre === "saisie") {
    const applied = series.flatMap((serie) => judgeSerie(juge, sujet, serie, resultat, options)).flatMap(({ cible: due, prochaine }) => due ?? prochaine ?? []);
    return { genre: "saisie", code: cible.code, quoi: resultat.denominateurLibelle, valeur: resultat.valeur, cibles: applied };
  }
  if (resultat.numerateur === null) return { genre: "impossible", raison: resultat.raison };
  return { genre: "cibles", levier: levierDe(resultat, cible), cibles: series.flatMap((serie) => ofSerie(juge, sujet, serie, resultat, options)) };
}

/** The figure as it would be, judged on all its targets. Null where its sides aren't known. */
export function juger({ judged }: Juge, sujet: Sujet, resultat: Resultat, supposition: Supposition, { periode }: ResteOptions): { readonly resultat: Resultat; readonly verdict: Verdict } | null {
  const suppose = supposer(resultat, supposition);
  return suppose && { resultat: suppose, verdict: judged(sujet, suppose, figureDe(suppose, { debut: periode.fin, fin: periode.fin })) };
}

function steps({ numerateur, denominateur, modalites }: Resultat): ResteAFaire {
  return { genre: "etapes", faites: numerateur ?? 0, total: denominateur ?? 0, restantes: modalites.filter(({ valeur }) => valeur !== DONE).map(({ libelle }) => libelle) };
}

function judgeSerie({ judged }: Juge, sujet: Sujet, serie: readonly Cible[], resultat: Resultat, { periode }: ResteOptions): Verdict {
  return judged({ ...sujet, cible: { ...sujet.cible, cibles: [...serie] } }, resultat, figureDe(resultat, { debut: periode.fin, fin: periode.fin }));
}

/** The target due, and the next milestone as if it were due. */
function ofSerie(juge: Juge, sujet: Sujet, serie: readonly Cible[], resultat: Resultat, options: ResteOptions): CibleAAtteindre[] {
  const verdict = judgeSerie(juge, sujet, serie, resultat, options);
  const attendu = serie.every(isNiveau) ? niveauDe(serie, options.periode.fin) : null;
  const due = verdict.cible && reach(juge, sujet, serie, resultat, options, { horizon: isNext(verdict) ? "prochaine" : "echue", attendu });
  const next = nextOf(verdict, serie);
  // A change and a total are held against the year of their milestone: as if due now, they would ask something else.
  if (!next || due?.horizon === "prochaine" || !isNiveau(next)) return due ? [due] : [];
  const asIfDue: Cible = { ...next, annee: null, recurrence: "annuelle" };
  const later = reach(juge, sujet, [asIfDue], resultat, options, { horizon: "prochaine", attendu, echeance: next.annee });
  return [due, later].flatMap((one) => one ?? []);
}

function nextOf({ prochaine }: Verdict, serie: readonly Cible[]): Cible | undefined {
  return prochaine === null ? undefined : serie.find(({ annee, source, valeur }) => annee === prochaine.echeance && source === prochaine.source && valeur === prochaine.valeur);
}

/** Before its first milestone a figure is judged on that milestone. */
function isNext({ cible, prochaine }: Verdict): boolean {
  return cible !== null && prochaine !== null && cible.echeance === prochaine.echeance && cible.source === prochaine.source;
}

interface Aim extends Pick<CibleAAtteindre, "horizon" | "attendu"> {
  /** Year of the milestone, where the judge was told that it is due now. */
  readonly echeance?: number | null;
}

function reach(juge: Juge, sujet: Sujet, serie: readonly Cible[], resultat: Resultat, options: ResteOptions, { horizon, attendu, echeance }: Aim): CibleAAtteindre | null {
  const found = judgeSerie(juge, sujet, serie, resultat, options);
  if (!found.cible) return null;
  const cible = echeance === undefined ? found.cible : { ...found.cible, echeance };
  const sens = found.statut === "non-atteinte" || found.statut === "en-bonne-voie" ? sensDe(found) : null;
  const common: CibleAAtteindre = { verdict: { ...found, cible }, cible, horizon, sens, attendu, aBaseEgale: null, enPlus: null };
  // Over several years a change is that of the last one, which nothing is added to.
  const several = options.periode.debut !== options.periode.fin && !serie.every(isNiveau);
  if (sens === null || several || levierDe(resultat, sujet.cible) === null) return common;
  const judged = (supposition: Supposition) => {
    const suppose = supposer(resultat, supposition);
    return suppose && judgeSerie(juge, sujet, serie, suppose, options);
  };
  const least = (supposition: (number: number) => Supposition, most: number) => {
    const number = leastNumber((candidate) => isPast(judged(supposition(candidate)), sens), most);
    return number !== null && judged(supposition(number))?.statut === "atteinte" ? number : null;
  };
  const ways = waysOf(found.cible, resultat, sens);
  return { ...common, aBaseEgale: least(ways.aBaseEgale, Math.ceil(ways.most)), enPlus: ways.enPlus && least(ways.enPlus, MOST) };
}

/** Met, or gone past: an interval may be narrower than a row. */
function isPast(verdict: Verdict | null, sens: "plus" | "moins"): boolean {
  if (verdict === null) return false;
  const { statut, ecart, cible } = verdict;
  return statut === "atteinte" || (cible?.forme === "entre" && ecart !== null && (sens === "plus" ? ecart > 0 : ecart < 0));
}

interface Ways {
  /** What moves without the base moving, and how far it can. */
  readonly aBaseEgale: (number: number) => Supposition;
  readonly most: number;
  /** What moves with the base; null where there is no base that matters. */
  readonly enPlus: ((number: number) => Supposition) | null;
}

function waysOf(cible: CibleAppliquee, { genre, numerateur, denominateur }: Resultat, sens: "plus" | "moins"): Ways {
  const sign = sens === "plus" ? 1 : -1;
  const counted = numerateur ?? 0;
  const share = denominateur !== null && (cible.surPart || genre === "part" || genre === "partMontant" || genre === "ratio");
  const room = share && genre !== "ratio" ? denominateur - counted : MOST;
  const most = sens === "plus" ? room : counted;
  // The last step may be a part of one: nothing counts beyond its base, nor below zero. A number that isn't held as a share takes its base along.
  const aBaseEgale = (number: number): Supposition => ({ deplus: share || sens === "moins" ? 0 : number, dont: sign * Math.min(number, most) });
  return { aBaseEgale, most, enPlus: share ? (number) => ({ deplus: number, dont: sens === "plus" ? number : 0 }) : null };
}

const CEILINGS: readonly Forme[] = ["au plus", "moins de"];

/** The way to a target that isn't met: an interval is come to from the side where the figure is. */
function sensDe({ cible, ecart }: Verdict): "plus" | "moins" | null {
  if (cible === null) return null;
  if (cible.forme === "entre") return ecart === null || ecart === 0 ? null : ecart < 0 ? "plus" : "moins";
  return CEILINGS.includes(cible.forme) || isReduction(cible.forme) ? "moins" : "plus";
}

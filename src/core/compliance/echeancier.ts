import { foldText } from "../register/fold";
import { compareRatio } from "../indicators/ratio";
import type { Periode } from "../indicators/resultat";
import { exactProduct, exactSum } from "../indicators/sum";
import { grandeurDe, type Cible } from "../scheme/cible";

/** The targets of an indicator as they stand for a year: the one in force and the next one. */
export interface Echeance {
  /** The latest milestone reached, or the recurrent target. */
  readonly enVigueur: Cible | null;
  /** The next milestone, when the last one is not reached yet. */
  readonly prochaine: Cible | null;
}

/** A target in force for a year is the latest milestone reached; one without a year is in force every year. */
export function echeanceDe(cibles: readonly Cible[], annee: number): Echeance {
  const inForce = cibles.filter(({ du, au }) => (du === undefined || du <= `${annee}-12-31`) && (au === undefined || au >= `${annee}-12-31`));
  const jalons = sortedJalons(inForce);
  const reached = jalons.filter((cible) => cible.annee <= annee).at(-1);
  const recurrente = inForce.find((cible) => cible.recurrence !== null);
  return { enVigueur: reached ?? recurrente ?? null, prochaine: sortedJalons(cibles).find((cible) => cible.annee > annee) ?? null };
}

function sortedJalons(cibles: readonly Cible[]): (Cible & { annee: number })[] {
  return cibles.filter((cible): cible is Cible & { annee: number } => cible.annee !== null).sort((a, b) => a.annee - b.annee);
}

/** The targets that go together as milestones of one quantity. */
export function seriesDe(cibles: readonly Cible[]): Cible[][] {
  const groups = new Map<string, Cible[]>();
  for (const cible of cibles) {
    const key = grandeurDe(cible);
    groups.set(key, [...(groups.get(key) ?? []), cible]);
  }
  return [...groups.values()];
}

/**
 * The targets of one direction are those set for it; where there are none, those of the collectivité, which judge it
 * only as a share (`propres` is false). Without a direction, those of the collectivité.
 */
export function ciblesDe(cibles: readonly Cible[], direction: string | null): { readonly cibles: readonly Cible[]; readonly propres: boolean } {
  const own = direction === null ? [] : cibles.filter((cible) => cible.direction !== undefined && foldText(cible.direction) === foldText(direction));
  return own.length > 0 ? { cibles: own, propres: true } : { cibles: cibles.filter((cible) => cible.direction === undefined), propres: direction === null };
}

/**
 * Holds a fraction against the straight line from one point (the last milestone, or the reference) to another (the
 * next one), in the unit of the target. Exact: both are taken `span` times, so that nothing is divided. Zero on the
 * line, positive above.
 */
export function compareToTrajectoire({ numerateur, denominateur }: { readonly numerateur: number; readonly denominateur: number }, from: Point, to: Point, annee: number): -1 | 0 | 1 {
  const span = to.annee - from.annee;
  if (span === 0) return compareRatio(numerateur, denominateur, to.valeur);
  const line = exactSum();
  line.add(exactProduct(from.valeur, to.annee - annee));
  line.add(exactProduct(to.valeur, annee - from.annee));
  return compareRatio(exactProduct(numerateur, span), denominateur, line.total());
}

export interface Point {
  readonly annee: number;
  readonly valeur: number;
}

/** The years of a period, ascending. */
export function anneesDe({ debut, fin }: Periode): number[] {
  return Array.from({ length: Math.max(0, fin - debut + 1) }, (_, index) => debut + index);
}

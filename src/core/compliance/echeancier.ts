import type { Cible } from "../scheme/cible";
import type { Periode } from "../indicators/resultat";

/** The targets of an indicator as they stand for a year: the one in force, the one before, the next one. */
export interface Echeance {
  /** The latest milestone reached, or the recurrent target. */
  readonly enVigueur: Cible | null;
  /** The next milestone, when the last one is not reached yet. */
  readonly prochaine: Cible | null;
}

/** A target in force for a year is the latest milestone reached; one without a year is in force every year. */
export function echeanceDe(cibles: readonly Cible[], annee: number): Echeance {
  const jalons = cibles.filter((cible): cible is Cible & { annee: number } => cible.annee !== null).sort((a, b) => a.annee - b.annee);
  const reached = jalons.filter((cible) => cible.annee <= annee).at(-1);
  const recurrente = cibles.find((cible) => cible.recurrence !== null);
  return { enVigueur: reached ?? recurrente ?? null, prochaine: jalons.find((cible) => cible.annee > annee) ?? null };
}

/**
 * Where the straight line from one point to another stands in a year: from the last milestone (or the reference) to
 * the next one. In the unit of the target.
 */
export function trajectoire(from: { readonly annee: number; readonly valeur: number }, to: { readonly annee: number; readonly valeur: number }, annee: number): number {
  if (to.annee === from.annee) return to.valeur;
  return from.valeur + ((to.valeur - from.valeur) * (annee - from.annee)) / (to.annee - from.annee);
}

/** The years of a period, ascending. */
export function anneesDe({ debut, fin }: Periode): number[] {
  return Array.from({ length: Math.max(0, fin - debut + 1) }, (_, index) => debut + index);
}

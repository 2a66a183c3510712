import { exactProduct, exactSum } from "../../indicators/sum";
import { isEvolution, type Cible } from "../../scheme/cible";
import { echeanceDe, type Point } from "../echeancier";
import { startOf } from "../verdict";

/** A target that is a level: it can be drawn beside the values. A change, a total, a step done are not. */
export function isNiveau({ forme }: Cible): boolean {
  return !isEvolution(forme) && forme !== "cumul d'au moins" && forme !== "réalisé";
}

/** What targets ask of a year, in their unit. */
export interface Niveau {
  readonly valeur: number;
  /** Upper bound of an interval. */
  readonly valeurMax: number | null;
}

/**
 * What the targets of one series ask of a year: the straight line between two milestones (from the document's reference
 * before the first), as "en bonne voie" is judged; after the last its value holds. Null before.
 */
export function niveauDe(serie: readonly Cible[], annee: number): Niveau | null {
  const { enVigueur, prochaine } = echeanceDe(serie, annee);
  if (enVigueur?.annee === null) return { valeur: enVigueur.valeur, valeurMax: enVigueur.valeurMax ?? null };
  const from = enVigueur ? pointOf(enVigueur) : prochaine && startOf(prochaine);
  const to = prochaine && pointOf(prochaine);
  if (!from || from.annee > annee) return null;
  if (!to) return { valeur: from.valeur, valeurMax: enVigueur?.valeurMax ?? null };
  const [low, high] = [enVigueur?.valeurMax, prochaine.valeurMax];
  const max = low === undefined || high === undefined ? null : between({ ...from, valeur: low }, { ...to, valeur: high }, annee);
  return { valeur: between(from, to, annee), valeurMax: max };
}

function pointOf({ annee, valeur }: Cible): Point | null {
  return annee === null ? null : { annee, valeur };
}

function between(from: Point, to: Point, annee: number): number {
  const sum = exactSum();
  sum.add(exactProduct(from.valeur, to.annee - annee));
  sum.add(exactProduct(to.valeur, annee - from.annee));
  return sum.total() / (to.annee - from.annee);
}

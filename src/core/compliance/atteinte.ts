import { compareRatio } from "../indicators/ratio";
import { exactSum } from "../indicators/sum";
import type { Cible, Forme } from "../scheme/cible";
import type { Comparee } from "./comparaison";
import { compareToTrajectoire, type Point } from "./echeancier";

/** Whether a quantity meets a target, compared exact. */
export function meets(compared: Comparee, cible: { readonly forme: Forme; readonly valeur: number; readonly valeurMax: number | null }): boolean {
  return isOnSide(compareRatio(compared.numerateur, compared.denominateur, cible.valeur), compared, cible.forme, cible.valeurMax);
}

function isOnSide(side: -1 | 0 | 1, compared: Comparee, forme: Forme, valeurMax: number | null): boolean {
  switch (forme) {
    case "plus de": case "réduction de plus de": return side > 0;
    case "au plus": return side <= 0;
    case "moins de": return side < 0;
    case "entre": return side >= 0 && (valeurMax === null || compareRatio(compared.numerateur, compared.denominateur, valeurMax) <= 0);
    case "au moins": case "croissance annuelle d'au moins": case "réduction d'au moins": case "cumul d'au moins": case "réalisé": return side >= 0;
  }
}

/** On the straight line to a target or on its right side: above for a floor, below for a ceiling. A strict target is strict once it is due. */
export function onTrajectoire(comparee: Comparee, cible: Cible, from: Point, to: Point, annee: number): boolean {
  return isOnSide(compareToTrajectoire(comparee, from, to, annee), comparee, LAX[cible.forme] ?? cible.forme, cible.valeurMax ?? null);
}

const LAX: Readonly<Partial<Record<Forme, Forme>>> = { "plus de": "au moins", "moins de": "au plus", "réduction de plus de": "réduction d'au moins" };

/** Value minus target; inside an interval 0, outside the distance to the nearer bound. */
export function distance(compared: Comparee, valeur: number, valeurMax: number | null): number {
  const value = compared.numerateur / compared.denominateur;
  const bound = valeurMax !== null && value > valeur ? (value > valeurMax ? valeurMax : value) : valeur;
  const sum = exactSum();
  sum.add(value);
  sum.add(-bound);
  return sum.total();
}

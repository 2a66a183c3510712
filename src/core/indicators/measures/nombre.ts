import type { Mesure } from "../../scheme/mesure";
import { countBits } from "../bits";
import type { Resultat } from "../resultat";
import { undeclared } from "./declaration";
import { described, explicitBase, type Selection } from "./selection";

/** Counts rows. With a base, the share of the base stands beside the number. */
export function nombre(selection: Selection, mesure: Extract<Mesure, { genre: "nombre" }>): Resultat {
  const numerateur = countBits(selection.counted);
  const common = { ...described(selection, mesure), valeur: numerateur, numerateur };
  if (!explicitBase(mesure)) return { ...common, denominateur: null };
  const denominateur = countBits(selection.base);
  return { ...common, denominateur, part: denominateur === 0 ? null : numerateur / denominateur, ...undeclared(selection, mesure) };
}

/** The share, in number, of the base that meets the filter: a fraction. */
export function part(selection: Selection, mesure: Extract<Mesure, { genre: "part" }>): Resultat {
  const numerateur = countBits(selection.counted);
  const denominateur = countBits(selection.base);
  const common = { ...described(selection, mesure), numerateur, denominateur };
  if (denominateur === 0) return { ...common, valeur: null, raison: { code: "denominateurNul" } };
  return { ...common, valeur: numerateur / denominateur, ...undeclared(selection, mesure) };
}

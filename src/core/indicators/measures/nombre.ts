import type { Mesure } from "../../scheme/mesure";
import { rowsOf, type Bits } from "../bits";
import { VALUE_CELL } from "../../register/column";
import { exactSum } from "../sum";
import type { Resultat } from "../resultat";
import { undeclared } from "./declaration";
import { described, explicitBase, type Selection } from "./selection";

/** How many the rows stand for: one each, or the number that an aggregated line gives. */
export function effectifOf(selection: Selection, rows: Bits, effectif: string | undefined): number {
  const kept = rowsOf(rows);
  const column = effectif === undefined ? null : selection.view.column(effectif);
  if (column?.kind !== "nombre") return kept.length;
  const sum = exactSum();
  for (const row of kept) sum.add(column.state[row] === VALUE_CELL ? column.values[row]! : 1);
  return sum.total();
}

/** Counts rows. With a base, the share of the base stands beside the number. */
export function nombre(selection: Selection, mesure: Extract<Mesure, { genre: "nombre" }>): Resultat {
  const numerateur = effectifOf(selection, selection.counted, mesure.effectif);
  const common = { ...described(selection, mesure), valeur: numerateur, numerateur };
  if (!explicitBase(mesure)) return { ...common, denominateur: null };
  const denominateur = effectifOf(selection, selection.base, mesure.effectif);
  return { ...common, denominateur, part: denominateur === 0 ? null : numerateur / denominateur, ...undeclared(selection, mesure) };
}

/** The share, in number, of the base that meets the filter: a fraction. */
export function part(selection: Selection, mesure: Extract<Mesure, { genre: "part" }>): Resultat {
  const numerateur = effectifOf(selection, selection.counted, mesure.effectif);
  const denominateur = effectifOf(selection, selection.base, mesure.effectif);
  const common = { ...described(selection, mesure), numerateur, denominateur };
  if (denominateur === 0) return { ...common, valeur: null, raison: { code: "denominateurNul" } };
  return { ...common, valeur: numerateur / denominateur, ...undeclared(selection, mesure) };
}

import type { Mesure } from "../../scheme/mesure";
import { and, andNot, countBits, type Bits } from "../bits";
import { statesOf } from "../states";
import { addRows, exactSum } from "../sum";
import { undeclared } from "./declaration";
import { described, explicitBase, type Compte, type Selection } from "./selection";

/** How many the rows stand for: one each, or the number that an aggregated line gives. */
export function effectifOf(selection: Selection, rows: Bits, effectif: string | undefined): number {
  const column = effectif === undefined ? null : selection.view.column(effectif);
  if (column?.kind !== "nombre") return countBits(rows);
  const { value } = statesOf(column);
  const sum = addRows(exactSum(), column.values, and(rows, value));
  sum.add(countBits(andNot(rows, value)));
  return sum.total();
}

/** Counts rows. With a base, the share of the base stands beside the number. */
export function nombre(selection: Selection, mesure: Extract<Mesure, { genre: "nombre" }>): Compte {
  const numerateur = effectifOf(selection, selection.counted, mesure.effectif);
  const common = { ...described(selection, mesure), valeur: numerateur, numerateur };
  if (!explicitBase(mesure)) return { ...common, denominateur: null };
  const denominateur = effectifOf(selection, selection.base, mesure.effectif);
  return { ...common, denominateur, part: denominateur === 0 ? null : numerateur / denominateur, ...undeclared(selection, mesure) };
}

/** The share, in number, of the base that meets the filter: a fraction. */
export function part(selection: Selection, mesure: Extract<Mesure, { genre: "part" }>): Compte {
  const numerateur = effectifOf(selection, selection.counted, mesure.effectif);
  const denominateur = effectifOf(selection, selection.base, mesure.effectif);
  const common = { ...described(selection, mesure), numerateur, denominateur };
  if (denominateur === 0) return { ...common, valeur: null, raison: { code: "denominateurNul" } };
  return { ...common, valeur: numerateur / denominateur, ...undeclared(selection, mesure) };
}

import type { Mesure } from "../../scheme/mesure";
import { countBits } from "../bits";
import type { Resultat } from "../resultat";
import { exactSum } from "../sum";
import { described, withValues, type Selection } from "./selection";

/** Sum of a number over the rows counted; blanks add nothing and are told among the rows left out. */
export function somme(selection: Selection, mesure: Extract<Mesure, { genre: "somme" }>): Resultat {
  const { rows, ecartees } = withValues(selection, mesure.champ);
  const common = { ...described(selection, mesure), ecartees, lignes: rows, denominateur: null };
  if (rows.length === 0 && countBits(selection.counted) > 0) return { ...common, valeur: null, numerateur: null, raison: emptyReason(selection, mesure.champ) };
  const numerateur = sumOf(selection, mesure.champ, rows);
  return { ...common, valeur: numerateur, numerateur };
}

/** Share of a value: the sum over the rows counted, of the sum over the base. */
export function partMontant(selection: Selection, mesure: Extract<Mesure, { genre: "partMontant" }>): Resultat {
  const total = withValues({ ...selection, counted: selection.base }, mesure.champ);
  const counted = withValues(selection, mesure.champ);
  const common = { ...described(selection, mesure), ecartees: total.ecartees, lignes: counted.rows, retenues: total.rows.length };
  if (total.rows.length === 0 && countBits(selection.base) > 0) {
    return { ...common, valeur: null, numerateur: null, denominateur: null, raison: emptyReason(selection, mesure.champ) };
  }
  const numerateur = sumOf(selection, mesure.champ, counted.rows);
  const denominateur = sumOf(selection, mesure.champ, total.rows);
  if (denominateur === 0) return { ...common, valeur: null, numerateur, denominateur, raison: { code: "denominateurNul" } };
  return { ...common, valeur: numerateur / denominateur, numerateur, denominateur };
}

/** Mean of a number over the rows counted, weighted by another field where the measure says so. */
export function moyenne(selection: Selection, mesure: Extract<Mesure, { genre: "moyenne" }>): Resultat {
  const valued = withValues(selection, mesure.champ);
  const weight = mesure.poids === undefined ? null : selection.view.column(mesure.poids);
  const rows = weight === null ? valued.rows : valued.rows.filter((row) => weight.state[row] === 1);
  const common = { ...described(selection, mesure), ecartees: valued.ecartees, lignes: rows };
  if (rows.length === 0) return { ...common, valeur: null, numerateur: null, denominateur: 0, raison: emptyReason(selection, mesure.champ) };
  const numerateur = weight === null ? sumOf(selection, mesure.champ, rows) : weightedSum(selection, mesure.champ, mesure.poids!, rows);
  const denominateur = weight === null ? rows.length : sumOf(selection, mesure.poids!, rows);
  if (denominateur === 0) return { ...common, valeur: null, numerateur, denominateur, raison: { code: "denominateurNul" } };
  return { ...common, valeur: numerateur / denominateur, numerateur, denominateur };
}

/** Exact sum of a numeric column over some rows, all of which hold a value. */
export function sumOf(selection: Selection, champ: string, rows: readonly number[]): number {
  const column = selection.view.column(champ);
  const sum = exactSum();
  if (column?.kind === "nombre" || column?.kind === "date") for (const row of rows) sum.add(column.values[row]!);
  return sum.total();
}

function weightedSum(selection: Selection, champ: string, poids: string, rows: readonly number[]): number {
  const values = selection.view.column(champ);
  const weights = selection.view.column(poids);
  const sum = exactSum();
  if (values?.kind === "nombre" && weights?.kind === "nombre") for (const row of rows) sum.add(values.values[row]! * weights.values[row]!);
  return sum.total();
}

function emptyReason(selection: Selection, champ: string) {
  const column = selection.view.column(champ);
  return { code: "colonneVide", table: selection.view.table.definition.libelle, colonnes: [column?.champ.libelle ?? champ], ecartees: countBits(selection.counted) } as const;
}

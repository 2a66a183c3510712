import type { Mesure } from "../../scheme/mesure";
import { and, andNot, countBits, eachBit, isNone, type Bits } from "../bits";
import { statesOf } from "../states";
import { addRows, exactProduct, exactSum } from "../sum";
import { NOTHING_TO_DECLARE, shareAmongDeclared, undeclaredRows, type Declaration } from "./declaration";
import { described, lacking, withValues, type Compte, type Selection } from "./selection";

/** Sum of a number over the rows counted; blanks add nothing and are told among the rows left out. */
export function somme(selection: Selection, mesure: Extract<Mesure, { genre: "somme" }>): Compte {
  const { rows, ecartees } = withValues(selection, mesure.champ);
  const common = { ...described(selection, mesure, rows), ecartees, denominateur: null };
  if (isNone(rows) && !isNone(selection.counted)) return { ...common, valeur: null, numerateur: null, raison: emptyReason(selection, mesure.champ) };
  const numerateur = sumOf(selection, mesure.champ, rows);
  return { ...common, valeur: numerateur, numerateur };
}

/** Share of a value: the sum over the rows counted, of the sum over the base. */
export function partMontant(selection: Selection, mesure: Extract<Mesure, { genre: "partMontant" }>): Compte {
  const total = withValues({ ...selection, counted: selection.base }, mesure.champ);
  const counted = withValues(selection, mesure.champ);
  const common = { ...described(selection, mesure, counted.rows), ecartees: total.ecartees, retenues: countBits(total.rows) };
  if (isNone(total.rows) && !isNone(selection.base)) {
    return { ...common, valeur: null, numerateur: null, denominateur: null, raison: emptyReason(selection, mesure.champ) };
  }
  const numerateur = sumOf(selection, mesure.champ, counted.rows);
  const denominateur = sumOf(selection, mesure.champ, total.rows);
  if (denominateur === 0) return { ...common, valeur: null, numerateur, denominateur, raison: { code: "denominateurNul" } };
  return { ...common, valeur: numerateur / denominateur, numerateur, denominateur, ...undeclaredValue(selection, mesure, numerateur, total.rows) };
}

/** As for a share in number, by value: what the undeclared rows are worth is taken off the denominator. */
function undeclaredValue(selection: Selection, mesure: Extract<Mesure, { genre: "partMontant" }>, numerateur: number, base: Bits): Declaration {
  const silent = undeclaredRows(selection, mesure);
  if (silent === null) return NOTHING_TO_DECLARE;
  return shareAmongDeclared(countBits(and(base, silent)), numerateur, sumOf(selection, mesure.champ, andNot(base, silent)));
}

/** Mean of a number over the rows counted, weighted by another field where the measure says so. */
export function moyenne(selection: Selection, mesure: Extract<Mesure, { genre: "moyenne" }>): Compte {
  const valued = withValues(selection, mesure.champ);
  const weight = mesure.poids === undefined ? null : selection.view.column(mesure.poids);
  const rows = weight === null ? valued.rows : and(valued.rows, statesOf(weight).value);
  const ecartees = weight === null ? valued.ecartees : lacking({ ...selection, counted: valued.rows, ecartees: valued.ecartees }, rows, mesure.poids!);
  const common = { ...described(selection, mesure, rows), ecartees };
  if (isNone(selection.counted)) return { ...common, valeur: null, numerateur: null, denominateur: 0, raison: { code: "denominateurNul" } };
  if (isNone(rows)) return { ...common, valeur: null, numerateur: null, denominateur: 0, raison: emptyReason(selection, isNone(valued.rows) ? mesure.champ : mesure.poids!) };
  const numerateur = weight === null ? sumOf(selection, mesure.champ, rows) : weightedSum(selection, mesure.champ, mesure.poids!, rows);
  const denominateur = weight === null ? countBits(rows) : sumOf(selection, mesure.poids!, rows);
  if (denominateur === 0) return { ...common, valeur: null, numerateur, denominateur, raison: { code: "denominateurNul" } };
  return { ...common, valeur: numerateur / denominateur, numerateur, denominateur };
}

/** Exact sum of a numeric column over some rows, all of which hold a value. */
export function sumOf(selection: Selection, champ: string, rows: Bits): number {
  const column = selection.view.column(champ);
  return column?.kind === "nombre" || column?.kind === "date" ? addRows(exactSum(), column.values, rows).total() : 0;
}

function weightedSum(selection: Selection, champ: string, poids: string, rows: Bits): number {
  const values = selection.view.column(champ);
  const weights = selection.view.column(poids);
  const sum = exactSum();
  if (values?.kind === "nombre" && weights?.kind === "nombre") eachBit(rows, (row) => sum.add(exactProduct(values.values[row]!, weights.values[row]!)));
  return sum.total();
}

function emptyReason(selection: Selection, champ: string) {
  const column = selection.view.column(champ);
  return { code: "colonneVide", table: selection.view.table.definition.libelle, colonnes: [column?.champ.libelle ?? champ], ecartees: countBits(selection.counted) } as const;
}

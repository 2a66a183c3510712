import { foldText } from "../../register/fold";
import type { Mesure } from "../../scheme/mesure";
import { countBits, rowsOf } from "../bits";
import { VALUE_CELL } from "../../register/column";
import type { Modalite, Resultat } from "../resultat";
import { described, withValues, type Selection } from "./selection";
import { sumOf } from "./montants";

/** Number of distinct values of a field: one person may have several contracts. */
export function distinct(selection: Selection, mesure: Extract<Mesure, { genre: "distinct" }>): Resultat {
  const { rows, ecartees } = withValues(selection, mesure.champ);
  const column = selection.view.column(mesure.champ);
  const seen = new Set<string | number>();
  for (const row of rows) {
    if (!column) continue;
    if ("entries" in column) for (const item of column.entries[column.values[row]!]!.items) seen.add(foldText(item));
    else seen.add(column.values[row]!);
  }
  const common = { ...described(selection, mesure), ecartees, lignes: rows, denominateur: null };
  if (rows.length === 0 && countBits(selection.counted) > 0) {
    return { ...common, valeur: null, numerateur: null, raison: { code: "colonneVide", table: selection.view.table.definition.libelle, colonnes: [column?.champ.libelle ?? mesure.champ], ecartees: ecartees.nombre } };
  }
  return { ...common, valeur: seen.size, numerateur: seen.size };
}

/** Breakdown by category: number, share and value of each; a row of several categories counts in each. */
export function repartition(selection: Selection, mesure: Extract<Mesure, { genre: "repartition" }>): Resultat {
  const column = selection.view.column(mesure.par);
  const groups = new Map<string, number[]>();
  for (const row of rowsOf(selection.counted)) {
    for (const label of labelsOf(column, row)) push(groups, label, row);
  }
  const total = countBits(selection.counted);
  const hasAmount = selection.view.column("montant") !== null;
  const modalites = [...groups]
    .map(([libelle, rows]): Modalite => ({
      code: null, libelle, valeur: rows.length, part: total === 0 ? null : rows.length / total,
      montant: hasAmount ? sumOf(selection, "montant", withValues({ ...selection, counted: bitsOf(selection, rows) }, "montant").rows) : null,
    }))
    .sort((a, b) => Number(b.valeur) - Number(a.valeur) || a.libelle.localeCompare(b.libelle, "fr"));
  return { ...described(selection, mesure), valeur: total, numerateur: total, denominateur: null, modalites };
}

export const NON_RENSEIGNE = "Non renseigné";

function labelsOf(column: ReturnType<Selection["view"]["column"]>, row: number): readonly string[] {
  if (!column || column.state[row] !== VALUE_CELL) return [NON_RENSEIGNE];
  if ("entries" in column) return column.entries[column.values[row]!]!.items;
  return [column.kind === "ouiNon" ? (column.values[row] === 1 ? "oui" : "non") : String(column.values[row])];
}

function bitsOf(selection: Selection, rows: readonly number[]) {
  const bits = selection.counted.slice().fill(0);
  for (const row of rows) bits[row >>> 5]! |= 1 << (row & 31);
  return bits;
}

function push(groups: Map<string, number[]>, label: string, row: number): void {
  const rows = groups.get(label);
  if (rows) rows.push(row);
  else groups.set(label, [row]);
}

import { isoOfDay } from "../../register/day";
import { foldText } from "../../register/fold";
import type { Mesure } from "../../scheme/mesure";
import { countBits, rowsOf } from "../bits";
import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL } from "../../register/column";
import type { Modalite, Resultat } from "../resultat";
import { exactSum } from "../sum";
import { described, lacking, withValues, type Selection } from "./selection";
import { sumOf } from "./montants";

/**
 * Number of distinct values of a field: one person may have several contracts. A line that names nobody and says how
 * many it stands for (`effectif`) adds that many.
 */
export function distinct(selection: Selection, mesure: Extract<Mesure, { genre: "distinct" }>): Resultat {
  const column = selection.view.column(mesure.champ);
  const effectif = mesure.effectif === undefined ? null : selection.view.column(mesure.effectif);
  const counted = rowsOf(selection.counted);
  const seen = new Set<string | number>();
  const groups = exactSum();
  const rows = counted.filter((row) => {
    if (column?.state[row] === VALUE_CELL) {
      if ("entries" in column) for (const item of column.entries[column.values[row]!]!.items) seen.add(foldText(item));
      else seen.add(column.values[row]!);
      return true;
    }
    if (effectif?.kind !== "nombre" || effectif.state[row] !== VALUE_CELL) return false;
    groups.add(effectif.values[row]!);
    return true;
  });
  const common = { ...described(selection, mesure), ecartees: lacking(selection, rows, mesure.champ), lignes: rows, denominateur: null };
  if (rows.length === 0 && counted.length > 0) {
    return { ...common, valeur: null, numerateur: null, raison: { code: "colonneVide", table: selection.view.table.definition.libelle, colonnes: [column?.champ.libelle ?? mesure.champ], ecartees: common.ecartees.nombre } };
  }
  groups.add(seen.size);
  const total = groups.total();
  return { ...common, valeur: total, numerateur: total };
}

/**
 * Breakdown by category: number (or with `champ` the sum of that field), share and value of each; a row of several
 * categories counts in each, so that shares may add up to more than the whole.
 */
export function repartition(selection: Selection, mesure: Extract<Mesure, { genre: "repartition" }>): Resultat {
  const column = selection.view.column(mesure.par);
  const { champ } = mesure;
  const valued = champ === undefined ? null : withValues(selection, champ);
  const counted = valued ? valued.rows : rowsOf(selection.counted);
  const size = (rows: readonly number[]) => (champ === undefined ? rows.length : sumOf(selection, champ, rows));
  const groups = new Map<string, number[]>();
  for (const row of counted) for (const label of labelsOf(column, row)) push(groups, label, row);
  const common = { ...described(selection, mesure), denominateur: null, ...(valued ? { ecartees: valued.ecartees, lignes: valued.rows } : {}) };
  if (champ !== undefined && counted.length === 0 && countBits(selection.counted) > 0) {
    return { ...common, valeur: null, numerateur: null, raison: { code: "colonneVide", table: selection.view.table.definition.libelle, colonnes: [selection.view.column(champ)?.champ.libelle ?? champ], ecartees: common.ecartees.nombre } };
  }
  const total = size(counted);
  const amounts = selection.view.column("montant");
  const modalites = [...groups]
    .map(([libelle, rows]): Modalite => ({
      code: null, libelle, valeur: size(rows), part: total === 0 ? null : size(rows) / total,
      montant: amountOf(rows.filter((row) => amounts?.state[row] === VALUE_CELL)),
    }))
    .sort((a, b) => Number(b.valeur) - Number(a.valeur) || a.libelle.localeCompare(b.libelle, "fr"));
  return { ...common, valeur: total, numerateur: total, modalites };

  /** A category whose amounts are all missing has none: that isn't zero. */
  function amountOf(rows: readonly number[]): number | null {
    return rows.length === 0 ? null : sumOf(selection, "montant", rows);
  }
}

export const NON_RENSEIGNE = "Non renseigné";
const ILLISIBLE = "Illisible";

export function labelsOf(column: ReturnType<Selection["view"]["column"]>, row: number): readonly string[] {
  if (!column || column.state[row] === BLANK_CELL) return [NON_RENSEIGNE];
  if (column.state[row] === UNREADABLE_CELL) return [ILLISIBLE];
  if ("entries" in column) return column.entries[column.values[row]!]!.items;
  const value = column.values[row]!;
  if (column.kind === "ouiNon") return [value === 1 ? "oui" : "non"];
  return [column.kind === "date" ? isoOfDay(value) : String(value)];
}

function push(groups: Map<string, number[]>, label: string, row: number): void {
  const rows = groups.get(label);
  if (rows) rows.push(row);
  else groups.set(label, [row]);
}

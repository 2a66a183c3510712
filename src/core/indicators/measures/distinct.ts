import { isoOfDay } from "../../register/day";
import { foldText } from "../../register/fold";
import type { Mesure } from "../../scheme/mesure";
import { and, andNot, eachBit, isNone, or, rowsOf, type Bits } from "../bits";
import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type Column } from "../../register/column";
import type { Modalite } from "../resultat";
import { statesOf } from "../states";
import { addRows, exactSum } from "../sum";
import { described, lacking, withValues, type Compte, type Selection } from "./selection";

/**
 * Number of distinct values of a field: one person may have several contracts. A line that names nobody and says how
 * many it stands for (`effectif`) adds that many.
 */
export function distinct(selection: Selection, mesure: Extract<Mesure, { genre: "distinct" }>): Compte {
  const column = selection.view.column(mesure.champ);
  const effectif = mesure.effectif === undefined ? null : selection.view.column(mesure.effectif);
  const { counted } = selection;
  const none = andNot(counted, counted);
  const named = column ? and(counted, statesOf(column).value) : none;
  const grouped = effectif?.kind === "nombre" ? and(andNot(counted, named), statesOf(effectif).value) : none;
  const rows = or(named, grouped);
  const common = { ...described(selection, mesure, rows), ecartees: lacking(selection, rows, mesure.champ), denominateur: null };
  if (isNone(rows) && !isNone(counted)) {
    return { ...common, valeur: null, numerateur: null, raison: { code: "colonneVide", table: selection.view.table.definition.libelle, colonnes: [column?.champ.libelle ?? mesure.champ], ecartees: common.ecartees.nombre } };
  }
  const sum = effectif?.kind === "nombre" ? addRows(exactSum(), effectif.values, grouped) : exactSum();
  sum.add(column ? differentValues(column, named) : 0);
  const total = sum.total();
  return { ...common, valeur: total, numerateur: total };
}

/** How many different values some rows hold, all of which hold one; texts as a reader compares them, each distinct cell looked at once. */
function differentValues(column: Column, rows: Bits): number {
  if (!("entries" in column)) {
    const cells = new Set<number>();
    eachBit(rows, (row) => cells.add(column.values[row]!));
    return cells.size;
  }
  const { entries, values } = column;
  const met = new Uint8Array(entries.length);
  eachBit(rows, (row) => {
    met[values[row]!] = 1;
  });
  return new Set(entries.flatMap(({ items }, cell) => (met[cell] === 1 ? items.map(foldText) : []))).size;
}

/**
 * Breakdown by category: number (or with `champ` the sum of that field), share and value of each; a row of several
 * categories counts in each, so that shares may add up to more than the whole.
 */
export function repartition(selection: Selection, mesure: Extract<Mesure, { genre: "repartition" }>): Compte {
  const column = selection.view.column(mesure.par);
  const { champ } = mesure;
  const valued = champ === undefined ? null : withValues(selection, champ);
  const rows = valued ? valued.rows : selection.counted;
  const common = { ...described(selection, mesure, rows), denominateur: null, ...(valued ? { ecartees: valued.ecartees } : {}) };
  if (champ !== undefined && isNone(rows) && !isNone(selection.counted)) {
    return { ...common, valeur: null, numerateur: null, raison: { code: "colonneVide", table: selection.view.table.definition.libelle, colonnes: [selection.view.column(champ)?.champ.libelle ?? champ], ecartees: common.ecartees.nombre } };
  }
  const counted = rowsOf(rows);
  const size = (some: readonly number[]) => (champ === undefined ? some.length : sumAt(selection.view.column(champ), some));
  const total = size(counted);
  const groups = groupsOf(column, counted);
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
    return rows.length === 0 ? null : sumAt(amounts, rows);
  }
}

function sumAt(column: Column | null, rows: readonly number[]): number {
  const sum = exactSum();
  if (column?.kind === "nombre" || column?.kind === "date") for (const row of rows) sum.add(column.values[row]!);
  return sum.total();
}

/** The rows of each label. Rows whose cells hold the same text are put together first: each text is labelled once. */
function groupsOf(column: Column | null, counted: readonly number[]): Map<string, number[]> {
  const alike = new Map<number | string, number[]>();
  for (const row of counted) push(alike, column?.state[row] === VALUE_CELL ? column.values[row]! : column?.state[row] === UNREADABLE_CELL ? ILLISIBLE : NON_RENSEIGNE, row);
  const groups = new Map<string, number[]>();
  for (const rows of alike.values()) {
    for (const label of labelsOf(column, rows[0]!)) groups.set(label, groups.has(label) ? groups.get(label)!.concat(rows) : rows);
  }
  return groups;
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

function push(groups: Map<number | string, number[]>, key: number | string, row: number): void {
  const rows = groups.get(key);
  if (rows) rows.push(row);
  else groups.set(key, [row]);
}

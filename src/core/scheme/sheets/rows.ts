import { cellAddress } from "../../bilan/address";
import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type Column } from "../../register/column";
import { isoOfDay } from "../../register/day";
import { readNumber } from "../../register/number";
import { BLANK, type Reading } from "../../register/reading";
import type { Table } from "../../register/register";
import type { SchemaProblem } from "../readSchema";
import { texte } from "./messages";

/** A row of one of the two sheets, by the ids of its columns. Cells that can't be read count as blank here. */
export interface SheetRow {
  /** True for a cell that holds anything, readable or not. */
  filled(champ: string): boolean;
  /** True for a cell that can't be read (`#N/A`), which `readRows` has told. */
  unreadable(champ: string): boolean;
  /** Trimmed; "" for a blank cell or a column that the sheet lacks. */
  text(champ: string): string;
  number(champ: string): Reading<number>;
  /** ISO date; null when blank. */
  day(champ: string): string | null;
  /** The address of a cell: `B4`. */
  at(champ: string): string;
  /** What is wrong in a cell; a column that the sheet lacks is said once, at the header. */
  problem(champ: string, message: string): SchemaProblem;
}

/** The rows of a table, and its cells that can't be read (`#N/A`, a date that is none). */
export function readRows(table: Table): { readonly rows: readonly SheetRow[]; readonly problems: readonly SchemaProblem[] } {
  const rows = Array.from({ length: table.rowCount }, (_, row) => sheetRow(table, row));
  const problems = [...table.columns].flatMap(([champ, column]) => [...column.rawTexts].flatMap(([row, raw]) => rows[row]?.problem(champ, texte.celluleIllisible(raw)) ?? []));
  return { rows, problems };
}

/** The label of a column of the table, for messages. */
export function columnLabel(table: Table, champ: string): string {
  return table.definition.champs.find(({ id }) => id === champ)?.libelle ?? champ;
}

/** What is wrong with the sheet as a whole, said at its first header. */
export function sheetProblem({ mapping }: Table, message: string): SchemaProblem {
  return { fichier: mapping.sheet, cle: cellAddress(mapping.headerRow, mapping.columns[0]?.column ?? 0), message };
}

function sheetRow(table: Table, row: number): SheetRow {
  const { mapping } = table;
  const positions = new Map(mapping.columns.map(({ champ, column }) => [champ, column]));
  const first = mapping.columns[0]?.column ?? 0;
  const ligne = table.lignes[row]!;
  const readable = (champ: string): Column | null => {
    const column = table.columns.get(champ);
    return column && column.state[row] === VALUE_CELL ? column : null;
  };
  const text = (champ: string): string => {
    const column = readable(champ);
    return column && "entries" in column ? column.entries[column.values[row]!]!.text : "";
  };
  return {
    filled(champ) {
      const column = table.columns.get(champ);
      return column !== undefined && column.state[row] !== BLANK_CELL;
    },
    unreadable: (champ) => table.columns.get(champ)?.state[row] === UNREADABLE_CELL,
    text,
    number(champ) {
      const column = readable(champ);
      if (!column || !("entries" in column)) return BLANK;
      const entry = column.entries[column.values[row]!]!;
      return entry.nombre === null ? readNumber(entry.text) : { state: "value", value: entry.nombre };
    },
    day(champ) {
      const column = readable(champ);
      return column?.kind === "date" ? isoOfDay(column.values[row]!) : null;
    },
    at: (champ) => cellAddress(ligne - 1, positions.get(champ) ?? first),
    problem: (champ, message) =>
      positions.has(champ)
        ? { fichier: mapping.sheet, cle: cellAddress(ligne - 1, positions.get(champ)!), message }
        : { fichier: mapping.sheet, cle: cellAddress(mapping.headerRow, first), message: texte.colonneManquante(columnLabel(table, champ)) },
  };
}

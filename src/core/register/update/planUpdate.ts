import type { Recognition, TableMapping } from "../recognise";
import type { Register } from "../register";
import type { Area, ColumnsRequest, WorkbookSurvey } from "../survey";

/** Cells that were edited since a register was read. */
export interface Edited {
  readonly sheet: string;
  readonly area: Area;
}

/** What must be read again of one table. */
export interface TableUpdate {
  readonly mapping: TableMapping;
  /** Blocks of rows, ascending, apart from one another; each asks for the columns that the table was read with. */
  readonly requests: readonly ColumnsRequest[];
}

/** By table, what to read again; a table that nothing happened to isn't there. */
export type Update = ReadonlyMap<string, TableUpdate>;

/** A workbook as it was seen when the register was read, or as it is now. */
export interface Seen {
  readonly survey: WorkbookSurvey;
  readonly recognition: Recognition;
}

/** Beyond these, reading everything costs no more. */
const MOST_BLOCKS = 20;
const MOST_ROWS = 2_000;

/**
 * What to read again after some cells were edited; null where the register must be read whole: a table came, went,
 * moved or has other columns, or too much was edited. Rows or columns that were inserted or deleted are not edits.
 */
export function planUpdate(register: Register, before: Seen, now: Seen, edited: readonly Edited[]): Update | null {
  if (!sameWorkbook(before, now)) return null;
  const updates = new Map<string, TableUpdate>();
  let rows = 0;
  for (const [id, table] of register.tables) {
    const mapping = now.recognition.tables.find((one) => one.table === id);
    if (!mapping) return null;
    const blocks = blocksOf(table.mapping, mapping, edited);
    rows += blocks.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    if (blocks.length > MOST_BLOCKS || rows > MOST_ROWS) return null;
    const columns = [...new Set(mapping.columns.filter(({ champ }) => table.columns.has(champ)).map(({ column }) => column))].sort((a, b) => a - b);
    if (blocks.length > 0 || mapping.rowCount !== table.mapping.rowCount) {
      updates.set(id, { mapping, requests: blocks.map(([first, last]) => ({ sheet: mapping.sheet, firstRow: first, rowCount: last - first + 1, columns })) });
    }
  }
  return updates;
}

/** The same tables in the same places with the same columns: only how many rows they have may differ. */
function sameWorkbook(before: Seen, now: Seen): boolean {
  const shape = ({ survey, recognition }: Seen) => JSON.stringify({
    dateSystem: survey.dateSystem, ranked: survey.sheets.some(({ lines }) => lines === "rang"),
    tables: recognition.tables.map((mapping) => ({ ...mapping, rowCount: 0 })), ecartes: recognition.ecartes, avis: recognition.avis,
  });
  // Rows below an Excel table are told in another way, and those of JSON have no number.
  const plain = ({ survey, recognition }: Seen) => recognition.tables.every(({ below }) => !below) && survey.sheets.every(({ lines }) => lines !== "rang");
  return plain(before) && plain(now) && shape(before) === shape(now);
}

/** The rows to read again, as blocks of sheet rows with both ends: those edited, and those that the table grew by. */
function blocksOf(before: TableMapping, now: TableMapping, edited: readonly Edited[]): readonly (readonly [first: number, last: number])[] {
  const end = now.firstRow + now.rowCount - 1;
  const mine = edited.filter(({ sheet }) => sheet === now.sheet).map(({ area }) => [Math.max(area.row, now.firstRow), Math.min(area.row + area.rowCount - 1, end)] as const);
  const grown = [before.firstRow + before.rowCount, end] as const;
  const blocks: (readonly [number, number])[] = [];
  for (const [first, last] of [...mine, grown].filter(([one, other]) => one <= other).sort(([a], [b]) => a - b)) {
    const previous = blocks.at(-1);
    if (previous && first <= previous[1] + 1) blocks[blocks.length - 1] = [previous[0], Math.max(previous[1], last)];
    else blocks.push([first, last]);
  }
  return blocks;
}


import { columnLetters } from "./grid/address";
import { runExcel } from "./run";

/** Excel takes addresses of up to 8192 characters. */
const MAX_ADDRESS = 8192;

/** Columns of the selection, 0-based. */
export interface SelectedColumns {
  readonly column: number;
  readonly columnCount: number;
}

/** Which part of the rows was selected: Excel can't always select them all at once. */
export interface Selection {
  /** 0-based. */
  readonly part: number;
  readonly parts: number;
  /** Rows in the selected part, of `total`. */
  readonly rows: number;
  readonly total: number;
}

/**
 * Shows the rows behind a figure: activates the sheet and selects these rows (0-based, any order, repetitions allowed)
 * over the given columns, adjacent rows as one block. Excel selects several blocks at once from ExcelApi 1.18 on, as many
 * as an address can hold; before that, one block at a time. When there are several parts the first is selected, and the
 * caller asks for the next by its number. No row selects nothing.
 */
export async function selectRows(sheet: string, rows: readonly number[], columns: SelectedColumns, part = 0): Promise<Selection> {
  const total = new Set(rows).size;
  const together = selectsSeveralBlocks();
  const parts = addressParts(rows, columns, together ? MAX_ADDRESS : 0);
  const chosen = parts[part];
  if (chosen === undefined) return { part, parts: parts.length, rows: 0, total };
  await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    if (together) worksheet.getRanges(chosen.address).untrack().select();
    else worksheet.getRange(chosen.address).untrack().select();
    await context.sync();
  });
  return { part, parts: parts.length, rows: chosen.rows, total };
}

/** The host must have it, and the Office.js that is loaded must know it. */
function selectsSeveralBlocks(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18") && "select" in Excel.RangeAreas.prototype;
}

/** Addresses that cover the rows, in order: of one block, or of as many as fit in `maxLength` characters. */
export function addressParts(rows: readonly number[], columns: SelectedColumns, maxLength: number): { readonly address: string; readonly rows: number }[] {
  const left = columnLetters(columns.column);
  const right = columnLetters(columns.column + columns.columnCount - 1);
  const parts: { address: string; rows: number }[] = [];
  for (const { first, last } of blocksOf(rows)) {
    const block = `${left}${first + 1}:${right}${last + 1}`;
    const current = parts.at(-1);
    const size = last - first + 1;
    if (current && current.address.length + 1 + block.length <= maxLength) {
      current.address += `,${block}`;
      current.rows += size;
    } else parts.push({ address: block, rows: size });
  }
  return parts;
}

function blocksOf(rows: readonly number[]): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const current = blocks.at(-1);
    if (current && current.last + 1 === row) current.last = row;
    else blocks.push({ first: row, last: row });
  }
  return blocks;
}

import type { Cell } from "../../../../core/register/cell";
import type { ColumnsData, ColumnsRequest } from "../../../../core/register/survey";
import { contains } from "../cell/address";
import { CellScan } from "./cellScan";
import { cellValue, type ValueContext } from "./cellValue";
import { rowPosition, type SheetIndex } from "./sheetIndex";

/** Rows read between two looks at the clock, the signal and the progress. */
const ROWS_A_TURN = 4_000;

/** What is being read for one request: its cells, and where asked, which of them are formulas. */
export interface ColumnReading {
  readonly request: ColumnsRequest;
  readonly cells: Cell[][];
  readonly formulas: boolean[][] | null;
}

export function newReading(request: ColumnsRequest): ColumnReading {
  const blank = <T>(value: T): T[][] => request.columns.map(() => new Array<T>(request.rowCount).fill(value));
  return { request, cells: blank<Cell>(null), formulas: request.formulas ? blank(false) : null };
}

export function dataOf({ request, cells, formulas }: ColumnReading): ColumnsData {
  return { request, cells, ...(formulas ? { formulas } : {}) };
}

interface Target {
  readonly firstRow: number;
  readonly endRow: number;
  readonly cells: Cell[];
  readonly formulas: boolean[] | null;
}

/** One pass over the rows that any reading touches; yields the fraction done. */
export function* readRows(index: SheetIndex, context: ValueContext, readings: readonly ColumnReading[]): Generator<number> {
  const byColumn: Target[][] = [];
  let first = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { request: { firstRow, rowCount, columns }, cells, formulas } of readings) {
    first = Math.min(first, firstRow);
    end = Math.max(end, firstRow + rowCount);
    columns.forEach((column, position) => {
      (byColumn[column] ??= []).push({ firstRow, endRow: firstRow + rowCount, cells: cells[position] as Cell[], formulas: formulas?.[position] ?? null });
    });
  }
  const scan = new CellScan(index.xml, index.prefix);
  const from = rowPosition(index, first);
  const to = rowPosition(index, end);
  for (let position = from; position < to; position++) {
    const span = index.rows[position] as SheetIndex["rows"][number];
    scan.begin(span.contentStart, span.contentEnd);
    while (scan.next() && scan.column < byColumn.length) {
      const targets = byColumn[scan.column];
      if (targets === undefined || scan.contentStart === scan.contentEnd) continue;
      const value = cellValue(scan.type, scan.content, context);
      for (const target of targets) {
        if (span.row < target.firstRow || span.row >= target.endRow) continue;
        target.cells[span.row - target.firstRow] = value;
        if (target.formulas) target.formulas[span.row - target.firstRow] = isCalculated(index, scan, span.row);
      }
    }
    if ((position - from) % ROWS_A_TURN === ROWS_A_TURN - 1) yield (position - from) / (to - from);
  }
}

/** A formula, or what a neighbour's formula shows there: neither was typed. */
function isCalculated(index: SheetIndex, scan: CellScan, row: number): boolean {
  return scan.content.startsWith(`<${index.prefix}f`) || index.arrays.some((area) => contains(area, row, scan.column));
}

import type { Area } from "../../../core/register/survey";
import { bands } from "../grid/area";
import { rangeOf } from "../grid/range";
import { rectanglesOf, type Placed } from "../grid/rectangles";
import { weightOf } from "../read/budget";
import { writing, type Step } from "../steps";
import type { TableState } from "./sheetState";

const BAND_CELLS = 5_000;

/**
 * The steps that write these cells of a sheet, and no other: as few rectangles as they make. Excel would take a matrix
 * with gaps, but it refuses one whose gaps are locked, and a gap may lie in a merge or a spilled result.
 */
export function writingCells(sheet: string, cells: readonly Placed<string | number | boolean>[], property: "formulas" | "numberFormat"): Step[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  const valueAt = (row: number, column: number): string | number | boolean | null => byPlace.get(`${row},${column}`) ?? null;
  return rectanglesOf(cells, () => "").flatMap(({ area }) => bands(area, BAND_CELLS)).map((band) => {
    const matrix = Array.from({ length: band.rowCount }, (_, down) => Array.from({ length: band.columnCount }, (__, right) => valueAt(band.row + down, band.column + right)));
    const weight = matrix.reduce((sum, row) => sum + row.reduce<number>((line, value) => line + weightOf(value), 0), 500);
    return writing((context) => {
      rangeOf(context.workbook.worksheets.getItem(sheet), band)[property] = matrix;
    }, weight);
  });
}

/**
 * Excel stretches a table without total row over what is written just under it or just beside it. These steps put each such table back to
 * its own area: what is outside the cells to fill doesn't change.
 */
export function keepingTables(sheet: string, tables: ReadonlyMap<string, TableState>, cells: readonly { readonly row: number; readonly column: number }[]): Step[] {
  return [...tables].filter(([, { area, totals }]) => !totals && cells.some((cell) => touches(area, cell))).map(([name, { area }]) => resizingTable(sheet, name, area));
}

export function resizingTable(sheet: string, table: string, area: Area): Step {
  return writing((context) => context.workbook.tables.getItem(table).resize(rangeOf(context.workbook.worksheets.getItem(sheet), area)));
}

function touches({ row, column, rowCount, columnCount }: Area, cell: { readonly row: number; readonly column: number }): boolean {
  const under = cell.row === row + rowCount && cell.column >= column && cell.column < column + columnCount;
  const beside = cell.column === column + columnCount && cell.row >= row && cell.row < row + rowCount;
  return under || beside;
}

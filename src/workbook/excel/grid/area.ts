import type { Area } from "../../../core/register/survey";

/** Excel's grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
}

export function intersection(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return { row, column, rowCount: Math.min(a.row + a.rowCount, b.row + b.rowCount) - row, columnCount: Math.min(a.column + a.columnCount, b.column + b.columnCount) - column };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

/** True when the area has at least one cell and none outside Excel's grid. */
export function isInGrid(area: Area): boolean {
  const { row, column, rowCount, columnCount } = area;
  return [row, column, rowCount, columnCount].every(Number.isInteger) && row >= 0 && column >= 0 && rowCount > 0 && columnCount > 0
    && row + rowCount <= MAX_ROWS && column + columnCount <= MAX_COLUMNS;
}

export function cellCount(area: Area): number {
  return area.rowCount * area.columnCount;
}

/** Visits every cell, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) visit(row, column);
  }
}

/** Cuts an area into bands of whole rows of at most `maxCells` cells each (at least one row). */
export function bands(area: Area, maxCells: number): Area[] {
  const rowsEach = Math.max(1, Math.floor(maxCells / Math.max(1, area.columnCount)));
  return Array.from({ length: Math.ceil(area.rowCount / rowsEach) }, (_, index) => ({
    ...area,
    row: area.row + index * rowsEach,
    rowCount: Math.min(rowsEach, area.rowCount - index * rowsEach),
  }));
}

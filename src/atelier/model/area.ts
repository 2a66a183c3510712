/** Size of an Excel sheet, in rows and columns. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells: its top-left cell, counted from 0, and its size. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function lastRow(area: Area): number {
  return area.row + area.rows - 1;
}

export function lastColumn(area: Area): number {
  return area.column + area.columns - 1;
}

/** The rectangle between two corners, in any order. */
export function between(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row1 - row2) + 1, columns: Math.abs(column1 - column2) + 1 };
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return between(row, column, Math.max(lastRow(a), lastRow(b)), Math.max(lastColumn(a), lastColumn(b)));
}

export function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rows === SHEET_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columns === SHEET_COLUMNS;
}

export function fitsSheet(area: Area): boolean {
  return area.row >= 0 && area.column >= 0 && area.rows >= 1 && area.columns >= 1 && lastRow(area) < SHEET_ROWS && lastColumn(area) < SHEET_COLUMNS;
}

/** What is left of some areas once others are cut out of them, as rectangles. */
export function subtract(areas: readonly Area[], cuts: readonly Area[]): Area[] {
  return cuts.reduce<Area[]>((left, cut) => left.flatMap((area) => without(area, cut)), [...areas]);
}

function without(area: Area, cut: Area): Area[] {
  const shared = intersection(area, cut);
  if (shared === null) return [area];
  return [
    { ...area, rows: shared.row - area.row },
    { ...shared, column: area.column, columns: shared.column - area.column },
    { ...shared, column: shared.column + shared.columns, columns: area.column + area.columns - shared.column - shared.columns },
    { ...area, row: shared.row + shared.rows, rows: area.row + area.rows - shared.row - shared.rows },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

import type { Area } from "../../../../core/register/survey";

/** Excel's sheet: 1 048 576 rows, 16 384 columns (XFD). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Letters already spelled: writing a sheet asks for the same few columns millions of times. */
const SPELLED: string[] = [];

/** `0` gives `A`, `27` gives `AB`. */
export function columnLetters(column: number): string {
  return (SPELLED[column] ??= spell(column));
}

function spell(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `A` gives 0; letters only, either case. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** 0-based position to `C7`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `B2:D9`, or `B2` for one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** `A1`, `$A$1:B2`… to an area; null for anything else (whole columns, names). */
export function parseArea(reference: string): Area | null {
  const match = REFERENCE.exec(reference);
  if (!match) return null;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1] as string);
  const lastRow = match[4] === undefined ? row : Number(match[4]) - 1;
  const lastColumn = match[3] === undefined ? column : columnIndex(match[3]);
  const area = { row: Math.min(row, lastRow), column: Math.min(column, lastColumn), rowCount: Math.abs(lastRow - row) + 1, columnCount: Math.abs(lastColumn - column) + 1 };
  return area.row >= 0 && isInSheet(area) ? area : null;
}

export function isInSheet(area: Area): boolean {
  return area.row >= 0 && area.column >= 0 && area.row + area.rowCount <= MAX_ROWS && area.column + area.columnCount <= MAX_COLUMNS;
}

/** Space-separated references, as validations and protected ranges hold them. */
export function parseAreas(references: string): Area[] {
  return references.split(/\s+/).map(parseArea).filter((area): area is Area => area !== null);
}

export function overlaps(one: Area, other: Area): boolean {
  return one.row < other.row + other.rowCount && other.row < one.row + one.rowCount
    && one.column < other.column + other.columnCount && other.column < one.column + one.columnCount;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
}

export function sameArea(one: Area, other: Area): boolean {
  return one.row === other.row && one.column === other.column && one.rowCount === other.rowCount && one.columnCount === other.columnCount;
}

/** Every cell of an area, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) visit(row, column);
  }
}

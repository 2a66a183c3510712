import type { Area } from "../../../core/register/survey";
import { MAX_COLUMNS, MAX_ROWS } from "./area";

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `C5:D7`, or `C5` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

const RECTANGLE = /^(?:\$?([A-Z]{1,3})\$?(\d{1,7})|\$?([A-Z]{1,3})|\$?(\d{1,7}))(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/;
/** One rectangle of a list: what stands before the last `!` is the sheet, quoted when it holds a comma or a `!`. */
const LISTED = /(?:'(?:[^']|'')*'!|[^',!]*!)?([^',!]+)(?:,|$)/g;

/** The areas of a `RangeAreas` address: `'Mes bilans, 2024'!A1:C1,'Mes bilans, 2024'!A3`. Whole rows and columns too. */
export function parseAreas(address: string): Area[] {
  return [...address.matchAll(LISTED)].flatMap((match) => parseRectangle((match[1] ?? "").trim()) ?? []);
}

function parseRectangle(text: string): Area | null {
  const match = RECTANGLE.exec(text);
  if (!match) return null;
  const firstColumn = match[1] ?? match[3];
  const firstRow = match[2] ?? match[4];
  const left = firstColumn === undefined ? 0 : columnNumber(firstColumn);
  const top = firstRow === undefined ? 0 : Number(firstRow) - 1;
  const single = !text.includes(":");
  const right = single ? left : match[5] === undefined ? MAX_COLUMNS - 1 : columnNumber(match[5]);
  const bottom = single ? top : match[6] === undefined ? MAX_ROWS - 1 : Number(match[6]) - 1;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

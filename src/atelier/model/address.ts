import { between, fitsSheet, isWholeColumns, isWholeRows, lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS, type Area } from "./area";

/** A reference as written: the sheet's name when there is one, and the rectangle. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?(\$?[A-Za-z]{0,3}\$?\d{0,7})(?::(\$?[A-Za-z]{0,3}\$?\d{0,7}))?$/;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const CELL_LIKE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*)$/;

/** Reads `B2`, `A1:C3`, `A:C`, `2:5`, `Feuil1!A1` or `'Ma feuille'!$A$1`; null when the text is no reference. */
export function parseReference(text: string): Reference | null {
  const match = REFERENCE.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, first = "", second] = match;
  const sheet = quoted !== undefined ? quoted.replace(/''/g, "'") : (plain ?? null);
  const area = areaOf(corner(first), second === undefined ? null : corner(second));
  return area === null || !fitsSheet(area) ? null : { sheet, area };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(text) ?? [];
  return { column: letters === "" ? null : columnIndex(letters), row: digits === "" ? null : Number(digits) - 1 };
}

function areaOf(first: Corner, second: Corner | null): Area | null {
  const end = second ?? first;
  if (first.row !== null && first.column !== null && end.row !== null && end.column !== null) {
    return between(first.row, first.column, end.row, end.column);
  }
  if (second === null) return null;
  if (first.row === null && end.row === null && first.column !== null && end.column !== null) {
    return between(0, first.column, SHEET_ROWS - 1, end.column);
  }
  if (first.column === null && end.column === null && first.row !== null && end.row !== null) {
    return between(first.row, 0, end.row, SHEET_COLUMNS - 1);
  }
  return null;
}

/** `A` is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The address without the sheet, as Excel writes it: `B2`, `A1:C3`, `A:C`, `2:5`. */
export function formatArea(area: Area): string {
  if (isWholeColumns(area) && isWholeRows(area)) return `1:${SHEET_ROWS}`;
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnLetters(lastColumn(area))}${lastRow(area) + 1}`;
}

/** A sheet's name as it stands in a reference, quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  return PLAIN_NAME.test(name) && !CELL_LIKE.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

export function formatReference(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(area)}`;
}

/** The form that a defined name holds: `Feuil1!$A$1:$B$2`. */
export function formatAbsolute(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(area).replace(/([A-Z]+)?(\d+)?/g, (_, letters: string | undefined, digits: string | undefined) => `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`)}`;
}

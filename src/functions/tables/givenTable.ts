import { isCellError, type Cell } from "../../core/register/cell";
import { readCell } from "../arguments";

/**
 * A table as Excel hands it, header row included: a copy of its cells, so that what is remembered of it can't change.
 * Rows that are void to the end are no part of it: a reference to A1:Z500 is not 499 marchés.
 */
export interface GivenTable {
  readonly rows: readonly (readonly Cell[])[];
  readonly width: number;
  /**
   * True when a blank came as a blank. Excel on Windows and Mac may hand the blanks of a range as 0: in a table without
   * one blank nobody can tell the two apart, and a figure that depends on it isn't given (see `zeros`).
   */
  readonly tellsBlanks: boolean;
}

/** Copies an argument. A single cell is a table of one cell. */
export function giveTable(raw: unknown): GivenTable {
  const { lines, height, tellsBlanks } = extentOf(raw);
  const rows: Cell[][] = [];
  let width = 0;
  for (let row = 0; row < height; row++) {
    const line = lines[row]!.map(copyCell);
    rows.push(line);
    width = Math.max(width, line.length);
  }
  return { rows, width, tellsBlanks };
}

/** Most cells are plain numbers and texts, and are taken as they are. */
function copyCell(raw: unknown): Cell {
  if (typeof raw === "number" && Number.isFinite(raw)) return raw;
  return typeof raw === "string" && raw !== "" && raw.charCodeAt(0) !== HASH ? raw : readCell(raw);
}

/** What the text of an error begins with. */
const HASH = "#".charCodeAt(0);

/** True when an argument is that table again, cell by cell: Excel makes new arrays at each call. */
export function isSameTable(given: GivenTable, raw: unknown): boolean {
  const { lines, height, tellsBlanks } = extentOf(raw);
  if (height !== given.rows.length || tellsBlanks !== given.tellsBlanks) return false;
  for (let row = 0; row < height; row++) {
    const [line, known] = [lines[row]!, given.rows[row]!];
    if (line.length !== known.length) return false;
    for (let column = 0; column < line.length; column++) if (line[column] !== known[column] && !isSameCell(line[column], known[column]!)) return false;
  }
  return true;
}

/** What isn't one value (an error, a blank written in another way) is the same when it is read the same. */
function isSameCell(raw: unknown, known: Cell): boolean {
  const cell = readCell(raw);
  return isCellError(cell) ? isCellError(known) && cell.error === known.error : cell === known;
}

/** The lines of an argument, up to the last one that holds something, and whether a blank was met anywhere. */
function extentOf(raw: unknown): { readonly lines: readonly (readonly unknown[])[]; readonly height: number; readonly tellsBlanks: boolean } {
  const lines = (Array.isArray(raw) ? raw : [[raw]]).map((line: unknown): readonly unknown[] => (Array.isArray(line) ? line : [line]));
  let height = lines.length;
  while (height > 0 && lines[height - 1]!.every(isVoid)) height--;
  return { lines, height, tellsBlanks: lines.some((line) => line.some(isToldBlank)) };
}

function isVoid(raw: unknown): boolean {
  return raw === 0 || raw === "" || isToldBlank(raw);
}

/** A blank and no text: a formula that gives "" does so on every platform, and tells nothing of the cells beside it. */
function isToldBlank(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === "object" && "type" in raw && raw.type === "Empty");
}

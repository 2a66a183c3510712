import type { Cell } from "../core/register/cell";
import { isBlank, isCellError } from "../core/register/cell";
import { notAvailable, valueProblem } from "./errors";
import { MESSAGES } from "./messages";

/**
 * What Excel hands to a function, made into core's cells. Blanks come as null on the web, 0 or "" on Windows and Mac;
 * errors as `CustomFunctions.Error`, as an error cell value, or as their text; amounts with a currency may come as
 * formatted-number values. Where 0 cannot be told from a blank, the caller decides (see `rates`).
 */
export type FilledCell = Exclude<Cell, { readonly error: string }>;

/** A range of one column, one cell a row, as Excel handed it: no copy is made of 100 000 rows, a cell is read when asked (`cellAt`). */
export interface CellRange {
  /** The name of the argument, for messages. */
  readonly argument: string;
  readonly rows: readonly (readonly unknown[])[];
}

const ERROR_TEXT = /^#(N\/A|VALUE!|VALEUR!|REF!|DIV\/0!?|NUM!|NOMBRE!|NAME\?|NOM\?|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|BUSY!|OCCUPÉ!|GETTING_DATA|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;

/** One cell of an argument. */
export function readCell(raw: unknown): Cell {
  if (raw === null || raw === undefined || raw === "") return null;
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : { error: "#NUM!" };
  if (typeof raw === "string") return raw.startsWith("#") && ERROR_TEXT.test(raw) ? { error: raw } : raw;
  if (typeof raw !== "object") return { error: "#VALUE!" };
  if ("code" in raw && typeof raw.code === "string") return { error: raw.code };
  if ("type" in raw && raw.type === "Empty") return null;
  if ("type" in raw && raw.type === "Error") return { error: "basicValue" in raw && typeof raw.basicValue === "string" ? raw.basicValue : "#VALUE!" };
  return "basicValue" in raw ? readCell(raw.basicValue) : { error: "#VALUE!" };
}

/** A matrix argument as one column: a column, a row, or a single value. Throws #VALUE! for a block of several rows and columns. */
export function readRange(raw: unknown, argument: string): CellRange {
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const first = rows[0];
  if (!Array.isArray(first)) return { argument, rows: rows.map((cell) => [cell]) };
  // Excel's matrices are rectangular: the first row tells the width of all.
  if (rows.length === 1) return { argument, rows: first.map((cell: unknown) => [cell]) };
  if (first.length > 1) throw valueProblem(MESSAGES.notOneColumn(argument));
  return { argument, rows: rows as readonly (readonly unknown[])[] };
}

/** Same, for an argument that may be left out: null when it is. A range whose cells are all blank is not left out. */
export function readOptionalRange(raw: unknown, argument: string): CellRange | null {
  return raw === null || raw === undefined ? null : readRange(raw, argument);
}

/** The cell of a row, counted from 0. Throws #N/A for an error cell, naming its position. */
export function cellAt({ argument, rows }: CellRange, row: number): FilledCell {
  const cell = readCell(rows[row]?.[0]);
  if (isCellError(cell)) throw notAvailable(MESSAGES.errorCell(argument, row + 1, cell.error));
  return cell;
}

/**
 * A matrix argument as a flat list of cells: one column, or one row. Throws #N/A for an error cell, naming its
 * position, and #VALUE! for a block of several rows and columns.
 */
export function readColumn(raw: unknown, argument: string): readonly FilledCell[] {
  const range = readRange(raw, argument);
  // Made at its size at once: a list that grows to 100 000 cells is copied several times.
  const cells = new Array<FilledCell>(range.rows.length).fill(null);
  for (let row = 0; row < cells.length; row++) cells[row] = cellAt(range, row);
  return cells;
}

/** Same, for an argument that may be left out: null when it is. A range whose cells are all blank is not left out. */
export function readOptionalColumn(raw: unknown, argument: string): readonly FilledCell[] | null {
  return raw === null || raw === undefined ? null : readColumn(raw, argument);
}

/** A single value. Throws #N/A when it is an error. */
export function readScalar(raw: unknown, argument: string): FilledCell {
  const cell = readCell(Array.isArray(raw) ? readSingle(raw) : raw);
  if (isCellError(cell)) throw notAvailable(MESSAGES.errorArgument(argument, cell.error));
  return cell;
}

/** An optional text: null when it is left out or blank. */
export function readOptionalText(raw: unknown, argument: string): string | null {
  const cell = readScalar(raw, argument);
  return isBlank(cell) || cell === 0 ? null : String(cell).trim();
}

function readSingle(raw: readonly unknown[]): unknown {
  const first: unknown = raw[0];
  return Array.isArray(first) ? first[0] : first;
}

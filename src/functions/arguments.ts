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

const ERROR_TEXT = /^#(N\/A|VALUE!|VALEUR!|REF!|DIV\/0!?|NUM!|NOMBRE!|NAME\?|NOM\?|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|BUSY!|OCCUPÉ!|GETTING_DATA|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;

/** One cell of an argument. */
export function readCell(raw: unknown): Cell {
  if (raw === null || raw === undefined || raw === "") return null;
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : { error: "#NUM!" };
  if (typeof raw === "string") return ERROR_TEXT.test(raw) ? { error: raw } : raw;
  if (typeof raw !== "object") return { error: "#VALUE!" };
  if ("code" in raw && typeof raw.code === "string") return { error: raw.code };
  if ("type" in raw && raw.type === "Empty") return null;
  if ("type" in raw && raw.type === "Error") return { error: "basicValue" in raw && typeof raw.basicValue === "string" ? raw.basicValue : "#VALUE!" };
  return "basicValue" in raw ? readCell(raw.basicValue) : { error: "#VALUE!" };
}

/**
 * A matrix argument as a flat list of cells: one column, or one row. Throws #N/A for an error cell, naming its
 * position, and #VALUE! for a block of several rows and columns.
 */
export function readColumn(raw: unknown, argument: string): readonly FilledCell[] {
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [[raw]];
  if (rows.length > 1 && rows.some((row) => Array.isArray(row) && row.length > 1)) throw valueProblem(MESSAGES.notOneColumn(argument));
  return rows.flat().map((value, index) => {
    const cell = readCell(value);
    if (isCellError(cell)) throw notAvailable(MESSAGES.errorCell(argument, index + 1, cell.error));
    return cell;
  });
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
  const first = raw[0];
  return Array.isArray(first) ? first[0] : first;
}

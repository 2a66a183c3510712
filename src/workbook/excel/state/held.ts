import { z } from "zod";
import type { Cell } from "../../../core/register/cell";

/**
 * What a cell holds, as it can be put back: a constant, a formula (English, with commas) or an error typed as a
 * constant. Blank is `null`. A text is told from a formula even when it begins with "=".
 */
export const heldSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ formula: z.string() }),
  z.strictObject({ error: z.string() }),
]);
export type Held = z.infer<typeof heldSchema>;

export function isFormula(held: Held): held is { formula: string } {
  return typeof held === "object" && held !== null && "formula" in held;
}

export function sameHeld(a: Held, b: Held): boolean {
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b);
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}

/** Excel keeps 15 significant digits of a number: two numbers equal to that precision are the same cell. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || a.toPrecision(15) === b.toPrecision(15);
}

/** The cell of the port from `Range.values` and `Range.valueTypes`: blanks are `""` in Excel, errors are texts. */
export function toCell(value: unknown, type: string | undefined): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "" || type === "Empty") return null;
  return type === "Error" ? { error: value } : value;
}

/**
 * What a cell holds, from `formulas`, `values` and `valueTypes`. A text such as `=1+1` (kept a text by an apostrophe or
 * by the format "@") has the same `formulas` as the formula: it is told by its value, which is the text itself.
 */
export function toHeld(formula: unknown, value: unknown, type: string | undefined): Held {
  const isText = formula === value && type !== "Error";
  if (typeof formula === "string" && formula.startsWith("=") && !isText) return { formula };
  return toCell(value, type);
}

/** Texts that no typing rule of Excel, in French or English, turns into something else. */
const PLAIN = /^\p{L}[^\d]*$/u;
const TYPED_WORDS = new Set(["true", "false", "vrai", "faux"]);

/**
 * What to write to `Range.formulas` so that the cell holds exactly `held`. Texts that Excel could take for a formula, a
 * number, a date or a boolean get the apostrophe: the cell keeps its number format, shows and reads back the same text,
 * and stays a text when a person edits it. In a cell of format "@" nothing is typed, and the text goes as it is.
 */
export function toEntry(held: Held, format: string): string | number | boolean {
  if (held === null) return "";
  if (typeof held === "object") return "formula" in held ? held.formula : held.error;
  if (typeof held !== "string" || format === TEXT_FORMAT) return held;
  return PLAIN.test(held) && !TYPED_WORDS.has(held.toLowerCase()) ? held : `'${held}`;
}

export const TEXT_FORMAT = "@";

/** The format a cell needs while `held` is written: in a "@" cell Excel would make a text of a number or a formula. */
export function formatForWriting(held: Held, format: string): string {
  return format === TEXT_FORMAT && held !== null && typeof held !== "string" ? "General" : format;
}

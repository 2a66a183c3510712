import type { CellInput } from "../../../model/cellContent";
import { invalidArgument } from "../../../model/modelError";
import { checkFormula } from "../formulaText";

/** What a written value becomes, and the number format that it brings to a General cell. */
export interface Entry {
  readonly input: CellInput;
  readonly format: string | null;
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PERCENT = /^([-+]?\d+(?:\.\d+)?)\s?%$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TEXT_FORMAT = "@";

/**
 * How Excel takes a value that an add-in writes to `values` or `formulas`. A text that begins with `=`, `+` or `-`
 * becomes a formula, and one that looks like a number becomes one (leading zeros go), unless the cell's format is text
 * (`@`) or the text begins with an apostrophe. Numbers and dates are read in English, whatever the user's language.
 */
export function entryOf(value: unknown, cellFormat: string): Entry | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return { input: { kind: "value", value }, format: null };
  if (typeof value === "boolean") return { input: { kind: "value", value }, format: null };
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return { input: { kind: "blank" }, format: null };
  if (cellFormat === TEXT_FORMAT) return plainText(value);
  if (value.startsWith("'")) return plainText(value.slice(1));
  if (value.startsWith("=") && value.length > 1) return formula(value);
  return typedValue(value) ?? (/^[-+]./.test(value) ? formula(`=${value}`) : plainText(value));
}

function plainText(value: string): Entry {
  return { input: { kind: "value", value }, format: null };
}

function typedValue(text: string): Entry | null {
  if (NUMBER.test(text)) return { input: { kind: "value", value: Number(text) }, format: null };
  if (GROUPED.test(text)) return { input: { kind: "value", value: Number(text.replace(/,/g, "")) }, format: text.includes(".") ? "#,##0.00" : "#,##0" };
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return { input: { kind: "value", value: Number(`${percent}e-2`) }, format: percent.includes(".") ? "0.00%" : "0%" };
  if (/^(?:true|false)$/i.test(text)) return { input: { kind: "value", value: text.toLowerCase() === "true" }, format: null };
  const date = ISO_DATE.exec(text);
  if (date === null) return null;
  const serial = daySerial(Number(date[1]), Number(date[2]), Number(date[3]));
  return serial === null ? null : { input: { kind: "value", value: serial }, format: "m/d/yyyy" };
}

function formula(text: string): Entry {
  checkFormula(text);
  return { input: { kind: "formula", formula: text }, format: null };
}

function daySerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round(date.getTime() / 86_400_000) + 25_569;
  return serial >= 61 ? serial : null;
}

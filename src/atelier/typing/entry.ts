import { enAnglais } from "../../core/formule/enFrancais";
import { readTypedValue } from "./typedValue";

/** What an entry puts in a cell, before it takes the engine's own shape. */
export type Entry =
  | { readonly kind: "empty" }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "number"; readonly value: number; readonly format: string | null }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `forced`: begun with an apostrophe, which isn't part of the text. */
  | { readonly kind: "text"; readonly value: string; readonly forced: boolean };

const GENERAL = /^(general|standard)?$/i;

/**
 * What typing `text` means in a cell whose number format is `format` (null or "General" when it has none): a format of
 * its own stays, `@` keeps everything as text, and a bare number typed in a percentage is a percentage.
 */
export function readEntry(text: string, format: string | null, year: number): Entry {
  if (text === "") return { kind: "empty" };
  if (format === "@") return { kind: "text", value: text, forced: false };
  if (text.startsWith("'")) return { kind: "text", value: text.slice(1), forced: true };
  if (/^[=+-]/.test(text) && text.length > 1) {
    // As in Excel, `+A1` and `-A1` begin a formula, but `-5` is a number.
    const value = readTypedValue(text, year);
    if (text.startsWith("=")) return { kind: "formula", formula: enAnglais(text) };
    if (value.kind === "text") return { kind: "formula", formula: enAnglais(`=${text}`) };
  }
  const value = readTypedValue(text, year);
  if (value.kind === "text") return { ...value, forced: false };
  if (value.kind === "boolean") return value;
  const hasFormat = format !== null && !GENERAL.test(format);
  if (!hasFormat) return value;
  const asPercentage = format.includes("%") && value.format === null && Math.abs(value.value) >= 1;
  return { kind: "number", value: asPercentage ? value.value / 100 : value.value, format: null };
}

import { outsideBrackets } from "./shift";

/** Texts and quoted sheet names, which are copied, and names followed by a parenthesis; another workbook's names are left. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![!\p{L}\p{N}_.\\?])[\p{L}_\\][\p{L}\p{N}_.\\?]*(?=\s*\()/gu;
/** What Excel puts before the name of an add-in's custom function in a file (OfficeDev/office-js issues 2568 and 5611). */
const MARK = "_xldudf_";

/**
 * A formula as a file stores it: `SPASER.TAUX(A1)` gives `_xldudf_SPASER_TAUX(A1)`, where `SPASER` is the namespace of
 * the add-in's functions. Texts, sheet names and what stands in brackets are copied.
 */
export function storedFormula(formula: string, namespace: string): string {
  const prefix = `${namespace}.`.toLowerCase();
  return renamed(formula, (name) => (name.toLowerCase().startsWith(prefix) ? MARK + name.replace(/\./g, "_") : name));
}

/** The inverse: a stored formula as a person types it. */
export function typedFormula(formula: string, namespace: string): string {
  const prefix = `${MARK}${namespace.replace(/\./g, "_")}_`.toLowerCase();
  return renamed(formula, (name) => (name.toLowerCase().startsWith(prefix) ? `${namespace}.${name.slice(prefix.length)}` : name));
}

function renamed(formula: string, change: (name: string) => string): string {
  return outsideBrackets(formula, (part) => part.replace(TOKEN, (token) => (token.startsWith("\"") || token.startsWith("'") ? token : change(token))));
}

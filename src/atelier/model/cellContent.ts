/** An error value in a cell, with Excel's English code: `#N/A`, `#DIV/0!`. */
export class CellError {
  constructor(readonly code: string) {}
}

/** What a cell holds. `null` is a blank cell, which is never told as 0 or "". */
export type CellContent = string | number | boolean | CellError | null;

/** What is put in a cell. A formula is in English, with commas, and begins with `=`. */
export type CellInput =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "blank" };

const ERROR_CODES: ReadonlySet<string> = new Set([
  "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
]);

/** True for the text of an error value, as Excel reads it in English. */
export function isErrorCode(text: string): boolean {
  return ERROR_CODES.has(text);
}

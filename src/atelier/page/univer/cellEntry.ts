import { BooleanNumber, CellValueType, type ICellData, type IStyleData } from "@univerjs/core";

import type { Entry } from "../../typing/entry";

/**
 * An entry in Univer's shape, ready for its set-range-values command. `style` is the cell's own style, kept, to which
 * a number format is added when the entry suggests one.
 */
export function cellOfEntry(entry: Entry, style: IStyleData | null): ICellData {
  const none: ICellData = { v: null, f: null, si: null, p: null, t: null };
  switch (entry.kind) {
    case "empty":
      return none;
    case "formula":
      return { ...none, f: entry.formula };
    case "boolean":
      return { ...none, v: entry.value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
    case "number":
      return { ...none, v: entry.value, t: CellValueType.NUMBER, ...(entry.format === null ? {} : { s: { ...style, n: { pattern: entry.format } } }) };
    case "text":
      // Forced, or Univer would read `1.5` or `3/13` again in its own, English, way.
      return { ...none, v: entry.value, t: entry.forced || looksTyped(entry.value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
}

/** Texts that Univer's own reading might take for a number, a date or a boolean. */
function looksTyped(text: string): boolean {
  return /\d/.test(text) || /^(true|false)$/i.test(text.trim());
}

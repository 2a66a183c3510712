import { MAX_COLUMNS, MAX_ROWS } from "../xlsx/cell/address";
import { MAX_TEXT } from "../xlsx/cell/storedContent";
import type { Delimiter } from "./delimiter";

/** Why a text is no sheet: something in it is beyond what one can hold. `ligne`: row of the sheet, 1-based. */
export interface Excess {
  readonly genre: "texte" | "colonnes" | "lignes";
  readonly ligne: number;
}

export class CsvExcess extends Error {
  override readonly name = "CsvExcess";
  constructor(readonly excess: Excess) {
    super(excess.genre);
  }
}

/**
 * Rows of a CSV text, by one pass from left to right whatever it holds: a quote inside of a quoted field that ends
 * nothing is a letter. Null when a quoted field isn't closed within what a cell holds. Throws `CsvExcess` for more than
 * a sheet takes.
 */
export function csvRows(text: string, delimiter: Delimiter, quotes: boolean): string[][] | null {
  const [nextDelimiter, nextFeed, nextReturn] = [finder(text, delimiter), finder(text, "\n"), finder(text, "\r")];
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ;) {
    const quoted = quotes && text[at] === "\"";
    const end = quoted ? quotedEnd(text, at, delimiter) : Math.min(nextDelimiter(at), nextFeed(at), nextReturn(at));
    if (end === null) return null;
    const field = quoted ? text.slice(at + 1, text.lastIndexOf("\"", end - 1)).replaceAll("\"\"", "\"") : text.slice(at, end);
    if (field.length > MAX_TEXT) throw new CsvExcess({ genre: "texte", ligne: rows.length + 1 });
    if (row.push(field) > MAX_COLUMNS) throw new CsvExcess({ genre: "colonnes", ligne: rows.length + 1 });
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    if (rows.push(row) > MAX_ROWS) throw new CsvExcess({ genre: "lignes", ligne: rows.length });
    row = [];
    at = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    if (at >= text.length) return rows;
  }
}

/** Where a mark stands next, from positions that only grow: each letter is looked at once. */
function finder(text: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = text.indexOf(mark, from);
      found = at < 0 ? text.length : at;
    }
    return found;
  };
}

/** Behind a quoted field: its closing quote, maybe spaces, then a mark or the end. Null when there is none. */
function quotedEnd(text: string, start: number, delimiter: Delimiter): number | null {
  for (let quote = text.indexOf("\"", start + 1); quote >= 0 && quote - start <= 2 * MAX_TEXT; ) {
    if (text[quote + 1] === "\"") {
      quote = text.indexOf("\"", quote + 2);
      continue;
    }
    let after = quote + 1;
    while (text[after] === " ") after++;
    const mark = text[after];
    if (mark === undefined || mark === delimiter || mark === "\n" || mark === "\r") return after;
    quote = text.indexOf("\"", after);
  }
  return null;
}

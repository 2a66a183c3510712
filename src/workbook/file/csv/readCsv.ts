import Papa from "papaparse";
import type { Cell } from "../../../core/register/cell";
import { VirtualWorkbook } from "../virtualWorkbook";
import { detectDelimiter } from "./delimiter";
import { decodeText } from "./encoding";

/** A CSV as a workbook of one sheet named after the file: every cell a text or `null`, rows at the places they have in Excel. */
export function openCsv(name: string, bytes: Uint8Array): VirtualWorkbook {
  const { text } = decodeText(bytes, name);
  return new VirtualWorkbook(name, { name: name.replace(/\.[^.]*$/, ""), rows: parseCsv(text) }, bytes);
}

/** Rows of a CSV text; blank rows keep their place, save at the end. */
export function parseCsv(text: string): Cell[][] {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const delimiter = detectDelimiter(source);
  const quoted = Papa.parse<string[]>(source, { delimiter });
  // A quote that never closes would swallow every row after it: such a file is read as having no quotes at all.
  const unclosed = quoted.errors.some((error) => error.code === "MissingQuotes");
  const { data } = unclosed ? Papa.parse<string[]>(source, { delimiter, quoteChar: "\u0000" }) : quoted;
  const rows = data.map((cells) => cells.map((cell): Cell => (cell === "" ? null : cell)));
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  return rows;
}

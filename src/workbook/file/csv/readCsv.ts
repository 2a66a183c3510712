import type { Cell } from "../../../core/register/cell";
import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import { VirtualWorkbook } from "../virtualWorkbook";
import { detectDelimiter } from "./delimiter";
import { decodeText } from "./encoding";
import { csvRows, CsvExcess } from "./rows";

/** A CSV as a workbook of one sheet named after the file: every cell a text or `null`, rows at the places they have in Excel. */
export function openCsv(name: string, bytes: Uint8Array): VirtualWorkbook {
  const { text } = decodeText(bytes, name);
  try {
    return new VirtualWorkbook(name, { name: name.replace(/\.[^.]*$/, ""), rows: parseCsv(text) }, bytes);
  } catch (error) {
    if (error instanceof CsvExcess) throw new WorkbookError("unreadable", MESSAGES.csvExcess(name, error.excess));
    throw error;
  }
}

/** Rows of a CSV text; blank rows keep their place, save at the end. Throws `CsvExcess` for more than a sheet holds. */
export function parseCsv(text: string): Cell[][] {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const delimiter = detectDelimiter(source);
  // A quote that never closes would swallow every row after it: such a file is read as having no quotes at all.
  const data = csvRows(source, delimiter, true) ?? csvRows(source, delimiter, false) ?? [];
  const rows = data.map((cells) => cells.map((cell): Cell => (cell === "" ? null : cell)));
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  return rows;
}

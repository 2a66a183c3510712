import type { TextFound } from "../../../../core/register/survey";
import { contains } from "../cell/address";
import { CellScan } from "./cellScan";
import { cellValue, elementText, storedFormula } from "./cellValue";
import type { SheetIndex } from "./sheetIndex";
import { TextSearch } from "./textSearch";
import type { XlsxReader } from "./xlsxReader";

/**
 * Typed texts that hold a part, sheet by sheet, row by row. The shared strings are asked first: when none holds it, only
 * the rows that may hold it in a cell of their own are looked at, and a sheet whose texts are all shared is not scanned.
 */
export function findTexts(reader: XlsxReader, part: string): TextFound[] {
  const shared = reader.strings()?.holding(part) ?? new Set<number>();
  return reader.workbook.sheets.flatMap((sheet) => (sheet.part === null ? [] : inSheet(reader, sheet.name, reader.index(sheet.part), part, shared)));
}

function inSheet(reader: XlsxReader, sheet: string, index: SheetIndex, part: string, shared: ReadonlySet<number>): TextFound[] {
  const found: TextFound[] = [];
  const context = reader.context(index);
  const search = new TextSearch(part);
  const scan = new CellScan(index.xml, index.prefix);
  const textOfCell = (): string | null => {
    if (scan.type === "s") {
      const id = Number(elementText(scan.content, `${index.prefix}v`));
      return shared.has(id) ? context.strings?.get(id) ?? null : null;
    }
    const value = scan.holdsText ? cellValue(scan.type, scan.content, context) : null;
    return typeof value === "string" && search.isIn(value) ? value : null;
  };
  const visit = (position: number): void => {
    const { row, contentStart, contentEnd } = index.rows[position] as SheetIndex["rows"][number];
    scan.begin(contentStart, contentEnd);
    while (scan.next()) {
      const text = textOfCell();
      // What a formula gives, in its cell or in those that it fills, nobody typed.
      if (text === null || storedFormula(scan.content, index.prefix) !== null || index.arrays.some((area) => contains(area, row, scan.column))) continue;
      found.push({ sheet, row, column: scan.column, text });
    }
  };
  if (shared.size > 0) index.rows.forEach((_, position) => visit(position));
  else if (index.hasOwnText) search.over(index.xml, index.rows.map((row) => row.contentStart), index.rows.map((row) => row.contentEnd), visit);
  return found;
}

import type { Area, FormulaFound } from "../../../../core/register/survey";
import { parseArea } from "../cell/address";
import { callsFunction, mayCall } from "../formula/calls";
import { CellScan } from "./cellScan";
import { readStored } from "./storedCell";
import type { XlsxReader } from "./xlsxReader";

/**
 * Formulas that call a function whose name begins with `prefix`, with the values last calculated: those of the whole
 * range for an array or dynamic-array formula. Formulas are told as the file stores them (`_xldudf_SPASER_…` when Excel
 * saved them), so that writing one back gives the same.
 */
export function findFormulas(reader: XlsxReader, prefix: string): FormulaFound[] {
  return reader.workbook.sheets.flatMap((sheet) => (sheet.part === null ? [] : inSheet(reader, sheet.name, sheet.part, prefix)));
}

function inSheet(reader: XlsxReader, sheet: string, part: string, prefix: string): FormulaFound[] {
  const index = reader.index(part);
  if (!index.hasFormula || !mayCall(index.xml, prefix)) return [];
  const found: FormulaFound[] = [];
  const context = reader.context(index);
  const scan = new CellScan(index.xml, index.prefix);
  const formula = `<${index.prefix}f`;
  for (const { row, contentStart, contentEnd } of index.rows) {
    scan.begin(contentStart, contentEnd);
    while (scan.next()) {
      if (!scan.content.startsWith(formula)) continue;
      const { content } = readStored(scan, row, index, context);
      if (content?.kind !== "formula" || !callsFunction(content.text, prefix)) continue;
      const area = content.array === undefined ? null : parseArea(content.array);
      found.push({ sheet, row, column: scan.column, formula: `=${content.text}`, values: area ? reader.block(part, shownOf(area, index.used)) : [[content.value]] });
    }
  }
  return found;
}

/** What an area shows, as far as the sheet holds something: a formula may claim the whole sheet. */
function shownOf(area: Area, used: Area): Area {
  return {
    ...area,
    rowCount: Math.max(1, Math.min(area.rowCount, used.row + used.rowCount - area.row)),
    columnCount: Math.max(1, Math.min(area.columnCount, used.column + used.columnCount - area.column)),
  };
}

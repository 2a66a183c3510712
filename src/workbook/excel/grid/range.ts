import type { Area } from "../../../core/register/survey";

/** The range of an area, untracked (see `run.ts`): usable until the next sync. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
}

/** The area of a range whose position and size are loaded. */
export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}

import type { CellPosition } from "../port";

/** The active cell: the one that typing would go to, also in a selection of several. One round trip. */
export async function readSelection(context: Excel.RequestContext): Promise<CellPosition> {
  const cell = context.workbook.getActiveCell().untrack().load("rowIndex,columnIndex,worksheet/name");
  await context.sync();
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}

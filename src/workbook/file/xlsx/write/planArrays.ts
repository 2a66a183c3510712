import { cellAddress, eachCell } from "../cell/address";
import { patchOf } from "./cellPatch";
import type { Planning } from "./planTables";
import type { SheetSession } from "./sheetSession";

/**
 * A formula that fills several cells is overwritten with all of them, or not at all: Excel refuses a part. A dynamic
 * array goes with its first cell, and what it showed in the others with it. To be asked once all the edits are laid out.
 */
export function planArrays(planning: Planning, sheet: SheetSession): void {
  for (const area of sheet.index.arrays) {
    const touched: string[] = [];
    const goes = area.dynamic && sheet.cells.get(area.row)?.get(area.column)?.content !== undefined;
    eachCell(area, (row, column) => {
      if (sheet.cells.get(row)?.get(column)?.content !== undefined) touched.push(cellAddress(row, column));
      else if (goes) patchOf(sheet.cells, row, column).content = null;
    });
    if (!goes && touched.length < area.rowCount * area.columnCount) for (const address of touched) planning.obstacle("spill", sheet, address);
  }
}

import { cellXml } from "../cell/storedContent";
import { CellScan } from "../read/cellScan";
import { readStored } from "../read/storedCell";
import { patchOf } from "./cellPatch";
import type { SheetSession } from "./sheetSession";

/**
 * Overwriting the cell that carries a shared formula would orphan those that follow it: each of them gets its own text
 * first, with its cached value. Only sheets where that happens are walked.
 */
export function detachSharedFormulas(sheet: SheetSession): void {
  const lost = new Set<string>();
  for (const [index, master] of sheet.index.sharedMasters) {
    const patch = sheet.cells.get(master.row)?.get(master.column);
    if (patch && (patch.content !== undefined || patch.raw !== undefined)) lost.add(index);
  }
  if (lost.size === 0) return;
  const scan = new CellScan(sheet.index.xml, sheet.index.prefix);
  const context = sheet.reader.context(sheet.index);
  for (const span of sheet.index.rows) {
    scan.begin(span.contentStart, span.contentEnd);
    while (scan.next()) {
      if (!scan.content.includes("shared")) continue;
      const patch = sheet.cells.get(span.row)?.get(scan.column);
      if (patch && (patch.content !== undefined || patch.raw !== undefined)) continue;
      const { content, shared } = readStored(scan, span.row, sheet.index, context);
      if (shared === null || !lost.has(shared)) continue;
      patchOf(sheet.cells, span.row, scan.column).raw = cellXml(sheet.index.prefix, span.row, scan.column, patch?.style ?? scan.style, content);
    }
  }
}

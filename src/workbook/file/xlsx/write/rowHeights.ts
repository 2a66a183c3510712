import type { RowPatch } from "./cellPatch";
import type { SheetSession } from "./sheetSession";
import type { StyleBook } from "./styleBook";

/** Height of a line of the default font, in points, and characters of a column without a width. */
const LINE = 15;
const DEFAULT_WIDTH = 8.43;
/** Excel's limit for a row, in points. */
export const MAX_HEIGHT = 409;

/**
 * Heights of the rows of a new sheet that hold wrapped text. Excel fits such rows by itself when it opens the file;
 * LibreOffice, when it prints without a window, does not, and lines would lie over each other. The height is said
 * without `customHeight`, so that it stays Excel's to fit again.
 */
export function fittedRows(sheet: SheetSession, styles: StyleBook): Map<number, RowPatch> {
  const rows = new Map<number, RowPatch>();
  for (const [row, cells] of sheet.cells) {
    let lines = 1;
    for (const [column, patch] of cells) {
      const text = patch.content?.kind === "value" && typeof patch.content.value === "string" ? patch.content.value : "";
      if (text !== "" && patch.style !== undefined && styles.isWrapped(patch.style)) lines = Math.max(lines, linesOf(text, sheet.widths.get(column) ?? DEFAULT_WIDTH));
    }
    if (lines > 1) rows.set(row, { height: Math.min(lines * LINE, MAX_HEIGHT), fitted: true });
  }
  return rows;
}

/** Lines that a text takes in a column of so many characters, cut between words. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  return text.split("\n").reduce((total, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > room) {
        lines++;
        used = 0;
      }
      const length = used + (used > 0 ? 1 : 0) + word.length;
      lines += Math.max(0, Math.ceil(length / room) - 1);
      used = length > room ? length % room : length;
    }
    return total + lines;
  }, 0);
}

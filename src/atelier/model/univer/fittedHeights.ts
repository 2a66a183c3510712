import type { CellStyle } from "../style";
import type { UniverCells } from "./cells";

/** Pixels of a digit of an 11-point font, of a line of it, and of the cell's padding. */
const DIGIT_PIXELS = 7;
const LINE_PIXELS = 20;
const PADDING_PIXELS = 6;
const REFERENCE_SIZE = 11;
const EXCEL_MAX_PIXELS = 545;

/** What a row's height is made from. */
export interface RowFitting {
  readonly cells: UniverCells;
  readonly styleAt: (sheetId: string, row: number, column: number) => CellStyle;
  readonly widthOf: (sheetId: string, column: number) => number;
}

/**
 * Heights in pixels that show the whole text of each row of the used area, wrapped cells over several lines: an estimate
 * by the number of characters, the same with and without a screen.
 */
export function fittedHeights({ cells, styleAt, widthOf }: RowFitting, sheetId: string, first: number, count: number): { row: number; autoHeight: number }[] {
  const used = cells.used(sheetId, true);
  if (used === null) return [];
  const start = Math.max(first, used.row);
  const rows = Math.min(first + count, used.row + used.rows) - start;
  if (rows <= 0) return [];
  const texts = cells.texts(sheetId, { ...used, row: start, rows });
  return texts.map((line, index) => {
    const row = start + index;
    const heights = line.map((text, offset) => {
      if (text === "") return LINE_PIXELS;
      const column = used.column + offset;
      const style = styleAt(sheetId, row, column);
      const scale = (style.font.size ?? REFERENCE_SIZE) / REFERENCE_SIZE;
      const room = style.wrapText ? Math.max(1, Math.floor((widthOf(sheetId, column) - PADDING_PIXELS) / (DIGIT_PIXELS * scale))) : Number.POSITIVE_INFINITY;
      return Math.ceil(linesOf(text, room) * LINE_PIXELS * scale);
    });
    return { row, autoHeight: Math.min(EXCEL_MAX_PIXELS, Math.max(LINE_PIXELS, ...heights)) };
  });
}

function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((total, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const { length } of paragraph.split(" ")) {
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
    }
    return total + lines;
  }, 0);
}

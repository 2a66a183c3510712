import type { SetColumnWidths } from "../../../core/bilan/edit";
import { rangeOf } from "../grid/range";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";

/** Digits of Excel's default font (Calibri 11) are 7 pixels wide, a column has 5 pixels of padding, 96 pixels are 72 points. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 72 / 96;

export const setColumnWidths: EditKind<SetColumnWidths> = {
  check({ sheet, column, widths }) {
    if (widths.length > 0) checkInGrid(sheet, { row: 0, column, rowCount: 1, columnCount: widths.length });
  },

  target({ column, widths }, targets) {
    widths.forEach((_, position) => targets.columns.add(column + position));
  },

  obstruct(_edit, { facts }, report) {
    if (facts?.entry.protection && !facts.entry.protection.formatColumns) report("protected", null);
  },

  write({ column, widths }, draft) {
    return [writing((context) => {
      const sheet = context.workbook.worksheets.getItem(draft.name);
      widths.forEach((width, position) => {
        rangeOf(sheet, { row: 0, column: column + position, rowCount: 1, columnCount: 1 }).format.columnWidth = pointsOf(width);
      });
    }, 200 * widths.length)];
  },
};

/** Excel shows widths in characters; the API counts in points. */
export function pointsOf(characters: number): number {
  return (Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

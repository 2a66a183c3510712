import type { SetRowHeights } from "../../../core/bilan/edit";
import { WorkbookError } from "../../port";
import { rangeOf } from "../grid/range";
import { MESSAGES } from "../messages";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";

/** Excel's highest row, in points. */
const MAX_HEIGHT = 409.5;

export const setRowHeights: EditKind<SetRowHeights> = {
  check({ sheet, row, heights }) {
    if (heights.length > 0) checkInGrid(sheet, { row, column: 0, rowCount: heights.length, columnCount: 1 });
    if (!heights.every((height) => height >= 0 && height <= MAX_HEIGHT)) throw new WorkbookError("unsupported", MESSAGES.rowHeight(sheet));
  },

  target() {
    // Heights go with the sheet that the edits add.
  },

  obstruct() {
    // Nothing can stop them there.
  },

  write({ row, heights }, draft) {
    return [writing((context) => {
      const sheet = context.workbook.worksheets.getItem(draft.name);
      heights.forEach((height, down) => {
        rangeOf(sheet, { row: row + down, column: 0, rowCount: 1, columnCount: 1 }).format.rowHeight = height;
      });
    }, 200 * heights.length)];
  },
};

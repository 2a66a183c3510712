import type { SetNumberFormat } from "../../../core/bilan/edit";
import { cellCount } from "../grid/area";
import { rangeOf } from "../grid/range";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";

export const setNumberFormat: EditKind<SetNumberFormat> = {
  check({ sheet, area }) {
    checkInGrid(sheet, area);
  },

  target() {
    // Formats go with the sheet that the edits add.
  },

  obstruct() {
    // Nothing can stop them there.
  },

  write({ area, format }, draft) {
    return [writing((context) => {
      const row = Array.from({ length: area.columnCount }, () => format);
      rangeOf(context.workbook.worksheets.getItem(draft.name), area).numberFormat = Array.from({ length: area.rowCount }, () => row);
    }, 200 + 10 * cellCount(area))];
  },
};

import type { SetStyle } from "../../../core/bilan/edit";
import { areaAddress } from "../grid/address";
import { rangeOf } from "../grid/range";
import { keysOf, stateOf, STYLE_KEYS, writeStyle } from "../state/style";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";

export const setStyle: EditKind<SetStyle> = {
  check({ sheet, area }) {
    checkInGrid(sheet, area);
  },

  target({ area, style }, targets) {
    targets.addStyles(area, keysOf(style));
  },

  obstruct({ area }, { facts }, report) {
    if (facts?.entry.protection && !facts.entry.protection.formatCells) report("protected", areaAddress(area));
  },

  write({ area, style }, draft) {
    const state = stateOf(style);
    return [writing((context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(draft.name), area);
      for (const key of STYLE_KEYS) {
        const value = state[key];
        if (value !== undefined) writeStyle(range, key, value);
      }
      const { border } = style;
      if (border === undefined) return;
      for (const side of insides(area.rowCount, area.columnCount)) {
        const line = range.format.borders.getItem(side);
        line.style = "Continuous";
        line.weight = "Thin";
        line.color = border;
      }
    }, 2_000)];
  },
};

/** Lines between the cells of the area, where there are any. */
function insides(rowCount: number, columnCount: number): ("InsideHorizontal" | "InsideVertical")[] {
  return [...(rowCount > 1 ? ["InsideHorizontal" as const] : []), ...(columnCount > 1 ? ["InsideVertical" as const] : [])];
}

import type { MergeCells } from "../../../core/bilan/edit";
import { areaAddress } from "../grid/address";
import { cellCount, eachCell, overlaps, sameArea } from "../grid/area";
import { rangeOf } from "../grid/range";
import type { Placed } from "../grid/rectangles";
import { STYLE_KEYS } from "../state/style";
import { writingCells } from "../state/writeCells";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";

export const mergeCells: EditKind<MergeCells> = {
  check({ sheet, area }) {
    checkInGrid(sheet, area);
  },

  /** A merge erases all but the first cell, and gives its formats to the others: all of it has to be known. */
  target({ area }, targets) {
    targets.addContents(area);
    targets.addStyles(area, STYLE_KEYS);
  },

  obstruct({ area }, draft, report) {
    if (cellCount(area) < 2 || draft.allMerges.some((merge) => sameArea(merge, area))) return;
    const address = areaAddress(area);
    if (draft.facts?.entry.protection) report("protected", address);
    if (draft.allMerges.some((merge) => overlaps(merge, area))) report("merged", address);
    if ([...draft.allTables.values()].some((table) => overlaps(table.area, area))) report("tableOverlap", address);
    draft.merges.push(area);
  },

  write({ area }, draft) {
    if (!draft.merges.some((merge) => sameArea(merge, area))) return [];
    // Excel keeps the first cell that holds something: the others are emptied first, so that it is always the top left one.
    const emptied: Placed<string>[] = [];
    eachCell(area, (row, column) => {
      const cell = draft.cell(row, column);
      if ((row === area.row && column === area.column) || cell.held === null) return;
      emptied.push({ row, column, value: "" });
      draft.write(row, column, { ...cell, held: null });
    });
    return [
      ...writingCells(draft.name, emptied, "formulas"),
      writing((context) => rangeOf(context.workbook.worksheets.getItem(draft.name), area).merge(false)),
    ];
  },
};

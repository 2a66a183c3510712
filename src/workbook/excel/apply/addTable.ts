import type { AddTable } from "../../../core/bilan/edit";
import { WorkbookError } from "../../port";
import { areaAddress } from "../grid/address";
import { overlaps } from "../grid/area";
import { rangeOf } from "../grid/range";
import { MESSAGES } from "../messages";
import { STYLE_KEYS } from "../state/style";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";
import { isDefinedName } from "./names";

export const addTable: EditKind<AddTable> = {
  check({ sheet, area, name }) {
    checkInGrid(sheet, area);
    if (!isDefinedName(name)) throw new WorkbookError("unsupported", MESSAGES.tableName(name));
    if (area.rowCount < 2) throw new WorkbookError("unsupported", MESSAGES.tableShape(sheet, areaAddress(area)));
  },

  /** Excel writes header texts where they are missing, and a table turned back into cells leaves its colours there. */
  target({ area }, targets) {
    targets.addContents({ ...area, rowCount: 1 });
    targets.addStyles(area, STYLE_KEYS);
  },

  /** The name is checked by the caller, which knows the names of the whole workbook. */
  obstruct({ area, name }, draft, report) {
    const address = areaAddress(area);
    if (draft.facts?.entry.protection) report("protected", address);
    if ([...draft.allTables.values()].some((table) => overlaps(table.area, area))) report("tableOverlap", address);
    if (draft.allMerges.some((merge) => overlaps(merge, area))) report("merged", address);
    draft.tables.push({ name, area });
  },

  write({ area, name }, draft) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = draft.cell(area.row, column);
      if (typeof cell.held !== "string") draft.leaveToExcel(area.row, column);
    }
    return [writing((context) => {
      const sheet = context.workbook.worksheets.getItem(draft.name);
      sheet.tables.add(rangeOf(sheet, area), true).name = name;
    })];
  },
};

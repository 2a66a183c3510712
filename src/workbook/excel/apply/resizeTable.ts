import type { ResizeTable } from "../../../core/bilan/edit";
import type { Area } from "../../../core/register/survey";
import { WorkbookError } from "../../port";
import { areaAddress } from "../grid/address";
import { eachCell, MAX_ROWS, overlaps } from "../grid/area";
import { resizingTable } from "../state/writeCells";
import { MESSAGES } from "../messages";
import type { EditKind } from "./editKind";
import type { SheetDraft } from "./sheetDraft";

export const resizeTable: EditKind<ResizeTable> = {
  check({ sheet, name, rowCount }) {
    if (!Number.isInteger(rowCount) || rowCount < 2) throw new WorkbookError("unsupported", MESSAGES.tableRows(sheet, name));
    if (rowCount > MAX_ROWS) throw new WorkbookError("tooLarge", MESSAGES.outside(sheet, `A${rowCount}`));
  },

  target({ name, rowCount }, targets) {
    targets.resizes.push({ table: name, rowCount });
  },

  obstruct({ name, rowCount }, draft, report) {
    const table = draft.formerTable(name);
    if (table === null) return report("tableMissing", null);
    const area = { ...table.area, rowCount };
    if (draft.facts?.entry.protection) report("protected", areaAddress(area));
    const taken = takenIn(table.area, table.totals, rowCount);
    if (taken !== null && holdsSomething(taken, table.name, draft)) report("tableOverlap", areaAddress(taken));
    draft.resized.set(table.name, area);
  },

  write({ name, rowCount }, draft) {
    const table = draft.formerTable(name);
    return table === null ? [] : [resizingTable(draft.name, table.name, { ...table.area, rowCount })];
  },
};

/** The rows that the table hasn't yet, or its total row, which stands in the way of any other number of rows. */
function takenIn(area: Area, totals: boolean, rowCount: number): Area | null {
  const own = area.rowCount - (totals ? 1 : 0);
  if (rowCount === own) return null;
  if (rowCount > own) return { ...area, row: area.row + own, rowCount: rowCount - own };
  return totals ? { ...area, row: area.row + own, rowCount: 1 } : null;
}

/** Before any edit: what the edits themselves write there is meant for the table. */
function holdsSomething(area: Area, table: string, draft: SheetDraft): boolean {
  const state = draft.facts?.state;
  if (state === undefined) return false;
  if (state.merges.some((merge) => overlaps(merge, area))) return true;
  if ([...draft.allTables].some(([name, other]) => (name !== table || other.totals) && overlaps(other.area, area))) return true;
  let holds = false;
  eachCell(area, (row, column) => {
    holds ||= (state.cells.get(row, column)?.held ?? null) !== null || state.spilled.get(row, column) !== undefined;
  });
  return holds;
}

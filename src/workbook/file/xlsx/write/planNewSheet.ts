import type { AddChart, Edit, SetNumberFormat, SetPageLayout, SetRowHeights } from "../../../../core/bilan/edit";
import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import { eachCell, MAX_ROWS } from "../cell/address";
import { checkChart } from "../chart/checkChart";
import { patchOf } from "./cellPatch";
import type { Planning } from "./planTables";
import { MAX_HEIGHT } from "./rowHeights";
import type { SheetSession } from "./sheetSession";
import type { StyleBook } from "./styleBook";

/** Edits that only a sheet which the same edits add takes: a person's own drawings and print settings are never in the way. */
export type NewSheetEdit = AddChart | SetPageLayout | SetRowHeights | SetNumberFormat;

export function isNewSheetEdit(edit: Edit): edit is NewSheetEdit {
  return edit.kind === "addChart" || edit.kind === "setPageLayout" || edit.kind === "setRowHeights" || edit.kind === "setNumberFormat";
}

/** `sheet` is null when it isn't there, or not yet. */
export function planNewSheet(planning: Planning, sheet: SheetSession | null, edit: NewSheetEdit, styles: StyleBook): void {
  if (!sheet?.fresh) throw new WorkbookError("unsupported", MESSAGES.onNewSheetOnly(edit.sheet));
  switch (edit.kind) {
    case "addChart":
      return planChart(sheet, edit);
    case "setPageLayout":
      return planLayout(sheet, edit);
    case "setRowHeights":
      return planHeights(planning, sheet, edit);
    case "setNumberFormat":
      return planFormats(planning, sheet, edit, styles);
  }
}

function planChart(sheet: SheetSession, edit: AddChart): void {
  checkChart(edit);
  sheet.chartsAdded.push(edit);
}

/** A later layout takes the place of an earlier one. */
function planLayout(sheet: SheetSession, edit: SetPageLayout): void {
  if (!Number.isInteger(edit.titleRows) || edit.titleRows < 0 || edit.titleRows > MAX_ROWS) throw new WorkbookError("unsupported", MESSAGES.titleRows(sheet.name));
  sheet.layout = edit;
}

function planHeights(planning: Planning, sheet: SheetSession, { row, heights }: SetRowHeights): void {
  planning.inSheet(sheet, { row, column: 0, rowCount: Math.max(1, heights.length), columnCount: 1 });
  heights.forEach((height, down) => {
    if (!(height >= 0 && height <= MAX_HEIGHT)) throw new WorkbookError("unsupported", MESSAGES.rowHeight(sheet.name, row + down + 1));
    sheet.heights.set(row + down, height);
  });
}

function planFormats(planning: Planning, sheet: SheetSession, { area, format }: SetNumberFormat, styles: StyleBook): void {
  planning.inSheet(sheet, area);
  eachCell(area, (row, column) => {
    const style = styles.derive(sheet.style(row, column), { format });
    patchOf(sheet.cells, row, column).style = style;
  });
}

import type { Addin } from "../addin";
import type { OpenWorkbook } from "../openWorkbook";
import type { ShellStore } from "./shellState";

/** Between the cell and what is said of it, in pixels. */
const GAP = 6;

/** Says, beside the selected cell, why a function of the add-in gave an error there, as Excel does in its tooltip. */
export function showCellErrors(workbook: OpenWorkbook, addin: Addin, shell: ShellStore): void {
  const { api, model } = workbook;
  const show = (): void => {
    const { sheetId, areas } = model.sheets.selection();
    const cell = areas[0];
    const text = cell === undefined ? null : addin.errorMessage(sheetId, cell.row, cell.column);
    const range = cell === undefined || text === null ? undefined : api.getActiveWorkbook()?.getActiveSheet().getRange(cell.row, cell.column);
    if (range === undefined || text === null) {
      if (shell.state.cellTip !== null) shell.update({ cellTip: null });
      return;
    }
    // Univer counts from the corner of its canvas, below the toolbar and the formula bar.
    const canvas = workbook.container.querySelector("canvas[id^=univer-sheet-main-canvas]")?.getBoundingClientRect();
    const frame = workbook.container.getBoundingClientRect();
    const { left, bottom } = range.getCellRect();
    shell.update({ cellTip: { text, left: left + (canvas?.left ?? frame.left) - frame.left, top: bottom + (canvas?.top ?? frame.top) - frame.top + GAP } });
  };
  model.onChange((change) => {
    if (change.kind === "selection" || change.kind === "calculated" || change.kind === "sheetActivated") show();
  });
  api.addEvent(api.Event.Scroll, show);
}

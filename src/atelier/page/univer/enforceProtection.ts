import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { ClearSelectionAllCommand, ClearSelectionContentCommand, SetRangeValuesCommand, SheetsSelectionsService } from "@univerjs/sheets";

import type { Area } from "../../model/area";
import type { Model } from "../../model/model";
import { areaOf } from "../../model/univer/context";

/** Commands by which a person changes the selected cells, whatever they bring. */
const ON_SELECTION: ReadonlySet<string> = new Set([
  ClearSelectionContentCommand.id,
  ClearSelectionAllCommand.id,
  "sheet.command.auto-fill",
  "sheet.command.refill",
  "sheet.command.delete-range-move-left",
  "sheet.command.delete-range-move-up",
  "sheet.command.insert-range-move-down",
  "sheet.command.insert-range-move-right",
]);

/** Pasting has a command for each of its kinds. */
const PASTES = /^sheet\.command\.(optional-)?paste\b/;

/**
 * Refuses what a person does to a locked cell of a protected sheet, before it is done. Univer keeps protection without
 * enforcing Excel's: `refused` says why to the person.
 */
export function enforceProtection(injector: Injector, api: FUniver, model: Model, refused: (sheetId: string) => void): void {
  const selections = injector.get(SheetsSelectionsService);

  const refuses = (sheetId: string, areas: readonly Area[]): boolean => {
    if (model.protection.options(sheetId) === null || !areas.some((area) => model.protection.refusesWrite(sheetId, area))) return false;
    refused(sheetId);
    return true;
  };

  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    if (refuses(event.worksheet.getSheetId(), [{ row: event.row, column: event.column, rows: 1, columns: 1 }])) event.cancel = true;
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!ON_SELECTION.has(event.id) && !PASTES.test(event.id) && event.id !== SetRangeValuesCommand.id) return;
    const given = event.params as { subUnitId?: string; range?: Parameters<typeof areaOf>[0] } | undefined;
    const sheetId = given?.subUnitId ?? model.sheets.active();
    const selected = selections.getCurrentSelections().map(({ range }) => areaOf(range));
    if (refuses(sheetId, given?.range !== undefined && "startRow" in given.range ? [areaOf(given.range)] : selected)) event.cancel = true;
  });
}

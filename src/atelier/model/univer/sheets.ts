import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  InsertSheetMutation, RemoveSheetCommand, RemoveSheetMutation, SetFrozenMutation, SetSelectionsOperation, SetTabColorMutation, SetWorksheetActiveOperation, SetWorksheetHideMutation,
  SetWorksheetNameCommand, SetWorksheetOrderMutation, SheetsSelectionsService, ToggleGridlinesMutation,
} from "@univerjs/sheets";

import type { Area } from "../area";
import { invalidArgument, ModelError } from "../modelError";
import type { SheetsModel, SheetVisibility } from "../model";
import { checkSheetName } from "../sheetName";
import type { UniverChanges } from "./changes";
import { areaOf, rangeOf, type UniverContext } from "./context";

const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** Sheets and their tabs. */
export class UniverSheets implements SheetsModel {
  private lastNumber = 0;
  /** Excel's "very hidden" has no equal in the engine: the sheet is hidden there, and told apart here. */
  private readonly veryHidden = new Set<string>();

  private readonly notToActivate = new Set<string>();

  constructor(
    private readonly context: UniverContext,
    private readonly changes: UniverChanges,
  ) {}

  ids(): readonly string[] {
    return this.context.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  idOf(name: string): string | null {
    const wanted = name.toUpperCase();
    return this.context.workbook.getSheets().find((sheet) => sheet.getName().toUpperCase() === wanted)?.getSheetId() ?? null;
  }

  exists(id: string): boolean {
    return this.context.workbook.getSheetBySheetId(id) != null;
  }

  name(id: string): string {
    return this.context.sheet(id).getName();
  }

  rename(id: string, name: string): void {
    checkSheetName(name, this.ids().filter((other) => other !== id).map((other) => this.name(other)));
    // The command, not the bare mutation: it also rewrites the formulas that name the sheet.
    this.context.run(SetWorksheetNameCommand.id, id, { name });
  }

  add(name: string | null): string {
    const names = this.ids().map((id) => this.name(id));
    const chosen = name ?? this.freeName(names);
    checkSheetName(chosen, names);
    const id = this.newId();
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name: chosen, rowCount: NEW_ROWS, columnCount: NEW_COLUMNS });
    this.keepActive(id, () => this.context.run(InsertSheetMutation.id, id, { index: names.length, sheet }));
    return id;
  }

  /** The engine activates a sheet that is added or shown again, in the same turn or just after; Excel does not. */
  private keepActive(id: string, work: () => void): void {
    const active = this.active();
    const back = (): void => {
      if (this.notToActivate.has(id) && this.exists(active) && this.active() === id) this.context.run(SetWorksheetActiveOperation.id, active, {});
    };
    this.notToActivate.add(id);
    const listening = this.context.commands.onCommandExecuted((command) => {
      if (command.id === SetWorksheetActiveOperation.id) back();
    });
    this.changes.withoutActivation(id);
    work();
    back();
    setTimeout(() => {
      listening.dispose();
      this.notToActivate.delete(id);
      this.changes.withActivation(id);
    }, 0);
  }

  remove(id: string): void {
    this.context.sheet(id);
    const visible = this.ids().filter((other) => other !== id && this.visibility(other) === "Visible");
    const next = visible[0];
    if (next === undefined) throw new ModelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (this.active() === id) this.activate(next);
    this.context.run(RemoveSheetCommand.id, id, {});
    if (this.exists(id)) this.context.run(RemoveSheetMutation.id, id, { subUnitName: this.name(id) });
  }

  active(): string {
    const sheet = this.context.workbook.getActiveSheet(true);
    const first = this.ids()[0];
    if (sheet) return sheet.getSheetId();
    if (first === undefined) throw new ModelError("GeneralException", "The workbook has no sheet.");
    return first;
  }

  activate(id: string): void {
    this.context.sheet(id);
    this.notToActivate.delete(id);
    this.changes.withActivation(id);
    if (this.context.workbook.getActiveSheet(true)?.getSheetId() !== id) this.context.run(SetWorksheetActiveOperation.id, id, {});
  }

  visibility(id: string): SheetVisibility {
    if (this.context.sheet(id).isSheetHidden() !== BooleanNumber.TRUE) return "Visible";
    return this.veryHidden.has(id) ? "VeryHidden" : "Hidden";
  }

  setVisibility(id: string, visibility: SheetVisibility): void {
    const others = this.ids().filter((other) => other !== id && this.visibility(other) === "Visible");
    if (visibility !== "Visible" && others[0] === undefined) throw new ModelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (visibility !== "Visible" && this.active() === id && others[0] !== undefined) this.activate(others[0]);
    if (visibility === "VeryHidden") this.veryHidden.add(id);
    else this.veryHidden.delete(id);
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.keepActive(id, () => this.context.run(SetWorksheetHideMutation.id, id, { hidden }));
  }

  position(id: string): number {
    return this.ids().indexOf(id);
  }

  move(id: string, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.ids().length) throw invalidArgument();
    this.context.run(SetWorksheetOrderMutation.id, id, { fromOrder: this.position(id), toOrder: position });
  }

  tabColor(id: string): string {
    return this.context.sheet(id).getConfig().tabColor.toUpperCase();
  }

  setTabColor(id: string, color: string): void {
    this.context.run(SetTabColorMutation.id, id, { color });
  }

  showGridlines(id: string): boolean {
    return this.context.sheet(id).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setShowGridlines(id: string, shown: boolean): void {
    this.context.run(ToggleGridlinesMutation.id, id, { showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  frozen(id: string): { rows: number; columns: number } {
    const freeze = this.context.sheet(id).getFreeze();
    return { rows: freeze.ySplit, columns: freeze.xSplit };
  }

  freeze(id: string, rows: number, columns: number): void {
    this.context.run(SetFrozenMutation.id, id, { ySplit: rows, xSplit: columns, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns });
  }

  selection(): { sheetId: string; areas: readonly Area[] } {
    const sheetId = this.active();
    const selections = this.context.injector.get(SheetsSelectionsService).getWorkbookSelections(this.context.unitId).getSelectionsOfWorksheet(sheetId);
    const areas = selections.map((selection) => areaOf(selection.range)).filter((area) => Number.isFinite(area.rows) && Number.isFinite(area.columns));
    return { sheetId, areas: areas.length === 0 ? [{ row: 0, column: 0, rows: 1, columns: 1 }] : areas };
  }

  select(sheetId: string, areas: readonly Area[]): void {
    this.activate(sheetId);
    const sheet = this.context.sheet(sheetId);
    const selections = areas.map((area, index) => {
      const range = rangeOf(area);
      const clipped = { ...range, endRow: Math.min(range.endRow, sheet.getRowCount() - 1), endColumn: Math.min(range.endColumn, sheet.getColumnCount() - 1) };
      const primary = { actualRow: range.startRow, actualColumn: range.startColumn, startRow: range.startRow, endRow: range.startRow, startColumn: range.startColumn, endColumn: range.startColumn, isMerged: false, isMergedMainCell: false };
      return { range: clipped, primary: index === areas.length - 1 ? primary : null, style: null };
    });
    this.context.run(SetSelectionsOperation.id, sheetId, { selections, reveal: true });
  }

  private newId(): string {
    do this.lastNumber += 1;
    while (this.exists(sheetGuid(this.lastNumber)));
    return sheetGuid(this.lastNumber);
  }

  private freeName(names: readonly string[]): string {
    const taken = new Set(names.map((name) => name.toUpperCase()));
    let number = names.length + 1;
    while (taken.has(`FEUIL${number}`)) number += 1;
    return `Feuil${number}`;
  }
}

/** Excel's ids of sheets are GUIDs in braces. */
export function sheetGuid(number: number): string {
  return `{${String(number).padStart(8, "0")}-0001-0000-0000-000000000000}`;
}

import { BooleanNumber } from "@univerjs/core";
import {
  AddWorksheetMergeMutation, DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, RemoveWorksheetMergeMutation,
  SetColHiddenMutation, SetColVisibleMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetColWidthMutation, SetWorksheetRowAutoHeightMutation, SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";

import { cellCount, intersection, lastColumn, lastRow, type Area } from "../area";
import type { StructureModel } from "../model";
import type { UniverCells } from "./cells";
import type { UniverChanges } from "./changes";
import { areaOf, rangeOf, type UniverContext } from "./context";
import { fittedHeights } from "./fittedHeights";
import type { UniverSheets } from "./sheets";
import type { UniverStyles } from "./styles";

const POINTS_PER_PIXEL = 0.75;
/** Width of a digit of the default font and the cell's padding, in pixels, for an autofit without a screen. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 12;
const WIDEST_PIXELS = 500;

/** Rows, columns, merges. Insertions and deletions go through the engine's commands, which move formulas and tables. */
export class UniverStructure implements StructureModel {
  constructor(
    private readonly context: UniverContext,
    private readonly cells: UniverCells,
    private readonly sheets: UniverSheets,
    private readonly changes: UniverChanges,
    private readonly styles: UniverStyles,
  ) {}

  insertRows(sheetId: string, row: number, count: number): void {
    this.cells.growTo(sheetId, row + 1, 1);
    this.facade(sheetId).insertRows(row, count);
  }

  deleteRows(sheetId: string, row: number, count: number): void {
    const present = Math.min(count, this.context.sheet(sheetId).getRowCount() - row);
    this.cells.growTo(sheetId, row + present + 1, 1);
    if (present > 0) this.facade(sheetId).deleteRows(row, present);
  }

  insertColumns(sheetId: string, column: number, count: number): void {
    this.cells.growTo(sheetId, 1, column + 1);
    this.facade(sheetId).insertColumns(column, count);
  }

  deleteColumns(sheetId: string, column: number, count: number): void {
    const present = Math.min(count, this.context.sheet(sheetId).getColumnCount() - column);
    this.cells.growTo(sheetId, 1, column + present + 1);
    if (present > 0) this.facade(sheetId).deleteColumns(column, present);
  }

  reach(sheetId: string, rows: number, columns: number): void {
    this.cells.growTo(sheetId, rows, columns);
  }

  insertCells(sheetId: string, area: Area, shift: "down" | "right"): void {
    this.cells.growTo(sheetId, lastRow(area) + 1 + area.rows, lastColumn(area) + 1 + area.columns);
    this.moveCells("cellsInserted", shift, sheetId, shift === "down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, area);
  }

  deleteCells(sheetId: string, area: Area, shift: "up" | "left"): void {
    this.cells.growTo(sheetId, lastRow(area) + 1, lastColumn(area) + 1);
    this.moveCells("cellsDeleted", shift, sheetId, shift === "up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, area);
  }

  merges(sheetId: string): readonly Area[] {
    return this.context.sheet(sheetId).getMergeData().map(areaOf);
  }

  merge(sheetId: string, areas: readonly Area[]): void {
    for (const area of areas) this.unmerge(sheetId, area);
    for (const area of areas) {
      for (let row = area.row; row <= lastRow(area); row += 1) {
        // Excel keeps the top-left content only.
        const from = row === area.row ? area.column + 1 : area.column;
        if (from <= lastColumn(area)) this.cells.clearContents(sheetId, { row, column: from, rows: 1, columns: lastColumn(area) - from + 1 });
      }
    }
    const ranges = areas.filter((area) => cellCount(area) > 1).map(rangeOf);
    if (ranges.length > 0) this.context.run(AddWorksheetMergeMutation.id, sheetId, { ranges });
  }

  unmerge(sheetId: string, area: Area): void {
    const ranges = this.merges(sheetId).filter((merge) => intersection(merge, area) !== null).map(rangeOf);
    if (ranges.length > 0) this.context.run(RemoveWorksheetMergeMutation.id, sheetId, { ranges });
  }

  rowHidden(sheetId: string, row: number): boolean {
    const sheet = this.context.sheet(sheetId);
    return row < sheet.getRowCount() && !sheet.getRowVisible(row);
  }

  columnHidden(sheetId: string, column: number): boolean {
    const sheet = this.context.sheet(sheetId);
    return column < sheet.getColumnCount() && !sheet.getColVisible(column);
  }

  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    const ranges = [rangeOf({ row, column: 0, rows: Math.min(count, this.context.sheet(sheetId).getRowCount() - row), columns: 1 })];
    this.context.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, sheetId, { ranges });
  }

  setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean): void {
    const ranges = [rangeOf({ row: 0, column, rows: 1, columns: Math.min(count, this.context.sheet(sheetId).getColumnCount() - column) })];
    this.context.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, sheetId, { ranges });
  }

  rowHeight(sheetId: string, row: number): number {
    return this.context.sheet(sheetId).getRowHeight(row) * POINTS_PER_PIXEL;
  }

  columnWidth(sheetId: string, column: number): number {
    return this.context.sheet(sheetId).getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setRowHeight(sheetId: string, row: number, count: number, points: number): void {
    const ranges = [rangeOf({ row, column: 0, rows: Math.min(count, this.context.sheet(sheetId).getRowCount()), columns: 1 })];
    this.context.run(SetWorksheetRowIsAutoHeightMutation.id, sheetId, { ranges, autoHeightInfo: BooleanNumber.FALSE });
    this.context.run(SetWorksheetRowHeightMutation.id, sheetId, { ranges, rowHeight: points / POINTS_PER_PIXEL });
  }

  setColumnWidth(sheetId: string, column: number, count: number, points: number): void {
    const ranges = [rangeOf({ row: 0, column, rows: 1, columns: Math.min(count, this.context.sheet(sheetId).getColumnCount()) })];
    this.context.run(SetWorksheetColWidthMutation.id, sheetId, { ranges, colWidth: points / POINTS_PER_PIXEL });
  }

  autofitColumns(sheetId: string, area: Area): void {
    const used = this.cells.used(sheetId, true);
    const shared = used === null ? null : intersection(used, area);
    if (shared === null) return;
    const texts = this.cells.texts(sheetId, shared);
    for (let j = 0; j < shared.columns; j += 1) {
      const longest = texts.reduce((length, line) => Math.max(length, ...(line[j] ?? "").split("\n").map((part) => part.length)), 0);
      if (longest === 0) continue;
      const pixels = Math.min(WIDEST_PIXELS, longest * DIGIT_PIXELS + PADDING_PIXELS);
      this.setColumnWidth(sheetId, shared.column + j, 1, pixels * POINTS_PER_PIXEL);
    }
  }

  autofitRows(sheetId: string, area: Area): void {
    const ranges = [rangeOf({ ...area, rows: Math.min(area.rows, this.context.sheet(sheetId).getRowCount() - area.row), column: 0, columns: 1 })];
    this.context.run(SetWorksheetRowIsAutoHeightMutation.id, sheetId, { ranges, autoHeightInfo: BooleanNumber.TRUE });
    const fitting = {
      cells: this.cells,
      styleAt: (sheet: string, row: number, column: number) => this.styles.read(sheet, row, column),
      widthOf: (sheet: string, column: number) => this.context.sheet(sheet).getColumnWidth(column),
    };
    this.context.run(SetWorksheetRowAutoHeightMutation.id, sheetId, { rowsAutoHeightInfo: fittedHeights(fitting, sheetId, area.row, area.rows) });
  }

  private facade(sheetId: string) {
    this.context.beforeRun();
    const sheet = this.context.api.getWorkbook(this.context.unitId)?.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`sheet ${sheetId} has no facade`);
    return sheet;
  }

  /** These commands of the engine work on the active sheet only. They run at once although they return a promise. */
  private moveCells(kind: "cellsInserted" | "cellsDeleted", shift: "down" | "right" | "up" | "left", sheetId: string, command: string, area: Area): void {
    const active = this.sheets.active();
    this.context.beforeRun();
    this.changes.quietly(() => {
      this.sheets.activate(sheetId);
      void this.context.commands.executeCommand(command, { range: rangeOf(area) });
      this.sheets.activate(active);
    });
    this.changes.emit({ kind, sheetId, area, shift, source: this.context.isHost ? "host" : "person" });
  }
}

import type { AddSheet, CellContent, Edit, MergeCells, SetCells, SetListValidation, SetPrompt, SetStyle } from "../../../../core/bilan/edit";
import type { Area } from "../../../../core/register/survey";
import { WorkbookError, type Obstacle } from "../../../port";
import { MESSAGES } from "../../messages";
import { areaAddress, cellAddress, contains, eachCell, isInSheet, overlaps, sameArea } from "../cell/address";
import type { XlsxReader } from "../read/xlsxReader";
import { storeContent } from "./contentOfEdit";
import { patchOf } from "./cellPatch";
import { checkValidation } from "./listValidation";
import { isSheetName } from "./names";
import { planArrays } from "./planArrays";
import { planName } from "./planNames";
import { isNewSheetEdit, planNewSheet } from "./planNewSheet";
import { planResize, planTable, tableAreas, type Planning } from "./planTables";
import { SheetSession } from "./sheetSession";
import type { StyleBook, StyleChange } from "./styleBook";

/**
 * Edits laid out over the sheets they concern, with every obstacle met on the way. The plan only reads the package:
 * when `obstacles` is empty it can be written, and that can't be refused any more.
 */
export class EditPlan {
  readonly sheets = new Map<string, SheetSession>();
  readonly obstacles: Obstacle[] = [];
  readonly added: SheetSession[] = [];
  private readonly planning: Planning = {
    obstacle: (kind, sheet, address) => this.report({ kind, sheet: sheet.name, address }),
    inSheet: (sheet, area) => this.inSheet(sheet, area),
    tableNames: () => this.tableNames(),
    definedNames: () => this.definedNames(),
  };

  /** `fresh`: every sheet was made for these edits, as if they added it. */
  constructor(private readonly reader: XlsxReader, private readonly styles: StyleBook, private readonly fresh = false) {}

  /** Lays out all the edits, then looks at what can only be told once they are all known. */
  static of(reader: XlsxReader, styles: StyleBook, edits: readonly Edit[], fresh = false): EditPlan {
    const plan = new EditPlan(reader, styles, fresh);
    for (const edit of edits) plan.add(edit);
    for (const sheet of plan.sheets.values()) planArrays(plan.planning, sheet);
    return plan;
  }

  private add(edit: Edit): void {
    if (edit.kind === "addSheet") return this.addSheet(edit);
    if (isNewSheetEdit(edit)) return planNewSheet(this.planning, this.sheets.get(edit.sheet.toLowerCase()) ?? (this.fresh ? this.session(edit.sheet) : null), edit, this.styles);
    const sheet = this.session(edit.sheet);
    if (!sheet) return;
    switch (edit.kind) {
      case "setCells":
        return this.setCells(sheet, edit);
      case "setStyle":
        return this.setStyle(sheet, edit);
      case "setColumnWidths":
        this.inSheet(sheet, { row: 0, column: edit.column, rowCount: 1, columnCount: Math.max(1, edit.widths.length) });
        if (sheet.protection && !sheet.protection.formatColumns) this.obstacle("protected", sheet, null);
        return edit.widths.forEach((width, position) => sheet.widths.set(edit.column + position, width));
      case "mergeCells":
        return this.mergeCells(sheet, edit);
      case "freezeRows":
        sheet.frozen = { rows: edit.rows, columns: (sheet.frozen ?? sheet.frozenBefore).columns };
        return;
      case "addTable":
        return planTable(this.planning, sheet, edit);
      case "resizeTable":
        return planResize(this.planning, sheet, edit);
      case "setListValidation":
      case "setPrompt":
        return this.setValidation(sheet, edit);
      case "setName":
        // Of two values for one name, the last is written.
        for (const other of this.sheets.values()) other.namesSet.delete(edit.name.toLowerCase());
        return planName(this.planning, sheet, edit);
    }
  }

  private addSheet({ sheet: name, hidden = false }: AddSheet): void {
    if (!isSheetName(name)) throw new WorkbookError("unsupported", MESSAGES.sheetName(name));
    if (this.reader.workbook.structureLocked) this.report({ kind: "protected", sheet: name, address: null });
    if (this.reader.sheet(name) || this.sheets.has(name.toLowerCase())) return this.report({ kind: "sheetExists", sheet: name, address: null });
    const session = SheetSession.added(this.reader, name, hidden);
    this.sheets.set(name.toLowerCase(), session);
    this.added.push(session);
  }

  private session(name: string): SheetSession | null {
    const key = name.toLowerCase();
    const known = this.sheets.get(key);
    if (known) return known;
    const entry = this.reader.sheet(name);
    if (entry?.part == null) {
      this.report({ kind: "sheetMissing", sheet: name, address: null });
      return null;
    }
    const session = SheetSession.existing(this.reader, entry, entry.part, this.fresh);
    this.sheets.set(key, session);
    return session;
  }

  private setCells(sheet: SheetSession, edit: SetCells): void {
    edit.contents.forEach((contents, down) => {
      contents.forEach((content, right) => {
        if (content !== null) this.setCell(sheet, edit.row + down, edit.column + right, content);
      });
    });
  }

  private setCell(sheet: SheetSession, row: number, column: number, content: CellContent): void {
    this.inSheet(sheet, { row, column, rowCount: 1, columnCount: 1 });
    const address = cellAddress(row, column);
    const stored = storeContent(content, { sheet: sheet.name, address, dateSystem: this.reader.workbook.dateSystem });
    const style = sheet.style(row, column);
    const format = this.styles.format(style);
    if (sheet.protection && format.locked) this.obstacle("protected", sheet, address);
    const merge = sheet.merges.find((area) => contains(area, row, column));
    if (merge && (merge.row !== row || merge.column !== column)) this.obstacle("merged", sheet, address);
    const hidden = sheet.hiddenRow(row);
    if (hidden) this.obstacle(hidden, sheet, address);

    const patch = patchOf(sheet.cells, row, column);
    patch.content = stored.content;
    const current = this.styles.numberFormat(style);
    const wanted = stored.format?.(current) ?? current;
    const change: StyleChange = {
      ...(wanted === current ? {} : { format: wanted }),
      ...(stored.quotePrefix === format.quotePrefix || stored.content === null ? {} : { quotePrefix: stored.quotePrefix }),
    };
    if (Object.keys(change).length > 0) patch.style = this.styles.derive(style, change);
    sheet.filled.add(`${row},${column}`);
  }

  private setStyle(sheet: SheetSession, edit: SetStyle): void {
    this.inSheet(sheet, edit.area);
    if (sheet.protection && !sheet.protection.formatCells) return this.obstacle("protected", sheet, areaAddress(edit.area));
    eachCell(edit.area, (row, column) => {
      const style = this.styles.derive(sheet.style(row, column), { style: edit.style });
      patchOf(sheet.cells, row, column).style = style;
    });
  }

  private mergeCells(sheet: SheetSession, { area }: MergeCells): void {
    this.inSheet(sheet, area);
    const address = areaAddress(area);
    if (area.rowCount * area.columnCount < 2 || sheet.merges.some((merge) => sameArea(merge, area))) return;
    if (sheet.protection) this.obstacle("protected", sheet, address);
    if (sheet.merges.some((merge) => overlaps(merge, area))) this.obstacle("merged", sheet, address);
    if (tableAreas(sheet).some((table) => overlaps(table, area))) this.obstacle("tableOverlap", sheet, address);
    sheet.mergesAdded.push(area);
    // As in Excel, a merge keeps what its first cell holds and nothing else.
    eachCell(area, (row, column) => {
      const first = row === area.row && column === area.column;
      if (!first && sheet.content(row, column) !== null) patchOf(sheet.cells, row, column).content = null;
    });
  }

  private setValidation(sheet: SheetSession, edit: SetListValidation | SetPrompt): void {
    this.inSheet(sheet, edit.area);
    checkValidation(edit);
    if (sheet.protection) this.obstacle("protected", sheet, areaAddress(edit.area));
    sheet.validationsAdded.push(edit);
  }

  /** Tables and names share one space, for the whole workbook and without case. */
  private tableNames(): Set<string> {
    const parts = this.reader.workbook.sheets.flatMap((sheet) => (sheet.part === null ? [] : [sheet.part]));
    const tables = parts.flatMap((part) => this.reader.tablesOf(part).map((table) => table.name));
    const planned = [...this.sheets.values()].flatMap((sheet) => sheet.tablesAdded.map((table) => table.name));
    return new Set([...tables, ...planned].map((name) => name.toLowerCase()));
  }

  private definedNames(): Set<string> {
    const planned = [...this.sheets.values()].flatMap((sheet) => [...sheet.namesSet.keys()]);
    return new Set([...this.reader.workbook.names.map(({ name }) => name.toLowerCase()), ...planned]);
  }

  private inSheet(sheet: SheetSession, area: Area): void {
    if (!isInSheet(area)) throw new WorkbookError("tooLarge", MESSAGES.outside(sheet.name, areaAddress(area)));
  }

  private obstacle(kind: Obstacle["kind"], sheet: SheetSession, address: string | null): void {
    this.report({ kind, sheet: sheet.name, address });
  }

  private report(obstacle: Obstacle): void {
    const known = this.obstacles.some((other) => other.kind === obstacle.kind && other.sheet === obstacle.sheet && other.address === obstacle.address);
    if (!known) this.obstacles.push(obstacle);
  }
}

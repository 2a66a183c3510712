import { type ICellData, type IObjectMatrixPrimitiveType, type IStyleData, type Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";

import { isWholeColumns, isWholeRows, lastColumn, lastRow, type Area } from "../area";
import type { StylesModel } from "../model";
import type { CellStyle, StyleChange } from "../style";
import type { UniverCells } from "./cells";
import type { UniverContext } from "./context";
import { cellStyleOf, univerStyleOf } from "./styleTranslation";

/** Formats of cells. A change goes to the engine as style only, so nothing recalculates. */
export class UniverStyles implements StylesModel {
  constructor(
    private readonly context: UniverContext,
    private readonly cells: UniverCells,
  ) {}

  read(sheetId: string, row: number, column: number): CellStyle {
    return cellStyleOf(this.own(sheetId, row, column));
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    const sheet = this.context.sheet(sheetId);
    const found = new Map<Nullable<string | IStyleData>, string>();
    return lines(area, (row, column) => {
      const id = sheet.getCellRaw(row, column)?.s;
      const known = typeof id === "string" ? found.get(id) : undefined;
      if (known !== undefined) return known;
      const pattern = this.own(sheetId, row, column).n?.pattern ?? "General";
      const format = pattern === "@@@" ? "@" : pattern;
      if (typeof id === "string") found.set(id, format);
      return format;
    });
  }

  apply(sheetId: string, area: Area, change: StyleChange): void {
    const style = univerStyleOf(change);
    this.eachCell(sheetId, area, () => ({ s: structuredClone(style) }));
  }

  setNumberFormats(sheetId: string, row: number, column: number, formats: readonly (readonly (string | null)[])[]): void {
    const area = { row, column, rows: formats.length, columns: Math.max(...formats.map((line) => line.length)) };
    this.eachCell(sheetId, area, (i, j) => {
      const pattern = formats[i]?.[j];
      return pattern === null || pattern === undefined ? null : { s: { n: pattern === "General" ? null : { pattern } } };
    });
  }

  clearFormats(sheetId: string, area: Area): void {
    this.eachCell(sheetId, area, () => ({ s: null, custom: null }));
  }

  /** The style given to the cell, its row, its column or its sheet: a table's look is left out, as in Excel's API. */
  private own(sheetId: string, row: number, column: number): IStyleData {
    const sheet = this.context.sheet(sheetId);
    const styles = this.context.workbook.getStyles();
    return { ...sheet.getDefaultCellStyleInternal(), ...sheet.getColumnStyle(column), ...sheet.getRowStyle(row), ...styles.getStyleByCell(sheet.getCellRaw(row, column)) };
  }

  private eachCell(sheetId: string, area: Area, change: (i: number, j: number) => ICellData | null): void {
    const shared = isWholeColumns(area) || isWholeRows(area) ? this.cells.within(sheetId, area) : area;
    if (shared === null) return;
    this.cells.growTo(sheetId, lastRow(shared) + 1, lastColumn(shared) + 1);
    const sheet = this.context.sheet(sheetId);
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (let i = 0; i < shared.rows; i += 1) {
      const line: Record<number, ICellData> = {};
      for (let j = 0; j < shared.columns; j += 1) {
        const cell = change(i, j);
        if (cell !== null) line[shared.column + j] = { ...cell, ...typeKept(sheet.getCellRaw(shared.row + i, shared.column + j)) };
      }
      cellValue[shared.row + i] = line;
    }
    this.context.runBeside(SetRangeValuesMutation.id, sheetId, { cellValue, trigger: SetStyleCommand.id });
  }
}

/** The engine types a cell again at each change of style: a text that looks like a number ("1.2", "007") would become one. */
function typeKept(cell: Nullable<ICellData>): Pick<ICellData, "t"> {
  return cell?.t == null || cell.v == null ? {} : { t: cell.t };
}

function lines<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => read(area.row + i, area.column + j)));
}


import { BooleanNumber, CellValueType, LocaleType, type ICellData, type IColumnData, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";

import { isCellError, type Cell } from "../../../core/register/cell";
import type { Area } from "../../../core/register/survey";
import type { Grid, GridCell, GridSheet } from "../../../workbook/file";
import { sheetGuid } from "../../model/univer/sheets";
import { univerStyle } from "./cellStyles";
import { pixelsOfPoints, pixelsOfWidth } from "./measures";
import { fittedHeights } from "./rowHeights";

const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
/** Empty rows and columns below and beside what a file holds. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 8;

/**
 * A workbook as Univer loads it in one piece, which is many times faster than writing its cells. Tables, names,
 * protection and validations are not in it: they are added to the open workbook (`furnish`). Sheet ids follow the
 * sheets' order: `sheetGuid(1)` is the first.
 */
export function snapshotOf(grid: Grid, name: string): IWorkbookData {
  const styles = new StyleTable();
  const sheets = grid.sheets.map((sheet, index) => worksheetOf(sheet, sheetGuid(index + 1), styles));
  return {
    id: "classeur",
    name,
    appVersion: "",
    locale: LocaleType.FR_FR,
    styles: styles.byId,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [],
  };
}

function worksheetOf(sheet: GridSheet, id: string, styles: StyleTable): Partial<IWorksheetData> & { id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  let columns = 0;
  for (const cell of sheet.cells) {
    (cellData[cell.row] ??= {})[cell.column] = cellOf(cell, styles);
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  const rowCount = Math.max(LEAST_ROWS, rows + SPARE_ROWS);
  const columnCount = Math.max(LEAST_COLUMNS, columns + SPARE_COLUMNS);
  const { frozenRows = 0, frozenColumns = 0 } = sheet;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "hidden" || sheet.visibility === "veryHidden" ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData,
    rowCount,
    columnCount,
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet, columnCount),
    mergeData: (sheet.merges ?? []).map(rangeOf),
    freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows || -1, startColumn: frozenColumns || -1 },
  };
}

function cellOf(cell: GridCell, styles: StyleTable): ICellData {
  const s = styles.idOf(cell);
  return { ...contentOf(cell.value), ...(cell.formula === undefined ? {} : { f: cell.formula }), ...(s === null ? {} : { s }) };
}

function contentOf(value: Cell): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
}

function rowsOf(sheet: GridSheet): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const [row, height] of fittedHeights(sheet)) rows[row] = { ah: height, ia: BooleanNumber.TRUE };
  for (const { row, height } of sheet.heights ?? []) rows[row] = { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows ?? []) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(sheet: GridSheet, columnCount: number): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  for (const { column, width } of sheet.widths ?? []) if (column < columnCount) columns[column] = { w: pixelsOfWidth(width) };
  return columns;
}

export function rangeOf({ row, column, rowCount, columnCount }: Area): { startRow: number; startColumn: number; endRow: number; endColumn: number } {
  return { startRow: row, startColumn: column, endRow: row + rowCount - 1, endColumn: column + columnCount - 1 };
}

/** Each look once: a register has tens of thousands of cells and some ten looks. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  idOf(cell: Pick<GridCell, "format" | "style">): string | null {
    const style = univerStyle(cell);
    if (style === null) return null;
    const key = JSON.stringify(style);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `s${this.#ids.size + 1}`;
      this.#ids.set(key, id);
      this.byId[id] = style;
    }
    return id;
  }
}

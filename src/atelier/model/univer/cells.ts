import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesCommand, SetRangeValuesMutation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";

import { between, intersection, lastColumn, lastRow, type Area } from "../area";
import { CellError, isErrorCode, type CellContent, type CellInput } from "../cellContent";
import { shownText } from "../displayText";
import type { CellsModel } from "../model";
import { engineFormula, excelFormula } from "../thisRow";
import { areaOf, type UniverContext } from "./context";
import type { WriteBuffer } from "./writeBuffer";

/** By row, then column, of the anchor. */
type Spills = Readonly<Record<string, Readonly<Record<string, Nullable<IRange>>> | null>>;
type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
/** Spare rows and columns given when a write goes beyond the sheet's grid. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;

/** Contents, formulas and texts of cells. Blank is told from 0 and from "". */
export class UniverCells implements CellsModel {
  private readonly formulaData: FormulaDataModel;

  constructor(
    private readonly context: UniverContext,
    private readonly buffer: WriteBuffer,
  ) {
    this.formulaData = context.injector.get(FormulaDataModel);
  }

  contents(sheetId: string, area: Area): CellContent[][] {
    this.buffer.flush();
    const matrix = this.context.sheet(sheetId).getCellMatrix();
    const spilled = this.formulaData.getArrayFormulaCellData()[this.context.unitId]?.[sheetId];
    return gridOf(area, (row, column) => {
      const cell = matrix.getValue(row, column);
      return contentOf(isEmpty(cell) ? spilled?.[row]?.[column] : cell);
    });
  }

  formulas(sheetId: string, area: Area): (string | null)[][] {
    this.buffer.flush();
    const matrix = this.context.sheet(sheetId).getCellMatrix();
    return gridOf(area, (row, column) => {
      const cell = matrix.getValue(row, column);
      if (cell?.f == null && cell?.si == null) return null;
      const formula = this.formulaData.getFormulaStringByCell(row, column, sheetId, this.context.unitId) ?? cell.f ?? null;
      return formula === null ? null : excelFormula(formula);
    });
  }

  texts(sheetId: string, area: Area): string[][] {
    const sheet = this.context.sheet(sheetId);
    const contents = this.contents(sheetId, area);
    return contents.map((line, i) =>
      line.map((content, j) => {
        if (content === null) return "";
        const pattern = sheet.getCellStyle(area.row + i, area.column + j)?.n?.pattern;
        return shownText(content, pattern ?? "General");
      }),
    );
  }

  write(sheetId: string, row: number, column: number, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    const cellValue: CellMatrix = {};
    let columns = 0;
    inputs.forEach((line, i) => {
      const cells: Record<number, ICellData> = {};
      columns = Math.max(columns, line.length);
      line.forEach((input, j) => {
        if (input !== undefined) cells[column + j] = cellDataOf(input);
      });
      if (Object.keys(cells).length > 0) cellValue[row + i] = cells;
    });
    if (Object.keys(cellValue).length === 0) return;
    this.growTo(sheetId, row + inputs.length, column + columns);
    this.buffer.add(sheetId, cellValue, { row, column, rows: inputs.length, columns });
  }

  /** A person's entry: through the command, which can be undone and is told as theirs. */
  type(sheetId: string, row: number, column: number, content: string | number | boolean | null): void {
    const input: CellInput = content === null ? { kind: "blank" } : typeof content === "string" && content.startsWith("=") ? { kind: "formula", formula: content } : { kind: "value", value: content };
    this.growTo(sheetId, row + 1, column + 1);
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.context.run(SetRangeValuesCommand.id, sheetId, { range, value: cellDataOf(input) });
  }

  clearContents(sheetId: string, area: Area): void {
    this.buffer.flush();
    const matrix = this.context.sheet(sheetId).getCellMatrix();
    const cellValue: CellMatrix = {};
    const shared = this.within(sheetId, area);
    if (shared === null) return;
    for (let row = shared.row; row <= lastRow(shared); row += 1) {
      for (let column = shared.column; column <= lastColumn(shared); column += 1) {
        const cell = matrix.getValue(row, column);
        if (!isEmpty(cell) || cell?.f != null || cell?.si != null) (cellValue[row] ??= {})[column] = cellDataOf({ kind: "blank" });
      }
    }
    if (Object.keys(cellValue).length > 0) this.context.run(SetRangeValuesMutation.id, sheetId, { cellValue });
  }

  used(sheetId: string, valuesOnly: boolean): Area | null {
    this.buffer.flush();
    let top = Infinity, left = Infinity, bottom = -1, right = -1;
    const mark = (row: number, column: number): void => {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    };
    this.context.sheet(sheetId).getCellMatrix().forValue((row, column, cell) => {
      if (!isEmpty(cell) || cell?.f != null || cell?.si != null || (!valuesOnly && cell?.s != null)) mark(row, column);
    });
    for (const area of this.spills(sheetId)) {
      mark(area.row, area.column);
      mark(lastRow(area), lastColumn(area));
    }
    return bottom < 0 ? null : between(top, left, bottom, right);
  }

  spill(sheetId: string, row: number, column: number): Area | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.spills(sheetId).find((area) => area.rows * area.columns > 1 && intersection(area, cell) !== null) ?? null;
  }

  /** Where each array formula of the sheet stands, from its anchor. */
  private spills(sheetId: string): Area[] {
    const anchors = this.formulaData.getArrayFormulaRange()[this.context.unitId]?.[sheetId] as Spills | null | undefined;
    return Object.values(anchors ?? {}).flatMap((line) => Object.values(line ?? {}).flatMap((range) => (range ? [areaOf(range)] : [])));
  }

  /** Univer's grid has the size it was given; Excel's always has room. */
  growTo(sheetId: string, rows: number, columns: number): void {
    const sheet = this.context.sheet(sheetId);
    if (rows > sheet.getRowCount()) this.context.runBeside(SetWorksheetRowCountMutation.id, sheetId, { rowCount: rows + SPARE_ROWS });
    if (columns > sheet.getColumnCount()) this.context.runBeside(SetWorksheetColumnCountMutation.id, sheetId, { columnCount: columns + SPARE_COLUMNS });
  }

  /** The part of an area that the grid really has. */
  within(sheetId: string, area: Area): Area | null {
    const sheet = this.context.sheet(sheetId);
    return intersection(area, { row: 0, column: 0, rows: Math.max(1, sheet.getRowCount()), columns: Math.max(1, sheet.getColumnCount()) });
  }
}

function gridOf<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const grid: T[][] = new Array<T[]>(area.rows);
  for (let i = 0; i < area.rows; i += 1) {
    const line: T[] = new Array<T>(area.columns);
    for (let j = 0; j < area.columns; j += 1) line[j] = read(area.row + i, area.column + j);
    grid[i] = line;
  }
  return grid;
}

function isEmpty(cell: Nullable<ICellData>): boolean {
  return (cell?.v === undefined || cell.v === null) && cell?.p == null;
}

function contentOf(cell: Nullable<ICellData>): CellContent {
  if (cell === null || cell === undefined) return null;
  const value = cell.v;
  if (value === undefined || value === null) return cell.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n") ?? null;
  if (cell.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1" || value === "TRUE";
  if (cell.t === CellValueType.NUMBER && typeof value === "string") return Number(value);
  if (typeof value === "string" && cell.t !== CellValueType.FORCE_STRING && isErrorCode(value)) return new CellError(value);
  return value;
}

function cellDataOf(input: CellInput): ICellData {
  if (input.kind === "formula") return { f: engineFormula(input.formula), v: null, t: null, si: null, p: null };
  if (input.kind === "blank") return { f: null, v: null, t: null, si: null, p: null };
  const { value } = input;
  if (typeof value === "number") return { f: null, v: value, t: CellValueType.NUMBER, si: null, p: null };
  if (typeof value === "boolean") return { f: null, v: value ? 1 : 0, t: CellValueType.BOOLEAN, si: null, p: null };
  return { f: null, v: value, t: CellValueType.STRING, si: null, p: null };
}

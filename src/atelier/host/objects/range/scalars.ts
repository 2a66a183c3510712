import { formatReference } from "../../../model/address";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, type Area } from "../../../model/area";
import { CellError, type CellContent } from "../../../model/cellContent";
import { enAnglais, enFrancais } from "../../../../core/formule/enFrancais";
import type { Host } from "../../protocol/host";
import type { Scalar } from "../../protocol/hostObject";
import { requireAllowed } from "../guards";
import { flagArgument } from "../arguments";
import type { RangeTarget } from "../targets";
import { localNumberFormat, neutralNumberFormat } from "./numberFormatLocal";
import { common, readable } from "./matrix";
import { writeCells, writeNumberFormats } from "./write";

/** An error reads as its text, a blank as "", as in Excel. */
export function wireValue(content: CellContent): string | number | boolean {
  if (content === null) return "";
  return content instanceof CellError ? content.code : content;
}

function valueType(content: CellContent): string {
  if (content === null) return "Empty";
  if (content instanceof CellError) return "Error";
  return typeof content === "string" ? "String" : typeof content === "boolean" ? "Boolean" : "Double";
}

function contents<T>(range: RangeTarget, host: Host, map: (content: CellContent) => T): T[][] | null {
  if (!readable(range.area, host)) return null;
  return host.model.cells.contents(range.sheetId, range.area).map((line) => line.map(map));
}

function formulas(range: RangeTarget, host: Host, map: (formula: string) => string): unknown[][] | null {
  if (!readable(range.area, host)) return null;
  const values = host.model.cells.contents(range.sheetId, range.area);
  return host.model.cells.formulas(range.sheetId, range.area).map((line, i) => line.map((formula, j) => (formula === null ? wireValue(values[i]?.[j] ?? null) : map(formula))));
}

function addressOf(range: RangeTarget, host: Host): string {
  return formatReference(host.model.sheets.name(range.sheetId), range.area);
}

function* rowsOf(area: Area): Generator<number> {
  for (let row = area.row; row <= lastRow(area); row += 1) yield row;
}

function* columnsOf(area: Area): Generator<number> {
  for (let column = area.column; column <= lastColumn(area); column += 1) yield column;
}

function rowHidden(range: RangeTarget, host: Host): boolean | null {
  return isWholeColumns(range.area) ? false : common(map(rowsOf(range.area), (row) => host.model.structure.rowHidden(range.sheetId, row)));
}

function columnHidden(range: RangeTarget, host: Host): boolean | null {
  return isWholeRows(range.area) ? false : common(map(columnsOf(range.area), (column) => host.model.structure.columnHidden(range.sheetId, column)));
}

function* map<A, B>(items: Iterable<A>, change: (item: A) => B): Generator<B> {
  for (const item of items) yield change(item);
}

/** Which part of the range is spilled: all (true), none (false), some (null). */
function spilled(range: RangeTarget, host: Host): boolean | null {
  if (!readable(range.area, host)) return null;
  const cells = [...rowsOf(range.area)].flatMap((row) => [...columnsOf(range.area)].map((column) => host.model.cells.spill(range.sheetId, row, column) !== null));
  return common(cells);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function before(area: Area, axis: "row" | "column"): Area {
  return axis === "row" ? { ...area, row: 0, rows: area.row } : { ...area, column: 0, columns: area.column };
}

export const rangeScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  address: { read: addressOf },
  addressLocal: { read: addressOf },
  cellCount: { read: ({ area }) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns) },
  rowIndex: { read: ({ area }) => area.row },
  columnIndex: { read: ({ area }) => area.column },
  rowCount: { read: ({ area }) => area.rows },
  columnCount: { read: ({ area }) => area.columns },
  isEntireColumn: { read: ({ area }) => isWholeColumns(area) },
  isEntireRow: { read: ({ area }) => isWholeRows(area) },
  values: { fresh: true, read: (range, host) => contents(range, host, wireValue), write: (range, value, host) => writeCells(range, value, host) },
  valueTypes: { fresh: true, read: (range, host) => contents(range, host, valueType) },
  text: { fresh: true, read: (range, host) => (readable(range.area, host) ? host.model.cells.texts(range.sheetId, range.area) : null) },
  formulas: { fresh: true, read: (range, host) => formulas(range, host, (formula) => formula), write: (range, value, host) => writeCells(range, value, host) },
  formulasLocal: {
    fresh: true,
    read: (range, host) => formulas(range, host, enFrancais),
    write: (range, value, host) => writeCells(range, value, host, (text) => (text.startsWith("=") ? enAnglais(text) : text)),
  },
  numberFormat: { read: (range, host) => (readable(range.area, host) ? host.model.styles.numberFormats(range.sheetId, range.area) : null), write: (range, value, host) => writeNumberFormats(range, value, host) },
  numberFormatLocal: {
    read: (range, host) => (readable(range.area, host) ? host.model.styles.numberFormats(range.sheetId, range.area).map((line) => line.map(localNumberFormat)) : null),
    write: (range, value, host) => writeNumberFormats(range, value, host, neutralNumberFormat),
  },
  hasSpill: { fresh: true, read: spilled },
  rowHidden: { read: rowHidden, write: (range, value, host) => hide(range, flagArgument(value), host, "row") },
  columnHidden: { read: columnHidden, write: (range, value, host) => hide(range, flagArgument(value), host, "column") },
  hidden: {
    read(range, host) {
      const flags = [rowHidden(range, host), columnHidden(range, host)];
      return flags.includes(true) ? true : flags.includes(null) ? null : false;
    },
  },
  top: { onDemand: true, read: (range, host) => sum(map(rowsOf(before(range.area, "row")), (row) => host.model.structure.rowHeight(range.sheetId, row))) },
  left: { onDemand: true, read: (range, host) => sum(map(columnsOf(before(range.area, "column")), (column) => host.model.structure.columnWidth(range.sheetId, column))) },
  height: { onDemand: true, read: (range, host) => (isWholeColumns(range.area) ? null : sum(map(rowsOf(range.area), (row) => host.model.structure.rowHeight(range.sheetId, row)))) },
  width: { onDemand: true, read: (range, host) => (isWholeRows(range.area) ? null : sum(map(columnsOf(range.area), (column) => host.model.structure.columnWidth(range.sheetId, column)))) },
};

function hide(range: RangeTarget, hidden: boolean, host: Host, axis: "row" | "column"): void {
  const { sheetId, area } = range;
  requireAllowed(host, sheetId, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  if (axis === "row") host.model.structure.setRowsHidden(sheetId, area.row, area.rows, hidden);
  else host.model.structure.setColumnsHidden(sheetId, area.column, area.columns, hidden);
}

import { BooleanNumber, CellValueType, LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";

import { parseReference } from "./address";
import { lastColumn, lastRow } from "./area";
import type { ProtectionOptions, SheetVisibility } from "./model";
import { checkSheetName } from "./sheetName";
import { engineName } from "./univer/names";
import { sheetGuid } from "./univer/sheets";

export type SeedCell = string | number | boolean | null;

export interface SheetSeed {
  readonly name: string;
  /** From A1, rows × columns; null is a blank cell. Texts stay texts, whatever they begin with. */
  readonly rows?: readonly (readonly SeedCell[])[];
  /** By address: `{ B2: "=SUM(A1:A3)" }`, English, with commas. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** By area: `{ "B2:B9": "0.0%" }`. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly visibility?: SheetVisibility;
  readonly protection?: { readonly options?: Partial<ProtectionOptions>; readonly password?: string; readonly unlocked?: readonly string[] };
  readonly tables?: readonly { readonly name: string; readonly area: string }[];
  /** Lists of choices, which stop other entries. */
  readonly lists?: readonly { readonly area: string; readonly values: readonly string[] }[];
}

export interface WorkbookSeed {
  readonly name?: string;
  readonly sheets: readonly SheetSeed[];
  /** Names of the workbook: `{ Seuil: "=Feuil1!$A$1" }`. */
  readonly names?: Readonly<Record<string, string | { readonly formula: string; readonly hidden: boolean }>>;
}

export const STRICT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false,
  allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 12;
let workbooks = 0;

/**
 * A workbook made of plain arrays, in the form that Univer loads at once (fast at any size). Sheets get Excel's ids
 * `{00000001-0001-…}` in order. Addresses that can't be read throw.
 */
export function workbookSnapshot(seed: WorkbookSeed): IWorkbookData {
  workbooks += 1;
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const order: string[] = [];
  const protection: Record<string, unknown> = {};
  const tables: Record<string, unknown> = {};
  const lists: Record<string, readonly object[]> = {};
  seed.sheets.forEach((sheet, index) => {
    checkSheetName(sheet.name, seed.sheets.slice(0, index).map((other) => other.name));
    const id = sheetGuid(index + 1);
    order.push(id);
    sheets[id] = sheetData(id, sheet);
    if (sheet.protection) protection[id] = { options: { ...STRICT_PROTECTION, ...sheet.protection.options }, password: sheet.protection.password ?? null };
    lists[id] = (sheet.lists ?? []).map(({ area, values }, rank) => ({ uid: `liste-${rank}`, type: "list", formula1: values.join(","), ranges: [rangeAt(area)] }));
    tables[id] = { tables: (sheet.tables ?? []).map((table) => tableData(sheet, table)), tableFilteredOutRows: [] };
  });
  const names = Object.fromEntries(
    Object.entries(seed.names ?? {}).map(([name, given], index) => {
      const { formula, hidden } = typeof given === "string" ? { formula: given, hidden: false } : given;
      return [`name${index}`, { id: `name${index}`, name, formulaOrRefString: engineName(formula), hidden, localSheetId: "AllDefaultWorkbook" }];
    }),
  );
  return {
    id: `classeur-${workbooks}`,
    name: seed.name ?? "Classeur1",
    appVersion: "0.25.1",
    locale: LocaleType.FR_FR,
    styles: {},
    sheetOrder: order,
    sheets,
    custom: { spaser: { protection } },
    resources: [
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(tables) },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(lists) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(names) },
    ],
  };
}

function sheetData(id: string, seed: SheetSeed): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const cell = (row: number, column: number): ICellData => ((cellData[row] ??= {})[column] ??= {});
  (seed.rows ?? []).forEach((line, row) => line.forEach((value, column) => value !== null && Object.assign(cell(row, column), valueData(value))));
  for (const [address, formula] of Object.entries(seed.formulas ?? {})) {
    const area = areaAt(address);
    cell(area.row, area.column).f = formula;
  }
  for (const [address, pattern] of Object.entries(seed.numberFormats ?? {})) eachCell(address, (row, column) => (cell(row, column).s = { n: { pattern } }));
  for (const address of seed.protection?.unlocked ?? []) eachCell(address, (row, column) => (cell(row, column).custom = { unlocked: true }));
  const rows = Object.keys(cellData).reduce((most, row) => Math.max(most, Number(row) + 1), 0);
  const columns = (seed.rows ?? []).reduce((most, line) => Math.max(most, line.length), 0);
  return {
    id,
    name: seed.name,
    rowCount: Math.max(rows + SPARE_ROWS, 200),
    columnCount: Math.max(columns + SPARE_COLUMNS, 26),
    cellData,
    hidden: seed.visibility === undefined || seed.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    mergeData: (seed.merges ?? []).map((address) => rangeAt(address)),
    rowData: Object.fromEntries((seed.hiddenRows ?? []).map((row) => [row, { hd: BooleanNumber.TRUE }])),
  };
}

function valueData(value: string | number | boolean): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

function tableData(sheet: SheetSeed, table: { readonly name: string; readonly area: string }): object {
  const range = rangeAt(table.area);
  const headers = sheet.rows?.[range.startRow] ?? [];
  const columns = Array.from({ length: range.endColumn - range.startColumn + 1 }, (_, index) => ({
    id: `${table.name}-${index}`,
    displayName: String(headers[range.startColumn + index] ?? `Colonne${index + 1}`),
    dataType: "string",
    formula: "",
    meta: {},
    style: {},
  }));
  return { id: `table-${table.name}`, name: table.name, range, options: { showHeader: true, showFooter: false, tableStyleId: "table-default-0" }, filters: { tableColumnFilterList: [] }, columns };
}

function areaAt(address: string) {
  const reference = parseReference(address);
  if (reference === null) throw new Error(`not an address: ${address}`);
  return reference.area;
}

function rangeAt(address: string) {
  const area = areaAt(address);
  return { startRow: area.row, startColumn: area.column, endRow: lastRow(area), endColumn: lastColumn(area) };
}

function eachCell(address: string, visit: (row: number, column: number) => void): void {
  const area = areaAt(address);
  for (let row = area.row; row <= lastRow(area); row += 1) for (let column = area.column; column <= lastColumn(area); column += 1) visit(row, column);
}

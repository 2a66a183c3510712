import { declareContentType } from "../../src/workbook/file/package/contentTypes";
import { OpcPackage } from "../../src/workbook/file/package/opcPackage";
import { addRelationship } from "../../src/workbook/file/package/relationships";
import { areaAddress, cellAddress, contains, eachCell } from "../../src/workbook/file/xlsx/cell/address";
import type { Grid, GridCell, GridSheet } from "../../src/workbook/file/xlsx/grid/gridModel";
import { createXlsx } from "../../src/workbook/file/xlsx/grid/saveGrid";
import { XlsxReader } from "../../src/workbook/file/xlsx/read/xlsxReader";
import type { ContractFormula, ContractSeed, ContractSheet } from "./contractSeed";

/** A contract seed as an .xlsx, its dynamic arrays as Excel saves them. */
export function xlsxOfSeed(seed: ContractSeed, fileName: string): Uint8Array {
  return withDynamicArrays(createXlsx(gridOfSeed(seed), fileName), fileName);
}

/** A contract seed as a grid, for `createXlsx`. */
export function gridOfSeed(seed: ContractSeed): Grid {
  return { sheets: seed.sheets.map(gridSheet), names: seed.names };
}

function gridSheet(sheet: ContractSheet): GridSheet {
  const unlocked = sheet.protection?.unlocked ?? [];
  const cells = new Map<string, GridCell>();
  const put = (row: number, column: number, more: Partial<GridCell>): void => {
    const key = `${row},${column}`;
    cells.set(key, { row, column, value: null, ...cells.get(key), ...more });
  };
  sheet.rows.forEach((values, row) => values.forEach((value, column) => {
    if (value !== null) put(row, column, { value });
  }));
  for (const formula of sheet.formulas ?? []) putFormula(formula, put);
  for (const { area, format } of sheet.formats ?? []) eachCell(area, (row, column) => put(row, column, { format }));
  for (const area of unlocked) eachCell(area, (row, column) => put(row, column, {}));
  const styled = [...cells.values()].map((cell) => (unlocked.some((area) => contains(area, cell.row, cell.column)) ? { ...cell, style: { locked: false } } : cell));
  return {
    name: sheet.name,
    visibility: sheet.visible === false ? "hidden" : "visible",
    cells: styled,
    merges: sheet.merges,
    tables: sheet.tables,
    hiddenRows: sheet.hiddenRows,
    protection: sheet.protection ? {} : null,
    validations: (sheet.lists ?? []).map(({ area, values }) => ({ type: "list", areas: [area], formula1: `"${values.join(",")}"`, allowBlank: true })),
  };
}

/** The formula in its cell, and what it shows in the others. */
function putFormula({ row, column, formula, values }: ContractFormula, put: (row: number, column: number, more: Partial<GridCell>) => void): void {
  const area = { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 1 };
  eachCell(area, (down, right) => put(down, right, { value: values[down - row]?.[right - column] ?? null }));
  put(row, column, { formula, ...(area.rowCount * area.columnCount > 1 ? { array: areaAddress(area) } : {}) });
}

const METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** Excel tells a dynamic array from an old array formula by the cell's metadata. */
function withDynamicArrays(bytes: Uint8Array, fileName: string): Uint8Array {
  const reader = new XlsxReader(OpcPackage.open(bytes, fileName));
  const draft = reader.source.edit();
  let found = false;
  for (const { part } of reader.workbook.sheets) {
    const arrays = part === null ? [] : reader.index(part).arrays;
    if (part === null || arrays.length === 0) continue;
    found = true;
    draft.setText(part, arrays.reduce((xml, { row, column }) => xml.replace(`<c r="${cellAddress(row, column)}"`, (start) => `${start} cm="1"`), draft.text(part)));
  }
  if (!found) return bytes;
  draft.setText("xl/metadata.xml", METADATA);
  declareContentType(draft, "xl/metadata.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
  addRelationship(draft, reader.workbook.part, "sheetMetadata", "xl/metadata.xml");
  return draft.commit().toBytes();
}

import { contains } from "../../src/workbook/file/xlsx/cell/address";
import type { Grid, GridCell, GridSheet } from "../../src/workbook/file/xlsx/grid/gridModel";
import type { ContractSeed, ContractSheet } from "./contractSeed";

/** A contract seed as a grid, for `createXlsx`. */
export function gridOfSeed(seed: ContractSeed): Grid {
  return { sheets: seed.sheets.map(gridSheet) };
}

function gridSheet(sheet: ContractSheet): GridSheet {
  const unlocked = sheet.protection?.unlocked ?? [];
  const filled = sheet.rows.flatMap((cells, row) => cells.flatMap((value, column): GridCell[] => (value === null ? [] : [{ row, column, value }])));
  const cells = new Map(filled.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const area of unlocked) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        cells.set(`${row},${column}`, { row, column, value: sheet.rows[row]?.[column] ?? null, style: { locked: false } });
      }
    }
  }
  const protectedCells = [...cells.values()].map((cell) => (unlocked.some((area) => contains(area, cell.row, cell.column)) ? { ...cell, style: { locked: false } } : cell));
  return {
    name: sheet.name,
    visibility: sheet.visible === false ? "hidden" : "visible",
    cells: protectedCells,
    merges: sheet.merges,
    tables: sheet.tables,
    hiddenRows: sheet.hiddenRows,
    protection: sheet.protection ? {} : null,
    validations: (sheet.lists ?? []).map(({ area, values }) => ({ type: "list", areas: [area], formula1: `"${values.join(",")}"`, allowBlank: true })),
  };
}

import type { SheetSeed, WorkbookSeed } from "../../src/atelier/model/snapshot";
import { areaAddress, cellAddress } from "../../src/workbook/excel/grid/address";
import type { ContractSeed, ContractSheet } from "./contractSeed";

/** An error value can't be typed: it comes from a formula. */
const FORMULA_OF_ERROR: Readonly<Record<string, string>> = { "#N/A": "=NA()", "#DIV/0!": "=1/0" };

/** The contract's seed as the Atelier's model takes it. */
export function toWorkbookSeed(seed: ContractSeed): WorkbookSeed {
  const names = Object.fromEntries((seed.names ?? []).map(({ name, formula, hidden = false }) => [name, { formula, hidden }]));
  return { name: "Essai.xlsx", sheets: seed.sheets.map(toSheetSeed), names };
}

function toSheetSeed(sheet: ContractSheet): SheetSeed {
  const formulas: Record<string, string> = Object.fromEntries((sheet.formulas ?? []).map(({ row, column, formula }) => [cellAddress(row, column), formula]));
  const rows = sheet.rows.map((cells, row) => cells.map((cell, column) => {
    if (typeof cell !== "object" || cell === null) return cell;
    const formula = FORMULA_OF_ERROR[cell.error];
    if (formula === undefined) throw new Error(`No formula gives ${cell.error}`);
    formulas[cellAddress(row, column)] = formula;
    return null;
  }));
  return {
    name: sheet.name,
    rows,
    formulas,
    numberFormats: Object.fromEntries((sheet.formats ?? []).map(({ area, format }) => [areaAddress(area), format])),
    tables: sheet.tables?.map(({ name, area }) => ({ name, area: areaAddress(area) })),
    merges: sheet.merges?.map(areaAddress),
    hiddenRows: sheet.hiddenRows,
    lists: sheet.lists?.map(({ area, values }) => ({ area: areaAddress(area), values })),
    visibility: sheet.visible === false ? "Hidden" : "Visible",
    ...(sheet.protection ? { protection: { unlocked: sheet.protection.unlocked.map(areaAddress) } } : {}),
  };
}

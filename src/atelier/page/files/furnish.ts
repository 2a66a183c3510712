import type { Area } from "../../../core/register/survey";
import type { Grid, GridSheet } from "../../../workbook/file";
import type { Area as ModelArea } from "../../model/area";
import type { Model, ProtectionOptions } from "../../model/model";
import { addLists, type FileValidation } from "./listsOfFile";

/** Everything refused but what the file allows, as Excel protects a sheet. */
const CLOSED: ProtectionOptions = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false,
  allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false,
  allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

/** Names that Excel keeps for itself (print areas, filters): the Atelier only carries them through. */
export function isReservedName(name: string): boolean {
  return name.startsWith("_xlnm.");
}

/**
 * Gives the workbook, open from its snapshot, what a snapshot doesn't carry: tables, names, protection, lists.
 * Returns the validations of each sheet, in their order in the file.
 */
export function furnish(model: Model, grid: Grid): readonly (readonly FileValidation[])[] {
  const ids = model.sheets.ids();
  return model.asHost(() => {
    const validations = grid.sheets.map((sheet, index) => {
      const sheetId = ids[index];
      if (sheetId === undefined) throw new Error(`sheet ${sheet.name} did not open`);
      for (const table of sheet.tables ?? []) model.tables.add(sheetId, modelArea(table.area), true, table.name);
      return addLists(model, sheetId, sheet);
    });
    for (const { name, formula, sheet = null, hidden = false } of grid.names ?? []) {
      if (isReservedName(name)) continue;
      model.names.add({ name, formula: `=${formula}`, sheetId: sheet === null ? null : model.sheets.idOf(sheet), comment: "", visible: !hidden });
    }
    // Last: a protected sheet refuses what comes before.
    grid.sheets.forEach((sheet, index) => protect(model, ids[index], sheet));
    return validations;
  });
}

function protect(model: Model, sheetId: string | undefined, { protection, cells }: GridSheet): void {
  if (sheetId === undefined) return;
  for (const area of unlockedRuns(cells)) model.protection.setLocked(sheetId, area, false);
  if (protection == null) return;
  model.protection.protect(sheetId, { ...CLOSED, allowFormatCells: protection.formatCells ?? false, allowFormatColumns: protection.formatColumns ?? false }, null);
}

/** Unlocked cells side by side go together: one write a run, not one a cell. */
function unlockedRuns(cells: GridSheet["cells"]): ModelArea[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column, style } of cells) {
    if (style?.locked !== false) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.row === row && last.column + last.columns === column) last.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

function modelArea({ row, column, rowCount, columnCount }: Area): ModelArea {
  return { row, column, rows: rowCount, columns: columnCount };
}

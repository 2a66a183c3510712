import type { AddTable, ResizeTable } from "../../../../core/bilan/edit";
import type { Area } from "../../../../core/register/survey";
import { WorkbookError, type Obstacle } from "../../../port";
import { MESSAGES } from "../../messages";
import { areaAddress, overlaps } from "../cell/address";
import { isDefinedName } from "./names";
import type { SheetSession } from "./sheetSession";

/** What planning needs of the whole plan. */
export interface Planning {
  readonly obstacle: (kind: Obstacle["kind"], sheet: SheetSession, address: string | null) => void;
  /** Throws when an area leaves Excel's sheet. */
  readonly inSheet: (sheet: SheetSession, area: Area) => void;
  /** Names of tables of the whole workbook, in lower case, planned ones included. */
  readonly tableNames: () => ReadonlySet<string>;
  /** Defined names of the whole workbook, likewise. */
  readonly definedNames: () => ReadonlySet<string>;
}

export function planTable(planning: Planning, sheet: SheetSession, edit: AddTable): void {
  planning.inSheet(sheet, edit.area);
  const address = areaAddress(edit.area);
  if (!isDefinedName(edit.name)) throw new WorkbookError("unsupported", MESSAGES.tableName(edit.name));
  if (edit.area.rowCount < 2) throw new WorkbookError("unsupported", MESSAGES.tableShape(sheet.name, address));
  if (sheet.protection) planning.obstacle("protected", sheet, address);
  if (tableAreas(sheet).some((table) => overlaps(table, edit.area))) planning.obstacle("tableOverlap", sheet, address);
  if (sheet.merges.some((merge) => overlaps(merge, edit.area))) planning.obstacle("merged", sheet, address);
  const key = edit.name.toLowerCase();
  if (planning.tableNames().has(key) || planning.definedNames().has(key)) planning.obstacle("nameTaken", sheet, address);
  sheet.tablesAdded.push({ name: edit.name, area: edit.area });
}

/**
 * A table's new number of rows. Rows to take in must hold nothing yet: what the same edits write there is what they are
 * taken in for. A total row stands right below the data, so that a table that has one can't move its end.
 */
export function planResize(planning: Planning, sheet: SheetSession, edit: ResizeTable): void {
  const wanted = edit.name.toLowerCase();
  const planned = sheet.tablesAdded.findIndex((table) => table.name.toLowerCase() === wanted);
  const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
  const before = sheet.tablesAdded[planned]?.area ?? table?.area;
  if (!before) return planning.obstacle("tableMissing", sheet, null);
  const totalRows = table?.totalRows ?? 0;
  const area = { ...before, rowCount: edit.rowCount + totalRows };
  planning.inSheet(sheet, area);
  if (!(edit.rowCount >= 2)) throw new WorkbookError("unsupported", MESSAGES.tableShape(sheet.name, areaAddress(before)));
  if (sheet.protection) planning.obstacle("protected", sheet, areaAddress(area));
  if (totalRows > 0 && area.rowCount !== before.rowCount) planning.obstacle("tableOverlap", sheet, areaAddress({ ...before, row: before.row + before.rowCount - totalRows, rowCount: totalRows }));
  if (area.rowCount > before.rowCount) checkTakenIn(planning, sheet, wanted, { ...before, row: before.row + before.rowCount, rowCount: area.rowCount - before.rowCount });
  if (table) sheet.tablesResized.set(wanted, { table, area });
  else sheet.tablesAdded[planned] = { name: sheet.tablesAdded[planned]!.name, area };
}

function checkTakenIn(planning: Planning, sheet: SheetSession, table: string, taken: Area): void {
  const others = [...tableAreas(sheet, table), ...sheet.merges];
  if (others.some((area) => overlaps(area, taken)) || holdsSomething(sheet, taken)) planning.obstacle("tableOverlap", sheet, areaAddress(taken));
}

function holdsSomething(sheet: SheetSession, { row, column, rowCount, columnCount }: Area): boolean {
  const cells = Array.from({ length: rowCount * columnCount }, (_, rank) => [row + Math.floor(rank / columnCount), column + (rank % columnCount)] as const);
  return cells.some(([down, right]) => sheet.before(down, right).content !== null);
}

/** Areas of the sheet's tables as they will be, but for one, by its name in lower case. */
export function tableAreas(sheet: SheetSession, but: string | null = null): Area[] {
  const known = sheet.tables.map(({ name, area }) => ({ name, area: sheet.tablesResized.get(name.toLowerCase())?.area ?? area }));
  return [...known, ...sheet.tablesAdded].flatMap(({ name, area }) => (name.toLowerCase() === but ? [] : [area]));
}

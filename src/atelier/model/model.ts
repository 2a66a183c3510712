import type { Area } from "./area";
import type { CellContent, CellInput } from "./cellContent";
import type { Calculation } from "./calculation";
import type { ChangeListener } from "./change";
import type { FunctionRegistry } from "./functionCall";
import type { ListsModel } from "./listRule";
import type { CellStyle, StyleChange } from "./style";
import type { Stored } from "./stored";

/**
 * One open workbook, as the Office.js host sees it: Excel's notions, Excel's limits and Excel's error codes, whatever
 * engine is beneath. Rows and columns count from 0. A refusal is a `ModelError`.
 */
export interface Model {
  readonly workbook: WorkbookModel;
  readonly sheets: SheetsModel;
  readonly cells: CellsModel;
  readonly styles: StylesModel;
  readonly structure: StructureModel;
  readonly tables: TablesModel;
  readonly names: NamesModel;
  readonly lists: ListsModel;
  readonly protection: ProtectionModel;
  readonly calculation: Calculation;
  readonly functions: FunctionRegistry;
  /** Small JSON values that travel with the workbook (settings, charts, properties). */
  readonly stored: Stored;
  /** Between `hold` and `release`, contents that are written go to the engine together, at the latest when something reads them. */
  readonly writes: { hold(): void; release(): void; flush(): void };
  /** Every change, by a person, by the host or of structure; calculated results are told apart. Returns the way to stop listening. */
  onChange(listener: ChangeListener): () => void;
  /** Runs `work`; the changes that it makes are the host's, not the person's. */
  asHost<T>(work: () => T): T;
  /** What a person types in a cell, already read: the engine's own command, with its undo. For the page and for tests. */
  typed(sheetId: string, row: number, column: number, content: string | number | boolean | null): void;
  dispose(): void;
}

export interface WorkbookModel {
  readonly id: string;
  name(): string;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetsModel {
  /** Ids in tab order. */
  ids(): readonly string[];
  idOf(name: string): string | null;
  exists(id: string): boolean;
  name(id: string): string;
  rename(id: string, name: string): void;
  /** Adds an empty sheet at the end, without activating it. */
  add(name: string | null): string;
  remove(id: string): void;
  active(): string;
  activate(id: string): void;
  visibility(id: string): SheetVisibility;
  setVisibility(id: string, visibility: SheetVisibility): void;
  position(id: string): number;
  move(id: string, position: number): void;
  tabColor(id: string): string;
  setTabColor(id: string, color: string): void;
  showGridlines(id: string): boolean;
  setShowGridlines(id: string, shown: boolean): void;
  /** Frozen rows and columns counted from the top left; 0 when none. */
  frozen(id: string): { readonly rows: number; readonly columns: number };
  freeze(id: string, rows: number, columns: number): void;
  selection(): { readonly sheetId: string; readonly areas: readonly Area[] };
  select(sheetId: string, areas: readonly Area[]): void;
}

export interface CellsModel {
  /** Contents of an area, rows × columns; spilled results included. */
  contents(sheetId: string, area: Area): CellContent[][];
  /** The English formula of each cell, or null where the cell has none. */
  formulas(sheetId: string, area: Area): (string | null)[][];
  /** What a French Excel shows. */
  texts(sheetId: string, area: Area): string[][];
  /** `undefined` leaves a cell as it is. */
  write(sheetId: string, row: number, column: number, inputs: readonly (readonly (CellInput | undefined)[])[]): void;
  clearContents(sheetId: string, area: Area): void;
  /** The smallest area with content (or also with formatting when `valuesOnly` is false); null on an empty sheet. */
  used(sheetId: string, valuesOnly: boolean): Area | null;
  /** The area filled by the spilled formula that covers this cell, with its anchor first; null when none. */
  spill(sheetId: string, row: number, column: number): Area | null;
}

export interface StylesModel {
  read(sheetId: string, row: number, column: number): CellStyle;
  numberFormats(sheetId: string, area: Area): string[][];
  apply(sheetId: string, area: Area, change: StyleChange): void;
  setNumberFormats(sheetId: string, row: number, column: number, formats: readonly (readonly (string | null)[])[]): void;
  clearFormats(sheetId: string, area: Area): void;
}

export interface StructureModel {
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;
  /** Makes the sheet at least that large: what floats over cells needs cells below. */
  reach(sheetId: string, rows: number, columns: number): void;
  /** Moves the cells below (or to the right) to make room, or to fill the gap. */
  insertCells(sheetId: string, area: Area, shift: "down" | "right"): void;
  deleteCells(sheetId: string, area: Area, shift: "up" | "left"): void;
  merges(sheetId: string): readonly Area[];
  merge(sheetId: string, areas: readonly Area[]): void;
  unmerge(sheetId: string, area: Area): void;
  rowHidden(sheetId: string, row: number): boolean;
  columnHidden(sheetId: string, column: number): boolean;
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void;
  setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean): void;
  /** In points. */
  rowHeight(sheetId: string, row: number): number;
  columnWidth(sheetId: string, column: number): number;
  setRowHeight(sheetId: string, row: number, count: number, points: number): void;
  setColumnWidth(sheetId: string, column: number, count: number, points: number): void;
  autofitColumns(sheetId: string, area: Area): void;
  autofitRows(sheetId: string, area: Area): void;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header, body and totals. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
}

export interface TablesModel {
  list(): readonly TableState[];
  get(id: string): TableState | null;
  find(idOrName: string): TableState | null;
  /** Rejects an overlap with `InvalidArgument`; `name` null takes the next free name. */
  add(sheetId: string, area: Area, hasHeaders: boolean, name: string | null): string;
  rename(id: string, name: string): void;
  resize(id: string, area: Area): void;
  setShowTotals(id: string, shown: boolean): void;
  setStyle(id: string, style: string): void;
  /** Removes the table and its cells. */
  remove(id: string): void;
  /** Removes the table and leaves its cells. */
  convertToRange(id: string): void;
  /** Rows hidden by a filter, in the sheet. */
  filteredRows(sheetId: string): readonly number[];
  hasFilter(id: string): boolean;
  clearFilters(id: string): void;
}

export interface NameState {
  readonly name: string;
  /** `null`: the whole workbook. */
  readonly sheetId: string | null;
  /** With its leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface NamesModel {
  list(): readonly NameState[];
  /** A name of this sheet, or of the workbook when `sheetId` is null. */
  find(name: string, sheetId: string | null): NameState | null;
  add(name: NameState): void;
  update(name: string, sheetId: string | null, change: Partial<Pick<NameState, "formula" | "comment" | "visible">>): void;
  remove(name: string, sheetId: string | null): void;
}

/** Excel's protection options: what stays allowed on a protected sheet. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "None" | "Unlocked";
}

export interface ProtectionModel {
  options(sheetId: string): ProtectionOptions | null;
  protect(sheetId: string, options: ProtectionOptions, password: string | null): void;
  /** `AccessDenied` when the password is wrong. */
  unprotect(sheetId: string, password: string | null): void;
  /** Whether the cells are locked: true, false, or null when both are found. */
  locked(sheetId: string, area: Area): boolean | null;
  setLocked(sheetId: string, area: Area, locked: boolean): void;
  /** True when the sheet is protected and one of the cells is locked: nobody may write there. */
  refusesWrite(sheetId: string, area: Area): boolean;
}

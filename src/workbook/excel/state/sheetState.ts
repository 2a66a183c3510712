import type { Area } from "../../../core/register/survey";
import { parseAreas } from "../grid/address";
import { bands, MAX_COLUMNS, MAX_ROWS } from "../grid/area";
import { rangeOf } from "../grid/range";
import type { Step } from "../steps";
import { CellMap } from "./cellMap";
import type { Held } from "./held";
import { BAND_CELLS, QUESTION_WEIGHT, readingCells, readingSpillParents, readingStyles, STYLE_BAND_CELLS } from "./readCells";
import { readingTable, readingTableRows } from "./readTables";
import type { StyleState } from "./style";
import type { Targets } from "./targets";
import { readingMixed, readingValidation, type ValidationState } from "./validation";

export interface CellState {
  readonly held: Held;
  /** Number format, en-US. */
  readonly format: string;
}

export interface TableState {
  /** Header and total rows included. */
  readonly area: Area;
  readonly totals: boolean;
}

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** What a sheet holds where `Targets` points. */
export interface SheetState {
  readonly cells: CellMap<CellState>;
  readonly styles: CellMap<StyleState>;
  /** Points, by column. */
  readonly widths: Map<number, number>;
  frozen: Frozen | null;
  readonly validations: CellMap<ValidationState>;
  /** Areas whose cells have different validations: unread until `readingCellsApart`. */
  readonly mixedValidations: Area[];
  /** Every merged area of the sheet. */
  merges: readonly Area[];
  /** The tables named in the targets, by name. */
  readonly tables: Map<string, TableState>;
  /** Areas that dynamic arrays may cover in part: unread until `readingCellsApart`. */
  readonly spills: Area[];
  /** Cells that a dynamic array fills, its first one included: where its formula is. */
  readonly spilled: CellMap<{ readonly row: number; readonly column: number }>;
  /** Names of the sheet's charts. */
  charts: readonly string[];
}

export function emptyState(): SheetState {
  return {
    cells: new CellMap(), styles: new CellMap(), widths: new Map(), validations: new CellMap(), mixedValidations: [], frozen: null, merges: [], tables: new Map(), spills: [], spilled: new CellMap(), charts: [],
  };
}

/** The steps that read a sheet's state into `state`. */
export function readingState(sheet: string, targets: Targets, state: SheetState): Step[] {
  return [
    ...targets.contents.flatMap((area) => bands(area, BAND_CELLS)).map((area) => readingCells(sheet, area, state)),
    ...targets.resizes.flatMap(({ table, rowCount }) => readingTableRows(table, rowCount, state)),
    ...targets.styles.flatMap(({ area, keys }) => bands(area, STYLE_BAND_CELLS).map((band) => readingStyles(sheet, band, keys, state))),
    ...targets.validations.map((area) => readingValidation(sheet, area, state.validations, state.mixedValidations)),
    ...[...targets.columns].map((column) => readingWidth(sheet, column, state)),
    ...(targets.frozen ? [readingFrozen(sheet, state)] : []),
    ...(targets.contents.length + targets.styles.length + targets.resizes.length > 0 ? [readingMerges(sheet, state)] : []),
    ...[...targets.tables].map((name) => readingTable(name, state)),
    ...(targets.charts ? [readingCharts(sheet, state)] : []),
  ];
}

/** What one question for a whole area couldn't tell; no step in an ordinary sheet. To be run once the others are done. */
export function readingCellsApart(sheet: string, state: SheetState): Step[] {
  return [...readingMixed(sheet, state.mixedValidations, state.validations), ...readingSpillParents(sheet, state)];
}

function readingWidth(sheet: string, column: number, state: SheetState): Step {
  return {
    weight: QUESTION_WEIGHT,
    queue(context) {
      const { format } = rangeOf(context.workbook.worksheets.getItem(sheet), { row: 0, column, rowCount: 1, columnCount: 1 });
      format.load("columnWidth");
      return () => void state.widths.set(column, format.columnWidth);
    },
  };
}

function readingFrozen(sheet: string, state: SheetState): Step {
  return {
    weight: QUESTION_WEIGHT,
    queue(context) {
      const pane = context.workbook.worksheets.getItem(sheet).freezePanes.getLocationOrNullObject().untrack();
      pane.load("rowCount,columnCount");
      return () => {
        // Frozen rows alone are given as whole rows, frozen columns alone as whole columns.
        state.frozen = pane.isNullObject
          ? { rows: 0, columns: 0 }
          : { rows: pane.rowCount === MAX_ROWS ? 0 : pane.rowCount, columns: pane.columnCount === MAX_COLUMNS ? 0 : pane.columnCount };
      };
    },
  };
}

/** The whole sheet is asked: a merge that only begins or ends in a target would be missed otherwise. */
function readingMerges(sheet: string, state: SheetState): Step {
  return {
    weight: 10_000,
    queue(context) {
      const merged = context.workbook.worksheets.getItem(sheet).getRange().untrack().getMergedAreasOrNullObject().untrack();
      merged.load("address");
      return () => {
        state.merges = merged.isNullObject ? [] : parseAreas(merged.address);
      };
    },
  };
}

function readingCharts(sheet: string, state: SheetState): Step {
  return {
    weight: QUESTION_WEIGHT,
    queue(context) {
      const { charts } = context.workbook.worksheets.getItem(sheet);
      charts.load("items/name");
      return () => {
        state.charts = charts.items.map((chart) => chart.name);
      };
    },
  };
}

/** Queues a frozen pane; nothing frozen when both are 0. */
export function writeFrozen(sheet: Excel.Worksheet, { rows, columns }: Frozen): void {
  const { freezePanes } = sheet;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rowCount: rows, columnCount: columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  else freezePanes.unfreeze();
}

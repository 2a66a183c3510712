import type { Area } from "../../../core/register/survey";
import { bands, cellCount, eachCell } from "../grid/area";
import { rangeOf } from "../grid/range";
import type { Step } from "../steps";
import { toHeld } from "./held";
import type { SheetState } from "./sheetState";
import { loadOptions, styleOf, type StyleKey } from "./style";

/** Bytes of a question; of an answer by cell: formula, value, type and format; of one cell of `getCellProperties`. */
export const QUESTION_WEIGHT = 800;
export const CELL_WEIGHT = 80;
export const STYLE_WEIGHT = 500;
export const BAND_CELLS = 20_000;
export const STYLE_BAND_CELLS = 4_000;

const PROPERTIES = "formulas,values,valueTypes,numberFormat,hasSpill";

export function readingCells(sheet: string, area: Area, state: SheetState): Step {
  return {
    weight: QUESTION_WEIGHT + cellCount(area) * CELL_WEIGHT,
    queue(context) {
      const range = askCells(rangeOf(context.workbook.worksheets.getItem(sheet), area));
      return () => collectCells(range, area, state);
    },
  };
}

export function askCells(range: Excel.Range): Excel.Range {
  return range.load(PROPERTIES);
}

/** The cells of a range that was asked, into the state; the areas where dynamic arrays may be go to `spills`. */
export function collectCells(range: Excel.Range, area: Area, state: SheetState): void {
  range.formulas.forEach((formulas: unknown[], down) => {
    formulas.forEach((formula, right) => {
      const held = toHeld(formula, range.values[down]?.[right], range.valueTypes[down]?.[right]);
      state.cells.set(area.row + down, area.column + right, { held, format: String(range.numberFormat[down]?.[right] ?? "General") });
    });
  });
  // `null` says that some cells of the range spill and others don't.
  const spills: boolean | null = range.hasSpill;
  if (spills ?? true) state.spills.push(area);
}

export function readingStyles(sheet: string, area: Area, keys: readonly StyleKey[], state: SheetState): Step {
  return {
    weight: QUESTION_WEIGHT + cellCount(area) * STYLE_WEIGHT,
    queue(context) {
      const answer = rangeOf(context.workbook.worksheets.getItem(sheet), area).getCellProperties(loadOptions(keys));
      return () => collectStyles(answer, area, keys, state);
    },
  };
}

/** What `getCellProperties` answered, into the state. */
export function collectStyles(answer: { readonly value: readonly (readonly Excel.CellProperties[])[] }, area: Area, keys: readonly StyleKey[], state: SheetState): void {
  answer.value.forEach((row, down) => {
    row.forEach((cell, right) => {
      const place = [area.row + down, area.column + right] as const;
      state.styles.set(...place, { ...state.styles.get(...place), ...styleOf(cell, keys) });
    });
  });
}

/**
 * Which cells of the doubtful areas a dynamic array fills, and from which formula; no step when none is doubtful. Such a
 * cell holds nothing of its own, whatever it shows: it becomes blank in the state.
 */
export function readingSpillParents(sheet: string, state: SheetState): Step[] {
  return state.spills.flatMap((area) => bands(area, 1)).map((cells) => ({
    weight: QUESTION_WEIGHT * cellCount(cells),
    queue(context) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const asked: { row: number; column: number; parent: Excel.Range }[] = [];
      eachCell(cells, (row, column) => {
        const cell = rangeOf(worksheet, { row, column, rowCount: 1, columnCount: 1 });
        asked.push({ row, column, parent: cell.getSpillParentOrNullObject().untrack().load("rowIndex,columnIndex") });
      });
      return () => asked.forEach(({ row, column, parent }) => {
        if (parent.isNullObject) return;
        const anchor = { row: parent.rowIndex, column: parent.columnIndex };
        state.spilled.set(row, column, anchor);
        const cell = state.cells.get(row, column);
        if (cell && (anchor.row !== row || anchor.column !== column)) state.cells.set(row, column, { ...cell, held: null });
      });
    },
  }));
}

import type { Area } from "../../../core/register/survey";
import { areaOf } from "../grid/range";
import type { Step } from "../steps";
import { askCells, CELL_WEIGHT, collectCells, collectStyles, QUESTION_WEIGHT, STYLE_WEIGHT } from "./readCells";
import type { SheetState } from "./sheetState";
import { loadOptions, STYLE_KEYS } from "./style";

/** A table's width isn't known when its rows are asked. */
const LIKELY_COLUMNS = 16;
const BAND_ROWS = 100;

/** A table's area, into the state of its sheet. */
export function readingTable(name: string, state: SheetState): Step {
  return {
    weight: QUESTION_WEIGHT,
    queue(context) {
      const table = context.workbook.tables.getItem(name);
      const asked = { table: table.load("showTotals"), range: table.getRange().untrack().load("rowIndex,columnIndex,rowCount,columnCount") };
      return () => void state.tables.set(name, { area: areaOf(asked.range), totals: asked.table.showTotals });
    },
  };
}

/**
 * The cells of a table's first `rowCount` rows, whether it has them or not yet, with their looks: Excel gives the rows
 * that a table takes in the formats of the others, and its calculated columns.
 */
export function readingTableRows(name: string, rowCount: number, state: SheetState): Step[] {
  return Array.from({ length: Math.ceil(rowCount / BAND_ROWS) }, (_, index): Step => {
    const first = index * BAND_ROWS;
    const rows = Math.min(BAND_ROWS, rowCount - first);
    return {
      weight: QUESTION_WEIGHT + rows * LIKELY_COLUMNS * (CELL_WEIGHT + STYLE_WEIGHT),
      queue(context) {
        const header = context.workbook.tables.getItem(name).getRange().untrack().getRow(0).untrack();
        const range = askCells(header.getOffsetRange(first, 0).untrack().getResizedRange(rows - 1, 0).untrack()).load("rowIndex,columnIndex,rowCount,columnCount");
        const looks = range.getCellProperties(loadOptions(STYLE_KEYS));
        return () => {
          const area: Area = areaOf(range);
          collectCells(range, area, state);
          collectStyles(looks, area, STYLE_KEYS, state);
        };
      },
    };
  });
}

import { chartsOf } from "../../src/atelier/host/charts";
import { pageLayoutOf } from "../../src/atelier/host/pageLayouts";
import type { Area } from "../../src/atelier/model/area";
import type { Model } from "../../src/atelier/model/model";

const ROWS = 12;
const COLUMNS = 7;

/**
 * All that a person sees of a small workbook, read from the model itself and not through the adapter: names, contents,
 * formulas, formats, styles, merges, widths, frozen panes, tables, charts, printing, defined names. Two dumps are equal when the workbooks are.
 */
export function dump(model: Model): unknown {
  const whole = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
  const names = model.names.list().map(({ name, formula, visible }) => ({ name, formula, visible })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { names, sheets: model.sheets.ids().map((id) => dumpSheet(model, id, whole)) };
}

function dumpSheet(model: Model, id: string, whole: Area): unknown {
  return {
    name: model.sheets.name(id),
    visibility: model.sheets.visibility(id),
    used: model.cells.used(id, true),
    contents: model.cells.contents(id, whole),
    formulas: model.cells.formulas(id, whole),
    formats: model.styles.numberFormats(id, whole),
    styles: Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, column) => model.styles.read(id, row, column))),
    merges: model.structure.merges(id),
    widths: Array.from({ length: COLUMNS }, (_, column) => model.structure.columnWidth(id, column)),
    lists: Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, column) => model.lists.at(id, row, column))),
    frozen: model.sheets.frozen(id),
    tables: model.tables.list().filter((table) => table.sheetId === id).map(({ name, area }) => ({ name, area })),
    charts: chartsOf(model).filter(({ sheetId }) => sheetId === id).map(({ id: _number, ...chart }) => chart),
    layout: pageLayoutOf(model, id),
  };
}

import type { Model } from "../../src/atelier/model/model";

const ROWS = 12;
const COLUMNS = 7;

/**
 * All that a person sees of a small workbook, read from the model itself and not through the adapter: names, contents,
 * formulas, formats, styles, merges, widths, frozen panes, tables. Two dumps are equal when the workbooks are.
 */
export function dump(model: Model): unknown {
  const whole = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
  return model.sheets.ids().map((id) => ({
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
  }));
}

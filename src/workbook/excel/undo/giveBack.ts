import type { Area } from "../../../core/register/survey";
import { bands, cellCount, contains, sameArea } from "../grid/area";
import { rangeOf } from "../grid/range";
import { rectanglesOf, type Placed } from "../grid/rectangles";
import type { CellMap } from "../state/cellMap";
import { formatForWriting, isFormula, sameHeld, toEntry } from "../state/held";
import { writeFrozen, type CellState, type Frozen, type SheetState, type TableState } from "../state/sheetState";
import { STYLE_KEYS, writeStyle, type StyleKey, type StyleState } from "../state/style";
import { sameValidation, writeValidation, type ValidationState } from "../state/validation";
import { keepingTables, resizingTable, writingCells } from "../state/writeCells";
import { writing, type Step } from "../steps";

/** What a sheet should hold again, wherever it differs. */
export interface Wanted {
  readonly name: string;
  readonly cells: CellMap<CellState>;
  readonly styles: CellMap<StyleState>;
  /** Points, by column. */
  readonly widths: ReadonlyMap<number, number>;
  readonly validations: CellMap<ValidationState>;
  readonly frozen: Frozen | null;
  /** Areas to unmerge, where they are merged. */
  readonly unmerge: readonly Area[];
  /** Tables of the sheet, with the area that they must have. */
  readonly tables: ReadonlyMap<string, TableState>;
  /** Tables to turn back into cells; only those that are there. */
  readonly untable: readonly { readonly name: string; readonly area: Area }[];
}

/** The steps that bring `present` to what is wanted; none when it is there already. */
export function givingBack(wanted: Wanted, present: SheetState): Step[] {
  const merged = wanted.unmerge.filter((area) => present.merges.some((merge) => sameArea(merge, area)));
  // Unmerging, or a table that ends, changes formats after they were read: there they are all set again.
  const unsure = [...merged, ...wanted.untable.map((table) => table.area)];
  const forced = (row: number, column: number): boolean => unsure.some((area) => contains(area, row, column));
  return [
    ...resizing(wanted, present),
    ...merged.map((area) => onSheet(wanted, (sheet) => rangeOf(sheet, area).unmerge())),
    ...wanted.untable.map(({ name }) => writing((context) => void context.workbook.tables.getItem(name).convertToRange().untrack())),
    ...givingCells(wanted, present, forced),
    ...STYLE_KEYS.flatMap((key) => givingStyle(wanted, present, key, forced)),
    ...givingValidations(wanted, present),
    ...[...wanted.widths].filter(([column, width]) => present.widths.get(column) !== width).map(([column, width]) =>
      onSheet(wanted, (sheet) => {
        rangeOf(sheet, { row: 0, column, rowCount: 1, columnCount: 1 }).format.columnWidth = width;
      })),
    ...givingFrozen(wanted, present),
  ];
}

/** A table that the edits resized, or that a write stretched and failed before it was put back. Those that shrink come first: they leave room. */
function resizing({ name, tables }: Wanted, present: SheetState): Step[] {
  const changed = [...tables].flatMap(([table, { area }]) => {
    const now = present.tables.get(table);
    return now === undefined || sameArea(now.area, area) ? [] : [{ table, area, grows: cellCount(area) > cellCount(now.area) }];
  });
  return changed.sort((a, b) => Number(a.grows) - Number(b.grows)).map(({ table, area }) => resizingTable(name, table, area));
}

type Forced = (row: number, column: number) => boolean;

/** Formats that the contents need first, then contents, then formats for good: a text stays a text, a number a number. */
function givingCells(wanted: Wanted, present: SheetState, forced: Forced): Step[] {
  const before: Placed<string>[] = [];
  const entries: Placed<string | number | boolean>[] = [];
  const after: Placed<string>[] = [];
  for (const { row, column, value } of wanted.cells.entries()) {
    const now = present.cells.get(row, column);
    const place = { row, column };
    const unsure = forced(row, column);
    if (now && sameHeld(now.held, value.held)) {
      if (unsure || now.format !== value.format) after.push({ ...place, value: value.format });
      continue;
    }
    const format = formatForWriting(value.held, value.format);
    if (unsure || now?.format !== format) before.push({ ...place, value: format });
    entries.push({ ...place, value: toEntry(value.held, format) });
    if (format !== value.format || isFormula(value.held)) after.push({ ...place, value: value.format });
  }
  return [
    ...writingCells(wanted.name, before, "numberFormat"),
    ...writingCells(wanted.name, entries, "formulas"),
    ...writingCells(wanted.name, after, "numberFormat"),
    ...keepingTables(wanted.name, wanted.tables, entries.filter((entry) => entry.value !== "")),
  ];
}

function givingStyle(wanted: Wanted, present: SheetState, key: StyleKey, forced: Forced): Step[] {
  const cells = wanted.styles.entries().flatMap(({ row, column, value }) => {
    const style = value[key];
    if (style === undefined) return [];
    return forced(row, column) || present.styles.get(row, column)?.[key] !== style ? [{ row, column, value: style }] : [];
  });
  // Lines that go before lines that come: two neighbours share one.
  const leaving = (value: string | number | boolean): number => (value === "None" ? 0 : 1);
  return rectanglesOf(cells, String).sort((a, b) => leaving(a.value) - leaving(b.value)).flatMap(({ area, value }) =>
    edges(area, key).map((part) => onSheet(wanted, (sheet) => writeStyle(rangeOf(sheet, part), key, value))));
}

/** A border is written on the outer edge of a range: one row at a time for top and bottom, one column for left and right. */
function edges(area: Area, key: StyleKey): Area[] {
  if (key === "top" || key === "bottom") return bands(area, area.columnCount);
  if (key === "left" || key === "right") return Array.from({ length: area.columnCount }, (_, right) => ({ ...area, column: area.column + right, columnCount: 1 }));
  return [area];
}

function givingValidations(wanted: Wanted, present: SheetState): Step[] {
  const cells = wanted.validations.entries().filter(({ row, column, value }) => !sameValidation(present.validations.get(row, column), value));
  return rectanglesOf(cells, (value) => JSON.stringify(value)).map(({ area, value }) => onSheet(wanted, (sheet) => writeValidation(rangeOf(sheet, area), value)));
}

function givingFrozen({ name, frozen }: Wanted, present: SheetState): Step[] {
  if (frozen === null || (present.frozen?.rows === frozen.rows && present.frozen.columns === frozen.columns)) return [];
  return [writing((context) => writeFrozen(context.workbook.worksheets.getItem(name), frozen))];
}

function onSheet({ name }: Wanted, queue: (sheet: Excel.Worksheet) => void): Step {
  return writing((context) => queue(context.workbook.worksheets.getItem(name)));
}

import { findSheet, type Directory } from "../directory";
import { cellAddress } from "../grid/address";
import { areaOf } from "../grid/range";
import { CellMap } from "../state/cellMap";
import { sameHeld, type Held } from "../state/held";
import { emptyState, readingState } from "../state/sheetState";
import { Targets } from "../state/targets";
import { runSteps } from "../steps";
import type { AddedSheet } from "./inverse";

export interface AddedVerdict {
  /** Sheets that hold what the fill put there and nothing else. */
  readonly toDelete: readonly string[];
  /** What someone changed or added in the others: `Détail!B2`, or the sheet's name for a chart or a table. */
  readonly kept: readonly string[];
}

/** Compares the sheets that a fill added with what it put there. Those deleted since need nothing. */
export async function examineAdded(context: Excel.RequestContext, added: readonly AddedSheet[], directory: Directory): Promise<AddedVerdict> {
  const present = added.flatMap((sheet) => {
    const entry = findSheet(directory, sheet.name);
    return entry ? [{ sheet, name: entry.name, targets: new Targets(), state: emptyState(), charts: 0 }] : [];
  });
  if (present.length === 0) return { toDelete: [], kept: [] };

  const extents = present.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    return { used: used.load("rowIndex,columnIndex,rowCount,columnCount"), charts: sheet.charts.getCount() };
  });
  await context.sync();
  present.forEach((one, index) => {
    const extent = extents[index];
    if (extent && !extent.used.isNullObject) one.targets.addContents(areaOf(extent.used));
    one.charts = extent?.charts.value ?? one.charts;
  });
  await runSteps(context, present.flatMap(({ name, targets, state }) => readingState(name, targets, state)));

  const toDelete: string[] = [];
  const kept: string[] = [];
  for (const { sheet, name, state, charts } of present) {
    const ours = new CellMap<Held>();
    for (const { row, column, held } of sheet.cells) ours.set(row, column, held);
    const theirs = [
      ...state.cells.entries().filter(({ row, column, value }) => !sameHeld(ours.get(row, column) ?? null, value.held)),
      ...ours.entries().filter(({ row, column }) => state.cells.get(row, column) === undefined),
    ].map(({ row, column }) => `${name}!${cellAddress(row, column)}`);
    const known = new Set(sheet.tables.map((table) => table.toLowerCase()));
    const foreign = charts > 0 || directory.tables.some((table) => table.sheet === name && !known.has(table.name.toLowerCase()));
    if (theirs.length === 0 && !foreign) toDelete.push(name);
    else kept.push(...(theirs.length > 0 ? theirs : [name]));
  }
  // A hidden sheet holds the lists of the others: it stays as long as one of them does.
  const hidden = new Set(present.flatMap(({ sheet, name }) => (sheet.hidden ? [name] : [])));
  return { toDelete: kept.length === 0 ? toDelete : toDelete.filter((name) => !hidden.has(name)), kept };
}

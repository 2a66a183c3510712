import { findSheet, type Directory } from "../directory";
import { cellAddress } from "../grid/address";
import { sameArea } from "../grid/area";
import { areaOf } from "../grid/range";
import { CellMap } from "../state/cellMap";
import { sameHeld, type Held } from "../state/held";
import { emptyState, readingCellsApart, readingState } from "../state/sheetState";
import { Targets } from "../state/targets";
import { runSteps, type Step } from "../steps";
import type { AddedSheet } from "./inverse";

export interface AddedVerdict {
  /** Sheets that hold what the fill put there and nothing else. */
  readonly toDelete: readonly string[];
  /** The others, as far as they are there. */
  readonly staying: readonly string[];
  /** What someone changed or added in the others: `Détail!B2`, or the sheet's name for a chart or a table. */
  readonly kept: readonly string[];
}

/**
 * Compares the sheets that a fill added with what it put there. Those deleted since need nothing. `alongside` is read in the last round trip, so that
 * all that is decided on was seen just before the write.
 */
export async function examineAdded(context: Excel.RequestContext, added: readonly AddedSheet[], directory: Directory, alongside: readonly Step[]): Promise<AddedVerdict> {
  const present = added.flatMap((sheet) => {
    const entry = findSheet(directory, sheet.name);
    return entry ? [{ sheet, name: entry.name, targets: new Targets(), state: emptyState() }] : [];
  });
  if (present.length === 0) {
    await runSteps(context, alongside);
    return { toDelete: [], staying: [], kept: [] };
  }

  const extents = present.map(({ name }) => context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).untrack().load("rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  present.forEach(({ targets }, index) => {
    const used = extents[index];
    if (used && !used.isNullObject) targets.addContents(areaOf(used));
    targets.charts = true;
  });
  // What someone writes meanwhile beyond what the sheet held is outside what is read: its extent says so.
  const grown = new Set<string>();
  const extentsAgain = present.map(({ name }, index): Step => ({
    weight: 500,
    queue(from) {
      const now = from.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).untrack().load("rowIndex,columnIndex,rowCount,columnCount");
      const before = extents[index];
      return () => {
        if (now.isNullObject ? before?.isNullObject === false : !before || before.isNullObject || !sameArea(areaOf(now), areaOf(before))) grown.add(name);
      };
    },
  }));
  await runSteps(context, [...alongside, ...present.flatMap(({ name, targets, state }) => readingState(name, targets, state)), ...extentsAgain]);
  await runSteps(context, present.flatMap(({ name, state }) => readingCellsApart(name, state)));

  const toDelete: string[] = [];
  const kept: string[] = [];
  for (const { sheet, name, state } of present) {
    const ours = new CellMap<Held>();
    for (const { row, column, held } of sheet.cells) ours.set(row, column, held);
    const theirs = [
      ...state.cells.entries().filter(({ row, column, value }) => !sameHeld(ours.get(row, column) ?? null, value.held)),
      ...ours.entries().filter(({ row, column }) => state.cells.get(row, column) === undefined),
    ].map(({ row, column }) => `${name}!${cellAddress(row, column)}`);
    const known = new Set(sheet.tables.map((table) => table.toLowerCase()));
    const foreign = grown.has(name) || someForeign(state.charts, sheet.charts) || directory.tables.some((table) => table.sheet === name && !known.has(table.name.toLowerCase()));
    if (theirs.length === 0 && !foreign) toDelete.push(name);
    else kept.push(...(theirs.length > 0 ? theirs : [name]));
  }
  // A hidden sheet holds the lists of the others: it stays as long as one of them does.
  const hidden = new Set(present.flatMap(({ sheet, name }) => (sheet.hidden ? [name] : [])));
  const deleted = kept.length === 0 ? toDelete : toDelete.filter((name) => !hidden.has(name));
  // Excel keeps one visible sheet at least: someone deleted all the others since.
  const lasts = directory.sheets.some(({ name, visible }) => visible && !deleted.includes(name)) ? [] : deleted.filter((name) => findSheet(directory, name)?.visible);
  if (lasts.length > 0) return { toDelete: [], staying: present.map(({ name }) => name), kept: [...kept, ...lasts] };
  return { toDelete: deleted, staying: present.map(({ name }) => name).filter((name) => !deleted.includes(name)), kept };
}

/** A chart that the fill didn't add, or one of a name that it gave once only. */
function someForeign(charts: readonly string[], ours: readonly string[]): boolean {
  const left = [...ours];
  return charts.some((name) => {
    const at = left.indexOf(name);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

import { WorkbookError } from "../../port";
import type { Prepared } from "../apply/prepare";
import type { SheetDraft } from "../apply/sheetDraft";
import { findSheet, readDirectory, type Directory } from "../directory";
import { contains, sameArea } from "../grid/area";
import type { RunExcel } from "../run";
import { CellMap } from "../state/cellMap";
import { findName, writingName } from "../state/names";
import { readingTable } from "../state/readTables";
import { emptyState, readingCellsApart, readingState, type CellState, type SheetState, type TableState } from "../state/sheetState";
import { runSteps, suspended, writing, type Step } from "../steps";
import { givingBack, type Wanted } from "./giveBack";

/** One pass that gives back, one that finds nothing left to give back, and two in hand for a host that fails meanwhile. */
const PASSES = 4;

/**
 * After a write that failed part way: brings back what the preparation found. True only when a last look finds every
 * cell, format, width, merge, table, name and sheet as before.
 */
export async function restore(run: RunExcel, prepared: Prepared): Promise<boolean> {
  for (let pass = 0; pass < PASSES; pass++) {
    const came = await run((context) => restoreOnce(context, prepared)).catch((error: unknown) => (isSilence(error) ? "silent" : "failed"));
    // What Excel didn't answer to may still be to come: nothing is asked on top of it.
    if (came === true || came === "silent") return came === true;
  }
  return false;
}

function isSilence(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "noAnswer";
}

/** True when there was nothing to give back. */
async function restoreOnce(context: Excel.RequestContext, prepared: Prepared): Promise<boolean> {
  const steps = await stepsBack(context, prepared);
  await runSteps(context, steps, suspended);
  return steps.length === 0;
}

/** The steps that bring back what the preparation found; none when all is as it was. Only reads. */
export async function stepsBack(context: Excel.RequestContext, prepared: Prepared): Promise<Step[]> {
  const directory = await readDirectory(context);
  const touched = [...prepared.drafts.values()].flatMap((draft) => (draft.facts ? [{ draft, facts: draft.facts, present: emptyState() }] : []));
  await runSteps(context, touched.flatMap(({ draft, present }) => [
    ...readingState(draft.name, draft.targets, present),
    ...newTables(draft, directory).map((name) => readingTable(name, present)),
  ]));
  await runSteps(context, touched.flatMap(({ draft, present }) => readingCellsApart(draft.name, present)));
  const added = prepared.added.filter((name) => findSheet(directory, name));
  return [
    // Names first: a sheet that goes takes what they stand for away.
    ...prepared.names.changes.flatMap(({ name, before }) => writingName(name, before, findName(directory.names, name))),
    ...touched.flatMap(({ draft, present }) => givingBack(wantedFor(draft, directory, present), present)),
    ...added.map((name) => writing((from) => from.workbook.worksheets.getItem(name).delete())),
  ];
}

/** Tables of the sheet that weren't there before. */
function newTables(draft: SheetDraft, directory: Directory): string[] {
  const before = draft.facts?.state.tables;
  return directory.tables.filter((table) => table.sheet === draft.name && !before?.has(table.name)).map((table) => table.name);
}

/** All that the draft touches, as it was; the cells between are someone else's. */
function wantedFor(draft: SheetDraft, directory: Directory, present: SheetState): Wanted {
  const cells = new CellMap<CellState>();
  const areas = [...draft.merges, ...draft.tables.map((table) => table.area)];
  for (const { row, column, value } of draft.facts?.state.cells.entries() ?? []) {
    if (draft.expected.get(row, column) !== undefined || areas.some((area) => contains(area, row, column))) cells.set(row, column, value);
  }
  // By area, not by name: a table gets its name after it was made, and the write may have stopped in between.
  const made = newTables(draft, directory).flatMap((name) => {
    const area = present.tables.get(name)?.area;
    return area && draft.tables.some((table) => sameArea(table.area, area)) ? [{ name, area }] : [];
  });
  return {
    name: draft.name,
    cells,
    styles: draft.facts?.state.styles ?? new CellMap(),
    widths: draft.facts?.state.widths ?? new Map<number, number>(),
    validations: draft.facts?.state.validations ?? new CellMap(),
    frozen: draft.facts?.state.frozen ?? null,
    unmerge: draft.merges,
    tables: draft.facts?.state.tables ?? new Map<string, TableState>(),
    untable: made,
  };
}

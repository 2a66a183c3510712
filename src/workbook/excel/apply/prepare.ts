import type { AddSheet, Edit } from "../../../core/bilan/edit";
import type { Obstacle } from "../../port";
import { rangeOf } from "../grid/range";
import { findSheet, readDirectory, type Directory } from "../directory";
import { NamesDraft } from "../state/namesDraft";
import { Targets } from "../state/targets";
import { readingCellsApart } from "../state/sheetState";
import { keepingTables } from "../state/writeCells";
import { runSteps, writing, type Step } from "../steps";
import { bind, goesWithSheet } from "./editKinds";
import { findObstacles } from "./obstacles";
import { SheetDraft } from "./sheetDraft";
import { emptyFacts, readingFacts, type SheetFacts } from "./sheetFacts";

/** Edits laid out over a workbook that was only read. */
export interface Prepared {
  readonly directory: Directory;
  readonly obstacles: readonly Obstacle[];
  /** By folded sheet name. */
  readonly drafts: ReadonlyMap<string, SheetDraft>;
  /** Names of the sheets to add, in order. */
  readonly added: readonly string[];
  readonly names: NamesDraft;
}

/** Two round trips: what there is, then what the targets hold and what could stop the edits (one more where a dynamic array may be met). */
export async function prepare(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Prepared> {
  const directory = await readDirectory(context);
  const targets = targetsBySheet(edits);
  const facts = new Map<string, SheetFacts>();
  const steps = [...targets].flatMap(([folded, target]) => {
    const entry = findSheet(directory, folded);
    if (!entry) return [];
    const sheetFacts = emptyFacts(entry);
    facts.set(folded, sheetFacts);
    for (const table of directory.tables) if (table.sheet === entry.name) target.tables.add(table.name);
    target.keepResizesOf(target.tables);
    return readingFacts(sheetFacts, target);
  });
  await runSteps(context, steps);
  await runSteps(context, [...facts.values()].flatMap((sheet) => readingCellsApart(sheet.entry.name, sheet.state)));

  const names = new NamesDraft(directory.names);
  const drafts = new Map<string, SheetDraft>();
  for (const [folded, sheetFacts] of facts) drafts.set(folded, new SheetDraft(sheetFacts.entry.name, sheetFacts, directory.dateSystem, names, targets.get(folded)));
  const added: string[] = [];
  for (const edit of edits) {
    const folded = edit.sheet.toLowerCase();
    if (edit.kind !== "addSheet" || drafts.has(folded) || findSheet(directory, folded)) continue;
    added.push(edit.sheet);
    drafts.set(folded, new SheetDraft(edit.sheet, null, directory.dateSystem, names, targets.get(folded), edit.hidden));
  }
  return { directory, obstacles: findObstacles(edits, directory, drafts), drafts, added, names };
}

function targetsBySheet(edits: readonly Edit[]): Map<string, Targets> {
  const targets = new Map<string, Targets>();
  for (const edit of edits) {
    if (edit.kind === "addSheet") continue;
    const folded = edit.sheet.toLowerCase();
    const target = targets.get(folded) ?? new Targets();
    bind(edit).target(target);
    targets.set(folded, target);
  }
  for (const target of targets.values()) target.compact();
  return targets;
}

/**
 * The steps that write every edit, in their order; rows are fitted to their texts, and then come the heights that are
 * asked and the charts, which stand over rows. To be called once, on a preparation without obstacles.
 */
export function writingSteps(edits: readonly Edit[], drafts: ReadonlyMap<string, SheetDraft>): Step[] {
  const stepsOf = (edit: Edit): Step[] => {
    if (edit.kind === "addSheet") return [addingSheet(edit)];
    const draft = drafts.get(edit.sheet.toLowerCase());
    return draft ? bind(edit).write(draft) : [];
  };
  const steps = edits.filter((edit) => !goesWithSheet(edit)).flatMap(stepsOf);
  const heights = edits.filter(({ kind }) => kind === "setRowHeights").flatMap(stepsOf);
  const last = edits.filter((edit) => goesWithSheet(edit) && edit.kind !== "setRowHeights").flatMap(stepsOf);
  const tables = [...drafts.values()].flatMap((draft) =>
    keepingTables(draft.name, draft.allTables, draft.expected.entries().filter(({ value }) => value !== null)));
  return [...steps, ...tables, ...fittingRows(edits), ...heights, ...last];
}

function addingSheet({ sheet, hidden = false }: AddSheet): Step {
  return writing((context) => {
    const added = context.workbook.worksheets.add(sheet);
    if (hidden) added.visibility = "Hidden";
  });
}

/** Rows of a sheet that the edits add are made as high as their wrapped text, once every text and width is there. */
function fittingRows(edits: readonly Edit[]): Step[] {
  const added = new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.toLowerCase()] : [])));
  const wrapped = edits.flatMap((edit) => (edit.kind === "setStyle" && edit.style.wrap === true && added.has(edit.sheet.toLowerCase()) ? [edit] : []));
  const blocks = new Map(wrapped.map(({ sheet, area }) => [JSON.stringify([sheet, area.row, area.rowCount]), { sheet, area }]));
  return [...blocks.values()].map(({ sheet, area }) =>
    writing((context) => rangeOf(context.workbook.worksheets.getItem(sheet), area).getEntireRow().untrack().format.autofitRows()));
}

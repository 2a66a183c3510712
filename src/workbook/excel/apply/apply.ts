import type { Edit } from "../../../core/bilan/edit";
import { WorkbookError, type Undo, type WriteOptions } from "../../port";
import { findSheet, readDirectory, readingNames, type NameEntry } from "../directory";
import { orLookedAt, type Seen } from "../doubt";
import { MESSAGES } from "../messages";
import type { RunExcel } from "../run";
import { emptyState, readingCellsApart, readingState, type SheetState } from "../state/sheetState";
import { runSteps, suspended, type Step } from "../steps";
import { inverseOf } from "../undo/inverse";
import { restore, stepsBack } from "../undo/restore";
import { checkEdits } from "./editKinds";
import { checkMeanwhile } from "./meanwhile";
import { prepare, writingSteps, type Prepared } from "./prepare";
import type { SheetDraft } from "./sheetDraft";
import { verify } from "./verify";

/**
 * Applies all edits or none. Four round trips for an ordinary fill: what there is; what the targets hold and what could
 * stop the edits; the targets again, which nobody may have touched; then every edit and the reading back together. Larger
 * fills take more, and are given back alike.
 */
export async function applyEdits(run: RunExcel, edits: readonly Edit[], options: WriteOptions = {}): Promise<Undo> {
  checkEdits(edits);
  const prepared = await run((context) => prepare(context, edits));
  await options.still?.();
  if (prepared.obstacles.length > 0) throw new WorkbookError("blocked", MESSAGES.blocked(prepared.obstacles.length), prepared.obstacles);
  await run((context) => checkMeanwhile(context, prepared));
  try {
    const { after, names } = await orLookedAt(
      (silent) => run((context) => write(context, edits, prepared), silent),
      () => run((context) => lookAt(context, prepared)),
      options,
    );
    verify(prepared, after, names);
    return {
      adapter: "excel",
      cells: [...prepared.drafts.values()].reduce((sum, draft) => sum + draft.filled.size, 0),
      sheetsAdded: prepared.added,
      inverse: inverseOf(prepared, after, names),
    };
  } catch (error) {
    if (error instanceof WorkbookError && isLeftAlone(error)) throw error;
    const unchanged = await restore(run, prepared);
    if (error instanceof WorkbookError) throw new WorkbookError(error.code, error.detail, error.obstacles, unchanged);
    throw error;
  }
}

/** Nobody knows what is there, or nothing is: there is nothing to give back. */
function isLeftAlone({ code, unchanged }: WorkbookError): boolean {
  return code === "unsure" || (code === "noAnswer" && unchanged);
}

/** The workbook as it was read back. */
interface ReadBack {
  readonly after: (draft: SheetDraft) => SheetState;
  /** As before when the edits set no name. */
  readonly names: readonly NameEntry[];
}

/** Writes, and reads back what was touched, in one round trip where the platform takes it. */
async function write(context: Excel.RequestContext, edits: readonly Edit[], prepared: Prepared): Promise<ReadBack> {
  return readingBack(context, prepared, writingSteps(edits, prepared.drafts), suspended);
}

/** What the edits touch, read after the steps that write it, if any. */
async function readingBack(context: Excel.RequestContext, { drafts, directory, names: draft }: Prepared, writes: readonly Step[], before?: (context: Excel.RequestContext) => void): Promise<ReadBack> {
  const after = new Map([...drafts.values()].map((sheet) => [sheet, emptyState()]));
  let names = directory.names;
  const reads = [...after].flatMap(([sheet, state]) => readingState(sheet.name, sheet.targets, state));
  const namesRead = draft.changes.length === 0 ? [] : [readingNames((found) => void (names = found))];
  await runSteps(context, [...writes, ...reads, ...namesRead], before);
  await runSteps(context, [...after].flatMap(([sheet, state]) => readingCellsApart(sheet.name, state)));
  return { after: (sheet) => after.get(sheet) ?? emptyState(), names };
}

/** Whether a write without an answer was done, not done, or done in part. Writes nothing. */
async function lookAt(context: Excel.RequestContext, prepared: Prepared): Promise<Seen<ReadBack>> {
  const directory = await readDirectory(context);
  if ([...prepared.drafts.values()].every(({ name }) => findSheet(directory, name))) {
    const value = await readingBack(context, prepared, []);
    if (isWritten(prepared, value)) return { state: "new", value };
  }
  return { state: (await stepsBack(context, prepared)).length === 0 ? "former" : "between" };
}

function isWritten(prepared: Prepared, { after, names }: ReadBack): boolean {
  try {
    verify(prepared, after, names);
    return true;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "verification") return false;
    throw error;
  }
}

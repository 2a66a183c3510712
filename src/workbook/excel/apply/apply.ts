import type { Edit } from "../../../core/bilan/edit";
import { WorkbookError, type Undo } from "../../port";
import { readingNames, type NameEntry } from "../directory";
import { MESSAGES } from "../messages";
import { runExcel } from "../run";
import { emptyState, readingCellsApart, readingState, type SheetState } from "../state/sheetState";
import { runSteps, suspended } from "../steps";
import { inverseOf } from "../undo/inverse";
import { restore } from "../undo/restore";
import { checkEdits } from "./editKinds";
import { prepare, writingSteps, type Prepared } from "./prepare";
import type { SheetDraft } from "./sheetDraft";
import { verify } from "./verify";

/**
 * Applies all edits or none. Three round trips for an ordinary fill: what there is; what the targets hold and what could
 * stop the edits; then every edit and the reading back together. Larger fills take more, and are given back alike.
 */
export async function applyEdits(edits: readonly Edit[]): Promise<Undo> {
  checkEdits(edits);
  const prepared = await runExcel((context) => prepare(context, edits));
  if (prepared.obstacles.length > 0) throw new WorkbookError("blocked", MESSAGES.blocked(prepared.obstacles.length), prepared.obstacles);
  try {
    const { after, names } = await runExcel((context) => write(context, edits, prepared));
    verify(prepared, after, names);
    return {
      adapter: "excel",
      cells: [...prepared.drafts.values()].reduce((sum, draft) => sum + draft.filled.size, 0),
      sheetsAdded: prepared.added,
      inverse: inverseOf(prepared, after, names),
    };
  } catch (error) {
    const unchanged = await restore(prepared);
    if (error instanceof WorkbookError) throw new WorkbookError(error.code, error.detail, error.obstacles, unchanged);
    throw error;
  }
}

/** The workbook as it was read back. */
interface ReadBack {
  readonly after: (draft: SheetDraft) => SheetState;
  /** As before when the edits set no name. */
  readonly names: readonly NameEntry[];
}

/** Writes, and reads back what was touched, in one round trip where the platform takes it. */
async function write(context: Excel.RequestContext, edits: readonly Edit[], { drafts, directory, names: draft }: Prepared): Promise<ReadBack> {
  const after = new Map([...drafts.values()].map((sheet) => [sheet, emptyState()]));
  let names = directory.names;
  const writes = writingSteps(edits, drafts);
  const reads = [...after].flatMap(([sheet, state]) => readingState(sheet.name, sheet.targets, state));
  const namesRead = draft.changes.length === 0 ? [] : [readingNames((found) => void (names = found))];
  await runSteps(context, [...writes, ...reads, ...namesRead], suspended);
  await runSteps(context, [...after].flatMap(([sheet, state]) => readingCellsApart(sheet.name, state)));
  return { after: (sheet) => after.get(sheet) ?? emptyState(), names };
}

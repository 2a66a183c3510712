import type { Edit } from "../../../core/bilan/edit";
import { WorkbookError, type Undo } from "../../port";
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
    const after = await runExcel((context) => write(context, edits, prepared));
    verify(prepared.drafts.values(), after);
    return {
      adapter: "excel",
      cells: [...prepared.drafts.values()].reduce((sum, draft) => sum + draft.filled.size, 0),
      sheetsAdded: prepared.added,
      inverse: inverseOf(prepared, after),
    };
  } catch (error) {
    const unchanged = await restore(prepared);
    if (error instanceof WorkbookError) throw new WorkbookError(error.code, error.detail, error.obstacles, unchanged);
    throw error;
  }
}

/** Writes, and reads back what was touched, in one round trip where the platform takes it. */
async function write(context: Excel.RequestContext, edits: readonly Edit[], { drafts }: Prepared): Promise<(draft: SheetDraft) => SheetState> {
  const after = new Map([...drafts.values()].map((draft) => [draft, emptyState()]));
  const writes = writingSteps(edits, drafts);
  const reads = [...after].flatMap(([draft, state]) => readingState(draft.name, draft.targets, state));
  await runSteps(context, [...writes, ...reads], suspended);
  await runSteps(context, [...after].flatMap(([draft, state]) => readingCellsApart(draft.name, state)));
  return (draft) => after.get(draft) ?? emptyState();
}

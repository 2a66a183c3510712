import { WorkbookError } from "../../port";
import { cellAddress } from "../grid/address";
import { MESSAGES } from "../messages";
import { isFormula, sameHeld, type Held } from "../state/held";
import type { SheetState } from "../state/sheetState";
import type { SheetDraft } from "./sheetDraft";

const NAMED_PLACES = 5;

/** Compares what was read back with what was to be written; throws `verification`, naming the first places that differ. */
export function verify(drafts: Iterable<SheetDraft>, after: (draft: SheetDraft) => SheetState): void {
  const wrong: string[] = [];
  for (const draft of drafts) {
    const state = after(draft);
    for (const { row, column, value } of draft.expected.entries()) {
      const found = state.cells.get(row, column)?.held;
      if (found === undefined || !written(value, found)) wrong.push(`${draft.name}!${cellAddress(row, column)}`);
    }
    for (const { row, column } of draft.lists) {
      if (!state.validations.get(row, column)?.rule.list) wrong.push(`${draft.name}!${cellAddress(row, column)}`);
    }
  }
  if (wrong.length === 0) return;
  const more = wrong.length > NAMED_PLACES ? `, et ${wrong.length - NAMED_PLACES} de plus` : "";
  throw new WorkbookError("verification", MESSAGES.verification(wrong.slice(0, NAMED_PLACES).join(", ") + more));
}

/** Numbers, dates (as serials), booleans and texts are compared exactly; a formula only as one: Excel rewrites its text. */
function written(expected: Held, found: Held): boolean {
  return isFormula(expected) ? isFormula(found) : sameHeld(expected, found);
}

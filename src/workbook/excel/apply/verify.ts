import { WorkbookError } from "../../port";
import type { NameEntry } from "../directory";
import { areaAddress, cellAddress } from "../grid/address";
import { contains, sameArea } from "../grid/area";
import { MESSAGES } from "../messages";
import { isFormula, sameHeld, type Held } from "../state/held";
import { findName, sameName } from "../state/names";
import type { SheetState } from "../state/sheetState";
import type { Prepared } from "./prepare";
import type { SheetDraft } from "./sheetDraft";

const NAMED_PLACES = 5;

/**
 * Compares what was read back with what was to be written: cells, lists, areas of tables, charts, names; throws
 * `verification`, naming the first places that differ. Whether a name is hidden is left out: Excel doesn't always hide one.
 */
export function verify({ drafts, names: { changes } }: Prepared, after: (draft: SheetDraft) => SheetState, names: readonly NameEntry[]): void {
  const wrong = changes.flatMap(({ name, after: wanted }) => {
    const found = findName(names, name);
    return found && sameName(found.formula, wanted.formula) ? [] : [name];
  });
  for (const draft of drafts.values()) {
    const state = after(draft);
    for (const { row, column, value } of draft.expected.entries()) {
      const found = state.cells.get(row, column)?.held;
      if (found === undefined || !written(value, found)) wrong.push(`${draft.name}!${cellAddress(row, column)}`);
    }
    draft.validations.forEach(({ area: { row, column }, list, message }, rank) => {
      if (draft.validations.slice(rank + 1).some(({ area }) => contains(area, row, column))) return;
      const found = state.validations.get(row, column);
      if (found == null || (found.rule.list != null) !== list || found.prompt.message !== message) wrong.push(`${draft.name}!${cellAddress(row, column)}`);
    });
    for (const [name, area] of draft.resized) {
      const found = state.tables.get(name)?.area;
      if (found === undefined || !sameArea(found, area)) wrong.push(`${draft.name}!${areaAddress(area)}`);
    }
    if (state.charts.length !== draft.charts.length) wrong.push(draft.name);
  }
  if (wrong.length === 0) return;
  const more = wrong.length > NAMED_PLACES ? `, et ${wrong.length - NAMED_PLACES} de plus` : "";
  throw new WorkbookError("verification", MESSAGES.verification(wrong.slice(0, NAMED_PLACES).join(", ") + more));
}

/** Numbers, dates (as serials), booleans and texts are compared exactly; a formula only as one: Excel rewrites its text. */
function written(expected: Held, found: Held): boolean {
  return isFormula(expected) ? isFormula(found) : sameHeld(expected, found);
}

import { isBlank } from "../../core/register/cell";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { MESSAGES } from "../messages";

/** The rows on which a rate is made; `montants` is null when the rate is in number. */
export interface CountedRows {
  readonly considerations: readonly FilledCell[];
  readonly montants: readonly FilledCell[] | null;
}

/** A cell that nobody filled. Windows hands blanks of a range as 0, and neither a considération nor an amount is 0. */
export const isUnfilled = (cell: FilledCell): boolean => isBlank(cell) || cell === 0;

/**
 * Leaves out the rows after the last one that is filled in any column: a reference to A2:A1000 is not 999 marchés.
 * A blank between filled rows stays: it is a marché whose considérations are not declared.
 * `isEmpty` says what a blank is in the first column (0 is an answer in a 0/1 column).
 */
export function countedRows(considerations: readonly FilledCell[], montants: readonly FilledCell[] | null, isEmpty: (cell: FilledCell) => boolean): CountedRows {
  if (montants && montants.length !== considerations.length) {
    throw valueProblem(MESSAGES.differentHeights("montants", montants.length, considerations.length));
  }
  const last = Math.max(lastIndex(considerations, isEmpty), montants ? lastIndex(montants, isUnfilled) : -1);
  if (last < 0) throw notAvailable(MESSAGES.noRow);
  return { considerations: considerations.slice(0, last + 1), montants: montants?.slice(0, last + 1) ?? null };
}

function lastIndex(cells: readonly FilledCell[], isEmpty: (cell: FilledCell) => boolean): number {
  for (let index = cells.length - 1; index >= 0; index -= 1) {
    const cell = cells[index];
    if (cell !== undefined && !isEmpty(cell)) return index;
  }
  return -1;
}

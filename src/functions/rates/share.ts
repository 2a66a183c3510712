import { cellAt, type CellRange } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { requireSameHeight } from "../figures/columns";
import { AmountSum, amountProblem } from "./amounts";
import { RATE_MESSAGES } from "./messages";
import type { Entry, RatedColumns } from "./tally";

/** What the rows of an entry answer: counted, not counted but in the denominator, or left out of both (null). */
export type AnswerOf = (entry: Entry) => boolean | null;

/**
 * The share of the rows that answer yes, from 0 to 1: in number, or in value when there are amounts. Throws #N/A when no
 * row is in the denominator, #VALUE! for an amount that can't be used there. `answerOf` is asked in the order of the rows.
 */
export function shareOf(entries: readonly Entry[], { montants }: Pick<RatedColumns, "montants">, answerOf: AnswerOf, numberInstead = true): number {
  const counted: Entry[] = [];
  const base = entries.filter((entry) => {
    const answer = entry.count === 0 ? null : answerOf(entry);
    if (answer === true) counted.push(entry);
    return answer !== null;
  });
  if (base.length === 0) throw notAvailable(RATE_MESSAGES.noRow);
  if (!montants) return numberOf(counted) / numberOf(base);
  return valueOf(counted) / requireValue(base, montants, numberInstead);
}

/** The number of rows of some entries. */
export function numberOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

/** The amount of the rows of some entries, exact. */
export function valueOf(entries: readonly Entry[]): number {
  return AmountSum.totalOf(entries.map(({ amounts }) => amounts));
}

/** The amount that a share in value is of. Throws #VALUE!, naming the first cell, where one can't be used, or the total can't. */
export function requireValue(entries: readonly Entry[], montants: CellRange, numberInstead = true): number {
  const row = entries.reduce((first, { unusable }) => (unusable >= 0 && (first < 0 || unusable < first) ? unusable : first), -1);
  if (row >= 0) throw amountProblem(cellAt(montants, row), row, numberInstead);
  const value = valueOf(entries);
  if (value > 0 && value < Infinity) return value;
  throw valueProblem(RATE_MESSAGES.impossibleAmounts);
}

/** Throws #VALUE! when the columns given with `cells` don't have one cell for each of its rows. */
export function requireHeights({ cells, montants, marches = null }: RatedColumns): void {
  requireSameHeight(marches, cells);
  requireSameHeight(montants, cells);
}

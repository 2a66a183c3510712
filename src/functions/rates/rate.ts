import { cellText, isBlank } from "../../core/register/cell";
import { readNumber } from "../../core/register/number";
import { exactSum } from "../../core/indicators/sum";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { MESSAGES } from "../messages";
import { countedRows, isUnfilled } from "./countedRows";
import { isOnlyTicked, readingOf } from "./declared";
import type { Selection } from "./selection";

interface Answer {
  readonly yes: boolean;
  /** Position of the row in the ranges, from 0. */
  readonly index: number;
}

/**
 * Share of the marchés that carry what `selection` asks, from 0 to 1: in number, or in value when `montants` is given.
 * A blank considération is a marché that declares nothing and stays in the denominator; a blank oui/non is left out.
 * Throws #N/A when there is no row, or only crosses and blanks (is a blank a "non"?), #VALUE! for an amount that is missing or unreadable in a counted row.
 */
export function rate(considerations: readonly FilledCell[], selection: Selection, montants: readonly FilledCell[] | null): number {
  if (isOnlyTicked(considerations)) throw notAvailable(MESSAGES.onlyTicked);
  const { answers, montants: amounts } = answersOf(considerations, selection, montants);
  if (!amounts) return answers.filter(({ yes }) => yes).length / answers.length;
  const part = exactSum();
  const whole = exactSum();
  for (const { yes, index } of answers) {
    const amount = amountAt(amounts, index);
    whole.add(amount);
    if (yes) part.add(amount);
  }
  return part.total() / whole.total();
}

/** Number of the marchés that carry what `selection` asks. Throws #N/A when the column is empty. */
export function count(considerations: readonly FilledCell[], selection: Selection): number {
  return answersOf(considerations, selection, null).answers.filter(({ yes }) => yes).length;
}

/** Never empty: `countedRows` refuses a column without a filled row, and an oui/non column has one answer at least. */
function answersOf(cells: readonly FilledCell[], selection: Selection, montants: readonly FilledCell[] | null): { readonly answers: readonly Answer[]; readonly montants: readonly FilledCell[] | null } {
  const reading = readingOf(cells);
  const rows = countedRows(cells, montants, reading.isEmpty);
  const answers = rows.considerations.flatMap((cell, index) => {
    const yes = reading.answerOf(cell, index, selection);
    return yes === null ? [] : [{ yes, index }];
  });
  return { answers, montants: rows.montants };
}

/** A missing amount is not 0: without it the share in value would be wrong, and nothing would show it. */
function amountAt(montants: readonly FilledCell[], index: number): number {
  const cell = montants[index] ?? null;
  if (isBlank(cell) || isUnfilled(cell)) throw valueProblem(MESSAGES.missingAmount(index + 1));
  const read = readNumber(cell);
  if (read.state === "blank") throw valueProblem(MESSAGES.missingAmount(index + 1));
  if (read.state === "unreadable") throw valueProblem(MESSAGES.unreadableAmount(index + 1, cellText(cell)));
  if (read.value < 0) throw valueProblem(MESSAGES.negativeAmount(index + 1));
  if (read.value === 0) throw valueProblem(MESSAGES.missingAmount(index + 1));
  return read.value;
}

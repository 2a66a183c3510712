import { exactSum } from "../../core/indicators/sum";
import { cellText, isBlank } from "../../core/register/cell";
import { readNumber } from "../../core/register/number";
import type { FilledCell } from "../arguments";
import { valueProblem, type FunctionProblem } from "../errors";
import { RATE_MESSAGES } from "./messages";

const CENTS = 100;
/** Two such numbers of cents still make one that core adds as cents. */
const SAFE_CENTS = 2 ** 51;

/**
 * Amounts to be added exactly by core, gathered on the way: those of whole cents, nearly all, in one number. A class,
 * for V8 then keeps that number in place: 100 000 rows make no garbage.
 */
export class AmountSum {
  private cents = 0;
  private others: number[] | null = null;

  add(amount: number): void {
    const scaled = Math.round(amount * CENTS);
    // As in core: equality tells that the amount is one of two decimals.
    if (scaled / CENTS === amount && scaled < SAFE_CENTS && this.cents < SAFE_CENTS) this.cents += scaled;
    else (this.others ??= []).push(amount);
  }

  /** The exact total of several: the whole of a share is its parts together, whatever the order of the rows. */
  static totalOf(sums: readonly AmountSum[]): number {
    const total = exactSum();
    for (const { cents, others } of sums) {
      total.add(cents / CENTS);
      for (const amount of others ?? []) total.add(amount);
    }
    return total.total();
  }
}

/** The amount of a cell; null when it is missing, unreadable, zero or negative (see `amountProblem`). */
export function readAmount(cell: FilledCell): number | null {
  const read = readNumber(cell);
  return read.state === "value" && read.value > 0 ? read.value : null;
}

/**
 * What to say of an amount that can't be used. A missing amount is not 0: without it the share in value would be wrong,
 * and nothing would show it; 0 is how Windows hands a blank. `numberInstead`: the function also gives a share in number.
 */
export function amountProblem(cell: FilledCell, row: number, numberInstead: boolean): FunctionProblem {
  const read = readNumber(cell);
  if (!isBlank(cell) && read.state === "unreadable") return valueProblem(RATE_MESSAGES.unreadableAmount(row + 1, cellText(cell)));
  if (read.state === "value" && read.value < 0) return valueProblem(RATE_MESSAGES.negativeAmount(row + 1));
  return valueProblem(numberInstead ? RATE_MESSAGES.missingAmount(row + 1) : RATE_MESSAGES.missingAmountInValue(row + 1));
}

import { exactProduct, exactSum } from "../../core/indicators/sum";

const CENTS = 100;
/** Two such numbers of cents still make one that is held exactly. */
const SAFE_CENTS = 2 ** 51;

/**
 * A mean of figures by weight, exact as core's: whole days by whole cents, nearly all, are gathered in two numbers and
 * the others given to core. A class, for V8 then keeps those numbers in place: 100 000 rows make no garbage.
 */
export class ExactMean {
  /** Figures × weights, and weights, in cents. */
  private top = 0;
  private bottom = 0;
  private readonly others: { readonly product: number; readonly weight: number }[] = [];

  /** `weight` is 1 for a simple mean. */
  add(value: number, weight: number): void {
    const cents = Math.round(weight * CENTS);
    const product = cents * value;
    // As in core: equality tells that the weight is one of two decimals.
    const isWhole = cents / CENTS === weight && Number.isInteger(value) && Math.abs(product) < SAFE_CENTS;
    if (isWhole && Math.abs(this.top) < SAFE_CENTS && this.bottom < SAFE_CENTS) {
      this.top += product;
      this.bottom += cents;
    } else {
      this.others.push({ product: exactProduct(value, weight), weight });
    }
  }

  /** Null when nothing weighs. */
  mean(): number | null {
    const whole = totalOf(this.bottom, this.others.map(({ weight }) => weight));
    return whole === 0 ? null : totalOf(this.top, this.others.map(({ product }) => product)) / whole;
  }
}

function totalOf(cents: number, others: readonly number[]): number {
  const sum = exactSum();
  sum.add(cents / CENTS);
  for (const other of others) sum.add(other);
  return sum.total();
}

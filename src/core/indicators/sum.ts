import type { Bits } from "./bits";

/**
 * Exact sums of amounts. Amounts have at most two decimals: they are added as integer cents, so that a sum doesn't
 * depend on the order of the rows. Other numbers are added as decimals with BigInt.
 */
const CENTS = 100;
const SCALE_DIGITS = 15;
const SCALE = 10n ** BigInt(SCALE_DIGITS);
const SAFE_CENTS = 2 ** 52;

export interface ExactSum {
  add(value: number): void;
  total(): number;
}

export function exactSum(): ExactSum {
  let cents = 0;
  let big = 0n;
  return {
    add(value) {
      const scaled = Math.round(value * CENTS);
      // `scaled / 100` is the nearest double of a two-decimal number: equality tells that `value` is one.
      if (scaled / CENTS === value && Math.abs(scaled) < SAFE_CENTS) {
        cents += scaled;
        if (Math.abs(cents) >= SAFE_CENTS) {
          big += (BigInt(cents) * SCALE) / BigInt(CENTS);
          cents = 0;
        }
      } else {
        big += scaledBigInt(value);
      }
    },
    total() {
      if (big === 0n) return cents / CENTS;
      const whole = big + (BigInt(cents) * SCALE) / BigInt(CENTS);
      return Number(decimalText(whole));
    },
  };
}

/** Adds the values of some rows: amounts in a loop of their own, the others one by one. */
export function addRows(sum: ExactSum, values: ArrayLike<number>, rows: Bits): ExactSum {
  let cents = 0;
  for (let index = 0; index < rows.length; index++) {
    let word = rows[index]! | 0;
    while (word !== 0) {
      const bit = word & -word;
      const value = values[(index << 5) + (31 - Math.clz32(bit))]!;
      const scaled = Math.round(value * CENTS);
      if (scaled / CENTS === value && Math.abs(cents + scaled) < SAFE_CENTS) cents += scaled;
      else sum.add(value);
      word ^= bit;
    }
  }
  sum.add(cents / CENTS);
  return sum;
}

/** `value × 10^15` of the shortest decimal that stands for the number. */
function scaledBigInt(value: number): bigint {
  const { digits, exponent } = decimalOf(value);
  const shift = exponent + SCALE_DIGITS;
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
}

/** The product of the two decimals that the numbers stand for: 0.1 × 3 is 0.3. */
export function exactProduct(a: number, b: number): number {
  const [one, other] = [decimalOf(a), decimalOf(b)];
  return Number(`${one.digits * other.digits}e${one.exponent + other.exponent}`);
}

/** A finite number as `digits × 10^exponent`, from its shortest decimal. */
export function decimalOf(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = "0", power = "0"] = value.toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

function decimalText(scaled: bigint): string {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(SCALE_DIGITS + 1, "0");
  const cut = digits.length - SCALE_DIGITS;
  return `${negative ? "-" : ""}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

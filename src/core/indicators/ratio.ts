import { decimalOf } from "./sum";

/** A fraction of two decimals as two integers. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function fraction(numerateur: number, denominateur: number): Fraction {
  const a = decimalOf(numerateur);
  const b = decimalOf(denominateur);
  const shift = a.exponent - b.exponent;
  const top = shift >= 0 ? a.digits * 10n ** BigInt(shift) : a.digits;
  const bottom = shift >= 0 ? b.digits : b.digits * 10n ** BigInt(-shift);
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

/**
 * Compares `numerateur / denominateur` with `bound`, exactly: -1, 0 or 1. 7 of 100 is 7 %, although 0.07 × 100 is a
 * little more than 7 in floating point. `denominateur` must not be 0.
 */
export function compareRatio(numerateur: number, denominateur: number, bound: number): -1 | 0 | 1 {
  const ratio = fraction(numerateur, denominateur);
  const limit = fraction(bound, 1);
  const difference = ratio.top * limit.bottom - limit.top * ratio.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `numerateur / denominateur` rounded half away from zero to `decimals` places, from the exact fraction. */
export function roundRatio(numerateur: number, denominateur: number, decimals: number): number {
  const { top, bottom } = fraction(numerateur, denominateur);
  const scale = 10n ** BigInt(decimals);
  const doubled = 2n * (top < 0n ? -top : top) * scale + bottom;
  const rounded = doubled / (2n * bottom);
  return Number(`${top < 0n ? "-" : ""}${rounded}e-${decimals}`);
}

import { decimalOf } from "../../core/indicators/sum";

/** Decimals that are kept of a number that is added up, as core keeps them. */
export const DECIMALES = 15;
const CENTS_TO_SCALE = 10n ** BigInt(DECIMALES - 2);
const SAFE_CENTS = 2 ** 52;
/** Above, a sum of millions of them would leave the 38 digits of a decimal. */
const MOST = 1e17;

/** True for a number that can be added exactly. */
export function additionnable(value: number): boolean {
  return Math.abs(value) <= MOST;
}

/** `value × 10^15`, as `exactSum` takes it: the shortest decimal that stands for the number, cut. Null beyond what can be added. */
export function decimales(value: number): bigint | null {
  if (!additionnable(value)) return null;
  const cents = Math.round(value * 100);
  if (cents / 100 === value && Math.abs(cents) < SAFE_CENTS) return BigInt(cents) * CENTS_TO_SCALE;
  const { digits, exponent } = decimalOf(value);
  const shift = exponent + DECIMALES;
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
}

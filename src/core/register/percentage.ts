import type { Cell } from "./cell";
import { readNumber } from "./number";
import { type Reading, unreadable, value } from "./reading";

/** Above this no weight or rate is one: a typing slip, or another quantity. */
const WHOLE_PERCENTS = 100;

/**
 * Reads a cell of a column of percentages as a fraction: `10 %` and a cell of 0.1 are 10 %, and so is a bare 10, as
 * people type it under a header that says "(%)". Up to 1 a bare number is the fraction that Excel stores.
 */
export function readPercentage(cell: Cell): Reading<number> {
  const reading = readNumber(cell);
  if (reading.state !== "value" || Math.abs(reading.value) <= 1 || isPercentText(cell)) return reading;
  if (Math.abs(reading.value) > WHOLE_PERCENTS) return unreadable("nombreIllisible");
  // Divided as a decimal: 17.6 is 0.176, and not 0.17600000000000002.
  return value(Number(`${reading.value}e-2`));
}

function isPercentText(cell: Cell): boolean {
  return typeof cell === "string" && cell.trim().endsWith("%");
}

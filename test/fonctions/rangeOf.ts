import { readRange, type CellRange } from "../../src/functions/arguments";

/** A column of cells as a function is given it: one row each. `argument` is its name in messages. */
export function rangeOf(argument: string, cells: readonly unknown[]): CellRange {
  return readRange(cells.map((cell) => [cell]), argument);
}

import { isWholeColumns, isWholeRows, type Area } from "../../../model/area";
import { invalidArgument, ModelError } from "../../../model/modelError";
import type { Host } from "../../protocol/host";

/** Excel reads at most this many cells of one range. */
export const MOST_CELLS = 5_000_000;
const WRONG_SIZE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Unbounded ranges have no contents to read: Excel gives null. */
export function readable(area: Area, host: Host): boolean {
  if (isWholeColumns(area) || isWholeRows(area)) return false;
  if (area.rows * area.columns > MOST_CELLS) throw new ModelError("RangeExceedsLimit", "The range exceeds the limit of 5 million cells.");
  host.traffic.cellsRead += area.rows * area.columns;
  return true;
}

/** A written value as a matrix of the range's size: a single value is for every cell. */
export function matrixArgument(value: unknown, area: Area, host: Host): readonly (readonly unknown[])[] {
  const cells = area.rows * area.columns;
  if (cells > MOST_CELLS) throw new ModelError("RangeExceedsLimit", "The range exceeds the limit of 5 million cells.");
  host.traffic.cellsWritten += cells;
  if (!Array.isArray(value)) return Array.from({ length: area.rows }, () => new Array<unknown>(area.columns).fill(value));
  const lines: unknown[] = value;
  if (lines.length !== area.rows) throw invalidArgument(WRONG_SIZE);
  return lines.map((line) => {
    if (!Array.isArray(line) || line.length !== area.columns) throw invalidArgument(WRONG_SIZE);
    return line as unknown[];
  });
}

/** The value of all when they agree, else null, as Excel tells a mixed range. */
export function common<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

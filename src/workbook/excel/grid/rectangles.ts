import type { Area } from "../../../core/register/survey";

/** A cell and what it is to receive. */
export interface Placed<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

/**
 * Groups cells that receive the same thing into few rectangles (runs along a row, then equal runs of consecutive rows),
 * so that a format given back to a whole area is one call and not one a cell. Equality is that of `sameness(value)`.
 */
export function rectanglesOf<T>(cells: readonly Placed<T>[], sameness: (value: T) => string): { readonly area: Area; readonly value: T }[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; rowCount: number; columnCount: number; key: string; value: T }[] = [];
  for (const cell of sorted) {
    const key = sameness(cell.value);
    const last = runs.at(-1);
    if (last && last.row === cell.row && last.column + last.columnCount === cell.column && last.key === key) last.columnCount += 1;
    else runs.push({ row: cell.row, column: cell.column, rowCount: 1, columnCount: 1, key, value: cell.value });
  }
  const open = new Map<string, (typeof runs)[number]>();
  const done: (typeof runs)[number][] = [];
  for (const run of runs) {
    const shape = `${run.column},${run.columnCount},${run.key}`;
    const above = open.get(shape);
    if (above && above.row + above.rowCount === run.row) above.rowCount += 1;
    else {
      open.set(shape, run);
      done.push(run);
    }
  }
  return done.map(({ row, column, rowCount, columnCount, value }) => ({ area: { row, column, rowCount, columnCount }, value }));
}

import type { Area, ColumnsRequest } from "../../../core/register/survey";
import { MAX_COLUMNS, MAX_ROWS } from "../grid/area";

/** A rectangle to read for one request: adjacent columns, some rows. */
export interface Slice {
  readonly request: number;
  readonly sheet: string;
  readonly area: Area;
}

/** Adjacent columns of each request joined into one rectangle, rows and columns beyond Excel's grid left out. */
export function runsOf(requests: readonly ColumnsRequest[]): Slice[] {
  return requests.flatMap(({ sheet, firstRow, rowCount, columns }, request) => {
    const rows = Math.min(rowCount, MAX_ROWS - firstRow);
    if (rows <= 0) return [];
    const runs: { column: number; columnCount: number }[] = [];
    for (const column of columns) {
      const last = runs.at(-1);
      if (column >= MAX_COLUMNS) continue;
      if (last && last.column + last.columnCount === column) last.columnCount += 1;
      else runs.push({ column, columnCount: 1 });
    }
    return runs.map((run) => ({ request, sheet, area: { row: firstRow, rowCount: rows, ...run } }));
  });
}

/** Cuts what comes next, of at most `budget` cells (one row at least), off the runs that remain. */
export function takeSlices(runs: readonly Slice[], budget: number): { readonly taken: Slice[]; readonly rest: Slice[] } {
  const taken: Slice[] = [];
  let left = budget;
  for (const [index, run] of runs.entries()) {
    const { area } = run;
    const fits = Math.max(0, Math.floor(left / area.columnCount));
    const rowCount = Math.min(area.rowCount, taken.length === 0 ? Math.max(1, fits) : fits);
    if (rowCount === 0) return { taken, rest: runs.slice(index) };
    taken.push({ ...run, area: { ...area, rowCount } });
    left -= rowCount * area.columnCount;
    if (rowCount < area.rowCount) {
      const remainder = { ...run, area: { ...area, row: area.row + rowCount, rowCount: area.rowCount - rowCount } };
      return { taken, rest: [remainder, ...runs.slice(index + 1)] };
    }
  }
  return { taken, rest: [] };
}

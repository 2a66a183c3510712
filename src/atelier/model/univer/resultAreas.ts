import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";

import { between, type Area } from "../area";

/** Above this many pieces, one rectangle around them all is told. */
const MOST = 200;

/** The cells of a mutation as pieces of columns: a column of formulas is one, whatever its length. */
export function resultAreas({ cellValue }: Pick<ISetRangeValuesMutationParams, "cellValue">): Area[] {
  const rowsOf = new Map<number, number[]>();
  for (const [row, line] of Object.entries(cellValue ?? {})) {
    for (const column of Object.keys((line ?? {}) as object)) {
      const rows = rowsOf.get(Number(column));
      if (rows) rows.push(Number(row));
      else rowsOf.set(Number(column), [Number(row)]);
    }
  }
  const pieces = [...rowsOf].flatMap(([column, rows]) => runs(rows.sort((a, b) => a - b)).map(([first, last]) => between(first, column, last, column)));
  if (pieces.length <= MOST) return pieces;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const piece of pieces) {
    [top, left] = [Math.min(top, piece.row), Math.min(left, piece.column)];
    [bottom, right] = [Math.max(bottom, piece.row + piece.rows - 1), Math.max(right, piece.column)];
  }
  return [between(top, left, bottom, right)];
}

function runs(rows: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

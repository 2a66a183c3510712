import type { Area } from "../../../core/register/survey";
import { bands, cellCount } from "../grid/area";
import { rangeOf } from "../grid/range";
import type { Targets } from "../state/targets";
import type { Step } from "../steps";

/** What cells hold, formulas as such, where edits are to be written and around: someone who types or inserts there meanwhile changes it. */
export interface Landmark {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
}

/** Bytes of an answer, by cell: a formula or a text. */
const CELL_WEIGHT = 60;
const QUESTION_WEIGHT = 500;
const BAND_CELLS = 20_000;
/** Cells of one sheet that may be read for their place alone. */
const MAX_CELLS = 40_000;
/** Columns that tell the rows of a long register from each other. */
const LABEL_COLUMNS = 2;
/** Rows at the top of a sheet where headers are looked for, as in a survey. */
const HEAD_ROWS = 30;
const HEAD_COLUMNS = 60;

/**
 * Where to look so that a target can't be typed in, or moved by rows or columns that come or go, unseen: the targets, the rows that they are in
 * from the sheet's first column on, the row above them, and what stands over their columns at the top of the sheet.
 */
export function landmarkAreas({ contents }: Pick<Targets, "contents">): Area[] {
  if (contents.length === 0) return [];
  const blocks = blocksOfRows(contents);
  const rows = blocks.map(({ first, last, to }) => ({ row: first, column: 0, rowCount: last - first + 1, columnCount: to + 1 }));
  const isSmall = rows.reduce((sum, area) => sum + cellCount(area), 0) <= MAX_CELLS;
  const beside = isSmall ? rows : [...rows.map((area) => ({ ...area, columnCount: LABEL_COLUMNS })), ...contents];
  const top = Math.min(HEAD_ROWS, Math.min(...contents.map(({ row }) => row)));
  const column = Math.min(...contents.map((area) => area.column));
  const columnCount = Math.min(HEAD_COLUMNS, Math.max(...contents.map((area) => area.column + area.columnCount)) - column);
  return [...beside, ...(top > 0 ? [{ row: 0, column, rowCount: top, columnCount }] : [])];
}

interface Block {
  readonly first: number;
  last: number;
  /** Last column. */
  to: number;
}

/** Rows that follow each other, with the row above the first. */
function blocksOfRows(areas: readonly Area[]): Block[] {
  const blocks: Block[] = [];
  for (const { row, column, rowCount, columnCount } of [...areas].sort((a, b) => a.row - b.row)) {
    const first = Math.max(0, row - 1);
    const [last, to] = [row + rowCount - 1, column + columnCount - 1];
    const current = blocks.at(-1);
    if (current && first <= current.last + 1) {
      current.last = Math.max(current.last, last);
      current.to = Math.max(current.to, to);
    } else blocks.push({ first, last, to });
  }
  return blocks;
}

export function readingLandmarks(sheet: string, targets: Targets, into: Landmark[]): Step[] {
  return landmarkAreas(targets).flatMap((area) => bands(area, BAND_CELLS)).map((area) => ({
    weight: QUESTION_WEIGHT + cellCount(area) * CELL_WEIGHT,
    queue(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area).load("formulas");
      return () => void into.push({ area, formulas: range.formulas as unknown[][] });
    },
  }));
}

/** Cells that differ between two readings of the same landmarks. */
export function movedCells(before: readonly Landmark[], now: readonly Landmark[]): { readonly row: number; readonly column: number }[] {
  return before.flatMap(({ area, formulas }, index) => formulas.flatMap((cells, down) => cells.flatMap((formula, right) =>
    (now[index]?.formulas[down]?.[right] === formula ? [] : [{ row: area.row + down, column: area.column + right }]))));
}

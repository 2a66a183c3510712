import { isBlank, isCellError } from "../../core/register/cell";
import { cellAt, readCell, type CellRange, type FilledCell } from "../arguments";
import { AmountSum, readAmount } from "./amounts";

/** A cell that nobody filled. Windows hands blanks of a range as 0, and neither a considération nor an amount is 0. */
export const isUnfilled = (cell: FilledCell): boolean => isBlank(cell) || cell === 0;

/** The rows that hold one same cell: what it means is decided once, however many they are. */
export class Entry {
  count = 0;
  readonly isUnfilled: boolean;
  readonly amounts = new AmountSum();
  /** The first of its rows whose amount can't be used; -1 for none. Only a row that is counted needs its amount. */
  unusable = -1;

  constructor(
    readonly cell: FilledCell,
    /** The first of its rows, from 0. */
    readonly row: number,
  ) {
    this.isUnfilled = isUnfilled(cell);
  }
}

/** "#", which errors begin with; in ASCII all spaces come before it. */
const HASH = 35;
const ASCII_END = 128;

/** Columns of one height, read together. `cells` is what is counted. */
export interface RatedColumns {
  readonly cells: CellRange;
  /** Null when the rate is in number. */
  readonly montants: CellRange | null;
  /** A column that every marché fills: says which rows are marchés where the others can't. */
  readonly marches?: CellRange | null;
}

export interface TallyOptions {
  /** What a blank is in `cells`: 0 is an answer in a 0/1 column. */
  readonly isEmpty?: (cell: FilledCell) => boolean;
  /** Where a number other than 0 or a text goes without an entry of its own: amounts and objets are as many as rows. */
  readonly sort?: ((value: number | string) => Entry | null) | null;
}

/** The distinct cells of a column, in order of first appearance, over the rows that count. */
export interface Tally {
  readonly entries: readonly Entry[];
  /** True when there are rows after the last filled one: a reference to A2:A1000 is not 999 marchés. */
  readonly isCut: boolean;
}

/**
 * Reads the columns once, row by row. The rows after the last one that is filled in any column are no rows; a blank
 * between filled rows stays, unless `marches` says that no marché is there. Throws #N/A for an error cell.
 */
export function tally({ cells, montants, marches = null }: RatedColumns, { isEmpty = isUnfilled, sort = null }: TallyOptions = {}): Tally {
  const height = Math.max(lastFilled(cells, isEmpty), montants ? lastFilled(montants, isUnfilled) : -1, marches ? lastFilled(marches, isUnfilled) : -1) + 1;
  const entries: Entry[] = [];
  const known = new Map<unknown, Entry>();
  const { rows } = cells;
  const named = marches?.rows;
  // Blanks are often many, and words come back: theirs are at hand.
  let blank: Entry | undefined;
  let before: unknown;
  let last: Entry | undefined;
  for (let row = 0; row < height; row++) {
    const raw = rows[row]![0];
    let entry: Entry;
    if (raw === null) entry = blank ??= enter(null, row);
    else if (last && raw === before) entry = last;
    else {
      entry = (sort && isSortable(raw) ? sort(raw) : null) ?? known.get(raw) ?? enter(raw, row);
      before = raw;
      last = entry;
    }
    if (named && entry.isUnfilled && !isPlainText(named[row]![0]) && !isMarche(row)) continue;
    entry.count++;
    if (montants) addAmount(entry, montants, row);
  }
  return { entries, isCut: height < rows.length };

  function isMarche(row: number): boolean {
    return [marches, montants].some((range) => range && !isUnfilled(cellAt(range, row)));
  }

  /** The entry of a cell met for the first time, or again in another guise ("" and null, a number with its format). */
  function enter(raw: unknown, row: number): Entry {
    const cell = cellAt(cells, row);
    const sorted = sort && cell !== raw && isSortable(cell) ? sort(cell) : null;
    if (sorted) return sorted;
    const found = known.get(cell) ?? new Entry(cell, row);
    if (found.row === row) entries.push(found);
    known.set(cell, found);
    if (typeof raw !== "object") known.set(raw, found);
    return found;
  }
}

/** What may be sorted without being read first: a number that is no blank of Windows, a text that is no error. */
function isSortable(raw: unknown): raw is number | string {
  return typeof raw === "number" ? raw !== 0 && Number.isFinite(raw) : typeof raw === "string" && raw.charCodeAt(0) !== HASH;
}

/** True for a text that begins with a letter or a digit: filled, whatever comes next, and no error. */
function isPlainText(raw: unknown): boolean {
  if (typeof raw !== "string") return false;
  const first = raw.charCodeAt(0);
  return first > HASH && first < ASCII_END;
}

function addAmount(entry: Entry, montants: CellRange, row: number): void {
  const raw = montants.rows[row]![0];
  if (typeof raw === "number" && raw > 0 && raw < Infinity) {
    entry.amounts.add(raw);
    return;
  }
  const amount = readAmount(cellAt(montants, row));
  if (amount !== null) entry.amounts.add(amount);
  else if (entry.unusable < 0) entry.unusable = row;
}

/** An error cell is filled: which one is named is for the reading, from the first row on. */
function lastFilled({ rows }: CellRange, isEmpty: (cell: FilledCell) => boolean): number {
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = readCell(rows[row]![0]);
    if (isCellError(cell) || !isEmpty(cell)) return row;
  }
  return -1;
}

import { jour } from "../../core/indicators/textes";
import { OLDEST } from "../../core/register/anomalies/values";
import { cellText } from "../../core/register/cell";
import { readDate } from "../../core/register/date";
import { dayOfIso, isoOfDay, serialOfDay } from "../../core/register/day";
import { readNumber } from "../../core/register/number";
import { cellAt, type CellRange } from "../arguments";
import { valueProblem } from "../errors";
import { FIGURE_MESSAGES } from "./messages";

/**
 * Cells of a range read as figures. Ranges of 100 000 rows are read where they are, cell by cell: numbers and blanks,
 * which most cells are, take a short way. `row` counts from 0; an error cell throws #N/A, naming it (`cellAt`).
 */

/** Throws #VALUE! when a range doesn't have one cell for each row of another. */
export function requireSameHeight(range: CellRange | null, reference: CellRange): void {
  if (range && range.rows.length !== reference.rows.length) throw valueProblem(FIGURE_MESSAGES.differentHeights(range.argument, range.rows.length, reference.argument, reference.rows.length));
}

/** The number of a cell; null for a blank. Throws #VALUE!, naming the cell, for what is no number. */
export function numberAt(range: CellRange, row: number): number | null {
  const raw = range.rows[row]?.[0];
  if (typeof raw === "number" && Number.isFinite(raw)) return raw;
  return raw === null ? null : readNumberAt(range, row);
}

function readNumberAt(range: CellRange, row: number): number | null {
  const cell = cellAt(range, row);
  const read = readNumber(cell);
  if (read.state === "unreadable") throw valueProblem(FIGURE_MESSAGES.unreadableNumberAt(range.argument, row + 1, cellText(cell)));
  return read.state === "value" ? read.value : null;
}

/** Same, for what can't be below 0: a duration, an amount paid, hours done. Throws #VALUE!, naming the cell, when it is. */
export function positiveNumberAt(range: CellRange, row: number): number | null {
  const read = numberAt(range, row);
  if (read !== null && read < 0) throw valueProblem(FIGURE_MESSAGES.negativeAt(range.argument, row + 1));
  return read;
}

/** Serials of the days of a register, all as far from the day that core gives them. */
const PLAIN = { first: serialOfDay(OLDEST, 1900), end: serialOfDay(dayOfIso("2200-01-01"), 1900), shift: serialOfDay(OLDEST, 1900) - OLDEST };

/** A column of dates; a text met before isn't read again. */
export class DayColumn {
  private readonly texts = new Map<string, number | null>();

  constructor(private readonly range: CellRange) {}

  /**
   * The day of a cell (days since 1970-01-01); null for a blank, and for 0, which is no date and how Windows hands a
   * blank. Throws #VALUE!, naming the cell, for what is no date, and for a day that the register's control finds too old
   * (2024 typed for a date is a day of 1905): the control warns of it, a figure in a cell could not. Serials are of the
   * 1900 system: nothing tells a function which one the workbook has, and days between two dates are the same in both.
   */
  at(row: number): number | null {
    const raw = this.range.rows[row]?.[0];
    if (typeof raw === "number" && raw >= PLAIN.first && raw < PLAIN.end) return Math.floor(raw) - PLAIN.shift;
    if (raw === null || raw === 0) return null;
    if (typeof raw !== "string") return this.read(row);
    const known = this.texts.get(raw);
    if (known !== undefined) return known;
    const day = this.read(row);
    this.texts.set(raw, day);
    return day;
  }

  private read(row: number): number | null {
    const { range } = this;
    const cell = cellAt(range, row);
    const read = readDate(cell, 1900);
    if (read.state === "blank" || cell === 0) return null;
    if (read.state === "unreadable") throw valueProblem(FIGURE_MESSAGES.unreadableDateAt(range.argument, row + 1, cellText(cell)));
    if (read.value < OLDEST) throw valueProblem(FIGURE_MESSAGES.oldDateAt(range.argument, row + 1, jour(isoOfDay(read.value))));
    return read.value;
  }
}

import { jour } from "../../core/indicators/textes";
import { cellText } from "../../core/register/cell";
import { readDate } from "../../core/register/date";
import { isoOfDay } from "../../core/register/day";
import type { FilledCell } from "../arguments";
import { valueProblem } from "../errors";
import { MESSAGES } from "./messages";

/** No marché is that old: a whole number here is a year typed for a date. */
const YEARS = { first: 1900, last: 2200 };

/**
 * A date argument as days since 1970-01-01; null for a blank, or the 0 that a blank is on Windows and Mac. Serials are
 * of the 1900 system: a function isn't told which one its workbook has. Throws #VALUE! for what is no date.
 */
export function readDay(cell: FilledCell): number | null {
  if (cell === 0) return null;
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= YEARS.first && cell <= YEARS.last) throw valueProblem(MESSAGES.yearNotDate(cellText(cell)));
  const read = readDate(cell, 1900);
  if (read.state === "unreadable") throw valueProblem(MESSAGES.unreadableDate(cellText(cell)));
  return read.state === "blank" ? null : read.value;
}

/** `1er avril 2026`. */
export function dayText(day: number): string {
  return jour(isoOfDay(day));
}

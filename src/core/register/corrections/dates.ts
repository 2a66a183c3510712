import { readDate } from "../date";
import { isoOfDay } from "../day";
import { foldText } from "../fold";

/** The same mark twice, and the four digits of the year: `12/03/24` may be of another century. */
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2\d{4}$/;
/** At midnight, as exports write it, and without a zone: with one, the day may be another here. */
const ISO = /^\d{4}([/-])\d{1,2}\1\d{1,2}(?:[t ]00:00(?::00(?:\.0+)?)?)?$/;
const WRITTEN = /^(?:1er|\d{1,2}) [a-z]+\.? \d{4}$/;
/** Months of a year: a number above is a day. */
const MONTHS = 12;

/**
 * Whether a text puts the month first (`03/25/2024`). Excel in French turns the other dates of such an export into the
 * wrong days, or leaves them as texts: beside one of these, `03/12/2024` may be the 12 March.
 */
export function isMonthFirst(text: string): boolean {
  const numeric = NUMERIC.exec(text.trim());
  return numeric !== null && Number(numeric[1]) <= MONTHS && Number(numeric[3]) > MONTHS;
}

/** The ISO day of a text that reads as one date only, or null. Nothing that the text says is lost: no hour, no second date. */
export function certainDay(text: string, monthFirst: boolean): string | null {
  const numeric = NUMERIC.exec(text.trim());
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    if (monthFirst && first <= MONTHS && first !== second) return null;
  } else {
    const folded = foldText(text);
    if (!ISO.test(folded) && !WRITTEN.test(folded)) return null;
  }
  const reading = readDate(text, 1900);
  return reading.state === "value" ? isoOfDay(reading.value) : null;
}

import type { Cell } from "./cell";
import { readMarker } from "./marker";
import { type Reading, unreadable, value } from "./reading";

/** Spaces that separate thousands: ordinary, non-breaking, narrow non-breaking, thin, figure; and the apostrophe. */
const SPACES = /[\s\u00A0\u202F\u2009\u2007'’]/g;
/** Each text is units in one way only: tried in several ways, a cell of « hththt… » would never end. */
const UNITS = /(?:€|eur(?:os?)?|h(?:eures?|tva|t|(?!t))|t(?:onnes?)?|mois|jours?)+$/i;
/** No number is written in more characters. */
const LONGEST = 400;
/** Powers of ten, applied to the decimal text: 17,6 % is 0.176, and not 0.17600000000000002. */
const POWER: Readonly<Record<string, number>> = { k: 3, m: 6 };

/**
 * Reads a number as a French register writes it: `1 234,56 €`, `1.234,56`, `1234.56`, `12 k€`, `17,6 %` (a fraction).
 * A single point followed by exactly three digits is ambiguous and is not read.
 */
export function readNumber(cell: Cell): Reading<number> {
  const marker = readMarker(cell);
  if (marker) return marker;
  if (typeof cell === "number") return Number.isFinite(cell) ? value(cell) : unreadable("nombreIllisible");
  if (typeof cell !== "string") return unreadable("nombreIllisible");
  return readNumberText(cell);
}

function readNumberText(raw: string): Reading<number> {
  let text = raw.replace(SPACES, "");
  if (text.length > LONGEST) return unreadable("nombreIllisible");
  let power = 0;
  let sign = "";
  if (text.endsWith("%")) {
    power = -2;
    text = text.slice(0, -1);
  } else {
    const scaled = /^(.*\d)([km])€(?:ht|htva)?$/i.exec(text);
    if (scaled) {
      power = POWER[scaled[2]!.toLowerCase()]!;
      text = scaled[1]!;
    } else {
      text = text.replace(UNITS, "");
    }
  }
  const negative = /^\((.*)\)$/.exec(text);
  if (negative) {
    sign = "-";
    text = negative[1]!;
  }
  const decimal = toDecimalPoint(text);
  if (decimal === AMBIGUOUS) return unreadable("nombreAmbigu");
  if (decimal === null) return unreadable("nombreIllisible");
  const [mantissa = "", exponent = "0"] = decimal.toLowerCase().split("e");
  const read = Number(`${sign}${mantissa}e${Number(exponent) + power}`);
  return Number.isFinite(read) ? value(read) : unreadable("nombreIllisible");
}

const AMBIGUOUS = Symbol("ambiguous");

/** The same number with a decimal point and no thousands mark; null when it is no number. */
function toDecimalPoint(text: string): string | null | typeof AMBIGUOUS {
  if (/^[+-]?\d+(?:e[+-]?\d{1,3})?$/i.test(text)) return text;
  if (/^[+-]?\d{1,3}\.\d{3}$/.test(text)) return AMBIGUOUS;
  if (/^[+-]?\d*\.\d+(?:e[+-]?\d{1,3})?$/i.test(text) || /^[+-]?\d+\.$/.test(text)) return text;
  if (/^[+-]?\d*,\d+$/.test(text)) return text.replace(",", ".");
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return text.replaceAll(",", "");
  if (/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return text.replaceAll(".", "");
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(text)) return text.replaceAll(",", "");
  return null;
}

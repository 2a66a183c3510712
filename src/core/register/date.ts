import type { Cell } from "./cell";
import { dayOf, dayOfSerial } from "./day";
import { foldText } from "./fold";
import { readMarker } from "./marker";
import { type Reading, unreadable, value } from "./reading";

const MONTHS: readonly (readonly string[])[] = [
  ["janvier", "janv", "jan"], ["fevrier", "fevr", "fev"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
  ["juillet", "juil"], ["aout"], ["septembre", "sept", "sep"], ["octobre", "oct"], ["novembre", "nov"], ["decembre", "dec"],
];
/** Two-digit years, as Excel in French reads them: 00 to 29 are 2000 to 2029. */
const TWO_DIGIT_PIVOT = 30;

/**
 * Reads a date as days since 1970-01-01: Excel serials in either date system, `12/03/2024` (day first), `2024-03-12`
 * with or without a time, `12 mars 2024`, `1er mars 2024`.
 */
export function readDate(cell: Cell, dateSystem: 1900 | 1904): Reading<number> {
  const marker = readMarker(cell);
  if (marker) return marker;
  const day = typeof cell === "number" ? dayOfSerial(cell, dateSystem) : typeof cell === "string" ? dayOfText(cell) : null;
  return day === null ? unreadable("dateIllisible") : value(day);
}

function dayOfText(raw: string): number | null {
  const text = foldText(raw);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ].*|z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{1,2}[:h]\d{2}.*)?$/.exec(text);
  if (french) return dayOf(fullYear(french[3]!), Number(french[2]), Number(french[1]));
  const written = /^(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})$/.exec(text);
  if (!written) return null;
  const month = MONTHS.findIndex((names) => names.includes(written[2]!));
  return month < 0 ? null : dayOf(Number(written[3]), month + 1, Number(written[1]));
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < TWO_DIGIT_PIVOT ? 2000 + year : 1900 + year;
}

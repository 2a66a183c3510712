/**
 * Days are integers: days since 1970-01-01, no clock and no time zone. Conversions go through UTC only.
 */
const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01 in the two Excel date systems. */
const EPOCH_SERIAL = { 1900: 25_569, 1904: 24_107 } as const;
/** Excel stops at 9999-12-31. */
const LAST_DAY = Date.UTC(9999, 11, 31) / MS_PER_DAY;

/** The day of a civil date, or null when there is no such date (31 February). Months go from 1 to 12. */
export function dayOf(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / MS_PER_DAY : null;
}

/**
 * The day of an Excel serial. In the 1900 system serial 60 is a 29 February 1900 that never was: serials below 61 are
 * one day off the calendar, and are read as Excel shows them.
 */
export function dayOfSerial(serial: number, dateSystem: 1900 | 1904): number | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (dateSystem === 1904) {
    const day = whole - EPOCH_SERIAL[1904];
    return whole < 0 || day > LAST_DAY ? null : day;
  }
  if (whole < 1 || whole === 60) return null;
  const day = whole - EPOCH_SERIAL[1900] + (whole < 60 ? 1 : 0);
  return day > LAST_DAY ? null : day;
}

/** The Excel serial of a day. */
export function serialOfDay(day: number, dateSystem: 1900 | 1904): number {
  const serial = day + EPOCH_SERIAL[dateSystem];
  return dateSystem === 1900 && serial < 61 ? serial - 1 : serial;
}

/** `2024-03-12`. */
export function isoOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The calendar year of a day. */
export function yearOfDay(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** First and last day of a year. */
export function daysOfYear(year: number): { readonly first: number; readonly last: number } {
  return { first: Date.UTC(year, 0, 1) / MS_PER_DAY, last: Date.UTC(year, 11, 31) / MS_PER_DAY };
}

/** The same day of a later month; the last day of a shorter one. Part of a month counts as a whole one. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * MS_PER_DAY);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + Math.ceil(months) + 1, 0);
  return (date.getTime() / MS_PER_DAY) - date.getUTCDate() + Math.min(dayOfMonth, date.getUTCDate());
}

/** The day of an ISO date that a schema has validated. */
export function dayOfIso(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;
}

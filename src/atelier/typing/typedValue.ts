/** What a text typed in a cell means to a French Excel. `format` is the number format that the entry suggests. */
export type TypedValue =
  | { readonly kind: "number"; readonly value: number; readonly format: string | null }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string };

export const DATE_FORMAT = "dd/mm/yyyy";
const SPACES = /[ \u00a0\u202f]/g;
const NUMBER = /^([-+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)?(?:,(\d*))?(?:[eE]([-+]?\d{1,3}))?$/;
const MONTHS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

/**
 * Reads a typed text the French way: decimal comma, spaces between thousands, `%`, `€`, dates day first, times, VRAI
 * and FAUX. Anything else is the text itself. `year` completes a date typed without one (`12/03`).
 */
export function readTypedValue(text: string, year: number): TypedValue {
  const typed = text.trim();
  if (/^vrai$/i.test(typed)) return { kind: "boolean", value: true };
  if (/^faux$/i.test(typed)) return { kind: "boolean", value: false };
  return numberEntry(typed) ?? dateEntry(typed, year) ?? { kind: "text", value: text };
}

function numberEntry(typed: string): TypedValue | null {
  const percent = /^(.*?)[ \u00a0\u202f]?%$/.exec(typed);
  if (percent !== null) {
    const number = plainNumber(percent[1] ?? "");
    return number && { kind: "number", value: shiftDecimals(number.value, -2), format: number.decimals > 0 ? "0.00%" : "0%" };
  }
  const euros = /^(.*?)[ \u00a0\u202f]?€$/.exec(typed);
  if (euros !== null) {
    const number = plainNumber(euros[1] ?? "");
    return number && { kind: "number", value: number.value, format: number.decimals > 0 ? '#,##0.00 "€"' : '#,##0 "€"' };
  }
  const number = plainNumber(typed);
  if (number === null) return null;
  const format = number.grouped ? (number.decimals > 0 ? "#,##0.00" : "#,##0") : null;
  return { kind: "number", value: number.value, format };
}

function plainNumber(typed: string): { value: number; decimals: number; grouped: boolean } | null {
  const parts = NUMBER.exec(typed);
  if (parts === null) return null;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = parts;
  if (whole === "" && decimals === "") return null;
  const value = Number(`${sign}${whole.replace(SPACES, "") || "0"}.${decimals || "0"}e${exponent}`);
  return Number.isFinite(value) ? { value, decimals: decimals.length, grouped: /[ \u00a0\u202f]/.test(whole) } : null;
}

/** 12.5 % is 0.125: moving the point in the text avoids 0.07 becoming 0.07000000000000001. */
function shiftDecimals(value: number, by: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + by}`);
}

function dateEntry(typed: string, currentYear: number): TypedValue | null {
  const [, dayPart = "", timePart] = /^(.*?)(?:^|[ T])(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(typed) ?? [null, typed, undefined];
  const time = timePart === undefined ? 0 : timeFraction(timePart);
  if (time === null) return null;
  if (dayPart.trim() === "") {
    return timePart === undefined ? null : { kind: "number", value: time, format: timePart.split(":").length === 3 ? "hh:mm:ss" : "hh:mm" };
  }
  const serial = daySerial(dayPart.trim(), currentYear);
  if (serial === null) return null;
  return { kind: "number", value: serial + time, format: timePart === undefined ? DATE_FORMAT : `${DATE_FORMAT} hh:mm` };
}

function timeFraction(typed: string): number | null {
  const [hours = 0, minutes = 0, seconds = 0] = typed.split(":").map(Number);
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86400 : null;
}

function daySerial(typed: string, currentYear: number): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso !== null) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(typed);
  if (numeric !== null) return serialOf(fullYear(numeric[4], currentYear), Number(numeric[3]), Number(numeric[1]));
  const worded = /^(\d{1,2}|1er)[ -]([\p{L}.]+)(?:[ -](\d{4}|\d{2}))?$/u.exec(typed);
  if (worded === null) return null;
  const month = monthNumber(worded[2] ?? "");
  return month === null ? null : serialOf(fullYear(worded[3], currentYear), month, Number.parseInt(worded[1] ?? "", 10));
}

/** Two digits: 00 to 29 are 2000s, 30 to 99 are 1900s, as Windows sets it. */
function fullYear(typed: string | undefined, currentYear: number): number {
  if (typed === undefined) return currentYear;
  const year = Number(typed);
  return typed.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function monthNumber(typed: string): number | null {
  const name = typed.normalize("NFD").replace(/\p{M}/gu, "").replace(/\.$/, "").toLowerCase();
  if (name.length < 3) return null;
  const found = MONTHS.filter((month) => month.startsWith(name));
  return found.length === 1 && found[0] !== undefined ? MONTHS.indexOf(found[0]) + 1 : null;
}

/** Excel's serial number of a day in the 1900 system, from 1 March 1900 on (before, its calendar counts a false day). */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round(date.getTime() / 86_400_000) + 25_569;
  return serial >= 61 && year <= 9999 ? serial : null;
}

import type { WorkbookSurvey } from "../../../../core/register/survey";

const DAY = 86_400_000;
/** Days between Excel's two origins, 1900 and 1904. */
const MAC_SHIFT = 1462;
/** Excel believes in 1900-02-29: serials up to here are one less than the days since 1899-12-30. */
const FALSE_LEAP_DAY = 60;

/** `AAAA-MM-JJ` (a real day) to Excel's serial number; null when it isn't one, or before what the system can date. */
export function isoToSerial(iso: string, system: WorkbookSurvey["dateSystem"]): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const stamp = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(stamp).toISOString().slice(0, 10) !== iso) return null;
  const days = Math.round((stamp - Date.UTC(1899, 11, 30)) / DAY);
  if (system === 1904) return days < MAC_SHIFT ? null : days - MAC_SHIFT;
  const serial = days <= FALSE_LEAP_DAY ? days - 1 : days;
  return serial < 1 ? null : serial;
}

/** A cell of type `d` (ISO 8601 date, time or both) to a serial number; null when it can't be read. */
export function isoStampToSerial(text: string, system: WorkbookSurvey["dateSystem"]): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const day = match[1] === undefined ? 0 : isoToSerial(match[1], system);
  if (day === null) return null;
  return day + (Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)) / 86_400;
}

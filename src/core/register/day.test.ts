import fc from "fast-check";
import { addMonths, dayOf, dayOfIso, dayOfSerial, daysOfYear, isoOfDay, serialOfDay } from "./day";

const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  return dayOf(year, month, date)!;
};

describe("addMonths", () => {
  test.each<[string, number, string]>([
    ["2024-01-15", 1, "2024-02-15"], ["2024-01-15", 12, "2025-01-15"], ["2024-01-15", 0, "2024-01-15"],
    // A shorter month ends sooner; the day doesn't run over into the next one.
    ["2024-01-31", 1, "2024-02-29"], ["2023-01-31", 1, "2023-02-28"], ["2024-03-31", 1, "2024-04-30"], ["2024-08-31", 6, "2025-02-28"],
    ["2024-02-29", 12, "2025-02-28"], ["2024-02-29", 48, "2028-02-29"], ["2023-12-31", 2, "2024-02-29"],
    ["2024-12-15", 1, "2025-01-15"], ["2024-03-15", -1, "2024-02-15"], ["2024-03-31", -1, "2024-02-29"],
    // Part of a month counts as a whole one.
    ["2024-01-15", 1.5, "2024-03-15"],
  ])("%s and %p months is %s", (from, months, to) => {
    expect(isoOfDay(addMonths(day(from), months))).toBe(to);
  });

  const anyDay = fc.integer({ min: day("1990-01-01"), max: day("2090-12-31") });
  const anyMonths = fc.integer({ min: 0, max: 240 });

  test("lands in the month counted on the calendar, on the same day or on its last one", () => {
    fc.assert(fc.property(anyDay, anyMonths, (from, months) => {
      const [start, end] = [isoOfDay(from), isoOfDay(addMonths(from, months))];
      const rank = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
      expect(rank(end) - rank(start)).toBe(months);
      const isLast = isoOfDay(addMonths(from, months) + 1).slice(8) === "01";
      expect(end.slice(8) === start.slice(8) || (isLast && end.slice(8) < start.slice(8))).toBe(true);
    }), { seed: 20 });
  });

  test("never goes back when there are more months, or when it starts later", () => {
    fc.assert(fc.property(anyDay, anyMonths, fc.nat(40), (from, months, more) => {
      expect(addMonths(from, months + more)).toBeGreaterThanOrEqual(addMonths(from, months));
      expect(addMonths(from + more, months)).toBeGreaterThanOrEqual(addMonths(from, months));
    }), { seed: 20 });
  });
});

test.each([[0, 1, 1], [10_000, 1, 1], [2024.5, 1, 1], [Number.NaN, 1, 1], [2024, 0, 1], [2024, 13, 1], [2023, 2, 29], [2024, 4, 31], [2024, 1, 0]])("there is no day %p-%p-%p", (year, month, date) => {
  expect(dayOf(year, month, date)).toBeNull();
});

test.each<[number, number, number, string]>([[1, 1, 1, "0001-01-01"], [99, 12, 31, "0099-12-31"], [9999, 12, 31, "9999-12-31"], [2024, 2, 29, "2024-02-29"], [1970, 1, 1, "1970-01-01"]])("%p-%p-%p is %s", (year, month, date, iso) => {
  expect(isoOfDay(dayOf(year, month, date)!)).toBe(iso);
  expect(dayOfIso(iso)).toBe(dayOf(year, month, date));
});

test("a year goes from its first day to its last", () => {
  expect(Object.values(daysOfYear(2024)).map(isoOfDay)).toEqual(["2024-01-01", "2024-12-31"]);
  expect(daysOfYear(2025).first - daysOfYear(2024).first).toBe(366);
});

test("serials skip the 29 February 1900 that never was", () => {
  expect([59, 61, 62].map((serial) => isoOfDay(dayOfSerial(serial, 1900)!))).toEqual(["1900-02-28", "1900-03-01", "1900-03-02"]);
  expect(["1900-01-01", "1900-02-28", "1900-03-01"].map((iso) => serialOfDay(dayOfIso(iso), 1900))).toEqual([1, 59, 61]);
  expect(["1904-01-01", "1904-03-01"].map((iso) => serialOfDay(dayOfIso(iso), 1904))).toEqual([0, 60]);
});

import fc from "fast-check";
import { addMonths, dayOf, isoOfDay } from "./day";

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

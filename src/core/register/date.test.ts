import fc from "fast-check";
import type { Cell } from "./cell";
import { readDate } from "./date";
import { dayOf, dayOfSerial, isoOfDay, serialOfDay, yearOfDay } from "./day";

const read = (cell: Cell, system: 1900 | 1904 = 1900) => {
  const reading = readDate(cell, system);
  return reading.state === "value" ? isoOfDay(reading.value) : reading.state === "unreadable" ? reading.reason : reading.state;
};

describe("readDate", () => {
  test.each<[Cell, string]>([
    ["12/03/2024", "2024-03-12"], ["2024-03-12", "2024-03-12"], ["2024-03-12T10:00:00Z", "2024-03-12"], ["2024-03-12+01:00", "2024-03-12"], ["12-03-2024", "2024-03-12"],
    ["12.03.24", "2024-03-12"], ["12/03/29", "2029-03-12"], ["12/03/30", "1930-03-12"], ["12 mars 2024", "2024-03-12"], ["1er février 2024", "2024-02-01"], ["3 août 2024", "2024-08-03"], ["mardi 12 mars 2024", "2024-03-12"],
    ["12/03/2024 14:30", "2024-03-12"], [45363, "2024-03-12"], [45363.99, "2024-03-12"], [1, "1900-01-01"], [59, "1900-02-28"], [61, "1900-03-01"],
    ["5/3/2024", "2024-03-05"], ["2024/3/5", "2024-03-05"], ["2024-03-12 10:00", "2024-03-12"], ["2024-03-12Z", "2024-03-12"], ["2024-03-12-0400", "2024-03-12"], ["12/03/24 8h30", "2024-03-12"], ["12.03.2024 08:30:15", "2024-03-12"],
    ["12/03/00", "2000-03-12"], ["12/03/99", "1999-03-12"], ["29/02/2024", "2024-02-29"], ["1 sept. 2024", "2024-09-01"], ["dimanche 10 mars 2024", "2024-03-10"], ["samedi 9 mars 2024", "2024-03-09"], ["31/12/9999", "9999-12-31"], ["01/01/0001", "0001-01-01"],
    [1.5, "1900-01-01"], [59.9, "1900-02-28"], [2_958_465, "9999-12-31"], [2_958_465.9, "9999-12-31"],
  ])("reads %p as %s", (cell, iso) => {
    expect(read(cell)).toBe(iso);
  });

  test("reads serials of the 1904 system four years later", () => {
    expect(read(43901, 1904)).toBe("2024-03-12");
    expect(read(0, 1904)).toBe("1904-01-01");
    expect(read(60, 1904)).toBe("1904-03-01");
    expect(read(2_957_003, 1904)).toBe("9999-12-31");
    expect([read(2_957_004, 1904), read(-0.5, 1904)]).toEqual(["dateIllisible", "dateIllisible"]);
  });

  test.each([
    ["janvier", "janv", "jan"], ["février", "févr", "fev"], ["mars"], ["avril", "avr"], ["mai"], ["juin"], ["juillet", "juil"], ["août"], ["septembre", "sept", "sep"], ["octobre", "oct"], ["novembre", "nov"], ["décembre", "déc"],
  ].map((names, index) => [names, index + 1] as const))("%p are month %p", (names, month) => {
    for (const name of names) expect(read(`5 ${name} 2024`)).toBe(`2024-${String(month).padStart(2, "0")}-05`);
  });

  test.each<[Cell]>([["31/02/2024"], ["2024-13-01"], ["2024"], ["bientôt"], [true], [60], [0], [-5], [3e9], ["12/03"], ["12 brumaire 2024"],
    ["00/03/2024"], ["12/00/2024"], ["32/01/2024"], ["29/02/2023"], ["12/13/2024"], ["12/03/202"], ["12/03/20245"], ["2024-03-12x"], ["le 12/03/2024"], ["12/03/2024 demain"], ["12 mars 24"], ["le 12 mars 2024"], ["12 mars 2024 au soir"], ["n°2024-03-12"], ["2024-03-123"],
    [0.5], [60.5], [2_958_466], [Number.POSITIVE_INFINITY]])("refuses %p", (cell) => {
    expect(read(cell)).toBe("dateIllisible");
  });

  test("gives the error of an error cell, and tells blanks and markers", () => {
    expect(read({ error: "#REF!" })).toBe("erreur");
    expect(read("MQ")).toBe("blank");
  });

  test("serials and days are inverse of each other, in both systems", () => {
    fc.assert(fc.property(fc.integer({ min: dayOf(1904, 1, 1)!, max: dayOf(2199, 12, 31)! }), fc.constantFrom(1900 as const, 1904 as const), (day, system) => {
      expect(dayOfSerial(serialOfDay(day, system), system)).toBe(day);
    }), { seed: 20 });
  });

  test("a day keeps its year whatever its form", () => {
    fc.assert(fc.property(fc.integer({ min: dayOf(1990, 1, 1)!, max: dayOf(2099, 12, 31)! }), (day) => {
      const iso = isoOfDay(day);
      const [y, m, d] = iso.split("-");
      expect(read(`${d}/${m}/${y}`)).toBe(iso);
      expect(yearOfDay(day)).toBe(Number(y));
    }), { seed: 20 });
  });
});

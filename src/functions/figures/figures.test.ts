import fc from "fast-check";
import { problemOf } from "../../../test/fonctions/problemOf";
import { rangeOf } from "../../../test/fonctions/rangeOf";
import { readDate } from "../../core/register/date";
import type { FilledCell } from "../arguments";
import { DayColumn, numberAt, positiveNumberAt, requireSameHeight } from "./columns";
import { asExcelHolds, figure, notNegative, optionalFigure, positive } from "./figure";
import { flag } from "./flag";

describe("a single figure", () => {
  it.each<[FilledCell, number]>([[0.3, 0.3], [0, 0], [-2, -2], ["17,6 %", 0.176], ["1 234,50 €", 1234.5]])("%p is %p", (cell, expected) => {
    expect(figure(cell, "valeur")).toBe(expected);
  });

  it.each<[FilledCell]>([[null], [""], ["  "], ["\u00a0"], ["NC"]])("%p is blank, and no 0", (cell) => {
    expect(optionalFigure(cell, "valeur")).toBeNull();
    expect(problemOf(() => figure(cell, "valeur"))).toMatchObject({ kind: "indisponible", message: expect.stringContaining("« valeur » est vide") as string });
  });

  it.each<[FilledCell, string]>([["beaucoup", "« beaucoup »"], [true, "« VRAI »"], ["1.234", "« 1.234 »"], ["INX 12", "« INX 12 »"]])("%p is no number", (cell, said) => {
    expect(problemOf(() => optionalFigure(cell, "valeur"))).toMatchObject({ kind: "valeur", message: expect.stringContaining(said) as string });
  });

  it("has a sign where one is asked", () => {
    expect([notNegative(0, "x"), positive(0.1, "x", "1")]).toEqual([0, 0.1]);
    expect(problemOf(() => notNegative(-0.01, "total")).message).toContain("« total » est négatif");
    expect(problemOf(() => positive(0, "base", "1607")).message).toContain("« base » doit être plus grand que 0");
  });

  it("is taken at Excel's 15 digits", () => {
    expect([0.1 + 0.2, 1234567.1 + 0.2, 0.29999999999999].map(asExcelHolds)).toEqual([0.3, 1234567.3, 0.29999999999999]);
  });
});

describe("an option", () => {
  it.each<[FilledCell, boolean]>([[true, true], [false, false], ["VRAI", true], ["non", false], [1, true], [0, false]])("%p is %p", (cell, expected) => {
    expect(flag(cell, "entetes", !expected)).toBe(expected);
  });
  it.each<[FilledCell]>([[null], [""], ["NC"]])("%p is the default", (cell) => {
    expect([flag(cell, "entetes", true), flag(cell, "entetes", false)]).toEqual([true, false]);
  });
  it("refuses another word", () => {
    expect(problemOf(() => flag("peut-être", "entetes", true))).toMatchObject({ kind: "valeur", message: expect.stringContaining("« peut-être »") as string });
  });
});

describe("a cell of a range", () => {
  /** The cell last of some, whose place is then told. */
  const number = (...cells: unknown[]) => numberAt(rangeOf("heures", cells), cells.length - 1);
  const positiveNumber = (...cells: unknown[]) => positiveNumberAt(rangeOf("suspensions", cells), cells.length - 1);
  const day = (...cells: unknown[]) => new DayColumn(rangeOf("paiements", cells)).at(cells.length - 1);

  it.each<[unknown, number | null]>([[12, 12], [0, 0], [-3, -3], ["150 h", 150], [{ type: "FormattedNumber", basicType: "Double", basicValue: 12.5 }, 12.5], [null, null], [undefined, null], ["", null], [" ", null], ["NC", null], [{ type: "Empty" }, null]])("%p is the number %p", (cell, expected) => {
    expect(number(cell)).toBe(expected);
  });

  // 2024-03-12 is serial 45363 of the 1900 system, and day 19794 since 1970.
  it.each<[unknown, number | null]>([[45363, 19794], [45363.99, 19794], ["12/03/2024", 19794], ["2024-03-12", 19794], ["12 mars 2024", 19794], [{ type: "FormattedNumber", basicType: "Double", basicValue: 45363 }, 19794], [0, null], [null, null], [undefined, null], ["", null], ["MQ", null]])("%p is the day %p", (cell, expected) => {
    expect(day(cell)).toBe(expected);
  });

  it.each<[string, () => unknown, string, string]>([
    ["no number", () => number(1, "dix"), "valeur", "La 2e cellule de « heures » n’est pas un nombre : « dix »"],
    ["a boolean", () => number(true), "valeur", "La 1re cellule de « heures »"],
    ["an error", () => number(1, { code: "#REF!" }), "indisponible", "La 2e cellule de « heures » est en erreur (#REF!)"],
    ["not a number", () => number(Number.NaN), "indisponible", "est en erreur (#NUM!)"],
    ["negative", () => positiveNumber(1, 2, -1), "valeur", "La 3e cellule de « suspensions » est négative"],
    ["a negative text", () => positiveNumber("-1"), "valeur", "est négative"],
    ["an impossible date", () => day("31/02/2024"), "valeur", "La 1re cellule de « paiements » n’est pas une date : « 31/02/2024 »"],
    ["the day that never was", () => day(60), "valeur", "« 60 »"],
    ["a negative serial", () => day(-5), "valeur", "« -5 »"],
    ["past the last day of Excel", () => day(20240312), "valeur", "« 20240312 »"],
    ["a year for a date", () => day(45363, 2024), "valeur", "La 2e cellule de « paiements » est datée du 16 juillet 1905"],
    ["the day that a software puts by default", () => day("01/01/1900"), "valeur", "1er janvier 1900"],
    ["a boolean for a date", () => day(true), "valeur", "« VRAI »"],
    ["an error for a date", () => day({ code: "#N/A" }), "indisponible", "La 1re cellule de « paiements » est en erreur (#N/A)"],
    ["an error's text for a date", () => day("#VALUE!"), "indisponible", "#VALUE!"],
    ["ranges of different heights", () => requireSameHeight(rangeOf("montants", [1]), rangeOf("receptions", [1, 2])), "valeur", "« montants » a 1 cellule et « receptions » en a 2"],
  ])("refuses %s", (_name, compute, kind, said) => {
    expect(problemOf(compute)).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });

  it("asks nothing of a range left out", () => {
    expect(() => requireSameHeight(null, rangeOf("receptions", [1, 2]))).not.toThrow();
  });

  it("names each cell that holds a wrong text, however often it comes", () => {
    const days = new DayColumn(rangeOf("paiements", ["hier", "12/03/2024", "12/03/2024", "hier"]));
    expect([1, 2].map((row) => days.at(row))).toEqual([19794, 19794]);
    expect(problemOf(() => days.at(0)).message).toContain("La 1re cellule");
    expect(problemOf(() => days.at(3)).message).toContain("La 4e cellule");
  });

  it("a serial is the day that core reads", () => {
    const serial = fc.oneof(fc.integer({ min: 32874, max: 200_000 }), fc.double({ min: 32874, max: 200_000, noNaN: true }), fc.integer({ min: 109_500, max: 109_600 }));
    fc.assert(fc.property(serial, (cell) => {
      expect({ state: "value", value: day(cell) }).toEqual(readDate(cell, 1900));
    }), { seed: 20 });
  });
});

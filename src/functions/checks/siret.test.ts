import fc from "fast-check";
import { isSiret } from "../../core/register/siret";
import { FunctionProblem } from "../errors";
import { siretsValides } from "./siret";

describe("SIRETVALIDE", () => {
  it.each<[string, unknown, boolean | string]>([
    ["a valid one", "73282932000074", true],
    ["a wrong check digit", "73282932000075", false],
    ["La Poste, whose Luhn sum is wrong", "35600000009075", true],
    ["La Poste, wrong for both rules", "35600000009076", false],
    ["a number of 14 digits", 73_282_932_000_074, true],
    ["a number that has lost its first 0", 5_520_170_100_012, false],
    ["the same, with its 0", "05520170100012", true],
    ["spaces, ordinary, non-breaking and thin", " 732 829\u00a0320\u202f00074 ", true],
    ["a SIREN", "732829320", false],
    ["a foreign VAT number", "FR40303265045", false],
    ["letters among digits", "7328293200007O", false],
    ["15 digits", "732829320000740", false],
    ["decimals", 73_282_932_000_074.5, false],
    ["two titulaires", "73282932000074 ; 35600000009075", true],
    ["two titulaires, one of them wrong", "73282932000074;73282932000075", false],
    ["separators alone", ";", false],
    ["a word", "inconnu", false],
    ["a boolean", true, false],
    ["a blank", null, ""],
    ["an argument left out", undefined, ""],
    ["an empty text", "", ""],
    ["spaces alone", "  ", ""],
    ["0: a blank on Windows", 0, ""],
    ["an entity with its value", { type: "FormattedNumber", basicValue: 73_282_932_000_074 }, true],
  ])("%s", (_name, raw, expected) => {
    expect(siretsValides([[raw]])).toEqual([[expected]]);
    expect(siretsValides(raw)).toEqual([[expected]]);
  });

  it("puts an error where the error stands, and answers for the others", () => {
    const [[first, second], [third]] = siretsValides([["73282932000074", { code: "#REF!" }], ["1", null]]) as [unknown[], unknown[]];
    expect([first, third]).toEqual([true, false]);
    expect(second).toBeInstanceOf(FunctionProblem);
    expect(second).toMatchObject({ kind: "indisponible", message: "La cellule de ce SIRET est en erreur (#REF!). Corrigez-la, puis recalculez." });
  });

  it("keeps the shape of the range, and answers as core does", () => {
    const cell = fc.oneof(fc.constant(null), fc.stringMatching(/^\d{14}$/), fc.string());
    const range = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([height, width]) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));
    fc.assert(fc.property(range, (cells) => {
      const found = siretsValides(cells);
      expect(found.map((row) => row.length)).toEqual(cells.map((row) => row.length));
      cells.forEach((row, rank) => row.forEach((raw, column) => {
        if (raw !== null && /^\d{14}$/.test(raw)) expect(found[rank]![column]).toBe(isSiret(raw));
      }));
    }));
  });

  it("one wrong digit among the fourteen is always seen, La Poste's aside", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (rank, more) => {
      const digits = Array.from("73282932000074");
      digits[rank] = String((Number(digits[rank]) + more) % 10);
      expect(siretsValides(digits.join(""))).toEqual([[false]]);
    }));
  });
});

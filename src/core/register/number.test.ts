import fc from "fast-check";
import type { Cell } from "./cell";
import { readNumber } from "./number";

const value = (read: number) => ({ state: "value", value: read });

describe("readNumber", () => {
  test.each<[Cell, number]>([
    [12.5, 12.5], [0, 0], ["1 234,56 €", 1234.56], ["1 234,56 €", 1234.56], ["1\u202f234,56\u00a0€ HT", 1234.56], ["1.234,56", 1234.56], ["1,234.56", 1234.56],
    ["1234.56", 1234.56], ["724136.0", 724136], ["1.234.567", 1234567], ["1,234,567", 1234567], ["12,5", 12.5], ["1,234", 1.234], ["-12,5", -12.5], ["(12,5)", -12.5],
    ["12 k€", 12000], ["1,5 M€", 1500000], ["17,6 %", 0.176], ["12 t", 12], ["12 € HTVA", 12], ["12 eur HT", 12], ["3 heures", 3], ["2 tonnes", 2], ["150 h", 150], ["36 mois", 36], ["1e3", 1000], ["1’234", 1234], [",5", 0.5], ["12.", 12],
  ])("reads %p as %p", (cell, expected) => {
    expect(readNumber(cell)).toEqual(value(expected));
  });

  test.each<[Cell, string]>([
    ["1.234", "nombreAmbigu"], ["12.345", "nombreAmbigu"], ["abc", "nombreIllisible"], ["12 ou 13", "nombreIllisible"], ["1.2.3", "nombreIllisible"], ["12,3,4", "nombreIllisible"],
    [true, "nombreIllisible"], [Number.NaN, "nombreIllisible"], ["1e999", "nombreIllisible"], [{ error: "#N/A" }, "erreur"], ["INX montant", "inexploitable"], ["0x10", "nombreIllisible"], [`1${"ht".repeat(190)}!`, "nombreIllisible"], ["1".repeat(30_000), "nombreIllisible"],
  ])("refuses %p as %s, and gives no number", (cell, reason) => {
    expect(readNumber(cell)).toEqual({ state: "unreadable", reason });
  });

  test.each<[Cell]>([[null], [""], ["  "], ["\u00a0"], ["MQ"], ["NC"], ["MQ NC"], ["nan"], ["CDL"]])("takes %p for a blank", (cell) => {
    expect(readNumber(cell)).toEqual({ state: "blank" });
  });

  test("reads back what fr-FR prints, with any number of decimals up to two", () => {
    const french = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      const amount = cents / 100;
      // fr-FR prints "1,234" only with three decimals, which two-decimal amounts never have.
      expect(readNumber(french.format(amount).replace("−", "-"))).toEqual(value(Number(amount.toFixed(2)) + 0));
    }), { seed: 20 });
  });
});

import fc from "fast-check";
import type { Cell } from "./cell";
import { readNumber } from "./number";

const value = (read: number) => ({ state: "value", value: read });

describe("readNumber", () => {
  test.each<[Cell, number]>([
    [12.5, 12.5], [0, 0], ["1 234,56 €", 1234.56], ["1 234,56 €", 1234.56], ["1\u202f234,56\u00a0€ HT", 1234.56], ["1.234,56", 1234.56], ["1,234.56", 1234.56],
    ["1234.56", 1234.56], ["724136.0", 724136], ["1.234.567", 1234567], ["1,234,567", 1234567], ["12,5", 12.5], ["1,234", 1.234], ["-12,5", -12.5], ["(12,5)", -12.5],
    ["12 k€", 12000], ["1,5 M€", 1500000], ["17,6 %", 0.176], ["12 t", 12], ["12 € HTVA", 12], ["12 eur HT", 12], ["3 heures", 3], ["2 tonnes", 2], ["150 h", 150], ["36 mois", 36], ["1e3", 1000], ["1’234", 1234], [",5", 0.5], ["12.", 12],
    // Signs, and both marks of thousands with each.
    ["-1.234,56", -1234.56], ["-1,234.56", -1234.56], ["-1.234.567", -1234567], ["+1,234,567", 1234567], ["(1.234,56)", -1234.56], ["+12,5", 12.5], ["-5", -5], ["+5", 5], ["-,5", -0.5], ["-.5", -0.5], [".5", 0.5], ["-12.", -12],
    ["12.345.678", 12345678], ["123,456,789", 123456789], ["999.999,9", 999999.9], ["12,345.6", 12345.6], ["-123.456,7", -123456.7],
    // Three digits after the point are in doubt only where one to three stand before it, and nothing after.
    ["1234.567", 1234.567], ["12345,678", 12345.678], ["1.234e3", 1234], [".123", 0.123], ["0,123", 0.123],
    ["1E+3", 1000], ["2e-3", 0.002], ["-1.5e3", -1500], ["1.5E2", 150],
    ["12 M€ HT", 12e6], ["12 k€ HTVA", 12000], ["1,5 m€", 1500000], ["-2 K€", -2000], ["-17,6 %", -0.176], ["100%", 1],
    ["12 €HT", 12], ["12 HT", 12], ["12 euros", 12], ["12 euro", 12], ["12 eur", 12], ["1 heure", 1], ["1 tonne", 1], ["1 jour", 1], ["2 jours", 2], ["1 234 € HT", 1234], ["12 h HT", 12],
    ["1\u2009234", 1234], ["1\u2007234", 1234], ["1'234,5", 1234.5], [`${"0".repeat(399)}1`, 1],
  ])("reads %p as %p", (cell, expected) => {
    expect(readNumber(cell)).toEqual(value(expected));
  });

  test.each<[Cell, string]>([
    ["1.234", "nombreAmbigu"], ["12.345", "nombreAmbigu"], ["abc", "nombreIllisible"], ["12 ou 13", "nombreIllisible"], ["1.2.3", "nombreIllisible"], ["12,3,4", "nombreIllisible"],
    [true, "nombreIllisible"], [Number.NaN, "nombreIllisible"], ["1e999", "nombreIllisible"], [{ error: "#N/A" }, "erreur"], ["INX montant", "inexploitable"], ["0x10", "nombreIllisible"], [`1${"ht".repeat(190)}!`, "nombreIllisible"], ["1".repeat(30_000), "nombreIllisible"],
    ["-1.234", "nombreAmbigu"], ["+123.456", "nombreAmbigu"], ["1.234 €", "nombreAmbigu"], ["1.234 %", "nombreAmbigu"], ["1.234 k€", "nombreAmbigu"], ["(1.234)", "nombreAmbigu"], ["0.000", "nombreAmbigu"],
    ["1234.567.890", "nombreIllisible"], ["1.23.456", "nombreIllisible"], ["1,23,456", "nombreIllisible"], ["1.2345,6", "nombreIllisible"], ["1,2345.6", "nombreIllisible"], ["1234,567.8", "nombreIllisible"], ["1.234,", "nombreIllisible"], ["1234.567,8", "nombreIllisible"],
    [",", "nombreIllisible"], [".", "nombreIllisible"], ["e5", "nombreIllisible"], ["1e1000", "nombreIllisible"], ["1e+", "nombreIllisible"], ["1,5e", "nombreIllisible"], ["12 € 50", "nombreIllisible"], ["€", "nombreIllisible"], ["%", "nombreIllisible"], ["()", "nombreIllisible"], ["12 km", "nombreIllisible"], ["12 k", "nombreIllisible"],
    ["lot 12", "nombreIllisible"], ["lot 1,5", "nombreIllisible"], ["1,5 ou 2,5", "nombreIllisible"], ["(12", "nombreIllisible"], ["12)", "nombreIllisible"], ["k€", "nombreIllisible"], ["environ 12 k€", "nombreIllisible"], [`${"0".repeat(400)}1`, "nombreIllisible"], [Number.POSITIVE_INFINITY, "nombreIllisible"],
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

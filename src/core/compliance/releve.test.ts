import fc from "fast-check";
import { difference, isSame, type Chiffres } from "./releve";

const chiffres = (valeur: number, numerateur: number | null = null, denominateur: number | null = null, part: number | null = null): Chiffres => ({ valeur, part, numerateur, denominateur });
const share = (numerateur: number, denominateur: number) => chiffres(numerateur / denominateur, numerateur, denominateur);
const ofBase = (valeur: number, base: number) => chiffres(valeur, valeur, base, valeur / base);

describe("the voted figure and today's are the same", () => {
  test.each<[string, Chiffres, Chiffres, boolean]>([
    ["the same fraction", share(149, 847), share(149, 847), true],
    ["another numerator", share(149, 847), share(150, 847), false],
    ["the same share of another base", share(1, 2), share(2, 4), false],
    ["a share written rounded beside its two sides", chiffres(0.176, 149, 847), share(149, 847), true],
    ["written rounded to the percent", chiffres(0.18, 149, 847), share(149, 847), true],
    ["another value beside the same two sides", chiffres(0.2, 149, 847), share(149, 847), false],
    ["a share written rounded, without its sides", chiffres(0.176), share(149, 847), true],
    ["a share that rounds to another", chiffres(0.177), share(149, 847), false],
    ["a share as a workbook keeps it, to 15 digits", chiffres(Number((149 / 847).toPrecision(15))), share(149, 847), true],
    ["a mean written to the hundredth", chiffres(20.57), chiffres(20.568, 20568, 1000), true],
    ["a mean written to the unit", chiffres(21), chiffres(20.568, 20568, 1000), false],
    ["zero of twelve", share(0, 12), share(0, 12), true],
    ["zero, and nothing of the kind", chiffres(0), share(1, 12), false],
    ["a number", chiffres(36722), chiffres(36722, 36722), true],
    ["a number is not rounded", chiffres(36722), chiffres(36722.4, 36722.4), false],
    ["a number with its base", ofBase(9, 30), ofBase(9, 30), true],
    ["a number, its base unsaid by the vote", chiffres(9), ofBase(9, 30), true],
    ["the same number of another base", ofBase(9, 30), ofBase(9, 31), false],
    ["a base that today's figure has no more", ofBase(9, 30), chiffres(9, 9), true],
  ])("%s", (_name, voted, today, expected) => expect(isSame(voted, today)).toBe(expected));

  test("any figure is itself, and no other of the same base", () => {
    fc.assert(fc.property(fc.nat(100_000), fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (a, b, base) => {
      expect(isSame(share(a, base), share(a, base))).toBe(true);
      expect(isSame(share(a, base), share(b, base))).toBe(a === b);
    }), { seed: 20 });
  });
});

describe("the difference", () => {
  test.each<[string, Chiffres, Chiffres, number]>([
    ["of two shares", share(3, 10), share(2, 10), 0.1],
    ["of two shares of other bases", share(1, 4), share(1, 5), 0.05],
    ["of two numbers", chiffres(0.3), chiffres(0.1), 0.2],
    ["of two numbers with a base is of the numbers", ofBase(9, 30), ofBase(4, 20), 5],
    ["of a share and one without its sides", share(1, 2), chiffres(0.45), 0.05],
    ["of a value that isn't the quotient of its sides", chiffres(7, 1, 2), chiffres(5, 1, 2), 2],
  ])("%s is exact", (_name, after, before, expected) => expect(difference(after, before)).toBe(expected));
});

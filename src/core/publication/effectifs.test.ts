import fc from "fast-check";
import { lignesMasquees } from "./effectifs";

const masquees = (...nombres: number[]) => lignesMasquees(nombres.map((nombre) => [nombre]))?.map((masquee, rang) => (masquee ? "x" : String(nombres[rang]))).join(" ") ?? "retenu";

describe("lines hidden in a breakdown of people", () => {
  test.each<[string, number[], string]>([
    ["nobody is few", [5, 12, 40], "5 12 40"],
    ["zero tells of nobody", [0, 12, 40], "0 12 40"],
    ["one alone would be had from the total: the next smallest goes with it", [3, 6, 40], "x x 40"],
    ["a zero is the next smallest", [3, 0, 40], "x x 40"],
    ["two different ones hide each other", [1, 3, 6], "x x 6"],
    ["two of one size would be half their sum", [2, 2, 6, 9], "x x x 9"],
    ["those of one size go together, or the choice would tell", [3, 6, 6, 9], "x x x 9"],
    ["two lines, both hidden", [3, 6], "x x"],
    ["one line is the total: the whole breakdown is kept back", [3], "retenu"],
    ["all of one size: kept back", [3, 3], "retenu"],
  ])("%s", (_name, nombres, attendu) => expect(masquees(...nombres)).toBe(attendu));

  test("a share hides its two sides: 28 women of 30 tell of two men", () => {
    expect(lignesMasquees([[28, 2], [40, 60], [12, 9]])).toEqual([true, false, true]);
  });

  test("a line that tells of nobody is never hidden with the others", () => {
    expect(lignesMasquees([[3], null, [8]])).toEqual([true, false, true]);
  });
});

/** What anyone sees: the total, and each line, hidden or not. A breakdown kept back shows its total alone. */
function publication(nombres: readonly number[]): string {
  const total = nombres.reduce((somme, nombre) => somme + nombre, 0);
  const masques = lignesMasquees(nombres.map((nombre) => [nombre]));
  return JSON.stringify([total, masques?.map((masquee, rang) => (masquee ? "masqué" : nombres[rang])) ?? "retenu"]);
}

describe("no hidden count can be deduced, even by someone who knows the rule", () => {
  // Every breakdown of 1 to 4 lines with up to 9 people in each, by what is published of it.
  const possibles = new Map<string, number[][]>();
  const toutes = (lignes: number): number[][] => (lignes === 0 ? [[]] : toutes(lignes - 1).flatMap((debut) => Array.from({ length: 10 }, (_, nombre) => [...debut, nombre])));
  for (const nombres of [1, 2, 3, 4].flatMap(toutes)) {
    const vue = publication(nombres);
    possibles.set(vue, [...(possibles.get(vue) ?? []), nombres]);
  }

  test("each hidden line could hold at least two different counts, in every breakdown there is", () => {
    let masques = 0;
    for (const [vue, memes] of possibles) {
      const [, lignes] = JSON.parse(vue) as [number, "retenu" | ("masqué" | number)[]];
      if (lignes === "retenu") continue;
      lignes.forEach((ligne, rang) => {
        if (ligne !== "masqué") return;
        masques += 1;
        expect({ vue, rang, possibles: new Set(memes.map((nombres) => nombres[rang])).size > 1 }).toMatchObject({ possibles: true });
      });
    }
    expect(masques).toBeGreaterThan(1000);
  });

  test("and in larger ones: an exchange of two hidden lines is published alike, and two of them differ", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3000 })), { minLength: 1, maxLength: 12 }), (nombres) => {
      const masques = lignesMasquees(nombres.map((nombre) => [nombre]));
      if (masques === null) return;
      const rangs = nombres.flatMap((_, rang) => (masques[rang] ? [rang] : []));
      expect(nombres.every((nombre, rang) => nombre === 0 || nombre > 4 || masques[rang])).toBe(true);
      for (const rang of rangs) {
        const autre = rangs.find((candidat) => nombres[candidat] !== nombres[rang]);
        expect(autre).toBeDefined();
        const echange = nombres.map((nombre, index) => (index === rang ? nombres[autre!]! : index === autre ? nombres[rang]! : nombre));
        expect(publication(echange)).toBe(publication(nombres));
      }
    }));
  });

  test("no more is hidden than that: with nobody few everything is shown", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 3000 })), { maxLength: 12 }), (nombres) => {
      expect(lignesMasquees(nombres.map((nombre) => [nombre]))).toEqual(nombres.map(() => false));
    }));
  });
});

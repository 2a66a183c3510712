import fc from "fast-check";
import { echelle } from "./echelle";

test.each<[number[], number[]]>([[[0.117, 0.65], [0, 0.2, 0.4, 0.6, 0.8]], [[15_278, 49_000], [0, 20_000, 40_000, 60_000]], [[3], [0, 1, 2, 3]], [[0, 0], [0, 1]], [[1], [0, 0.25, 0.5, 0.75, 1]]])("%j is graduated %j", (valeurs, attendu) => {
  expect(echelle(valeurs).graduations).toEqual(attendu);
});

test("a scale holds every value, starts at zero, and has few graduations", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e12, noNaN: true, noDefaultInfinity: true }).filter((valeur) => valeur === 0 || valeur > 1e-6), { minLength: 1 }), (valeurs) => {
    const { graduations, max } = echelle(valeurs);
    expect(graduations[0]).toBe(0);
    expect(graduations.length).toBeLessThanOrEqual(6);
    expect(max * (1 + 1e-9)).toBeGreaterThanOrEqual(Math.max(...valeurs));
  }));
});

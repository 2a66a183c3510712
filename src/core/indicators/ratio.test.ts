import fc from "fast-check";
import { compareRatio, roundRatio } from "./ratio";
import { exactSum } from "./sum";

describe("exact ratios", () => {
  test.each<[number, number, number, number]>([[7, 100, 0.07, 0], [149, 847, 0.176, -1], [3, 10, 0.3, 0], [1, 3, 0.3333333333333333, 1], [29, 100, 0.29, 0], [58, 100, 0.57, 1], [0, 5, 0, 0], [1234.56, 2469.12, 0.5, 0],
    // Sides of unlike decimals: 30 € for 0,4 t, 0,4 h for 30 marchés; and a base that credit notes make negative.
    [30, 0.4, 75, 0], [30, 0.4, 75.01, -1], [0.4, 30, 0.0133, 1], [3e21, 1.5, 2e21, 0], [1, -4, -0.25, 0], [-1, -4, 0.2, 1], [-3, 10, -0.3, 0]])(
    "%p / %p against %p: %p", (a, b, bound, expected) => {
      expect(compareRatio(a, b, bound)).toBe(expected);
    });

  test.each<[number, number, number, number]>([[149, 847, 3, 0.176], [201, 400, 3, 0.503], [1, 8, 2, 0.13], [-1, 8, 2, -0.13], [44, 278, 2, 0.16], [3043, 68978, 3, 0.044], [1, 1, 3, 1], [2, 3, 0, 1],
    [30, 0.4, 2, 75], [0.4, 30, 4, 0.0133], [1, -8, 2, -0.13], [-1, -8, 2, 0.13], [-2, 3, 0, -1], [1, 3, 0, 0], [5, 10, 0, 1], [0, 7, 2, 0]])(
    "%p / %p to %p decimals is %p (half-up)", (a, b, decimals, expected) => {
      expect(roundRatio(a, b, decimals)).toBe(expected);
    });

  test("a ratio meets its own value, for any whole percentage", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100000 }), (percent, scale) => {
      expect(compareRatio(percent * scale, 100 * scale, percent / 100)).toBe(0);
    }), { seed: 20 });
  });
});

describe("exactSum", () => {
  test("adds cents without drift, in any order", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }).map((cents) => cents / 100), { maxLength: 60 }), (amounts) => {
      const total = (values: number[]) => { const sum = exactSum(); values.forEach((value) => sum.add(value)); return sum.total(); };
      const cents = amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
      expect(total(amounts)).toBe(cents / 100 + 0);
      expect(total([...amounts].reverse())).toBe(total(amounts));
    }), { seed: 20 });
  });
  test.each<[number[], number]>([[[0.1, 0.2], 0.3], [[0.001, 0.002], 0.003], [[1e15, 0.25, -1e15], 0.25], [[1e17, 16], 100000000000000016], [[], 0], [[-0.01, -0.02], -0.03]])("adds %p to %p", (values, total) => {
    const sum = exactSum();
    values.forEach((value) => sum.add(value));
    expect(sum.total()).toBe(total);
  });
});

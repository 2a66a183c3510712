import fc from "fast-check";
import { exactProduct, exactSum } from "../../core/indicators/sum";
import { ExactMean } from "./exactMean";

function meanOf(pairs: readonly (readonly [value: number, weight: number])[]): number | null {
  const found = new ExactMean();
  for (const [value, weight] of pairs) found.add(value, weight);
  return found.mean();
}

describe("a weighted mean", () => {
  it.each<[string, readonly (readonly [number, number])[], number | null]>([
    ["of nothing", [], null],
    ["of what weighs nothing", [[30, 0], [20, 0]], null],
    ["of one", [[30, 0.1]], 30],
    ["of figures under zero", [[-10, 1], [-20, 3]], -17.5],
    ["beyond what cents hold", [[20, 9e15], [40, 9e15]], 30],
    ["of parts of a day and of a cent", [[0.5, 0.125], [1.5, 0.375]], 1.25],
  ])("%s", (_name, pairs, expected) => {
    expect(meanOf(pairs)).toBe(expected);
  });

  it("is core's, whichever way each figure is added", () => {
    const value = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10));
    const weight = fc.oneof(fc.integer({ min: 0, max: 10 ** 11 }).map((cents) => cents / 100), fc.integer({ min: 0, max: 10 ** 9 }).map((thousandths) => thousandths / 1000), fc.integer({ min: 0, max: 2 ** 53 - 1 }));
    fc.assert(fc.property(fc.array(fc.tuple(value, weight), { maxLength: 30 }), (pairs) => {
      const [top, bottom] = [exactSum(), exactSum()];
      for (const [figure, by] of pairs) {
        top.add(exactProduct(figure, by));
        bottom.add(by);
      }
      expect(meanOf(pairs)).toBe(bottom.total() === 0 ? null : top.total() / bottom.total());
      expect(meanOf([...pairs].reverse())).toBe(meanOf(pairs));
    }), { seed: 20, numRuns: 500 });
  });
});

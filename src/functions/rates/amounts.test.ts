import fc from "fast-check";
import { exactSum } from "../../core/indicators/sum";
import { AmountSum } from "./amounts";

const sumOf = (amounts: readonly number[]) => {
  const sum = new AmountSum();
  for (const amount of amounts) sum.add(amount);
  return sum;
};
const asCore = (amounts: readonly number[]) => {
  const sum = exactSum();
  for (const amount of amounts) sum.add(amount);
  return sum.total();
};

it.each<[string, number[], number]>([
  ["nothing", [], 0],
  ["cents", [0.1, 0.2], 0.3],
  ["no cents", [0.125, 1 / 3, 1e-7], asCore([0.125, 1 / 3, 1e-7])],
  ["more cents than a number holds", [4e13, 4e13, 4e13, 0.01], 120000000000000.02],
  ["huge", [1e300, 1, 1e300], 2e300],
])("adds %s", (_name, amounts, total) => {
  expect(AmountSum.totalOf([sumOf(amounts)])).toBe(total);
});

it("adds as core does, however the amounts are parted", () => {
  const amount = fc.oneof(fc.integer({ min: 1, max: 10 ** 12 }).map((cents) => cents / 100), fc.double({ min: 0, max: 1e15, noNaN: true }), fc.constantFrom(1e13, 2.2e13, 45035996273704.96, 22517998136852.48));
  fc.assert(fc.property(fc.array(fc.array(amount, { maxLength: 12 }), { maxLength: 6 }), (parts) => {
    expect(AmountSum.totalOf(parts.map(sumOf))).toBe(asCore(parts.flat()));
  }), { numRuns: 500 });
});

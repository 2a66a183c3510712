import fc from "fast-check";
import { between, drain, type Steps } from "./steps";

function* counting(count: number): Steps<number> {
  for (let step = 1; step <= count; step++) yield step / count;
  return count;
}

test("steps run at once give the outcome", () => {
  expect(drain(counting(7))).toBe(7);
});

test("a part goes from its start to its end, whatever its steps, and gives its outcome", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (count, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const fractions: number[] = [];
      const steps = between(from, to, counting(count));
      let step = steps.next();
      while (!step.done) {
        fractions.push(step.value);
        step = steps.next();
      }
      expect(step.value).toBe(count);
      expect(fractions).toHaveLength(count);
      expect([...fractions].sort((x, y) => x - y)).toEqual(fractions);
      for (const fraction of fractions) expect(fraction).toBeGreaterThanOrEqual(from);
      if (count > 0) expect(fractions.at(-1)).toBeCloseTo(to, 12);
    }),
  );
});

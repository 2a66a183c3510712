import { Echantillon, tire, type Mutant } from "./echantillon";

const mutant = (line: number, over: Partial<Mutant> = {}): Mutant => ({ id: String(line), fileName: "/projet/src/core/register/day.ts", mutatorName: "EqualityOperator", replacement: "<=", location: { start: { line, column: 3 }, end: { line, column: 9 } }, ...over });
const MANY = Array.from({ length: 4_000 }, (_, line) => mutant(line));

test("one in so many is drawn, the same ones each time", () => {
  const drawn = MANY.filter((one) => tire(one, 7, 10));
  expect(drawn.length).toBeGreaterThan(330);
  expect(drawn.length).toBeLessThan(470);
  expect(MANY.filter((one) => tire(one, 7, 10))).toEqual(drawn);
});

test("another seed draws others; one in one draws all", () => {
  const drawn = (graine: number) => MANY.filter((one) => tire(one, graine, 10)).map(({ id }) => id);
  expect(drawn(8)).not.toEqual(drawn(7));
  expect(MANY.every((one) => tire(one, 7, 1))).toBe(true);
});

test("what is drawn depends on the mutant, not on its number nor on the folder of the run", () => {
  for (const one of MANY.slice(0, 200)) {
    expect(tire({ ...one, id: "x", fileName: "C:\\elsewhere\\src\\core\\register\\day.ts" }, 7, 10)).toBe(tire(one, 7, 10));
  }
  expect(MANY.some((one) => tire({ ...one, replacement: ">" }, 7, 10) !== tire(one, 7, 10))).toBe(true);
});

test("the checker lets those drawn through, and no other", async () => {
  const checker = new Echantillon(7, 10);
  const [group] = await checker.group(MANY);
  const found = await checker.check(MANY);
  expect(group).toHaveLength(MANY.length);
  for (const one of MANY) expect(found[one.id]?.status).toBe(tire(one, 7, 10) ? "passed" : "compileError");
});

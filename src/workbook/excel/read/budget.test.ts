import { ReadBudget, weightOf } from "./budget";

describe("ReadBudget", () => {
  it("starts small, then asks for what fits in an answer", () => {
    const budget = new ReadBudget();
    expect(budget.cells).toBe(60_000);
    budget.learn([[["x".repeat(97)]]]);
    expect(budget.cells).toBe(20_000);
    budget.learn([[["x".repeat(997)]]]);
    expect(budget.cells).toBe(2_000);
  });

  it("never asks for more than a million cells, and keeps the heaviest chunk in mind", () => {
    const budget = new ReadBudget();
    budget.learn([[["", "", 1]]]);
    expect(budget.cells).toBeLessThanOrEqual(1_000_000);
    const after = budget.cells;
    budget.learn([[["", ""]]]);
    expect(budget.cells).toBeLessThanOrEqual(after * 2);
  });

  it("halves what it asks when the host finds it too large, down to one cell", () => {
    const budget = new ReadBudget();
    expect(budget.shrink()).toBe(true);
    expect(budget.cells).toBe(30_000);
    while (budget.shrink());
    expect(budget.cells).toBe(1);
  });

  it("weighs accents as UTF-8 may", () => {
    expect(weightOf("é")).toBe(6);
    expect(weightOf(12.5)).toBe(5);
  });
});

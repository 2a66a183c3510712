import { between } from "../area";
import { resultAreas } from "./resultAreas";

const cells = (...places: (readonly [row: number, column: number])[]) => {
  const cellValue: Record<number, Record<number, { v: number }>> = {};
  for (const [row, column] of places) (cellValue[row] ??= {})[column] = { v: 1 };
  return { cellValue };
};

describe("cells given a result", () => {
  it.each([
    ["none", cells(), []],
    ["a cell", cells([3, 2]), [between(3, 2, 3, 2)]],
    ["a column of formulas is one piece", cells(...Array.from({ length: 1_000 }, (_, row) => [row + 1, 4] as const)), [between(1, 4, 1_000, 4)]],
    ["what lies between two formulas isn't told", cells([1, 0], [9, 0], [1, 5]), [between(1, 0, 1, 0), between(9, 0, 9, 0), between(1, 5, 1, 5)]],
    ["one rectangle around too many pieces", cells(...Array.from({ length: 300 }, (_, row) => [row * 2, row % 3] as const)), [between(0, 0, 598, 2)]],
  ])("%s", (_what, params, expected) => {
    expect(resultAreas(params)).toEqual(expected);
  });
});

import fc from "fast-check";
import { eachCell } from "./area";
import { rectanglesOf, type Placed } from "./rectangles";

const anyCells: fc.Arbitrary<Placed<string>[]> = fc.uniqueArray(
  fc.record({ row: fc.nat(6), column: fc.nat(6), value: fc.constantFrom("a", "b") }),
  { selector: ({ row, column }) => row * 10 + column },
);

describe("rectanglesOf", () => {
  it("covers each cell once, with its own value, and nothing else", () => {
    fc.assert(fc.property(anyCells, (cells) => {
      const covered: Placed<string>[] = [];
      for (const { area, value } of rectanglesOf(cells, String)) eachCell(area, (row, column) => covered.push({ row, column, value }));
      const order = (a: Placed<string>, b: Placed<string>): number => a.row - b.row || a.column - b.column;
      expect(covered.sort(order)).toEqual([...cells].sort(order));
    }));
  });

  it("makes one rectangle of a uniform block", () => {
    const cells = [0, 1, 2].flatMap((row) => [3, 4].map((column) => ({ row, column, value: true })));
    expect(rectanglesOf(cells, String)).toEqual([{ area: { row: 0, column: 3, rowCount: 3, columnCount: 2 }, value: true }]);
  });
});

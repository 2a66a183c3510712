import fc from "fast-check";
import type { ColumnsRequest } from "../../../core/register/survey";
import { cellCount, eachCell, MAX_ROWS } from "../grid/area";
import { runsOf, takeSlices, type Slice } from "./slices";

const anyRequest: fc.Arbitrary<ColumnsRequest> = fc.record({
  sheet: fc.constantFrom("A", "B"),
  firstRow: fc.nat(5),
  rowCount: fc.nat(12),
  columns: fc.uniqueArray(fc.nat(8)).map((columns) => columns.sort((a, b) => a - b)),
});

describe("slices", () => {
  it("joins adjacent columns and no other", () => {
    const runs = runsOf([{ sheet: "A", firstRow: 2, rowCount: 3, columns: [0, 1, 2, 5, 7, 8] }]);
    expect(runs.map(({ area }) => [area.column, area.columnCount])).toEqual([[0, 3], [5, 1], [7, 2]]);
  });

  it("asks nothing beyond Excel's grid", () => {
    expect(runsOf([{ sheet: "A", firstRow: MAX_ROWS - 1, rowCount: 5, columns: [16_383, 16_384] }])).toEqual([
      { request: 0, sheet: "A", area: { row: MAX_ROWS - 1, column: 16_383, rowCount: 1, columnCount: 1 } },
    ]);
    expect(runsOf([{ sheet: "A", firstRow: MAX_ROWS, rowCount: 5, columns: [0] }])).toEqual([]);
  });

  it("reads every cell asked exactly once, each trip within its budget or of one row", () => {
    fc.assert(fc.property(fc.array(anyRequest, { maxLength: 4 }), fc.integer({ min: 1, max: 30 }), (requests, budget) => {
      const seen: string[] = [];
      let rest: readonly Slice[] = runsOf(requests);
      while (rest.length > 0) {
        const next = takeSlices(rest, budget);
        expect(next.taken.length).toBeGreaterThan(0);
        const cells = next.taken.reduce((sum, { area }) => sum + cellCount(area), 0);
        expect(cells <= budget || (next.taken.length === 1 && next.taken[0]?.area.rowCount === 1)).toBe(true);
        for (const { request, area } of next.taken) eachCell(area, (row, column) => seen.push(`${request}:${row},${column}`));
        rest = next.rest;
      }
      const asked = requests.flatMap(({ firstRow, rowCount, columns }, request) =>
        Array.from({ length: rowCount }, (_, down) => columns.map((column) => `${request}:${firstRow + down},${column}`)).flat());
      expect(seen.sort()).toEqual(asked.sort());
    }));
  });
});

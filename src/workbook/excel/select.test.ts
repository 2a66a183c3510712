import fc from "fast-check";
import { eachCell } from "./grid/area";
import { parseAreas } from "./grid/address";
import { addressParts } from "./select";

describe("addressParts", () => {
  it("joins adjacent rows over the columns", () => {
    expect(addressParts([4, 2, 3, 9, 2], { column: 0, columnCount: 3 }, 8192)).toEqual([{ address: "A3:C5,A10:C10", rows: 4 }]);
  });

  it("gives one block at a time where Excel can't select several", () => {
    expect(addressParts([4, 2, 3, 9], { column: 0, columnCount: 1 }, 0)).toEqual([{ address: "A3:A5", rows: 3 }, { address: "A10:A10", rows: 1 }]);
  });

  it("is one block a part where Excel selects one area only", () => {
    expect(addressParts([4, 2, 3, 9], { column: 0, columnCount: 3 }, 0)).toEqual([{ address: "A3:C5", rows: 3 }, { address: "A10:C10", rows: 1 }]);
  });

  it("says nothing for no row", () => {
    expect(addressParts([], { column: 0, columnCount: 1 }, 8192)).toEqual([]);
  });

  it("covers every row once, in addresses that Excel takes", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(50_000), { minLength: 1, maxLength: 2_000 }), (rows) => {
      const parts = addressParts(rows, { column: 5, columnCount: 1 }, 8192);
      expect(parts.every((part) => part.address.length <= 8192)).toBe(true);
      const seen: number[] = [];
      for (const part of parts) for (const area of parseAreas(part.address)) eachCell(area, (row) => seen.push(row));
      expect(seen).toEqual([...rows].sort((a, b) => a - b));
      expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(rows.length);
    }), { numRuns: 30 });
  });
});

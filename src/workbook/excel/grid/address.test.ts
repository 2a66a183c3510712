import fc from "fast-check";
import type { Area } from "../../../core/register/survey";
import { areaAddress, cellAddress, columnLetters, parseAreas } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./area";

const anyArea: fc.Arbitrary<Area> = fc
  .record({ row: fc.nat(MAX_ROWS - 1), column: fc.nat(MAX_COLUMNS - 1), down: fc.nat(200), right: fc.nat(200) })
  .map(({ row, column, down, right }) => ({ row, column, rowCount: Math.min(down + 1, MAX_ROWS - row), columnCount: Math.min(right + 1, MAX_COLUMNS - column) }));

describe("A1 addresses", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16_383, "XFD"]])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it("names one cell without a colon", () => {
    expect(areaAddress({ row: 4, column: 2, rowCount: 1, columnCount: 1 })).toBe("C5");
    expect(cellAddress(4, 2)).toBe("C5");
  });

  it("reads back any list of areas, whatever the sheet's name", () => {
    fc.assert(fc.property(fc.array(anyArea, { minLength: 1, maxLength: 5 }), fc.constantFrom("Bilan!", "'Mes bilans, 2024'!", "'l''année !'!", ""), (areas, sheet) => {
      expect(parseAreas(areas.map((area) => sheet + areaAddress(area)).join(","))).toEqual(areas);
    }));
  });

  it.each([
    ["Bilan!3:4", { row: 2, column: 0, rowCount: 2, columnCount: MAX_COLUMNS }],
    ["Bilan!B:C", { row: 0, column: 1, rowCount: MAX_ROWS, columnCount: 2 }],
    ["Bilan!$A$1:$C$1", { row: 0, column: 0, rowCount: 1, columnCount: 3 }],
  ])("reads %s", (address, area) => {
    expect(parseAreas(address)).toEqual([area]);
  });
});

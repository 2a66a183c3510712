import fc from "fast-check";

import { columnIndex, columnLetters, formatAbsolute, formatArea, formatReference, parseReference } from "./address";
import { between, SHEET_COLUMNS, SHEET_ROWS, type Area } from "./area";

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(SHEET_ROWS - 1), fc.nat(SHEET_COLUMNS - 1), fc.nat(SHEET_ROWS - 1), fc.nat(SHEET_COLUMNS - 1))
  .map(([row1, column1, row2, column2]) => between(row1, column1, row2, column2));

describe("addresses", () => {
  it("gives back every area that it writes", () => {
    fc.assert(fc.property(area, (one) => expect(parseReference(formatArea(one))).toEqual({ sheet: null, area: one })));
  });

  it("gives back every sheet name that it quotes", () => {
    const name = fc.string({ minLength: 1, maxLength: 31 }).filter((text) => !/[\\/?*[\]:\n]/.test(text) && text.trim() === text && !text.startsWith("'") && !text.endsWith("'"));
    fc.assert(fc.property(name, area, (sheet, one) => expect(parseReference(formatReference(sheet, one))).toEqual({ sheet, area: one })));
  });

  it("counts columns as Excel does", () => {
    fc.assert(fc.property(fc.nat(SHEET_COLUMNS - 1), (index) => expect(columnIndex(columnLetters(index))).toBe(index)));
    expect([columnLetters(0), columnLetters(25), columnLetters(26), columnLetters(16_383)]).toEqual(["A", "Z", "AA", "XFD"]);
  });

  it.each(["", "?", "A", "1", "A0", "XFE1", "A1048577", "A1:", "Feuil1!", "A1:B", "1:B"])("refuses %j", (text) => expect(parseReference(text)).toBeNull());

  it.each([
    ["b3:A1", { row: 0, column: 0, rows: 3, columns: 2 }],
    ["$C$2", { row: 1, column: 2, rows: 1, columns: 1 }],
    ["C:A", { row: 0, column: 0, rows: SHEET_ROWS, columns: 3 }],
    ["5:2", { row: 1, column: 0, rows: 4, columns: SHEET_COLUMNS }],
  ])("reads %s", (text, expected) => expect(parseReference(text)?.area).toEqual(expected));

  it("writes what a name holds", () => {
    expect(formatAbsolute("Ma feuille", { row: 0, column: 0, rows: 2, columns: 2 })).toBe("'Ma feuille'!$A$1:$B$2");
    expect(formatAbsolute("Marchés", { row: 0, column: 1, rows: SHEET_ROWS, columns: 1 })).toBe("Marchés!$B:$B");
  });
});

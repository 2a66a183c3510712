import fc from "fast-check";
import { areaAddress, cellAddress, columnIndex, columnLetters, parseArea } from "./address";
import { builtInFormat, builtInId, isDateFormat } from "./numberFormat";
import { isoStampToSerial, isoToSerial } from "./serial";

describe("addresses", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16383, "XFD"]])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });

  it("come back from their text", () => {
    const area = fc.record({ row: fc.nat(1_000_000), column: fc.nat(16_000), rowCount: fc.integer({ min: 1, max: 99 }), columnCount: fc.integer({ min: 1, max: 99 }) });
    fc.assert(fc.property(area, (wanted) => expect(parseArea(areaAddress(wanted))).toEqual(wanted)));
  });

  it.each(["A", "1", "A0", "A:B", "XFE1", "A1048577", "Bilan", "A1:B", ""])("%j is no area", (text) => expect(parseArea(text)).toBeNull());

  it("reads absolute and upside-down references", () => {
    expect(parseArea("$C$3:a1")).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 3 });
    expect(cellAddress(6, 2)).toBe("C7");
  });
});

describe("dates", () => {
  it.each([
    ["1900-01-01", 1900, 1], ["1900-02-28", 1900, 59], ["1900-03-01", 1900, 61], ["2024-12-31", 1900, 45657], ["2024-12-31", 1904, 44195], ["1904-01-01", 1904, 0],
    ["1899-12-31", 1900, null], ["1903-12-31", 1904, null], ["2023-02-29", 1900, null], ["2023-13-01", 1900, null], ["31/12/2024", 1900, null],
  ] as const)("%s in the %i system is %s", (iso, system, serial) => expect(isoToSerial(iso, system)).toBe(serial));

  it.each([["2024-12-31T12:00:00", 45657.5], ["2024-12-31", 45657], ["06:00", 0.25], ["hier", null]])("stamp %s", (text, serial) => {
    expect(isoStampToSerial(text, 1900)).toBe(serial);
  });
});

describe("number formats", () => {
  it.each([
    ["dd/mm/yyyy", true], ["[$-40C]d mmmm yyyy;@", true], ["[h]:mm", true], ["General", false], ["0.00 \"jours\"", false], ["#,##0.00\\ \\d", false],
    ["0%", false], ["[Red]0", false], ["0.00E+00", false], ["@", false],
  ])("%s is a date: %s", (format, expected) => expect(isDateFormat(format)).toBe(expected));

  it("has ids only for formats that read alike in every language", () => {
    expect(builtInId("0%")).toBe(9);
    expect(builtInId("m/d/yyyy")).toBeNull();
    expect(builtInFormat(14)).toBe("m/d/yyyy");
    expect(builtInFormat(999)).toBe("General");
  });
});

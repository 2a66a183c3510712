import { formatForWriting, sameHeld, toCell, toEntry, toHeld } from "./held";

describe("what a cell holds", () => {
  it.each([
    ["=SUM(A1:A2)", 3, "Double", { formula: "=SUM(A1:A2)" }],
    ["=1+1", "=1+1", "String", "=1+1"],
    ["=NA()", "#N/A", "Error", { formula: "=NA()" }],
    ["#N/A", "#N/A", "Error", { error: "#N/A" }],
    ["#N/A", "#N/A", "String", "#N/A"],
    ["", "", "Empty", null],
    ["", "", "String", null],
    [0, 0, "Double", 0],
    [false, false, "Boolean", false],
  ] as const)("tells %j (%j, %s)", (formula, value, type, held) => {
    expect(toHeld(formula, value, type)).toEqual(held);
  });

  it("gives the port's cells", () => {
    expect([toCell("", "Empty"), toCell(0, "Double"), toCell("#N/A", undefined), toCell("#REF!", "Error")]).toEqual([null, 0, "#N/A", { error: "#REF!" }]);
  });

  it.each(["=1+1", "+33", "-5 %", "@x", "'quote", "00123", "1e5", "12/03/2026", "VRAI", "true", " bord ", "mars 2024", "(1)", "<b>"])("marks %j as a text", (text) => {
    expect(toEntry(text, "General")).toBe(`'${text}`);
    expect(toEntry(text, "@")).toBe(text);
  });

  it("leaves labels as they are", () => {
    expect(toEntry("Part des marchés clausés", "General")).toBe("Part des marchés clausés");
  });

  it("takes a cell of text format away from it for what isn't a text", () => {
    expect([formatForWriting(1, "@"), formatForWriting({ formula: "=A1" }, "@"), formatForWriting("1", "@"), formatForWriting(null, "@"), formatForWriting(1, "0%")]).toEqual([
      "General", "General", "@", "@", "0%",
    ]);
  });

  it("compares numbers to the 15 digits that Excel keeps", () => {
    expect(sameHeld(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameHeld(0.3, 0.30000000001)).toBe(false);
    expect(sameHeld(0, null)).toBe(false);
    expect(sameHeld("1", 1)).toBe(false);
    expect(sameHeld({ formula: "=A1" }, { formula: "=A1" })).toBe(true);
    expect(sameHeld(null, { error: "#N/A" })).toBe(false);
  });
});

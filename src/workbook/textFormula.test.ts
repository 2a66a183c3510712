import fc from "fast-check";
import { formulaOfText, textOfFormula } from "./textFormula";

/** Texts in which what must not be cut is common. */
const texts = fc.array(fc.oneof(fc.constantFrom('"', '""', "é", "😀", "&", "\n", '"&"', " "), fc.string({ unit: "grapheme", maxLength: 60 })), { maxLength: 120 }).map((parts) => parts.join("").slice(0, 4_000));

describe("a text as a formula", () => {
  it("reads back as it was written, in pieces that Excel takes", () => {
    fc.assert(fc.property(texts, (text) => {
      const formula = formulaOfText(text);
      if (formula === null) return text.replace(/"/g, '""').length > 7_900;
      const pieces = formula.slice(1).match(/"(?:[^"]|"")*"/g) ?? [];
      expect(pieces.join("&")).toBe(formula.slice(1));
      // A piece of its own is well formed: neither half a pair of surrogates nor half a doubled quote.
      for (const piece of pieces) expect([piece.length <= 257, /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece.slice(1, -1))]).toEqual([true, false]);
      return textOfFormula(formula) === text;
    }));
  });

  it.each([5_000, 7_000])("holds %i letters", (length) => {
    const text = "à".repeat(length);
    expect(textOfFormula(formulaOfText(text) ?? "")).toBe(text);
  });

  it("is null for a text that no formula holds", () => {
    expect(formulaOfText("x".repeat(8_192))).toBeNull();
    expect(formulaOfText('"'.repeat(4_100))).toBeNull();
  });

  it.each([
    ['="abc"', "abc"],
    ['"abc"', "abc"],
    ['=""', ""],
    ['="a""b" & "c"', 'a"bc'],
    [' = "a"\n&"b" ', "ab"],
    ['="a"&B1', null],
    ['="a"&', null],
    ['="a" "b"', null],
    ["=Bilan!$A$1", null],
    ["=1", null],
    ["", null],
  ])("%j stands for %j", (formula, text) => {
    expect(textOfFormula(formula)).toBe(text);
  });
});

import fc from "fast-check";
import { typeset } from "./typography";

describe("typography", () => {
  it.each([
    ["« Indicateurs »", "«\u00a0Indicateurs\u00a0»"],
    ["au plus : 30 %", "au plus\u00a0: 30\u00a0%"],
    ["plus de 25 000 € HT", "plus de 25\u202f000\u00a0€ HT"],
    ["le 12 mars 2024", "le 12 mars 2024"],
    ["lot 2 2024", "lot 2 2024"],
  ])("keeps together what goes together in %s", (text, expected) => expect(typeset(text)).toBe(expected));

  it("changes spaces only, and once for all", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const set = typeset(text);
        expect(set.replace(/[\u00a0\u202f]/g, " ")).toBe(text.replace(/[\u00a0\u202f]/g, " "));
        expect(typeset(set)).toBe(set);
      }),
    );
  });
});

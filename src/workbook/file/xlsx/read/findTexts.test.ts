import fc from "fast-check";
import { tinyPackage } from "../../testing/tinyPackage";
import { encodeXml, encodeXstring } from "../../xml/text";
import { CellScan } from "./cellScan";
import { findTexts } from "./findTexts";
import { XlsxReader } from "./xlsxReader";

const open = (parts: Parameters<typeof tinyPackage>[0]): XlsxReader => new XlsxReader(tinyPackage(parts));
const STRINGS = `<si><t>Bilan {{Année}}</t></si><si><r><rPr><b/></rPr><t>{</t></r><r><t xml:space="preserve">{a&#110;née}} </t></r><rPh sb="0" eb="1"><t>{{année}} lue</t></rPh></si><si><t>autre &amp; rien</t></si><si/>`;

describe("findTexts", () => {
  it("finds shared, rich and inline texts, and nothing that a formula shows", () => {
    const reader = open({
      strings: STRINGS,
      sheets: {
        Bilan: `<row r="1"><c r="A1" t="s"><v>2</v></c><c r="C1" t="s"><v>0</v></c></row><row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2"><v>0</v></c></row>`,
        "Été": `<row><c t="inlineStr"><is><r><t>{{</t></r><r><t>ANNÉE}}</t></r></is></c><c t="str"><v>sans formule {{année}}</v></c><c t="str"><f>"{{année}}"</f><v>{{année}}</v></c></row>`
          + `<row><c r="A2" t="str"><f t="array" ref="A2:B2">F()</f><v>{{année}}</v></c><c r="B2" t="str"><v>{{année}}</v></c><c r="C2" t="s"><f>A1</f><v>0</v></c></row>`,
      },
    });
    expect(findTexts(reader, "{{annÉE}}")).toEqual([
      { sheet: "Bilan", row: 0, column: 2, text: "Bilan {{Année}}" },
      { sheet: "Bilan", row: 1, column: 1, text: "{{année}} " },
      { sheet: "Été", row: 0, column: 0, text: "{{ANNÉE}}" },
      { sheet: "Été", row: 0, column: 1, text: "sans formule {{année}}" },
    ]);
  });

  it("looks at no cell when no text holds the part, shared or not", () => {
    const rows = Array.from({ length: 200 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row % 3}</v></c><c r="B${row + 1}" t="inlineStr"><is><t>ligne ${row}</t></is></c></row>`).join("");
    const reader = open({ strings: STRINGS, sheets: { Registre: rows, Plus: `<row><c t="inlineStr"><is><t>R&amp;D</t></is></c></row>` } });
    reader.survey();
    const begun = jest.spyOn(CellScan.prototype, "begin");
    expect(findTexts(reader, "absent")).toEqual([]);
    // The one text that isn't written as it reads.
    expect(begun).toHaveBeenCalledTimes(1);
    begun.mockRestore();
  });

  it("finds what reading every text would, however it is written", () => {
    const piece = fc.constantFrom("{{", "A1", "a1", "é", "É", "&", "<", "\"", "_x0041_", "\n", " ", "b", "😀");
    const texts = fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join("")), { minLength: 1, maxLength: 8 });
    const written = (text: string, way: number): string => {
      const xml = encodeXml(encodeXstring(text));
      const half = [...text].slice(0, 1).join("");
      const run = (part: string): string => `<r><t xml:space="preserve">${encodeXml(encodeXstring(part))}</t></r>`;
      return [`<t xml:space="preserve">${xml}</t>`, `<t>${xml.replace(/é/g, "&#xE9;")}</t>`, `<t><![CDATA[${encodeXstring(text)}]]></t>`, run(half) + run(text.slice(half.length))][way] as string;
    };
    fc.assert(fc.property(texts, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join("")), fc.boolean(), (all, ways, part, shared) => {
      const items = all.map((text, rank) => written(text, ways[rank] as number));
      const cells = items.map((item, rank) => (shared ? `<row><c t="s"><v>${rank}</v></c></row>` : `<row><c t="inlineStr"><is>${item}</is></c></row>`)).join("");
      const reader = open({ sheets: { F: cells }, ...(shared ? { strings: items.map((item) => `<si>${item}</si>`).join("") } : {}) });
      const expected = all.flatMap((text, row) => (text.toLowerCase().includes(part.toLowerCase()) ? [{ sheet: "F", row, column: 0, text }] : []));
      expect(findTexts(reader, part)).toEqual(expected);
    }), { numRuns: 300 });
  });
});

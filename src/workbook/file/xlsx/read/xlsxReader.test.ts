import { OpcPackage } from "../../package/opcPackage";
import { richPackage } from "../../testing/richPackage";
import { indexSheet } from "./sheetIndex";
import { SharedStrings } from "./sharedStrings";
import { XlsxReader } from "./xlsxReader";

const open = (patch?: (xml: string) => string): XlsxReader => new XlsxReader(OpcPackage.open(richPackage(patch), "riche.xlsm"));
const worksheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe("a workbook saved by people", () => {
  it("is surveyed: sheets, used ranges, every kind of cell, the table without its total row", () => {
    const survey = open().survey();
    expect(survey.sheets.map((sheet) => [sheet.name, sheet.visible])).toEqual([["Registre", true], ["Bilan", true], ["Verrou", false]]);
    expect(survey.sheets[0]?.head).toEqual([
      ["Id", " Montant ", "Clause sociale"],
      ["A & B é\rx", 1500, true],
      [null, { error: "#DIV/0!" }, 45657],
      ["en ligne", null, null],
      ["Total", 1500, null],
    ]);
    expect(survey.sheets[0]?.tables).toEqual([{ name: "Registre", area: { row: 0, column: 0, rowCount: 4, columnCount: 3 }, headers: ["Id", " Montant ", "Clause sociale"], totals: true }]);
    expect(survey.sheets[1]?.used).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 6 });
    expect(survey.sheets[1]?.head[1]).toEqual(["a<", 0.25, null, 0.5, null, 1]);
  });

  it("reads cells and rows without addresses, under a namespace prefix", async () => {
    const [data] = await open().readColumns([{ sheet: "VERROU", firstRow: 0, rowCount: 2, columns: [0, 1] }]);
    expect(data?.cells).toEqual([[1, null], ["sans adresse", null]]);
  });
});

describe("indexSheet", () => {
  it("reads through comments and CDATA", () => {
    const index = indexSheet(worksheet(`<row r="1"><!-- <c r="Z9"> --><c r="A1" t="str"><v><![CDATA[<c>]]></v></c></row>`));
    expect(index.used).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: 1 });
  });

  it.each([
    ["blank cells with formats", `<row r="5"><c r="B5" s="1"/><c r="C5"><v/></c><c r="D5"><v></v></c></row>`, { row: 0, column: 0, rowCount: 0, columnCount: 0 }],
    ["a formula never calculated", `<row r="3"><c r="C3"><f>A1</f></c></row>`, { row: 2, column: 2, rowCount: 1, columnCount: 1 }],
    ["no row", "", { row: 0, column: 0, rowCount: 0, columnCount: 0 }],
  ])("tells the used range of %s", (_, rows, used) => expect(indexSheet(worksheet(rows)).used).toEqual(used));

  it.each([
    ["rows out of order", worksheet(`<row r="2"/><row r="1"/>`)],
    ["a sheet that stops", "<worksheet><sheetData><row r='1'>"],
    ["another root", "<chartsheet/>"],
    ["a DOCTYPE", `<!DOCTYPE x><worksheet/>`],
  ])("refuses %s", (_, xml) => expect(() => indexSheet(xml)).toThrow());
});

describe("SharedStrings", () => {
  it("decodes on demand, whatever the shape of an item", () => {
    const strings = new SharedStrings(`<x:sst xmlns:x="m"><x:si><x:t>a</x:t></x:si><x:si/><x:si><x:r><x:t>b</x:t></x:r><x:phoneticPr/><x:r><x:t>c</x:t></x:r></x:si></x:sst>`);
    expect([strings.count, strings.get(0), strings.get(1), strings.get(2), strings.get(3)]).toEqual([3, "a", "", "bc", null]);
  });
});

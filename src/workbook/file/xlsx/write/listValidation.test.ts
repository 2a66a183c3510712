import { OpcPackage } from "../../package/opcPackage";
import { richPackage } from "../../testing/richPackage";
import { readGrid } from "../grid/readGrid";
import { XlsxWorkbook } from "../xlsxWorkbook";
import { subtract } from "./listValidation";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({ row, column, rowCount, columnCount });
const SHEET = "xl/worksheets/sheet2.xml";
const xmlOf = (workbook: XlsxWorkbook, part = SHEET): string => OpcPackage.open(workbook.bytes(), "f").text(part);
const list = (place: ReturnType<typeof area>, values = ["Oui", "Non & co"], sheet = "Bilan") => ({ kind: "setListValidation", sheet, area: place, values }) as const;

describe("lists in a sheet that has validations, conditional formats and links", () => {
  it("writes one more validation in its place, the others as they were", async () => {
    const original = richPackage();
    const workbook = XlsxWorkbook.open(original, "f.xlsm");
    await workbook.apply([list(area(1, 1, 3, 1))]);
    expect(xmlOf(workbook)).toContain(
      `</conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="C2:C4"><formula1>"Oui,Non"</formula1></dataValidation>`
      + `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Valeur hors liste" error="Cette valeur ne fait pas partie de la liste proposée." sqref="B2:B4"><formula1>&quot;Oui,Non &amp; co&quot;</formula1></dataValidation></dataValidations><hyperlinks>`,
    );
    const parts = OpcPackage.open(original, "f").names().filter((name) => OpcPackage.open(original, "f").text(name) !== xmlOf(workbook, name));
    expect(parts).toEqual([SHEET]);
  });

  it("takes its cells out of the validation that they had", async () => {
    const workbook = XlsxWorkbook.open(richPackage(), "f.xlsm");
    await workbook.apply([list(area(2, 2, 1, 1))]);
    expect(xmlOf(workbook)).toContain(`<dataValidation type="list" allowBlank="1" sqref="C2 C4"><formula1>"Oui,Non"</formula1></dataValidation>`);
    await workbook.apply([list(area(0, 0, 9, 9), ["x"])]);
    expect(readGrid(workbook.bytes()).sheets.find(({ name }) => name === "Bilan")?.validations).toMatchObject([{ areas: [area(0, 0, 9, 9)], formula1: "\"x\"" }]);
  });

  it("gives the very bytes back, and the fragment itself after an edit elsewhere", async () => {
    const workbook = XlsxWorkbook.open(richPackage(), "f.xlsm");
    const before = workbook.bytes();
    await workbook.undo(await workbook.apply([list(area(2, 2, 1, 1)), { kind: "addSheet", sheet: "Cachée", hidden: true }]));
    expect(Buffer.from(workbook.bytes()).equals(Buffer.from(before))).toBe(true);
    const xml = xmlOf(workbook);
    const undo = await workbook.apply([list(area(2, 2, 1, 1))]);
    await workbook.apply([{ kind: "setCells", sheet: "Registre", row: 1, column: 0, contents: [[{ type: "texte", value: "vu" }]] }]);
    await workbook.undo(undo);
    expect(xmlOf(workbook)).toBe(xml);
  });

  it("makes the element where there was none", async () => {
    const workbook = XlsxWorkbook.open(richPackage(), "f.xlsm");
    await workbook.apply([list(area(1, 2, 1, 1), ["a\"b"], "Registre")]);
    expect(xmlOf(workbook, "xl/worksheets/sheet1.xml")).toMatch(/<\/sheetData><dataValidations count="1"><dataValidation [^>]*sqref="C2"><formula1>&quot;a&quot;&quot;b&quot;<\/formula1><\/dataValidation><\/dataValidations><pageMargins/);
  });
});

describe("subtract", () => {
  it.each([
    [[area(0, 0, 3, 3)], [area(1, 1, 1, 1)], [area(0, 0, 1, 3), area(1, 0, 1, 1), area(1, 2, 1, 1), area(2, 0, 1, 3)]],
    [[area(0, 0, 3, 1)], [area(5, 0, 1, 1)], [area(0, 0, 3, 1)]],
    [[area(0, 0, 3, 1)], [area(0, 0, 2, 5)], [area(2, 0, 1, 1)]],
    [[area(0, 0, 2, 2), area(4, 0, 1, 1)], [area(0, 0, 9, 9)], []],
  ])("%j without %j", (areas, cuts, left) => {
    expect(subtract(areas, cuts)).toEqual(left);
  });
});

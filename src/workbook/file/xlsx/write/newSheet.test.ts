import type { CellContent, Edit } from "../../../../core/bilan/edit";
import { newWorkbook } from "../../newWorkbook";
import { OpcPackage } from "../../package/opcPackage";
import { richPackage } from "../../testing/richPackage";
import { readCharts } from "../chart/readCharts";
import { XlsxReader } from "../read/xlsxReader";
import { XlsxWorkbook } from "../xlsxWorkbook";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
const t = (value: string): CellContent => ({ type: "texte", value });
const n = (value: number): CellContent => ({ type: "nombre", value });
const sheetWith = (sheet: string): readonly Edit[] => [
  { kind: "addSheet", sheet },
  { kind: "setCells", sheet, row: 0, column: 0, contents: [[t("Axe"), t("Part")], [t("A"), n(0.5)], [t("B"), n(1)]] },
  { kind: "addTable", sheet, area: area(0, 0, 3, 2), name: `T_${sheet}` },
  { kind: "addChart", sheet, name: "G", title: "T", description: "D", type: "courbes", categories: area(1, 0, 2), series: [{ values: area(1, 1, 2), color: "#112233" }], place: area(5, 0, 9, 4) },
  { kind: "setPageLayout", sheet, orientation: "landscape", titleRows: 2 },
  { kind: "setRowHeights", sheet, row: 1, heights: [45, 0] },
  { kind: "setName", sheet, name: `SPASER_${sheet}`, value: { type: "cellules", area: area(1, 1) }, hidden: true },
  { kind: "setName", sheet, name: `SPASER_${sheet}_E`, value: { type: "texte", value: "état" }, hidden: true },
];
const open = (bytes: Uint8Array): OpcPackage => OpcPackage.open(bytes, "f.xlsx");

describe("a sheet that a fill adds", () => {
  it("says how it prints, its rows and its drawing at their places in the schema", async () => {
    const workbook = XlsxWorkbook.open(richPackage(), "riche.xlsm");
    await workbook.apply(sheetWith("Plus"));
    const source = open(workbook.bytes());
    const xml = source.text("xl/worksheets/sheet4.xml");
    expect([...xml.matchAll(/<(sheetPr|sheetViews|sheetFormatPr|sheetData|pageMargins|pageSetup|drawing|tableParts)[ />]/g)].map((match) => match[1])).toEqual(["sheetPr", "sheetViews", "sheetFormatPr", "sheetData", "pageMargins", "pageSetup", "drawing", "tableParts"]);
    expect(xml).toContain(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
    expect(xml).toContain(`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`);
    expect(xml).toContain(`<row r="2" ht="45" customHeight="1">`);
    expect(xml).toContain(`<row r="3" ht="0" customHeight="1">`);
    expect(source.text("xl/workbook.xml")).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="3">'Plus'!$1:$2</definedName>`);
  });

  it("goes with its parts and its names, and what points at the sheets behind it follows", async () => {
    const bytes = richPackage();
    const workbook = XlsxWorkbook.open(bytes, "riche.xlsm");
    const undo = await workbook.apply(sheetWith("Plus"));
    await workbook.apply(sheetWith("Autre"));
    expect(await workbook.undo(undo)).toEqual({ restored: 0, kept: [] });
    const source = open(workbook.bytes());
    const added = source.names().filter((name) => !open(bytes).has(name)).sort();
    expect(added).toEqual(["xl/charts/chart3.xml", "xl/drawings/_rels/drawing3.xml.rels", "xl/drawings/drawing3.xml", "xl/tables/table3.xml", "xl/worksheets/_rels/sheet5.xml.rels", "xl/worksheets/sheet5.xml"]);
    expect(source.text("[Content_Types].xml")).not.toMatch(/sheet4|chart2|drawing2|table2/);
    expect(source.text("xl/workbook.xml").match(/<definedNames>.*<\/definedNames>/)?.[0].match(/name="[^"]*"( localSheetId="\d+")?/g)).toEqual([
      `name="_xlnm.Print_Area" localSheetId="1"`, `name="TauxCible"`, `name="SPASER_Autre"`, `name="SPASER_Autre_E"`, `name="_xlnm.Print_Titles" localSheetId="3"`,
    ]);
  });

  it("keeps its names when someone has worked in it", async () => {
    const workbook = XlsxWorkbook.open(richPackage(), "riche.xlsm");
    const undo = await workbook.apply(sheetWith("Plus"));
    await workbook.apply([{ kind: "setCells", sheet: "Plus", row: 30, column: 0, contents: [[t("à moi")]] }]);
    expect((await workbook.undo(undo)).kept).toEqual(["Plus!A31"]);
    expect((await workbook.survey()).names.map(({ name }) => name)).toEqual(["SPASER_Plus", "SPASER_Plus_E"]);
  });

  it("is any sheet of a workbook made by the edits alone, and of that one only", async () => {
    const reader = new XlsxReader(open(await newWorkbook("neuf.xlsx", [...sheetWith("Un"), ...sheetWith("Deux")])));
    expect(readCharts(reader.source, reader.sheet("Deux")?.part ?? "")).toMatchObject([{ name: "G", description: "D", series: [{ name: { cached: ["Part"] }, categories: { formula: "'Deux'!$A$2:$A$3", cached: ["A", "B"] }, values: { cached: ["0.5", "1"] } }] }]);
    expect(reader.workbook.names.map(({ name, localSheet }) => [name, localSheet])).toContainEqual(["_xlnm.Print_Titles", 1]);
    const again = XlsxWorkbook.open(reader.source.toBytes(), "neuf.xlsx");
    await expect(again.apply(sheetWith("Un").slice(3, 4))).rejects.toMatchObject({ code: "unsupported", unchanged: true });
  });

  it.each([
    ["unsupported", { kind: "setRowHeights", sheet: "Plus", row: 0, heights: [410] }],
    ["unsupported", { kind: "setRowHeights", sheet: "Bilan", row: 0, heights: [40] }],
    ["unsupported", { kind: "setPageLayout", sheet: "Plus", orientation: "portrait", titleRows: 0.5 }],
    ["tooLarge", { kind: "addChart", sheet: "Plus", name: "G", title: "", description: "", type: "courbes", categories: area(1, 0, 2), series: [{ values: area(1, 1, 2), color: "#000000" }], place: area(0, 16_380, 1, 4) }],
  ] as const)("is refused (%s): %j", async (code, edit) => {
    const bytes = richPackage();
    const workbook = XlsxWorkbook.open(bytes, "riche.xlsm");
    await expect(workbook.apply([{ kind: "addSheet", sheet: "Plus" }, edit])).rejects.toMatchObject({ code, unchanged: true });
    expect(workbook.bytes()).toBe(bytes);
  });
});

import fc from "fast-check";
import type { CellContent, Edit } from "../../../../core/bilan/edit";
import { WorkbookError } from "../../../port";
import { OpcPackage } from "../../package/opcPackage";
import { richPackage } from "../../testing/richPackage";
import { readGrid } from "../grid/readGrid";
import { XlsxWorkbook } from "../xlsxWorkbook";

const parts = (bytes: Uint8Array): Map<string, string> => {
  const source = OpcPackage.open(bytes, "f.xlsx");
  return new Map(source.names().map((name) => [name, Buffer.from(source.bytes(name)).toString("base64")]));
};

/** Names of the parts that differ between two archives. */
function changed(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [parts(before), parts(after)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).sort();
}

const text = (bytes: Uint8Array, part: string): string => OpcPackage.open(bytes, "f.xlsx").text(part);
const set = (sheet: string, row: number, column: number, ...contents: (CellContent | null)[]): Edit => ({ kind: "setCells", sheet, row, column, contents: [contents] });
const open = (patch?: (xml: string) => string): { bytes: Uint8Array; workbook: XlsxWorkbook } => {
  const bytes = richPackage(patch);
  return { bytes, workbook: XlsxWorkbook.open(bytes, "riche.xlsm") };
};
const SHEET = "xl/worksheets/sheet2.xml";

describe("a fill", () => {
  it("changes the sheet's part and nothing else, one cell in place", async () => {
    const { bytes, workbook } = open((xml) => xml.replace(/<f[\s\S]*?<\/f>|<f [^>]*\/>/g, ""));
    await workbook.apply([set("Bilan", 1, 1, { type: "texte", value: "neuf" })]);
    // The register holds a formula: Excel is asked to calculate.
    expect(changed(bytes, workbook.bytes())).toEqual(["xl/workbook.xml", SHEET]);
    expect(text(workbook.bytes(), SHEET)).toBe(
      text(bytes, SHEET).replace(`<c r="B2" s="3"><v>0.25</v></c>`, `<c r="B2" s="3" t="inlineStr"><is><t xml:space="preserve">neuf</t></is></c>`),
    );
    expect(text(workbook.bytes(), "xl/workbook.xml")).toContain(`<calcPr fullCalcOnLoad="1" calcId="191029"/>`);
  });

  it("puts new cells and rows at their place, with the format of their row or column", async () => {
    const { workbook } = open();
    await workbook.apply([set("Bilan", 2, 0, { type: "nombre", value: 1 }), set("Bilan", 3, 2, { type: "nombre", value: 2 }), set("Bilan", 5, 1, { type: "nombre", value: 3 }), set("Bilan", 9, 7, { type: "booleen", value: true })]);
    const xml = text(workbook.bytes(), SHEET);
    expect(xml).toContain(`<row r="3" s="2" customFormat="1"><c r="A3" s="2"><v>1</v></c><c r="B3" s="3">`);
    expect(xml).toContain(`<c r="C4" s="3"><v>2</v></c><c r="D4">`);
    expect(xml).toContain(`</row><row r="6"><c r="B6" s="3"><v>3</v></c></row><row r="8">`);
    expect(xml).toContain(`</row><row r="10"><c r="H10" t="b"><v>1</v></c></row></sheetData>`);
    expect(xml).toContain(`<dimension ref="A1:H10"/>`);
  });

  it("keeps the followers of a shared formula when its first cell is overwritten, and drops the calculation chain", async () => {
    const { bytes, workbook } = open();
    await workbook.apply([set("Bilan", 1, 3, { type: "nombre", value: 9 })]);
    const xml = text(workbook.bytes(), SHEET);
    expect(xml).toContain(`<c r="D3"><f>B3*2+$B$1</f><v>1</v></c>`);
    expect(xml).toContain(`<c r="D4"><f>B4*2+$B$1</f><v>91314</v></c>`);
    expect(changed(bytes, workbook.bytes())).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/workbook.xml", SHEET]);
  });

  it("marks texts like formulas so that Excel keeps them texts, and takes the mark off again", async () => {
    const { workbook } = open();
    await workbook.apply([set("Bilan", 1, 2, { type: "texte", value: "=1+1" }, null, { type: "texte", value: "=2" })]);
    expect(text(workbook.bytes(), "xl/styles.xml").match(/quotePrefix="1"/g)).toHaveLength(2);
    await workbook.apply([set("Bilan", 1, 2, { type: "nombre", value: 1 })]);
    const style = /<c r="C2" s="(\d+)"/.exec(text(workbook.bytes(), SHEET))?.[1];
    expect(text(workbook.bytes(), "xl/styles.xml").split("<cellXfs")[1]?.split("<xf ")[Number(style) + 1]).not.toContain("quotePrefix");
  });

  it("appends formats without moving those that exist, each once", async () => {
    const { bytes, workbook } = open();
    const style = { kind: "setStyle", sheet: "Bilan", area: { row: 1, column: 1, rowCount: 3, columnCount: 1 }, style: { bold: true, color: "#C00000", border: "#000000", vertical: "top" } } as const;
    await workbook.apply([style, set("Bilan", 1, 1, { type: "nombre", value: 0.4, format: "#,##0.0" })]);
    await workbook.apply([style]);
    const before = text(bytes, "xl/styles.xml");
    const after = text(workbook.bytes(), "xl/styles.xml");
    expect(after).toContain(before.slice(before.indexOf("<xf numFmtId=\"0\" fontId=\"1\""), before.indexOf("</cellXfs>")));
    expect(after.match(/<font>/g)).toHaveLength(4);
    expect(after).toContain(`<numFmts count="2">`);
    expect(readGrid(workbook.bytes()).sheets[1]?.cells.find((cell) => cell.row === 1 && cell.column === 1)).toEqual({
      row: 1, column: 1, value: 0.4, format: "#,##0.0", style: { bold: true, color: "#C00000", border: "#000000", vertical: "top" },
    });
  });

  it("adds sheets, tables, merges, widths and frozen rows in the schema's order, keeping what the sheet says already", async () => {
    const { bytes, workbook } = open();
    await workbook.apply([
      { kind: "addSheet", sheet: "Détail & co" },
      { kind: "setCells", sheet: "Bilan", row: 9, column: 0, contents: [[{ type: "texte", value: "Code" }, { type: "texte", value: "É\nt" }], [{ type: "nombre", value: 1 }, { type: "formule", value: "=A11&\"<\"" }]] },
      { kind: "addTable", sheet: "Bilan", area: { row: 9, column: 0, rowCount: 2, columnCount: 2 }, name: "Détail_1" },
      { kind: "mergeCells", sheet: "Bilan", area: { row: 5, column: 0, rowCount: 2, columnCount: 2 } },
      { kind: "setColumnWidths", sheet: "Bilan", column: 1, widths: [30] },
      { kind: "freezeRows", sheet: "Bilan", rows: 1 },
    ]);
    const xml = text(workbook.bytes(), SHEET);
    expect([...xml.matchAll(/<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|mergeCells|conditionalFormatting|dataValidations|hyperlinks|pageMargins|pageSetup|drawing|legacyDrawing|tableParts|extLst)[ >]/g)].map((match) => match[1])).toEqual([
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "pageMargins", "pageSetup", "drawing", "legacyDrawing", "tableParts", "extLst",
    ]);
    expect(xml).toContain(`<col min="1" max="1" width="20.7109375" style="3" customWidth="1"/><col min="2" max="2" width="30.7109375" style="3" customWidth="1"/><col min="3" max="3" width="20.7109375" style="3" customWidth="1"/>`);
    expect(xml).toContain(`<sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>`);
    expect(xml).toContain(`<mergeCells count="2"><mergeCell ref="A8:C8"/><mergeCell ref="A6:B7"/></mergeCells>`);
    expect(text(workbook.bytes(), "xl/tables/table2.xml")).toContain(`id="4" name="Détail_1" displayName="Détail_1" ref="A10:B11"`);
    const untouched = changed(bytes, workbook.bytes());
    for (const part of ["xl/vbaProject.bin", "xl/charts/chart1.xml", "xl/comments1.xml", "xl/drawings/drawing1.xml", "xl/media/image1.png", "custom/inconnu.xml", "xl/sharedStrings.xml", "xl/theme/theme1.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml", "xl/tables/table1.xml", "docProps/app.xml"]) {
      expect(untouched).not.toContain(part);
    }
    expect((await workbook.survey()).sheets.map((sheet) => sheet.name)).toEqual(["Registre", "Bilan", "Verrou", "Détail & co"]);
  });

  it.each([
    ["spill", "Bilan", set("Bilan", 2, 5, { type: "nombre", value: 1 }), "F3"],
    ["filtered", "Registre", set("Registre", 3, 1, { type: "nombre", value: 1 }), "B4"],
    ["protected", "Verrou", set("Verrou", 0, 0, { type: "nombre", value: 1 }), "A1"],
    ["tableOverlap", "Registre", { kind: "mergeCells", sheet: "Registre", area: { row: 1, column: 0, rowCount: 1, columnCount: 2 } }, "A2:B2"],
    ["merged", "Bilan", { kind: "mergeCells", sheet: "Bilan", area: { row: 7, column: 0, rowCount: 2, columnCount: 2 } }, "A8:B9"],
  ] as const)("is stopped by: %s", async (kind, sheet, edit, address) => {
    const { bytes, workbook } = open();
    const error = await workbook.apply([edit]).then(() => null, (reason: unknown) => reason);
    expect(error).toMatchObject({ code: "blocked", unchanged: true, obstacles: [{ kind, sheet, address }] });
    expect(workbook.bytes()).toBe(bytes);
  });

  it("writes in the unlocked cell of a protected sheet, under its namespace prefix", async () => {
    const { workbook } = open();
    await workbook.apply([set("Verrou", 1, 1, { type: "texte", value: "ok" })]);
    expect(text(workbook.bytes(), "xl/worksheets/sheet3.xml")).toContain(`<x:c r="B2" s="4" t="inlineStr"><x:is><x:t xml:space="preserve">ok</x:t></x:is></x:c>`);
  });

  it.each([
    ["unsupported", set("Bilan", 1, 1, { type: "nombre", value: Number.NaN })],
    ["unsupported", set("Bilan", 1, 1, { type: "date", value: "2024-02-30" })],
    ["tooLarge", set("Bilan", 1, 1, { type: "texte", value: "x".repeat(32_768) })],
    ["tooLarge", set("Bilan", 1, 16_384, { type: "nombre", value: 1 })],
    ["unsupported", { kind: "addSheet", sheet: "a/b" }],
    ["unsupported", { kind: "addTable", sheet: "Bilan", area: { row: 20, column: 0, rowCount: 2, columnCount: 1 }, name: "A1" }],
    ["unsupported", { kind: "addTable", sheet: "Bilan", area: { row: 20, column: 0, rowCount: 2, columnCount: 1 }, name: "SansEntete" }],
  ] as const)("is refused (%s) without a byte changed: %j", async (code, edit) => {
    const { bytes, workbook } = open();
    const error = await workbook.apply([set("Bilan", 1, 1, { type: "nombre", value: 5 }), edit]).then(() => null, (reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookError);
    expect((error as WorkbookError).code).toBe(code);
    expect(workbook.bytes()).toBe(bytes);
  });
});

describe("undo", () => {
  const content = fc.oneof(
    fc.string().map((value): CellContent => ({ type: "texte", value })),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): CellContent => ({ type: "nombre", value })),
    fc.boolean().map((value): CellContent => ({ type: "booleen", value })),
    fc.constant<CellContent>({ type: "vide" }),
    fc.constant<CellContent>({ type: "formule", value: "=SUM(B2:B4)" }),
  );
  // Column F holds an array formula and row 8 a merge: everywhere else is free.
  const fill = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }), content), { minLength: 1, maxLength: 12 })
    .map((cells) => cells.map(([row, column, value]) => set("Bilan", row, column, value)));

  it("of the last fill gives back the same parts, byte for byte", async () => {
    await fc.assert(fc.asyncProperty(fill, async (edits) => {
      const { bytes, workbook } = open();
      const undo = await workbook.apply([...edits, { kind: "addSheet", sheet: "Plus" }]);
      const report = await workbook.undo(undo);
      expect(report).toEqual({ restored: undo.cells, kept: [] });
      expect(workbook.bytes()).toBe(bytes);
    }), { numRuns: 40 });
  });

  it("after an edit elsewhere gives back every cell as it was, values, formulas and formats", async () => {
    await fc.assert(fc.asyncProperty(fill, async (edits) => {
      const { bytes, workbook } = open();
      const undo = await workbook.apply(edits);
      await workbook.apply([set("Bilan", 11, 7, { type: "texte", value: "ailleurs" })]);
      expect((await workbook.undo(undo)).kept).toEqual([]);
      const cells = (file: Uint8Array): unknown => readGrid(file).sheets[1]?.cells.filter((cell) => cell.row !== 11);
      expect(cells(workbook.bytes())).toEqual(cells(bytes));
    }), { numRuns: 40 });
  });

  it("works in another object over the saved file, by value", async () => {
    const { workbook } = open();
    const undo = await workbook.apply([set("Bilan", 1, 1, { type: "texte", value: "x" }), { kind: "addSheet", sheet: "Plus" }, set("Plus", 0, 0, { type: "nombre", value: 1 })]);
    const again = XlsxWorkbook.open(workbook.bytes(), "riche.xlsm");
    expect(await again.undo(JSON.parse(JSON.stringify(undo)) as typeof undo)).toEqual({ restored: 1, kept: [] });
    expect((await again.survey()).sheets.map((sheet) => sheet.name)).toEqual(["Registre", "Bilan", "Verrou"]);
    expect((await again.readColumns([{ sheet: "Bilan", firstRow: 1, rowCount: 1, columns: [1] }]))[0]?.cells).toEqual([[0.25]]);
  });

  it("keeps an added sheet in which someone has worked since, and says so", async () => {
    const { workbook } = open();
    const undo = await workbook.apply([{ kind: "addSheet", sheet: "Plus" }, set("Plus", 0, 0, { type: "nombre", value: 1 })]);
    await workbook.apply([set("Plus", 4, 1, { type: "texte", value: "à moi" })]);
    expect((await workbook.undo(undo)).kept).toEqual(["Plus!B5"]);
    expect((await workbook.survey()).sheets).toHaveLength(4);
  });

  it("refuses what it did not make", async () => {
    const { workbook } = open();
    await expect(workbook.undo({ adapter: "excel", cells: 0, sheetsAdded: [], inverse: {} })).rejects.toMatchObject({ code: "unknown", unchanged: true });
  });
});

describe("settings", () => {
  it("travel with the file, apart from its other custom XML", async () => {
    const { bytes, workbook } = open();
    await workbook.writeSetting("clé <&> ", "é\u0001\"\n]]>");
    expect(changed(bytes, workbook.bytes())).toEqual(["customXml/item1.xml", "xl/_rels/workbook.xml.rels"]);
    const again = XlsxWorkbook.open(workbook.bytes(), "riche.xlsm");
    expect(await again.readSetting("clé <&> ")).toBe("é\u0001\"\n]]>");
    expect(await again.readSetting("__proto__")).toBeNull();
  });
});

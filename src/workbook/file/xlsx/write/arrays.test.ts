import type { CellContent, Edit } from "../../../../core/bilan/edit";
import type { WorkbookError } from "../../../port";
import { OpcPackage } from "../../package/opcPackage";
import { tinyPackage } from "../../testing/tinyPackage";
import { XlsxWorkbook } from "../xlsxWorkbook";

const ROWS = (anchor: string): string => `<row r="1"><c r="A1"${anchor}><f t="array" ref="A1:B2">F()</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>`;
const open = (anchor = ""): XlsxWorkbook => XlsxWorkbook.open(tinyPackage({ sheets: { F: ROWS(anchor) } }).toBytes(), "f.xlsx");
const set = (row: number, column: number, ...contents: (CellContent | null)[]): Edit => ({ kind: "setCells", sheet: "F", row, column, contents: [contents] });
const n = (value: number): CellContent => ({ type: "nombre", value });
const text = (workbook: XlsxWorkbook): string => /<sheetData>(.*)<\/sheetData>/.exec(OpcPackage.open(workbook.bytes(), "f.xlsx").text("xl/worksheets/sheet1.xml"))?.[1] ?? "";
const WHOLE = [set(0, 0, n(5), { type: "vide" }), set(1, 0, n(7), n(8))];

describe("an array formula over several cells", () => {
  it("is overwritten whole, and comes back whole after edits elsewhere", async () => {
    const workbook = open();
    const undo = await workbook.apply(WHOLE);
    expect(text(workbook)).toBe(`<row r="1"><c r="A1"><v>5</v></c><c r="B1"/></row><row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>8</v></c></row>`);
    await workbook.apply([set(8, 0, n(1))]);
    expect(await workbook.undo(undo)).toEqual({ restored: 4, kept: [] });
    expect(text(workbook)).toContain(ROWS(""));
  });

  it("is not overwritten in part, by cells or by a merge", async () => {
    const workbook = open();
    const blocked = async (...edits: Edit[]): Promise<unknown> => workbook.apply(edits).then(() => null, (error: unknown) => (error as WorkbookError).obstacles);
    const spill = (address: string) => ({ kind: "spill", sheet: "F", address });
    expect(await blocked(set(0, 0, n(5)))).toEqual([spill("A1")]);
    expect(await blocked(set(0, 0, n(5), n(6)), set(1, 0, null, n(8)))).toEqual([spill("A1"), spill("B1"), spill("B2")]);
    expect(await blocked({ kind: "mergeCells", sheet: "F", area: { row: 1, column: 0, rowCount: 1, columnCount: 2 } })).toEqual([spill("B2")]);
  });

  it("stays as the fill left it when someone changed one of its cells since", async () => {
    const workbook = open();
    const undo = await workbook.apply(WHOLE);
    await workbook.apply([set(1, 1, n(99))]);
    expect(await workbook.undo(undo)).toEqual({ restored: 0, kept: ["F!A1", "F!B1", "F!A2", "F!B2"] });
    expect(text(workbook)).toBe(`<row r="1"><c r="A1"><v>5</v></c><c r="B1"/></row><row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>99</v></c></row>`);
  });
});

describe("a dynamic array", () => {
  it("goes with its first cell, and what it showed with it", async () => {
    const workbook = open(` cm="1"`);
    const undo = await workbook.apply([set(0, 0, n(5))]);
    expect(text(workbook)).toBe(`<row r="1"><c r="A1"><v>5</v></c><c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"/></row>`);
    await workbook.apply([set(8, 0, n(1))]);
    expect(await workbook.undo(undo)).toEqual({ restored: 1, kept: [] });
    expect(text(workbook)).toContain(ROWS(` cm="1"`));
  });

  it("is not overwritten beyond its first cell", async () => {
    await expect(open(` cm="1"`).apply([set(0, 1, n(5))])).rejects.toMatchObject({ code: "blocked", obstacles: [{ kind: "spill", sheet: "F", address: "B1" }] });
  });
});

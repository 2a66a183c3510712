import type { Edit } from "../../../../core/bilan/edit";
import { OpcPackage } from "../../package/opcPackage";
import { richPackage } from "../../testing/richPackage";
import { createXlsx } from "../grid/saveGrid";
import { XlsxWorkbook } from "../xlsxWorkbook";
import { withTableArea } from "./tableArea";

const resize = (sheet: string, name: string, rowCount: number): Edit => ({ kind: "resizeTable", sheet, name, rowCount });
const set = (row: number, value: number): Edit => ({ kind: "setCells", sheet: "F", row, column: 0, contents: [[{ type: "nombre", value }]] });
const TABLE = "xl/tables/table1.xml";
const text = (workbook: XlsxWorkbook, part = TABLE): string => OpcPackage.open(workbook.bytes(), "f.xlsx").text(part);
const open = (): XlsxWorkbook => XlsxWorkbook.open(createXlsx({ sheets: [{ name: "F", cells: [{ row: 0, column: 0, value: "a" }, { row: 1, column: 0, value: 1 }], tables: [{ name: "T", area: { row: 0, column: 0, rowCount: 2, columnCount: 1 } }] }] }), "f.xlsx");

describe("a table's part", () => {
  it.each([
    [`<table id="1" ref="A1:B3" name="T"><autoFilter ref="A1:B3"/><tableColumns><tableColumn id="1" ref="x"/></tableColumns></table>`, `<table id="1" ref="A1:B9" name="T"><autoFilter ref="A1:B9"/><tableColumns><tableColumn id="1" ref="x"/></tableColumns></table>`, 0],
    [`<x:table ref='A1:B4' totalsRowCount="1"><x:autoFilter ref="A1:B3"><x:filterColumn colId="0"/></x:autoFilter><x:sortState ref="A2:B3"/></x:table>`, `<x:table ref='A1:B9' totalsRowCount="1"><x:autoFilter ref="A1:B8"><x:filterColumn colId="0"/></x:autoFilter><x:sortState ref="A2:B3"/></x:table>`, 1],
    [`<table ref="A1:B3" headerRowCount="1"><tableColumns count="2"/></table>`, `<table ref="A1:B9" headerRowCount="1"><tableColumns count="2"/></table>`, 0],
  ])("gets another range, its filter too, and nothing else: %s", (before, after, totals) => {
    expect(withTableArea(before, { row: 0, column: 0, rowCount: 9, columnCount: 2 }, totals)).toBe(after);
  });
});

describe("a table that is resized", () => {
  it("changes its ranges in its part, and comes back byte for byte, also after an edit elsewhere", async () => {
    const workbook = open();
    const before = text(workbook);
    const undo = await workbook.apply([resize("F", "t", 4), set(3, 9)]);
    expect(text(workbook)).toBe(before.replace(/A1:A2/g, "A1:A4"));
    await workbook.apply([{ kind: "setCells", sheet: "F", row: 9, column: 9, contents: [[{ type: "texte", value: "ailleurs" }]] }]);
    expect(await workbook.undo(undo)).toEqual({ restored: 1, kept: [] });
    expect(text(workbook)).toBe(before);
  });

  it("may have been added by the same edits", async () => {
    const workbook = open();
    await workbook.apply([{ kind: "setCells", sheet: "F", row: 0, column: 3, contents: [[{ type: "texte", value: "b" }]] }, { kind: "addTable", sheet: "F", area: { row: 0, column: 3, rowCount: 2, columnCount: 1 }, name: "U" }, resize("F", "U", 5), resize("F", "U", 3)]);
    expect((await workbook.survey()).sheets[0]?.tables.map(({ name, area }) => [name, area.rowCount])).toEqual([["T", 2], ["U", 3]]);
  });

  it("keeps its place when it has a total row, which nothing moves", async () => {
    const bytes = richPackage();
    const workbook = XlsxWorkbook.open(bytes, "riche.xlsm");
    for (const rowCount of [3, 6]) await expect(workbook.apply([resize("Registre", "Registre", rowCount)])).rejects.toMatchObject({ code: "blocked", obstacles: [{ kind: "tableOverlap", sheet: "Registre", address: "A5:C5" }] });
    await workbook.apply([resize("Registre", "Registre", 4)]);
    expect(text(workbook)).toBe(OpcPackage.open(bytes, "f.xlsx").text(TABLE));
  });
});

import type { CellContent, Edit } from "../../src/core/bilan/edit";
import type { WorkbookSeed } from "../../src/atelier/model/snapshot";
import { closeExcel, openExcel, type OpenedExcel } from "./excelOffice";
import { dump } from "./excelDump";

afterEach(closeExcel);

const SEED: WorkbookSeed = {
  sheets: [
    {
      name: "Bilan",
      rows: [["Code", "Valeur"], ["A1", "=1+1"], ["A2", "00123"], [null, null], ["note", "'guillemet"]],
      tables: [{ name: "Valeurs", area: "A1:B3" }],
      formulas: { D1: "=B9+1" },
      numberFormats: { B3: "@", F1: "@", F2: "0.00" },
    },
    { name: "Dynamique", formulas: { A1: "=SEQUENCE(3)" } },
    { name: "Fermée", rows: [["x", 1]], protection: { unlocked: ["B1"] } },
  ],
};

function set(sheet: string, row: number, column: number, content: CellContent): Edit {
  return { kind: "setCells", sheet, row, column, contents: [[content]] };
}

async function fillThenUndo(excel: OpenedExcel, edits: readonly Edit[]): Promise<{ readonly before: unknown; readonly filled: unknown; readonly after: unknown }> {
  const before = dump(excel.office.model);
  const undo = await excel.workbook.apply(edits);
  const filled = dump(excel.office.model);
  expect((await excel.workbook.undo(undo)).kept).toEqual([]);
  await excel.office.host.settled();
  return { before, filled, after: dump(excel.office.model) };
}

describe("targets with a trap", () => {
  it.each([
    ["a text like a formula", set("Bilan", 1, 1, { type: "nombre", value: 3 })],
    ["a text of digits in a cell of text format", set("Bilan", 2, 1, { type: "nombre", value: 3 })],
    ["a text that begins with an apostrophe", set("Bilan", 4, 1, { type: "vide" })],
    ["a formula", set("Bilan", 0, 3, { type: "texte", value: "=B9" })],
    ["an empty cell of text format", set("Bilan", 0, 5, { type: "formule", value: "=1+1" })],
    ["a formatted number", set("Bilan", 1, 5, { type: "date", value: "2024-01-31" })],
  ])("gives back %s", async (_, edit) => {
    const { before, filled, after } = await fillThenUndo(await openExcel(SEED), [edit]);
    expect(filled).not.toEqual(before);
    expect(after).toEqual(before);
  });

  it("writes a number as a number in a cell of text format", async () => {
    const excel = await openExcel(SEED);
    await excel.workbook.apply([set("Bilan", 2, 1, { type: "nombre", value: 12.5 })]);
    const [data] = await excel.workbook.readColumns([{ sheet: "Bilan", firstRow: 2, rowCount: 1, columns: [1] }]);
    expect(data?.cells).toEqual([[12.5]]);
  });

  it("leaves a table its area when it writes just under it or beside it", async () => {
    const excel = await openExcel(SEED);
    const edits = [set("Bilan", 3, 0, { type: "texte", value: "Total" }), set("Bilan", 0, 2, { type: "texte", value: "Écart" })];
    const { before, after } = await fillThenUndo(excel, edits);
    expect(after).toEqual(before);
    await excel.workbook.apply(edits);
    expect((await excel.workbook.survey()).sheets[0]?.tables.map((table) => table.area)).toEqual([{ row: 0, column: 0, rowCount: 3, columnCount: 2 }]);
  });

  it("keeps a border that was there when the fill draws its own", async () => {
    const excel = await openExcel(SEED);
    const area = { row: 6, column: 0, rowCount: 2, columnCount: 2 };
    await excel.workbook.apply([{ kind: "setStyle", sheet: "Bilan", area, style: { border: "#FF0000", italic: true, fontSize: 14, vertical: "top" } }]);
    const { before, filled, after } = await fillThenUndo(excel, [{ kind: "setStyle", sheet: "Bilan", area: { ...area, row: 7 }, style: { border: "#000000", fill: "#FFFF00", italic: false } }]);
    expect(filled).not.toEqual(before);
    expect(after).toEqual(before);
  });

  it("refuses a cell that a dynamic array fills, and a format that protection forbids", async () => {
    const excel = await openExcel(SEED);
    await expect(excel.workbook.apply([set("Dynamique", 1, 0, { type: "nombre", value: 1 })])).rejects.toMatchObject({
      code: "blocked",
      obstacles: [{ kind: "spill", sheet: "Dynamique", address: "A2" }],
    });
    await expect(excel.workbook.apply([set("Fermée", 0, 1, { type: "nombre", value: 1, format: "0%" })])).rejects.toMatchObject({
      code: "blocked",
      obstacles: [{ kind: "protected", sheet: "Fermée", address: "B1" }],
    });
  });
});

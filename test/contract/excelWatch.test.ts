import type { WorkbookChange } from "../../src/workbook/port";
import { closeExcel, openExcel, type OpenedExcel } from "./excelOffice";

afterEach(closeExcel);

/** What a person types, with the event that follows told to the end. */
async function type({ office: { model, host } }: OpenedExcel, sheet: string, row: number, column: number, value: string | number): Promise<void> {
  model.typed(model.sheets.idOf(sheet) ?? "", row, column, value);
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 60));
}

describe("watching a workbook through Office.js", () => {
  async function watched() {
    const excel = await openExcel({ sheets: [{ name: "L'année, 2024", rows: [["N°", "Montant"], ["M1", 10], ["M2", 20]] }, { name: "Calculs", rows: [["x"]], formulas: [{ row: 0, column: 1, formula: "='L''année, 2024'!B2*2", values: [[20]] }] }] });
    await excel.office.host.settled();
    const heard: WorkbookChange[] = [];
    const stop = await excel.workbook.watch((change) => heard.push(change));
    return { excel, heard, stop };
  }

  it("tells the sheet and the cells that a person types in, and those that are calculated from them", async () => {
    const { excel, heard } = await watched();
    await type(excel, "L'année, 2024", 1, 1, 15);
    expect(heard).toEqual([
      { sheet: "L'année, 2024", areas: [{ row: 1, column: 1, rowCount: 1, columnCount: 1 }] },
      { sheet: "Calculs", areas: [{ row: 0, column: 1, rowCount: 1, columnCount: 1 }] },
    ]);
  });

  it("doesn't tell what the add-in writes, which its flows know of", async () => {
    const { excel, heard } = await watched();
    await excel.workbook.apply([{ kind: "setCells", sheet: "L'année, 2024", row: 2, column: 0, contents: [[{ type: "texte", value: "M3" }]] }]);
    await excel.office.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(heard).toEqual([]);
  });

  it("tells rows that moved as a change that isn't known", async () => {
    const { excel, heard } = await watched();
    const { model } = excel.office;
    model.structure.insertRows(model.sheets.idOf("L'année, 2024") ?? "", 1, 1);
    await excel.office.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(heard).toContainEqual({ sheet: "L'année, 2024", areas: null });
  });

  it("tells nothing any more once it is stopped", async () => {
    const { excel, heard, stop } = await watched();
    await stop();
    await type(excel, "L'année, 2024", 1, 1, 15);
    expect(heard).toEqual([]);
  });
});

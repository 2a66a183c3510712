import { closeExcel, goTo, openExcel } from "./excelOffice";

afterEach(closeExcel);

describe("selection", () => {
  it.each([
    ["a cell", "Libre", "B5", { row: 4, column: 1 }], ["the first cell", "Libre", "A1", { row: 0, column: 0 }], ["several cells: the first of them", "Libre", "D5:F9", { row: 4, column: 3 }],
    ["a sheet with a name to be quoted, protected", "L'année, 2024", "C2", { row: 1, column: 2 }], ["a hidden row", "Libre", "A9", { row: 8, column: 0 }],
  ])("is %s", async (_name, sheet, address, place) => {
    const excel = await openExcel({ sheets: [{ name: "Libre", rows: [["x"]], hiddenRows: [8] }, { name: "L'année, 2024", rows: [["x"]], protection: { unlocked: [] } }] });
    await goTo(excel, sheet, address);
    expect(await excel.workbook.selection()).toEqual({ sheet, ...place });
  });
});

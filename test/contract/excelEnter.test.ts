import { WorkbookError } from "../../src/workbook/port";
import type { WorkbookSeed } from "../../src/atelier/model/snapshot";
import { dump } from "./excelDump";
import { closeExcel, goTo, openExcel, type OpenedExcel } from "./excelOffice";

afterEach(closeExcel);

const SEED: WorkbookSeed = {
  sheets: [
    { name: "Libre", rows: [["texte", 0, "=1+1", null, false]], formulas: { A3: "=1/0", B3: "=\"\"" }, numberFormats: { F1: "@", F2: "0.00" }, hiddenRows: [8] },
    { name: "Dynamique", formulas: { A1: "=SEQUENCE(3)" } },
    { name: "L'année, 2024", rows: [["x", null, null]], protection: { unlocked: ["B1"] } },
  ],
};

const read = (excel: OpenedExcel, sheet: string, address: string) => excel.office.Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas,numberFormat");
  await context.sync();
  return { value: range.values[0]?.[0] as unknown, formula: range.formulas[0]?.[0] as unknown, format: range.numberFormat[0]?.[0] as unknown };
});

async function refusal(action: Promise<unknown>): Promise<WorkbookError> {
  const outcome = await action.then(() => null, (error: unknown) => error);
  expect(outcome).toBeInstanceOf(WorkbookError);
  return outcome as WorkbookError;
}

describe("enterFormula", () => {
  it.each([
    ["an empty cell", "Libre", "B5", undefined, "General"], ["a format asked", "Libre", "B5", "0.0%", "0.0%"], ["a cell of text format", "Libre", "F1", undefined, "General"],
    ["a cell of text format, a format asked", "Libre", "F1", "dd/mm/yyyy", "dd/mm/yyyy"], ["a format of the person's own, which stays", "Libre", "F2", "0.0%", "0.00"],
    ["an unlocked cell, whose format can't be set", "L'année, 2024", "B1", "0.0%", "General"],
  ])("enters in %s", async (_name, sheet, address, format, shown) => {
    const excel = await openExcel(SEED);
    await goTo(excel, sheet, address);
    expect(await excel.workbook.enterFormula("=SUM(1.5,2)", format)).toEqual({ sheet, address });
    await excel.office.host.settled();
    expect(await read(excel, sheet, address)).toEqual({ value: 3.5, formula: "=SUM(1.5,2)", format: shown });
  });

  it("enters in the active cell of a selection of several", async () => {
    const excel = await openExcel(SEED);
    await goTo(excel, "Libre", "D5:F9");
    expect(await excel.workbook.enterFormula("=1+1")).toEqual({ sheet: "Libre", address: "D5" });
    expect((await read(excel, "Libre", "E6")).formula).toBe("");
  });

  it("lets a result that has no room be Excel's to tell", async () => {
    const excel = await openExcel({ sheets: [{ name: "Libre", rows: [[null], ["plein"]] }] });
    await goTo(excel, "Libre", "A1");
    expect(await excel.workbook.enterFormula("=SEQUENCE(3)")).toEqual({ sheet: "Libre", address: "A1" });
    await excel.office.host.settled();
    expect((await read(excel, "Libre", "A2")).value).toBe("plein");
  });

  it.each([
    ["a text", "Libre", "A1", "filled"], ["a zero", "Libre", "B1", "filled"], ["a text like a formula", "Libre", "C1", "filled"], ["a boolean", "Libre", "E1", "filled"],
    ["an error", "Libre", "A3", "filled"], ["a formula that shows nothing", "Libre", "B3", "filled"], ["a dynamic array's formula", "Dynamique", "A1", "filled"], ["a dynamic array's result", "Dynamique", "A3", "spill"],
    ["a locked cell", "L'année, 2024", "C1", "protected"], ["a hidden row", "Libre", "A9", "hidden"],
  ])("writes nothing over %s", async (_name, sheet, address, kind) => {
    const excel = await openExcel(SEED);
    await excel.office.host.settled();
    await goTo(excel, sheet, address);
    const before = dump(excel.office.model);
    const error = await refusal(excel.workbook.enterFormula("=1+1", "0.0%"));
    expect([error.code, error.unchanged, error.obstacles]).toEqual(["blocked", true, [{ kind, sheet, address }]]);
    expect(dump(excel.office.model)).toEqual(before);
  });

  it("tells all that stands in the way", async () => {
    const excel = await openExcel(SEED);
    await goTo(excel, "L'année, 2024", "A1");
    expect((await refusal(excel.workbook.enterFormula("=1+1"))).obstacles.map(({ kind }) => kind)).toEqual(["filled", "protected"]);
  });

  it("leaves the cell as it was, whatever action fails, and then goes through", async () => {
    const excel = await openExcel(SEED);
    await goTo(excel, "Libre", "F1");
    const before = dump(excel.office.model);
    const isOurs = (member: string) => !member.includes("Telemetry");
    let actions = 0;
    excel.office.host.faults.beforeAction = ({ member }) => {
      if (isOurs(member)) actions += 1;
      return undefined;
    };
    await refusal(excel.workbook.enterFormula("=)(", "0.0%"));
    expect(actions).toBeGreaterThan(8);
    expect(dump(excel.office.model)).toEqual(before);
    let tried = 0;
    for (let n = 1; n <= 60; n += 1) {
      let count = 0;
      excel.office.host.faults.beforeAction = ({ member }) => {
        if (isOurs(member)) count += 1;
        return isOurs(member) && count === n ? { code: "GeneralException", message: "injected" } : undefined;
      };
      const error = await excel.workbook.enterFormula("=1+1", "0.0%").then(() => null, (thrown: unknown) => thrown as WorkbookError);
      excel.office.host.faults.beforeAction = null;
      if (error === null) break;
      tried = n;
      expect([n, error.code, error.unchanged]).toEqual([n, "unknown", true]);
      expect([n, dump(excel.office.model)]).toEqual([n, before]);
    }
    expect(tried).toBeGreaterThan(8);
    expect((await read(excel, "Libre", "F1")).formula).toBe("=1+1");
  });

  it.each([["InvalidOperationInCellEditMode", "cellEdit"], ["AccessDenied", "accessDenied"]])("maps %s to %s", async (code, expected) => {
    const excel = await openExcel(SEED);
    await goTo(excel, "Libre", "B5");
    excel.office.host.faults.beforeAction = ({ member }) => (member.includes("getActiveCell") || member.includes("GetActiveCell") ? { code, message: "injected" } : undefined);
    expect((await refusal(excel.workbook.enterFormula("=1+1"))).code).toBe(expected);
  });
});

import { startWorkbook, type StartedOffice } from "./startOffice";

describe("lists of choices through the real Office.js", () => {
  let office: StartedOffice;
  beforeEach(async () => {
    office = await startWorkbook({
      sheets: [
        { name: "Cibles", rows: [["Forme"], ["au moins"]], lists: [{ area: "B2:B4", values: ["a", "b"] }] },
        { name: "L'une", rows: [["Oui"], ["Non"]] },
        { name: "Fermée", rows: [["x"]], protection: {} },
      ],
    });
  });
  afterEach(() => office.stop());

  /** Type and source of each range of the sheet Cibles. */
  const read = (...addresses: string[]): Promise<(readonly [string, unknown])[]> => office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Cibles");
    const found = addresses.map((address) => sheet.getRange(address).dataValidation);
    for (const one of found) one.load("type,rule");
    await context.sync();
    return found.map(({ type, rule }) => [type, rule.list?.source ?? null] as const);
  });
  const change = (address: string, work: (validation: Excel.DataValidation, context: Excel.RequestContext) => void, sheet = "Cibles"): Promise<void> => office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet).getRange(address).dataValidation, context);
    await context.sync();
  });

  it("tells none, one, some and several rules apart", async () => {
    await change("C2", (validation) => void (validation.rule = { list: { inCellDropDown: true, source: "c" } }));
    expect(await read("A1", "B2:B4", "B1:B2", "B2:C2")).toEqual([["None", null], ["List", "a,b"], ["MixedCriteria", null], ["Inconsistent", null]]);
  });

  it("sets a rule, its alert and its prompt, and reads them back", async () => {
    await change("A2:A9", (validation) => {
      validation.rule = { list: { inCellDropDown: true, source: "au moins,au plus" } };
      validation.errorAlert = { title: "Titre", message: "Message", showAlert: true, style: "Warning" };
      validation.prompt = { title: "", message: "Choisissez", showPrompt: true };
      validation.ignoreBlanks = false;
    });
    const seen = await office.Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Cibles").getRange("A5");
      dataValidation.load();
      await context.sync();
      const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
      return { type, list: rule.list, custom: rule.custom, errorAlert, prompt, ignoreBlanks };
    });
    expect(seen).toEqual({
      type: "List", list: { inCellDropDown: true, source: "au moins,au plus" }, custom: null, ignoreBlanks: false,
      errorAlert: { title: "Titre", message: "Message", showAlert: true, style: "Warning" }, prompt: { title: "", message: "Choisissez", showPrompt: true },
    });
  });

  it("takes a range as a source, and clears a part of an area", async () => {
    await change("A2", (validation, context) => {
      // The library looks for objects of the API in plain objects of its own page only.
      const rule = office.window.JSON.parse("{\"list\":{\"inCellDropDown\":true}}") as { list: Excel.ListDataValidation };
      rule.list.source = context.workbook.worksheets.getItem("L'une").getRange("A1:A2");
      validation.rule = rule;
    });
    await change("B3", (validation) => validation.clear());
    expect(await read("A2", "B2", "B3", "B4")).toEqual([["List", "='L''une'!$A$1:$A$2"], ["List", "a,b"], ["None", null], ["List", "a,b"]]);
  });

  it("carries a list along when rows are inserted above it", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Cibles").getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(await read("B2", "B3:B5")).toEqual([["None", null], ["List", "a,b"]]);
  });

  it.each([
    ["a list too long for a cell", "Cibles", { list: { inCellDropDown: true, source: "x".repeat(256) } }, "InvalidArgument"],
    ["an empty list", "Cibles", { list: { inCellDropDown: true, source: "" } }, "InvalidArgument"],
    ["another kind of rule", "Cibles", { wholeNumber: { formula1: 1, operator: "GreaterThan" } }, "UnsupportedOperation"],
    ["a protected sheet", "Fermée", { list: { inCellDropDown: true, source: "a" } }, "AccessDenied"],
  ] as const)("refuses %s", async (_, sheet, rule, code) => {
    await expect(change("A1", (validation) => void (validation.rule = rule as Excel.DataValidationRule), sheet)).rejects.toMatchObject({ code });
  });
});

import { startWorkbook, type StartedOffice } from "./startOffice";

describe("sheets, formats, protection and the workbook through the real Office.js", () => {
  let office: StartedOffice;
  beforeEach(async () => {
    office = await startWorkbook({
      sheets: [
        { name: "Marchés", rows: [["Objet", 12]] },
        { name: "Bilan", rows: [["Code", "Valeur"], ["A1", 0.5]], protection: { unlocked: ["B2:B9"], password: "secret" }, numberFormats: { B2: "0.0%" } },
        { name: "Cachée", visibility: "Hidden" },
      ],
    });
  });
  afterEach(() => office.stop());
  const sheetNamed = (context: Excel.RequestContext, name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);

  it("is Excel on French ground with the declared floor", () => {
    const { requirements, displayLanguage, host } = office.Office.context as unknown as { requirements: { isSetSupported(name: string, version: string): boolean }; displayLanguage: string; host: string };
    expect([displayLanguage, host]).toEqual(["fr-FR", "Excel"]);
    expect([["ExcelApi", "1.14"], ["ExcelApi", "1.15"], ["SharedRuntime", "1.1"], ["CustomFunctionsRuntime", "1.3"]].map(([name = "", version = ""]) => requirements.isSetSupported(name, version))).toEqual([true, false, true, true]);
  });

  it("lists, adds, renames, moves, hides and deletes sheets without changing the active one", async () => {
    const seen = await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Résultats");
      added.position = 0;
      added.visibility = "Hidden";
      sheetNamed(context, "Cachée").visibility = "Visible";
      sheetNamed(context, "Marchés").name = "Registre";
      sheetNamed(context, "Cachée").delete();
      worksheets.load("items/id,items/name,items/visibility,items/position,items/protection/protected");
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      return { sheets: worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected]), active: active.name };
    });
    expect(seen).toEqual({ sheets: [["Résultats", "Hidden", false], ["Registre", "Visible", false], ["Bilan", "Visible", true]], active: "Registre" });
  });

  it.each([
    ["marchés", "ItemAlreadyExists"],
    ["un/deux", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["", "InvalidArgument"],
  ])("refuses the sheet name %j", async (name, code) => {
    await expect(office.Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    })).rejects.toMatchObject({ code, debugInfo: { errorLocation: "WorksheetCollection.add" } });
  });

  it("writes and reads formats", async () => {
    const seen = await office.Excel.run(async (context) => {
      const sheet = sheetNamed(context, "Marchés");
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "#0078d4";
      range.format.font.bold = true;
      range.format.font.color = "red";
      range.format.font.size = 14;
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.borders.getItem("EdgeBottom").style = "Double";
      range.numberFormat = [["@", "#,##0.00 \"€\""], ["General", "0.0%"]];
      sheet.getRange("B2").format.font.bold = false;
      sheet.getRange("A:A").format.columnWidth = 120;
      range.load("numberFormat,format/fill/color,format/font/bold,format/font/color,format/font/size,format/wrapText,format/horizontalAlignment");
      const column = sheet.getRange("A1");
      column.load("format/columnWidth");
      const text = sheet.getRange("B1");
      text.load("text");
      const properties = range.getCellProperties({ format: { font: { bold: true }, fill: { color: true }, borders: { style: true }, protection: true } });
      await context.sync();
      return {
        fill: range.format.fill.color, bold: range.format.font.bold, color: range.format.font.color, size: range.format.font.size, wrap: range.format.wrapText, align: range.format.horizontalAlignment,
        formats: range.numberFormat as unknown, width: column.format.columnWidth, text: text.text, cell: properties.value[1]?.[1] as unknown,
      };
    });
    expect(seen).toEqual({
      fill: "#0078D4", bold: null, color: "#FF0000", size: 14, wrap: true, align: "Center", formats: [["@", '#,##0.00 "€"'], ["General", "0.0%"]], width: 120, text: [["12,00 €"]],
      cell: { format: { font: { bold: false }, fill: { color: "#0078D4" }, borders: expect.objectContaining({ bottom: { style: "Double" }, top: { style: "None" } }) as unknown, protection: { locked: true, formulaHidden: false } } },
    });
  });

  it("gives back the former look when formats are cleared", async () => {
    const seen = await office.Excel.run(async (context) => {
      const range = sheetNamed(context, "Marchés").getRange("A1");
      range.format.fill.color = "#FF0000";
      range.format.font.bold = true;
      range.clear("Formats");
      range.load("values,format/fill/color,format/font/bold");
      await context.sync();
      return [range.values as unknown, range.format.fill.color, range.format.font.bold];
    });
    expect(seen).toEqual([[["Objet"]], "#FFFFFF", false]);
  });

  it("refuses writes in locked cells of a protected sheet, and takes those in unlocked ones", async () => {
    const write = async (address: string): Promise<void> =>
      office.Excel.run(async (context) => {
        sheetNamed(context, "Bilan").getRange(address).values = [[0.25]];
        await context.sync();
      });
    await expect(write("B2")).resolves.toBeUndefined();
    await expect(write("A2")).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } });
    await expect(office.Excel.run(async (context) => {
      sheetNamed(context, "Bilan").getRange("B2").format.fill.color = "#FF0000";
      await context.sync();
    })).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(office.Excel.run(async (context) => {
      sheetNamed(context, "Bilan").protection.unprotect("faux");
      await context.sync();
    })).rejects.toMatchObject({ code: "AccessDenied" });
    const state = await office.Excel.run(async (context) => {
      const { protection } = sheetNamed(context, "Bilan");
      protection.unprotect("secret");
      sheetNamed(context, "Bilan").getRange("A2").values = [["A2"]];
      protection.protect({ allowFormatCells: true });
      sheetNamed(context, "Bilan").getRange("A2").format.font.bold = true;
      protection.load("protected,options");
      await context.sync();
      return [protection.protected, protection.options.allowFormatCells, protection.options.allowSort];
    });
    expect(state).toEqual([true, true, false]);
  });

  it("tells which rows are hidden and which cells are locked", async () => {
    const seen = await office.Excel.run(async (context) => {
      const sheet = sheetNamed(context, "Bilan");
      const locked = sheet.getRange("A2:B2").format.protection;
      const unlocked = sheet.getRange("B2:B9").format.protection;
      sheetNamed(context, "Marchés").getRange("3:4").rowHidden = true;
      const hidden = sheetNamed(context, "Marchés").getRange("A3:A5");
      hidden.load("rowHidden,hidden");
      const rows = hidden.getRowProperties({ rowHidden: true });
      locked.load("locked");
      unlocked.load("locked");
      await context.sync();
      return [locked.locked, unlocked.locked, hidden.rowHidden, rows.value.map((row) => row.rowHidden)];
    });
    expect(seen).toEqual([null, false, null, [true, true, false]]);
  });

  it("freezes panes", async () => {
    const seen = await office.Excel.run(async (context) => {
      const { freezePanes } = sheetNamed(context, "Marchés");
      const none = freezePanes.getLocationOrNullObject();
      none.load("address");
      await context.sync();
      freezePanes.freezeAt(sheetNamed(context, "Marchés").getRange("A1:B1"));
      const some = freezePanes.getLocationOrNullObject();
      some.load("address");
      await context.sync();
      return [none.isNullObject, some.address];
    });
    expect(seen).toEqual([true, "Marchés!A1:B1"]);
  });

  it("keeps settings of both kinds", async () => {
    const values = await office.Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("spaser.choix", { schema: "landes", annee: 2024 });
      const found = settings.getItem("spaser.choix");
      const absent = settings.getItemOrNullObject("autre");
      found.load("key,value");
      absent.load("key");
      await context.sync();
      found.delete();
      const deleted = settings.getItemOrNullObject("spaser.choix");
      deleted.load("key");
      await context.sync();
      return [found.key, found.value as unknown, absent.isNullObject, deleted.isNullObject];
    });
    expect(values).toEqual(["spaser.choix", { schema: "landes", annee: 2024 }, true, true]);
    const { settings } = office.Office.context.document;
    settings.set("vu", true);
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    expect(office.model.stored.read("documentSettings")).toEqual({ vu: "true" });
  });

  it("knows the culture, the calendar and the selection", async () => {
    const seen = await office.Excel.run(async (context) => {
      const { cultureInfo } = context.application;
      cultureInfo.load("name,numberFormat/numberDecimalSeparator");
      const serial = context.workbook.functions.date(2000, 1, 1);
      serial.load("value");
      sheetNamed(context, "Bilan").getRange("B2:B3").select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      selected.load("address");
      cell.load("address");
      context.workbook.load("name,protection/protected");
      await context.sync();
      return [cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator, serial.value, selected.address, cell.address, context.workbook.protection.protected];
    });
    expect(seen).toEqual(["fr-FR", ",", 36526, "Bilan!B2:B3", "Bilan!B2", false]);
  });

  it("keeps charts for the page to draw", async () => {
    const count = await office.Excel.run(async (context) => {
      const sheet = sheetNamed(context, "Bilan");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns");
      chart.title.text = "Taux de clauses";
      chart.name = "Suivi";
      chart.setPosition("D2", "H12");
      const counted = sheet.charts.getCount();
      await context.sync();
      return counted.value;
    });
    expect(count).toBe(1);
    expect(office.host.charts()).toMatchObject([{ name: "Suivi", title: "Taux de clauses", type: "ColumnClustered", source: "Bilan!A1:B2" }]);
  });

  it("fails by name where the host has no such member", async () => {
    const attempt = (act: (sheet: Excel.Worksheet) => void): Promise<void> =>
      office.Excel.run(async (context) => {
        act(sheetNamed(context, "Marchés"));
        await context.sync();
      });
    await expect(attempt((sheet) => sheet.getRange("A1").load("hyperlink"))).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.hyperlink is not provided by the Atelier's host") as string });
    await expect(attempt((sheet) => sheet.getRange("A1").sort.apply([{ key: 0 }]))).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Range.sort" } });
    await expect(attempt((sheet) => void sheet.getRange("A1").getDependents())).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Range.getDependents" } });
    await expect(attempt((sheet) => (sheet.standardWidth = 12))).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Worksheet.standardWidth" } });
  });

  it("lets a test make the k-th action fail, and counts what passes", async () => {
    const seen: string[] = [];
    office.host.faults.beforeAction = (action, context) => {
      seen.push(`${context.action} ${action.kind} ${action.member}`);
      return action.kind === "set" && action.member === "Range.values" && seen.filter((one) => one.endsWith("Range.values")).length === 2 ? { code: "GeneralException", message: "panne" } : undefined;
    };
    // Nobody waits for the library's own request that gives ranges back: that of the test before has passed.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = office.host.traffic.requests;
    await expect(office.Excel.run(async (context) => {
      const sheet = sheetNamed(context, "Marchés");
      sheet.getRange("D1").values = [[1]];
      sheet.getRange("D2").values = [[2]];
      await context.sync();
    })).rejects.toMatchObject({ code: "GeneralException", message: "panne" });
    office.host.faults.beforeAction = null;
    const sheetId = office.model.sheets.idOf("Marchés") ?? "";
    expect(office.model.cells.contents(sheetId, { row: 0, column: 3, rows: 2, columns: 1 })).toEqual([[1], [null]]);
    // The batch, then that request.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(office.host.traffic.requests - before).toBe(2);
  });

  it("refuses a request or an answer above 5 MB, as Excel on the web does, and goes on", async () => {
    const write = (text: string) => office.Excel.run(async (context) => {
      sheetNamed(context, "Marchés").getRange("D1:D200").values = Array.from({ length: 200 }, () => [text]);
      await context.sync();
    });
    const read = () => office.Excel.run(async (context) => {
      const range = sheetNamed(context, "Marchés").getRange("D1:E200").load("values,formulas");
      await context.sync();
      return (range.values as unknown[][]).length;
    });
    await expect(write("x".repeat(30_000))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    const sheetId = office.model.sheets.idOf("Marchés") ?? "";
    expect(office.model.cells.contents(sheetId, { row: 0, column: 3, rows: 1, columns: 1 })).toEqual([[null]]);
    await write("é".repeat(11_000));
    // 200 texts of 22 kB, twice: values and formulas.
    await expect(read()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    await write("court");
    expect(await read()).toBe(200);
  });

  it("answers in tasks, as Excel's messages come: what else waits for its turn has it in between", async () => {
    let turns = 0;
    let reading = true;
    const others = () => { turns += 1; if (reading) setImmediate(others); };
    setImmediate(others);
    await office.Excel.run(async (context) => {
      for (let trip = 0; trip < 10; trip++) {
        sheetNamed(context, "Marchés").getRange("B1").load("values");
        await context.sync();
      }
    });
    reading = false;
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it("lets a test delay an action, or keep silent", async () => {
    let asked = 0;
    office.host.faults.beforeAction = (action) => (action.kind === "query" && (asked += 1) === 1 ? new Promise((resolve) => setTimeout(resolve, 20)) : undefined);
    const slow = await office.Excel.run(async (context) => {
      const range = sheetNamed(context, "Marchés").getRange("B1");
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(slow).toEqual([[12]]);
    office.host.faults.beforeAction = () => new Promise(() => undefined);
    const silent = office.Excel.run(async (context) => context.sync(sheetNamed(context, "Marchés").load("name")));
    const first = await Promise.race([silent.then(() => "answered"), new Promise((resolve) => setTimeout(() => resolve("silence"), 50))]);
    expect(first).toBe("silence");
  });

  it("asks the page to show the pane and to open a new workbook", async () => {
    office.stop();
    const asked: unknown[] = [];
    office = await startWorkbook({ sheets: [{ name: "Feuil1" }] }, { onShowTaskpane: (visible) => asked.push(visible), onNewWorkbook: (base64) => asked.push(base64) });
    await office.Office.addin.showAsTaskpane();
    await office.Office.addin.hide();
    await office.Excel.createWorkbook("QUJD");
    expect(asked).toEqual([true, false, "QUJD"]);
  });

  it("serves a page that is loaded again, and leaves the former alone", async () => {
    const { startOffice } = await import("./startOffice");
    const second = await startOffice(office.host);
    const name = await second.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Marchés");
    second.window.close();
  });

  it("runs a command of the ribbon to its end, and shows the pane when asked", async () => {
    const done: string[] = [];
    office.Office.actions.associate("verifier", (event: { completed(): void }) => {
      done.push("verifier");
      event.completed();
    });
    await office.host.runCommand("verifier");
    expect(done).toEqual(["verifier"]);
    await expect(office.host.runCommand("inconnue")).rejects.toThrow("inconnue");
  });
});

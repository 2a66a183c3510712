import { startWorkbook, type StartedOffice } from "./startOffice";

describe("what a template needs, through the real Office.js", () => {
  let office: StartedOffice;
  beforeEach(async () => {
    office = await startWorkbook({
      sheets: [
        { name: "Bilan", rows: [["Taux {{A1}}", 0.25, "a*b"], ["a?b", 3, null], [null, null, "axb"]], formulas: { E1: '="{{calcul}}"', E3: "=SUM(B1:B2)", G1: "=SEQUENCE(2,3)" } },
        { name: "Cachée", rows: [["{{A1}}"]], visibility: "Hidden" },
        { name: "Vide" },
      ],
      names: { Texte: '="dit ""oui"""&" ou non"', Secret: { formula: "=Bilan!$A$1", hidden: true } },
    });
  });
  afterEach(() => office.stop());
  const run = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => office.Excel.run(act);

  describe("names", () => {
    it("gives texts and hidden names, and takes both", async () => {
      const seen = await run(async (context) => {
        const { names } = context.workbook;
        const added = names.add("Neuf", `="${"é".repeat(255)}"&"""fin"""`);
        added.visible = false;
        names.getItem("Secret").formula = "='Cachée'!$A$1";
        names.getItem("Secret").visible = true;
        names.load("items/name,items/type,items/value,items/formula,items/visible,items/scope");
        await context.sync();
        return names.items.map((one): unknown[] => [one.name, one.type, one.value, one.formula, one.visible, one.scope]);
      });
      expect(seen).toEqual([
        ["Texte", "String", 'dit "oui" ou non', '="dit ""oui"""&" ou non"', true, "Workbook"],
        ["Secret", "Range", expect.anything(), "='Cachée'!$A$1", true, "Workbook"],
        ["Neuf", "String", `${"é".repeat(255)}"fin"`, `="${"é".repeat(255)}"&"""fin"""`, false, "Workbook"],
      ]);
    });

    it.each([['="a', "quotes that don't close"], [`="${"x".repeat(256)}"`, "a text too long between quotes"], [`=${'"x"&'.repeat(2_100)}"x"`, "a formula too long"], ["=SUM(A1", "a parenthesis that doesn't close"]])(
      "refuses %.20s: %s", async (formula) => {
        const attempt = (act: (names: Excel.NamedItemCollection) => void): Promise<void> => run(async (context) => {
          act(context.workbook.names);
          await context.sync();
        });
        await expect(attempt((names) => void names.add("Neuf", formula))).rejects.toMatchObject({ code: "InvalidArgument" });
        await expect(attempt((names) => { names.getItem("Texte").formula = formula; })).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "NamedItem.formula" } });
      });
  });

  describe("searching", () => {
    const find = (sheet: string, text: string, criteria: Excel.WorksheetSearchCriteria = {}): Promise<string | null> => run(async (context) => {
      const found = context.workbook.worksheets.getItem(sheet).findAllOrNullObject(text, criteria);
      found.load("address");
      await context.sync();
      return found.isNullObject ? null : found.address;
    });

    it.each([
      ["{{", {}, "Bilan!A1,Bilan!E1"], ["TAUX", {}, "Bilan!A1"], ["TAUX", { matchCase: true }, null], ["axb", { completeMatch: true }, "Bilan!C3"], ["x", { completeMatch: true }, null],
      ["a*b", {}, "Bilan!C1,Bilan!A2,Bilan!C3"], ["a~*b", {}, "Bilan!C1"], ["a?b", { completeMatch: true }, "Bilan!C1,Bilan!A2,Bilan!C3"], ["a~?b", {}, "Bilan!A2"], ["SUM(", {}, "Bilan!E3"], ["absent", {}, null],
    ])("finds %j %j", async (text, criteria, address) => {
      expect(await find("Bilan", text, criteria)).toBe(address);
    });

    it("finds nothing on a hidden sheet, nor on an empty one, and refuses to look for nothing", async () => {
      expect([await find("Cachée", "{{"), await find("Vide", "{{")]).toEqual([null, null]);
      await expect(find("Bilan", "")).rejects.toMatchObject({ code: "InvalidArgument" });
      await expect(run(async (context) => context.sync(context.workbook.worksheets.getItem("Bilan").findAll("absent", {})))).rejects.toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "Worksheet.findAll" } });
    });

    it("gives the cells with formulas, of a range, of several, and of the sheet when asked for one cell", async () => {
      const seen = await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Bilan");
        const asked = [
          sheet.getUsedRange().getSpecialCellsOrNullObject("Formulas"), sheet.getRange("A1:E2").getSpecialCellsOrNullObject("Formulas"), sheet.getRanges("D1:E2,E3:G9").getSpecialCellsOrNullObject("Formulas"),
          sheet.getRange("A1").getSpecialCellsOrNullObject("Formulas"), sheet.getRange("A1:C3").getSpecialCellsOrNullObject("Formulas"),
        ];
        for (const areas of asked) areas.load("address");
        await context.sync();
        return asked.map((areas) => (areas.isNullObject ? null : areas.address));
      });
      expect(seen).toEqual(["Bilan!E1,Bilan!G1,Bilan!E3", "Bilan!E1", "Bilan!E1,Bilan!E3", "Bilan!E1,Bilan!G1,Bilan!E3", null]);
      await expect(run(async (context) => context.sync(context.workbook.worksheets.getItem("Bilan").getUsedRange().getSpecialCells("Blanks")))).rejects.toMatchObject({ code: "UnsupportedOperation" });
    });

    it("gives what is selected, area by area, its used part, and how far a formula spills", async () => {
      const { sheets } = office.model;
      sheets.select(sheets.idOf("Bilan") ?? "", [{ row: 0, column: 4, rows: 1_048_576, columns: 1 }, { row: 0, column: 6, rows: 1, columns: 1 }]);
      const seen = await run(async (context) => {
        const selected = context.workbook.getSelectedRanges();
        selected.load("address,worksheet/name,areas/items/rowIndex,areas/items/columnIndex");
        const used = selected.getUsedRangeAreasOrNullObject(true);
        used.load("address");
        const spill = context.workbook.worksheets.getItem("Bilan").getRange("G1").getSpillingToRangeOrNullObject();
        spill.load("address,values");
        const none = context.workbook.worksheets.getItem("Bilan").getRange("E3").getSpillingToRangeOrNullObject();
        none.load("address");
        await context.sync();
        return [selected.worksheet.name, selected.areas.items.map((one) => [one.rowIndex, one.columnIndex]), used.address, spill.address, spill.values, none.isNullObject] as unknown[];
      });
      expect(seen).toEqual(["Bilan", [[0, 4], [0, 6]], "Bilan!E1:E3,Bilan!G1", "Bilan!G1:I2", [[1, 2, 3], [4, 5, 6]], true]);
    });
  });

  describe("tables", () => {
    it.each([["A1:B9", null], ["A1:C3", null], ["A2:B4", "InvalidArgument"], ["A1:B1", "InvalidArgument"], ["A1:B20", "InvalidOperation"], ["A1:F3", "InvalidArgument"]])("resizes to %s: %s", async (address, code) => {
      office.stop();
      office = await startWorkbook({ sheets: [{ name: "F", rows: [["a", "b", null, null, "c"], [1, 2], [3, 4]], tables: [{ name: "T", area: "A1:B3" }, { name: "U", area: "E1:F2" }], merges: ["A15:B15"] }] });
      const resized = run(async (context) => {
        const table = context.workbook.tables.getItem("T");
        table.resize(address);
        const range = table.getRange();
        range.load("address");
        await context.sync();
        return range.address;
      });
      if (code === null) await expect(resized).resolves.toBe(`F!${address}`);
      else await expect(resized).rejects.toMatchObject({ code });
    });
  });

  describe("charts", () => {
    it("makes the series that Excel would guess, and those that are set", async () => {
      const seen = await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Vide");
        sheet.getRange("A1:C3").values = [["Année", "Valeur", "Cible"], ["2023", 0.1, 0.2], ["2024", 0.3, 0.4]];
        const chart = sheet.charts.add("LineMarkers", sheet.getRange("B1:B3"), "Columns");
        chart.series.load("items/name,count");
        await context.sync();
        const guessed = [chart.series.count, chart.series.items.map((one) => one.name)];
        const added = chart.series.add("Objectif");
        added.setValues(sheet.getRange("C2:C3"));
        for (const one of [chart.series.getItemAt(0), added]) one.setXAxisValues(sheet.getRange("A2:A3"));
        added.format.line.color = "#c00000";
        added.format.line.lineStyle = "Dash";
        added.format.fill.setSolidColor("red");
        added.markerStyle = "Circle";
        added.markerBackgroundColor = "#C00000";
        chart.displayBlanksAs = "NotPlotted";
        chart.legend.position = "Bottom";
        chart.axes.valueAxis.numberFormat = "0%";
        chart.axes.categoryAxis.reversePlotOrder = true;
        chart.axes.categoryAxis.position = "Maximum";
        const { categoryAxis, valueAxis } = chart.axes;
        valueAxis.load("numberFormat,linkNumberFormat");
        categoryAxis.load("reversePlotOrder");
        chart.load("displayBlanksAs,legend/position,chartType");
        added.load("name,format/line/lineStyle,format/line/color");
        await context.sync();
        return [guessed, valueAxis.numberFormat, valueAxis.linkNumberFormat, categoryAxis.reversePlotOrder, chart.displayBlanksAs, chart.legend.position, chart.chartType, added.name, added.format.line.lineStyle, added.format.line.color];
      });
      expect(seen).toEqual([[1, ["Valeur"]], "0%", false, true, "NotPlotted", "Bottom", "LineMarkers", "Objectif", "Dash", "#C00000"]);
      const cells = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });
      expect(office.host.charts()).toMatchObject([{ valueFormat: "0%", categoriesReversed: true, series: [
        { name: null, nameCell: { row: 0, column: 1 }, values: cells(1), categories: cells(0) },
        { name: "Objectif", values: cells(2), categories: cells(0), line: "#C00000", lineStyle: "Dash", fill: "#FF0000", markerFill: "#C00000" },
      ] }]);
    });

    const refusals: readonly (readonly [string, string, (chart: Excel.Chart, sheet: Excel.Worksheet) => void])[] = [
      ["a series that isn't there", "ItemNotFound", (chart) => { chart.series.getItemAt(5).name = "x"; }],
      ["a block for the values of a series", "InvalidArgument", (chart, sheet) => chart.series.getItemAt(0).setValues(sheet.getRange("A1:B2"))],
      ["a line style that Excel hasn't", "InvalidArgument", (chart) => { chart.series.getItemAt(0).format.line.lineStyle = "Pointillé" as "Dash"; }],
      ["a marker too big", "InvalidArgument", (chart) => { chart.series.getItemAt(0).markerSize = 100; }],
      ["a name too long", "InvalidArgument", (chart) => { chart.series.getItemAt(0).name = "x".repeat(256); }],
      ["a member that the host hasn't", "ApiNotFound", (chart) => { chart.series.getItemAt(0).gapWidth = 50; }],
      ["a member above the floor", "ApiNotFound", (chart) => void chart.series.getItemAt(0).getDimensionDataSourceString("Values")],
    ];
    it.each(refusals)("refuses %s", async (_, code, act) => {
      await expect(run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Bilan");
        act(sheet.charts.add("Line", sheet.getRange("B1:B2"), "Columns"), sheet);
        await context.sync();
      })).rejects.toMatchObject({ code });
    });

    it("makes no series of blank cells, and forgets the charts of a sheet that is deleted", async () => {
      const counts = await run(async (context) => {
        const sheet = context.workbook.worksheets.add("Neuve");
        const chart = sheet.charts.add("Line", sheet.getRange("A1:A3"), "Columns");
        const series = chart.series.getCount();
        const charts = sheet.charts.getCount();
        await context.sync();
        return [series.value, charts.value];
      });
      expect([counts, office.host.charts().length]).toEqual([[0, 1], 1]);
      await run(async (context) => {
        context.workbook.worksheets.getItem("Neuve").delete();
        await context.sync();
      });
      expect(office.host.charts()).toEqual([]);
    });
  });

  describe("printing", () => {
    it("keeps how a sheet is printed", async () => {
      const seen = await run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem("Bilan");
        pageLayout.load("orientation,paperSize,zoom");
        const before = pageLayout.getPrintTitleRowsOrNullObject();
        before.load("address");
        await context.sync();
        const former = [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, before.isNullObject];
        pageLayout.orientation = "Landscape";
        pageLayout.paperSize = "A3";
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.setPrintTitleRows("$1:$2");
        pageLayout.load("orientation,paperSize,zoom");
        const titles = pageLayout.getPrintTitleRowsOrNullObject();
        titles.load("address");
        await context.sync();
        return [former, [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, titles.address]];
      });
      expect(seen).toEqual([["Portrait", "A4", { scale: 100 }, true], ["Landscape", "A3", { horizontalFitToPages: 1, verticalFitToPages: null }, "Bilan!1:2"]]);
    });

    it.each<readonly [string, (layout: Excel.PageLayout) => void]>([
      ["rows that aren't whole", (layout) => layout.setPrintTitleRows("A1:B2")],
      ["rows of another sheet", (layout) => layout.setPrintTitleRows("Vide!$1:$1")],
      ["a scale and a number of pages", (layout) => { layout.zoom = { scale: 100, horizontalFitToPages: 1 }; }],
      ["a scale too small", (layout) => { layout.zoom = { scale: 5 }; }],
      ["a paper that Excel hasn't", (layout) => { layout.paperSize = "A2" as "A4"; }],
    ])("refuses %s", async (_, act) => {
      await expect(run(async (context) => {
        act(context.workbook.worksheets.getItem("Bilan").pageLayout);
        await context.sync();
      })).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

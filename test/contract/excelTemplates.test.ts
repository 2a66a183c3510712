import type { Edit } from "../../src/core/bilan/edit";
import type { WorkbookSeed } from "../../src/atelier/model/snapshot";
import { MAX_ROWS } from "../../src/workbook/excel/grid/area";
import { area, MODELE, type ContractSeed } from "./contractSeed";
import { dump } from "./excelDump";
import { closeExcel, openExcel, type OpenedExcel } from "./excelOffice";

afterEach(closeExcel);

const SHEET = "Graphiques";
const name = (sheet: string, of: string): Edit => ({ kind: "setName", sheet, name: of, value: { type: "cellules", area: area(1, 1) }, hidden: true });
const chart = (of: string): Edit => ({
  kind: "addChart", sheet: SHEET, name: of, title: of, description: "", type: "courbes", categories: area(1, 0, 2), series: [{ values: area(1, 1, 2), color: "#1F3864" }], place: area(5, 0, 10, 4),
});
const ADDED: readonly Edit[] = [
  { kind: "addSheet", sheet: SHEET },
  { kind: "setCells", sheet: SHEET, row: 0, column: 0, contents: [[{ type: "texte", value: "Année" }, { type: "texte", value: "Part" }], [{ type: "nombre", value: 2023 }, { type: "nombre", value: 0.2 }]] },
  chart("Un"), chart("Deux"),
  name(SHEET, "SPASER_GRAPHIQUES"),
  { kind: "setName", sheet: SHEET, name: "SPASER_GRAPHIQUES_TEXTE", value: { type: "texte", value: "{}" }, hidden: true },
];

async function sheetsAndNames({ workbook }: OpenedExcel): Promise<unknown> {
  const { sheets, names } = await workbook.survey();
  return { sheets: sheets.map((sheet) => sheet.name), names: names.map((one) => one.name) };
}

const withCharts = async ({ office }: OpenedExcel, act: (charts: Excel.ChartCollection, sheet: Excel.Worksheet) => void): Promise<void> =>
  office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    act(sheet.charts, sheet);
    await context.sync();
  });

describe("undoing an added sheet with charts and names", () => {
  it.each<readonly [string, (charts: Excel.ChartCollection, sheet: Excel.Worksheet) => void]>([
    ["a chart of someone's", (charts, sheet) => void charts.add("Pie", sheet.getRange("A1:B2"))],
    ["a copy of a chart, under its name", (charts, sheet) => { charts.add("Pie", sheet.getRange("A1:B2")).name = "Un"; }],
    ["a chart that was renamed", (charts) => { charts.getItem("Un").name = "À garder"; }],
  ])("keeps the sheet and what names it for %s", async (_, act) => {
    const excel = await openExcel({ sheets: [MODELE] });
    const undo = await excel.workbook.apply(ADDED);
    await withCharts(excel, act);
    expect((await excel.workbook.undo(undo)).kept).toEqual([SHEET]);
    expect(await sheetsAndNames(excel)).toEqual({ sheets: ["Bilan", SHEET], names: ["SPASER_GRAPHIQUES", "SPASER_GRAPHIQUES_TEXTE"] });
  });

  it("takes it away when a chart of ours was deleted, or changed without its name", async () => {
    const excel = await openExcel({ sheets: [MODELE] });
    const undo = await excel.workbook.apply(ADDED);
    await withCharts(excel, (charts) => {
      charts.getItem("Un").delete();
      charts.getItem("Deux").title.text = "Autre titre";
    });
    expect((await excel.workbook.undo(undo)).kept).toEqual([]);
    expect(await sheetsAndNames(excel)).toEqual({ sheets: ["Bilan"], names: [] });
  });

  it("takes away the names of an added sheet that someone deleted", async () => {
    const excel = await openExcel({ sheets: [MODELE] });
    const undo = await excel.workbook.apply(ADDED);
    await withCharts(excel, (_charts, sheet) => sheet.delete());
    expect((await excel.workbook.undo(undo)).kept).toEqual([]);
    expect(await sheetsAndNames(excel)).toEqual({ sheets: ["Bilan"], names: [] });
  });

  it("undoes what was kept before charts and names were recorded", async () => {
    const excel = await openExcel({ sheets: [MODELE] });
    const undo = await excel.workbook.apply([{ kind: "setCells", sheet: "Bilan", row: 1, column: 1, contents: [[{ type: "nombre", value: 5 }]] }]);
    const { names: _names, ...inverse } = undo.inverse as { names: unknown; sheets: { resizes: unknown }[] };
    const sheets = inverse.sheets.map(({ resizes: _resizes, ...sheet }) => sheet);
    expect(await excel.workbook.undo({ ...undo, inverse: { ...inverse, sheets } })).toEqual({ restored: 1, kept: [] });
  });
});

describe("undoing names", () => {
  const NAMED: ContractSeed = { sheets: [MODELE, { name: "Autre", rows: [["x"]] }], names: [{ name: "SPASER_A", formula: "=Autre!$A$1", hidden: true }] };

  it("follows renamed sheets, the former one and the new one, and does no harm twice", async () => {
    const excel = await openExcel(NAMED);
    const undo = await excel.workbook.apply([name("Bilan", "SPASER_A"), name("Bilan", "SPASER_B")]);
    const { sheets, names } = excel.office.model;
    sheets.rename(sheets.idOf("Autre") ?? "", "Ancienne autre");
    sheets.rename(sheets.idOf("Bilan") ?? "", "Bilan 2024");
    expect((await excel.workbook.undo(undo)).kept).toEqual([]);
    expect(names.list()).toMatchObject([{ name: "SPASER_A", formula: "='Ancienne autre'!$A$1", visible: false }]);
    expect((await excel.workbook.undo(undo)).kept).toEqual([]);
    expect(names.list()).toHaveLength(1);
  });

  it("reports a name that someone deleted, and one whose former sheet is gone", async () => {
    const excel = await openExcel(NAMED);
    const undo = await excel.workbook.apply([name("Bilan", "SPASER_A"), name("Bilan", "SPASER_B")]);
    const { sheets, names } = excel.office.model;
    sheets.remove(sheets.idOf("Autre") ?? "");
    expect((await excel.workbook.undo(undo)).kept).toEqual(["SPASER_A"]);
    names.remove("SPASER_A", null);
    expect((await excel.workbook.undo(undo)).kept).toEqual(["SPASER_A"]);
    expect(names.list()).toEqual([]);
  });

  it("reports a name that moved with its cells, and leaves it there", async () => {
    const excel = await openExcel(NAMED);
    const undo = await excel.workbook.apply([name("Bilan", "SPASER_B")]);
    const { sheets, structure } = excel.office.model;
    structure.insertRows(sheets.idOf("Bilan") ?? "", 0, 2);
    expect((await excel.workbook.undo(undo)).kept).toEqual(["SPASER_B"]);
    expect((await excel.workbook.survey()).names[1]?.value).toEqual({ type: "cellules", sheet: "Bilan", area: area(3, 1) });
  });
});

describe("finding formulas", () => {
  const SEED: WorkbookSeed = {
    sheets: [
      { name: "Calculs", rows: [[1, null, null, "x"], [2], [3]], formulas: { B1: "=SUM(A1:A2)", B2: "=SUM(A1:A3)", C1: "=MAX(A1:A3)", D3: "=SUM(1)", F1: "=TRANSPOSE(A1:A3)" } },
      { name: "Fermée", rows: [["'=SUM(1)"]], formulas: { C3: "=SUM(2)" }, protection: {} },
      { name: "Vide" },
    ],
  };
  const places = async ({ workbook }: OpenedExcel, where: "classeur" | "selection", prefix = "SUM"): Promise<string[]> =>
    (await workbook.findFormulas(prefix, where)).map(({ sheet, row, column }) => `${sheet} ${row},${column}`);

  it("reads a protected sheet too, where Excel doesn't look for special cells", async () => {
    const excel = await openExcel(SEED);
    expect(await places(excel, "classeur")).toEqual(["Calculs 0,1", "Calculs 1,1", "Calculs 2,3", "Fermée 2,2"]);
  });

  it.each([
    ["one cell", "Calculs", [{ row: 0, column: 1, rows: 1, columns: 1 }], ["Calculs 0,1"]],
    ["one cell without a formula", "Calculs", [{ row: 0, column: 0, rows: 1, columns: 1 }], []],
    ["a whole column", "Calculs", [{ row: 0, column: 1, rows: MAX_ROWS, columns: 1 }], ["Calculs 0,1", "Calculs 1,1"]],
    ["several areas that overlap", "Calculs", [{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 1, column: 1, rows: 2, columns: 3 }], ["Calculs 0,1", "Calculs 1,1", "Calculs 2,3"]],
    ["cells of a protected sheet", "Fermée", [{ row: 0, column: 0, rows: 5, columns: 5 }], ["Fermée 2,2"]],
    ["an empty sheet", "Vide", [{ row: 0, column: 0, rows: 5, columns: 5 }], []],
  ])("keeps to what is selected: %s", async (_, sheet, areas, expected) => {
    const excel = await openExcel(SEED);
    const { sheets } = excel.office.model;
    sheets.select(sheets.idOf(sheet) ?? "", areas);
    expect(await places(excel, "selection")).toEqual(expected);
  });

  it("finds nothing where a chart is selected", async () => {
    const excel = await openExcel(SEED);
    excel.office.host.faults.beforeAction = ({ member }) => (member.includes("getSelectedRanges") ? { code: "InvalidSelection", message: "injected" } : undefined);
    expect(await places(excel, "selection")).toEqual([]);
  });

  it("gives all that a formula shows from its selected cell on", async () => {
    const excel = await openExcel(SEED);
    const { sheets } = excel.office.model;
    sheets.select(sheets.idOf("Calculs") ?? "", [{ row: 0, column: 5, rows: 1, columns: 1 }]);
    expect(await excel.workbook.findFormulas("TRANS", "selection")).toEqual([{ sheet: "Calculs", row: 0, column: 5, formula: "=TRANSPOSE(A1:A3)", values: [[1, 2, 3]] }]);
  });
});

describe("a dynamic array written over", () => {
  it("comes back with its formats, also when only its formula was replaced", async () => {
    const excel = await openExcel({ sheets: [{ name: "F", rows: [[1], [2]], formulas: { C1: "=SEQUENCE(3)" }, numberFormats: { "C1:C3": "0.00" } }] });
    const { model, host } = excel.office;
    const before = dump(model);
    const undo = await excel.workbook.apply([{ kind: "setCells", sheet: "F", row: 0, column: 2, contents: [[{ type: "texte", value: "seul" }]] }]);
    await host.settled();
    expect(model.cells.contents(model.sheets.ids()[0] ?? "", { row: 0, column: 2, rows: 3, columns: 1 })).toEqual([["seul"], [null], [null]]);
    expect(await excel.workbook.undo(undo)).toEqual({ restored: 1, kept: [] });
    await host.settled();
    expect(dump(model)).toEqual(before);
  });

  it("is an obstacle for a table that would take its cells in", async () => {
    const excel = await openExcel({ sheets: [{ name: "F", rows: [["a"], ["b"], [null], [null]], tables: [{ name: "T", area: "A1:A2" }], formulas: { A4: "=SEQUENCE(3)" } }] });
    await expect(excel.workbook.apply([{ kind: "resizeTable", sheet: "F", name: "T", rowCount: 5 }])).rejects.toMatchObject({ code: "blocked", obstacles: [{ kind: "tableOverlap", sheet: "F", address: "A3:A5" }] });
  });
});

describe("a table with a total row", () => {
  it("keeps its number of rows: the total stands in the way of any other", async () => {
    const excel = await openExcel({ name: "F.xlsx", sheets: [{ name: "F", rows: [["a"], [1], [2]], tables: [{ name: "T", area: "A1:A3" }] }] });
    excel.office.model.tables.setShowTotals(excel.office.model.tables.find("T")?.id ?? "", true);
    for (const rowCount of [2, 5]) {
      await expect(excel.workbook.apply([{ kind: "resizeTable", sheet: "F", name: "T", rowCount }])).rejects.toMatchObject({ code: "blocked", obstacles: [{ kind: "tableOverlap" }] });
    }
  });
});

describe("heights of rows of an added sheet", () => {
  it("are those that are asked, also where a wrapped text would be fitted", async () => {
    const excel = await openExcel({ sheets: [MODELE] });
    await excel.workbook.apply([
      { kind: "addSheet", sheet: SHEET },
      { kind: "setRowHeights", sheet: SHEET, row: 0, heights: [60, 33] },
      { kind: "setCells", sheet: SHEET, row: 0, column: 0, contents: [[{ type: "texte", value: "mot ".repeat(200) }]] },
      { kind: "setStyle", sheet: SHEET, area: area(0, 0, 2, 1), style: { wrap: true } },
    ]);
    const { sheets, structure } = excel.office.model;
    const heights = [0, 1, 2].map((row) => structure.rowHeight(sheets.idOf(SHEET) ?? "", row));
    expect(heights.slice(0, 2)).toEqual([60, 33]);
    expect(heights[2]).not.toBe(33);
  });
});

import { startWorkbook, type StartedOffice } from "./startOffice";

const ROWS = [["Objet", "Montant HT", "Clause"], ["Voirie", 1200, "Oui"], ["Papier", 0, null], ["Livres", null, "Non"]];

describe("tables and names through the real Office.js", () => {
  let office: StartedOffice;
  beforeEach(async () => {
    office = await startWorkbook({ sheets: [{ name: "Marchés", rows: ROWS, tables: [{ name: "Marches", area: "A1:C4" }] }, { name: "Bilan", rows: [["Seuil", 40000]] }], names: { Seuil: "=Bilan!$B$1" } });
  });
  afterEach(() => office.stop());

  it("reads a table and its parts", async () => {
    const parts = await office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("marches");
      const [all, header, body] = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      const column = table.columns.getItem("Montant HT").getDataBodyRange();
      table.load("name,showTotals,worksheet/name,autoFilter/isDataFiltered");
      table.columns.load("items/name,count");
      table.rows.load("count");
      for (const range of [all, header, body, column]) range.load("address,values");
      await context.sync();
      return {
        table: [table.name, table.showTotals, table.worksheet.name, table.autoFilter.isDataFiltered],
        columns: table.columns.items.map((one) => one.name),
        rows: table.rows.count,
        addresses: [all.address, header.address, body.address],
        column: column.values as unknown,
      };
    });
    expect(parts).toEqual({
      table: ["Marches", false, "Marchés", false],
      columns: ["Objet", "Montant HT", "Clause"],
      rows: 3,
      addresses: ["Marchés!A1:C4", "Marchés!A1:C1", "Marchés!A2:C4"],
      column: [[1200], [0], [""]],
    });
  });

  it("calculates structured references, and again after an edit", async () => {
    const values = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Bilan");
      const cells = sheet.getRange("A3:C3");
      cells.formulas = [["=SUM(Marches[Montant HT])", '=COUNTIF(Marches[Clause],"Oui")', "=ROWS(Marches)+Seuil"]];
      cells.load("values");
      await context.sync();
      const before = cells.values as unknown;
      context.workbook.worksheets.getItem("Marchés").getRange("B4:C4").values = [[300, "Oui"]];
      cells.load("values");
      await context.sync();
      return [before, cells.values as unknown];
    });
    expect(values).toEqual([[[1200, 1, 40003]], [[1500, 2, 40003]]]);
  });

  it("adds, names, fills, totals, converts and deletes a table", async () => {
    const seen = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Bilan");
      sheet.getRange("A10:B12").values = [["Code", "Valeur"], ["A1", 1], ["A2", 2]];
      const table = sheet.tables.add("A10:B12", true);
      table.name = "Resultats";
      table.rows.add(undefined, [["A3", 3]]);
      sheet.getRange("D1").formulas = [["=SUM(Resultats[Valeur])"]];
      const body = table.getDataBodyRange();
      const sum = sheet.getRange("D1");
      body.load("values");
      sum.load("values");
      sheet.tables.load("items/name");
      await context.sync();
      table.showTotals = true;
      const totals = table.getTotalRowRange();
      totals.load("address,values");
      await context.sync();
      const first = { body: body.values as unknown, sum: sum.values as unknown, names: sheet.tables.items.map((one) => one.name), totals: totals.address };
      table.convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject("Resultats");
      gone.load("name");
      await context.sync();
      return { ...first, gone: gone.isNullObject };
    });
    expect(seen).toEqual({ body: [["A1", 1], ["A2", 2], ["A3", 3]], sum: [[6]], names: ["Resultats"], totals: "Bilan!A14:B14", gone: true });
  });

  it("makes what is written just below a table part of it", async () => {
    const address = await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Marchés").getRange("A5:C6").values = [["Ponts", 5, "Oui"], ["Cars", 6, "Non"]];
      const range = context.workbook.tables.getItem("Marches").getRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Marchés!A1:C6");
  });

  it.each([
    ["Marches", "ItemAlreadyExists"],
    ["seuil", "ItemAlreadyExists"],
    ["deux mots", "InvalidArgument"],
    ["TVA20", "InvalidArgument"],
  ])("refuses the table name %s", async (name, code) => {
    await expect(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Bilan").tables.add("F1:G3", true).name = name;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
  });

  it("refuses a table over another", async () => {
    await expect(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Marchés").tables.add("C4:D9", true);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "TableCollection.add" } });
  });

  it("reads, adds and deletes names", async () => {
    const names = await office.Excel.run(async (context) => {
      const { names } = context.workbook;
      const seuil = names.getItem("Seuil");
      const range = seuil.getRange();
      seuil.load("type,formula,value,scope");
      range.load("address,values");
      names.add("Cible", context.workbook.worksheets.getItem("Marchés").getRange("B2:B3"));
      names.add("Taux", "=0.3");
      names.load("items/name,items/formula,items/type");
      await context.sync();
      const listed = names.items.map((one): unknown[] => [one.name, one.formula, one.type]);
      names.getItem("Taux").delete();
      const absent = names.getItemOrNullObject("Taux");
      absent.load("name");
      await context.sync();
      return { seuil: [seuil.type, seuil.formula as unknown, seuil.scope], range: [range.address, range.values as unknown], listed, absent: absent.isNullObject };
    });
    expect(names).toEqual({
      seuil: ["Range", "=Bilan!$B$1", "Workbook"],
      range: ["Bilan!B1", [[40000]]],
      listed: [["Seuil", "=Bilan!$B$1", "Range"], ["Cible", "=Marchés!$B$2:$B$3", "Range"], ["Taux", "=0.3", "Double"]],
      absent: true,
    });
  });
});

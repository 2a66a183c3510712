import { startWorkbook, type StartedOffice } from "./startOffice";

describe("events through the real Office.js", () => {
  let office: StartedOffice;
  let heard: unknown[];
  beforeEach(async () => {
    heard = [];
    office = await startWorkbook({ sheets: [{ name: "Marchés", rows: [["Objet", "Montant"], ["Voirie", 10], ["Papier", 20]], tables: [{ name: "Marches", area: "A1:B3" }], formulas: { D1: "=SUM(B2:B3)" } }, { name: "Bilan" }] });
  });
  afterEach(() => office.stop());

  const onSheet = (listen: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
    office.Excel.run(async (context) => {
      listen(context.workbook.worksheets.getItem("Marchés"), context);
      await context.sync();
    });
  /** What a person does by hand, without the host: the command that Univer runs for an entry. */
  const type = async (row: number, column: number, value: number | string): Promise<void> => {
    const sheetId = office.model.sheets.idOf("Marchés") ?? "";
    office.model.typed(sheetId, row, column, value);
    await office.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const changes = (args: Excel.WorksheetChangedEventArgs): Promise<void> => {
    heard.push([args.changeType, args.address, args.triggerSource, args.source]);
    return Promise.resolve();
  };

  it("tells what a person types, and not what formulas give", async () => {
    await onSheet((sheet) => sheet.onChanged.add(changes));
    await type(1, 1, 15);
    expect(heard).toEqual([["RangeEdited", "B2", "Unknown", "Local"]]);
  });

  it("tells what the add-in writes as its own, and gives the range", async () => {
    const ranges: string[] = [];
    await onSheet((sheet) =>
      sheet.onChanged.add(async (args) => {
        await changes(args);
        await office.Excel.run(async (context) => {
          const range = args.getRange(context);
          range.load("address");
          await context.sync();
          ranges.push(range.address);
        });
      }),
    );
    await onSheet((sheet) => {
      sheet.getRange("F1:G2").values = [[1, 2], [3, 4]];
      sheet.getRange("F1").format.font.bold = true;
    });
    await office.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual([["RangeEdited", "F1:G2", "ThisLocalAddin", "Local"]]);
    expect(ranges).toEqual(["Marchés!F1:G2"]);
  });

  it("tells rows and columns inserted or deleted as such, once each", async () => {
    await onSheet((sheet) => sheet.onChanged.add(changes));
    await onSheet((sheet) => {
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("D:D").delete("Left");
    });
    await office.host.settled();
    expect(heard).toEqual([["RowInserted", "2:3", "ThisLocalAddin", "Local"], ["ColumnDeleted", "D:D", "ThisLocalAddin", "Local"]]);
  });

  it("tells changes of a table, selections, activations and sheets", async () => {
    await onSheet((sheet, context) => {
      context.workbook.tables.getItem("Marches").onChanged.add((args) => Promise.resolve(void heard.push(["table", args.address])));
      sheet.onSelectionChanged.add((args) => Promise.resolve(void heard.push(["selection", args.address])));
      context.workbook.worksheets.onActivated.add((args) => Promise.resolve(void heard.push(["activated", office.model.sheets.name(args.worksheetId)])));
      context.workbook.worksheets.onAdded.add((args) => Promise.resolve(void heard.push(["added", office.model.sheets.name(args.worksheetId)])));
      context.workbook.worksheets.onDeleted.add(() => Promise.resolve(void heard.push(["deleted"])));
    });
    await type(2, 1, 3);
    await onSheet((sheet, context) => {
      sheet.getRange("B2:B3").select();
      context.workbook.worksheets.getItem("Bilan").activate();
      context.workbook.worksheets.add("Nouvelle");
      context.workbook.worksheets.getItem("Nouvelle").delete();
    });
    await office.host.settled();
    expect(heard).toEqual([["table", "B3"], ["selection", "B2:B3"], ["activated", "Bilan"], ["added", "Nouvelle"], ["deleted"]]);
  });

  it("stops when the handler is removed", async () => {
    const handler = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Marchés").onChanged.add(changes);
      await context.sync();
      return added;
    });
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await type(1, 1, 15);
    expect(heard).toEqual([]);
  });
});

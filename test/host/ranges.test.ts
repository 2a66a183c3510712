import { startWorkbook, type StartedOffice } from "./startOffice";

describe("ranges through the real Office.js", () => {
  let office: StartedOffice;
  beforeEach(async () => {
    office = await startWorkbook({
      sheets: [
        { name: "Marchés", rows: [["Objet", "Montant"], ["Voirie", 1200.5], ["Papier", 0], ["Livres", null]], formulas: { D1: "=SUM(B2:B4)" }, merges: ["F1:G2"] },
        { name: "Vide" },
      ],
    });
  });
  afterEach(() => office.stop());

  const read = async (address: string, sheet = "Marchés"): Promise<unknown[][]> =>
    office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });

  const write = async (address: string, values: unknown[][], numberFormat?: string): Promise<void> =>
    office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Marchés").getRange(address);
      if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
      range.values = values;
      await context.sync();
    });

  it("reads values, texts, types and place; a blank is told from 0", async () => {
    const range = await office.Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem("Marchés").getRange("A2:B4");
      found.load("values,text,valueTypes,address,rowIndex,columnIndex,rowCount,columnCount,formulas,formulasLocal,numberFormat");
      await context.sync();
      return found.toJSON();
    });
    expect(range.values).toEqual([["Voirie", 1200.5], ["Papier", 0], ["Livres", ""]]);
    expect(range.text).toEqual([["Voirie", "1200,5"], ["Papier", "0"], ["Livres", ""]]);
    expect(range.valueTypes).toEqual([["String", "Double"], ["String", "Double"], ["String", "Empty"]]);
    expect(range).toMatchObject({ address: "Marchés!A2:B4", rowIndex: 1, columnIndex: 0, rowCount: 3, columnCount: 2 });
  });

  it.each(["'1.2", "'007", "'TRUE", "'2024-01-15"])("keeps the text %s a text when the look of its cell changes", async (text) => {
    await write("A9", [[text]]);
    await office.Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem("Marchés").getRange("A9");
      format.wrapText = true;
      format.font.bold = true;
      await context.sync();
    });
    expect(await read("A9")).toEqual([[text.slice(1)]]);
  });

  it("gives formulas in English and in French, and takes both", async () => {
    const both = await office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Marchés").getRange("D1");
      cell.load("formulas,formulasLocal");
      const other = context.workbook.worksheets.getItem("Marchés").getRange("D2");
      other.formulasLocal = [["=SOMME(B2;1,5)"]];
      other.load("formulas,values");
      await context.sync();
      return [cell.formulas, cell.formulasLocal, other.formulas, other.values] as unknown[];
    });
    expect(both).toEqual([[["=SUM(B2:B4)"]], [["=SOMME(B2:B4)"]], [["=SUM(B2,1.5)"]], [[1202]]]);
  });

  it.each([
    ["=1+1", "General", 2],
    ["+1+1", "General", 2],
    ["-(2)", "General", -2],
    ["=1+1", "@", "=1+1"],
    ["'=1+1", "General", "=1+1"],
    ["00123", "General", 123],
    ["00123", "@", "00123"],
    ["12.5", "General", 12.5],
    ["12,5", "General", "12,5"],
    ["31/12/2024", "General", "31/12/2024"],
    ["2024-01-15", "General", 45306],
    ["TRUE", "General", true],
    ["@SUM(1)", "General", "@SUM(1)"],
    ["", "General", ""],
  ])("takes the written text %j under the format %s as %j", async (text, format, expected) => {
    await write("A9", [[text]], format);
    expect(await read("A9")).toEqual([[expected]]);
  });

  it("leaves the cells where null is written, and refuses a matrix of another size", async () => {
    await write("A2:B2", [[null, 7]]);
    expect(await read("A2:B2")).toEqual([["Voirie", 7]]);
    await expect(write("A2:B2", [[1]])).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
    await expect(write("A2", [["=SUM("]])).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("writes and reads more cells than the library sends at once", async () => {
    const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * 20 + column));
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Vide").getRange("A1:T400").values = values;
      await context.sync();
    });
    expect(await read("A1:T400", "Vide")).toEqual(values);
    expect(office.host.traffic.cellsWritten).toBe(8000);
  });

  it("leads from a range to others", async () => {
    const addresses = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Marchés");
      const range = sheet.getRange("B2:C3");
      const others = [
        range.getCell(1, 1), range.getOffsetRange(1, -1), range.getResizedRange(1, 0), range.getEntireRow(), range.getEntireColumn(), range.getRow(1), range.getColumn(0), range.getLastRow(), range.getLastColumn(),
        range.getRowsBelow(2), range.getBoundingRect("E9"), range.getIntersection("C1:D2"), sheet.getUsedRange(true), sheet.getRangeByIndexes(4, 2, 1, 3), sheet.getRange(),
      ];
      for (const other of others) other.load("address");
      await context.sync();
      return others.map((other) => other.address.replace("Marchés!", ""));
    });
    expect(addresses).toEqual(["C3", "A3:B4", "B2:C4", "2:3", "B:C", "B3:C3", "B2:B3", "B3:C3", "C2:C3", "B4:C5", "B2:E9", "C2", "A1:D4", "C5:E5", "1:1048576"]);
  });

  it("gives null objects where there is nothing", async () => {
    const flags = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Vide");
      const objects = [sheet.getUsedRangeOrNullObject(true), sheet.getRange("A1").getIntersectionOrNullObject("B2"), context.workbook.worksheets.getItemOrNullObject("Absente"), sheet.getRange().getMergedAreasOrNullObject(), sheet];
      for (const object of objects) object.load();
      await context.sync();
      return objects.map((object) => object.isNullObject);
    });
    expect(flags).toEqual([true, true, true, true, false]);
  });

  it("has no values to read in unbounded ranges", async () => {
    expect(await read("A:A")).toBeNull();
  });

  it("tells a missing sheet and a bad address with Excel's codes and places", async () => {
    await expect(read("A1", "Absente")).rejects.toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
    await expect(read("A1:?")).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Worksheet.getRange" } });
  });

  it("keeps what was done before the error, and does nothing after", async () => {
    await expect(
      office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Vide");
        sheet.getRange("A1").values = [["avant"]];
        sheet.getRange("pas une adresse!").values = [["?"]];
        sheet.getRange("A2").values = [["après"]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(await read("A1:A2", "Vide")).toEqual([["avant"], [""]]);
  });

  it("clears, merges, inserts, deletes and copies", async () => {
    const result = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Marchés");
      const merged = sheet.getRange().getMergedAreasOrNullObject();
      merged.load("address");
      const kept = sheet.getRange("A4");
      context.trackedObjects.add(kept);
      sheet.getRange("2:2").insert("Down");
      kept.load("address");
      sheet.getRange("A3").clear("Contents");
      sheet.getRange("J1").copyFrom("B3");
      sheet.getRange("F1:G2").unmerge();
      const none = sheet.getRange().getMergedAreasOrNullObject();
      none.load("address");
      sheet.getRange("L1:L3").values = [[1], [2], [3]];
      sheet.getRange("L1").delete("Up");
      const column = sheet.getRange("L1:L3");
      const cells = sheet.getRange("A2:B5");
      const copied = sheet.getRange("J1");
      const formula = sheet.getRange("D1");
      column.load("values");
      cells.load("values");
      copied.load("values");
      formula.load("formulas,values");
      await context.sync();
      return { merged: merged.address, kept: kept.address, none: none.isNullObject, column: column.values as unknown, cells: cells.values as unknown, copied: copied.values as unknown, formula: formula.formulas as unknown, total: formula.values as unknown };
    });
    expect(result).toEqual({
      merged: "Marchés!F1:G2",
      kept: "Marchés!A5",
      none: true,
      column: [[2], [3], [""]],
      cells: [["", ""], ["", 1200.5], ["Papier", 0], ["Livres", ""]],
      copied: [[1200.5]],
      formula: [["=SUM(B3:B5)"]],
      total: [[1200.5]],
    });
  });

  it("selects areas that don't touch", async () => {
    const seen = await office.Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("Marchés").getRanges("A2:B2,A4:B4");
      areas.load("address,areaCount,cellCount");
      // `RangeAreas.select` is younger than this library (ExcelApi 1.18): the call is made as it will make it.
      const library = (office.window as unknown as { OfficeExtension: { BatchApiHelper: { invokeMethod(object: object, name: string, kind: number, args: unknown[], flags: number, result: number): void } } }).OfficeExtension;
      library.BatchApiHelper.invokeMethod(areas, "Select", 1, [], 0, 0);
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount];
    });
    expect(seen).toEqual(["Marchés!A2:B2,Marchés!A4:B4", 2, 4]);
    expect(office.model.sheets.selection().areas).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }, { row: 3, column: 0, rows: 1, columns: 2 }]);
  });

  it("gives back every kept range after Excel.run", async () => {
    const count = async (): Promise<number> =>
      office.Excel.run(async (context) => {
        const counted = context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> };
        const result = counted._GetReferenceCount();
        await context.sync();
        return result.value;
      });
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Marchés").getRange("A1");
      range.load("address");
      await context.sync();
    });
    expect(await count()).toBe(0);
  });
});

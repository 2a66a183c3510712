import type { SheetSeed } from "../../src/atelier/model/snapshot";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const SHEET: SheetSeed = {
  name: "Marchés",
  rows: [
    ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Objet"],
    ["0001 ", "12/03/2024", "12 500,00 €", "Pas de considération sociale;Clause sociale", " Enrobés"],
    ["0002", 45_363, 9_000, "Clause sociale", "Bancs"],
  ],
};

describe("corrections on Office.js", () => {
  const start = officeOfEachTest();

  it("makes true dates and numbers in cells that were texts, leaves formulas, and gives the cells back", async () => {
    const started = await start({ sheets: [SHEET] });
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Marchés");
      // A column set to text, as exports make them, and a formula that gives a text.
      sheet.getRange("B2").numberFormat = [["@"]];
      sheet.getRange("B2").values = [["12/03/2024"]];
      sheet.getRange("A4:E4").formulas = [["0003", 45_363, '="50"&"000"', "Clause sociale", "Tables"]];
      await context.sync();
    });
    await started.host.settled();
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.checkRegister();
    await controller.previewCorrections();
    expect(store.state().corrections?.plan.laissees).toMatchObject([{ motif: "formule", row: 3, column: 2 }]);
    await controller.applyCorrections();
    expect(store.state()).toMatchObject({ failure: null, corrigees: [{ nombre: 4 }] });
    const read = await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Marchés").getRange("A2:E4").load("values,formulas,numberFormat");
      await context.sync();
      return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], formats: range.numberFormat as unknown[][] };
    });
    expect(read.values[0]).toEqual(["0001", 45_363, 12_500, "Clause sociale", " Enrobés"]);
    expect([read.formats[0]?.[1], read.formats[0]?.[2], read.formulas[2]?.[2]]).toEqual(["dd/mm/yyyy", '#,##0.00 "€"', '="50"&"000"']);
    expect([...(store.state().controle?.corrections ?? [])]).toEqual([]);
    await controller.undoCorrections();
    expect(store.state()).toMatchObject({ failure: null, corrigees: [], issueCorrections: { kind: "undone", report: { kept: [] } } });
    expect(await lookAt(started)).toEqual(before);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetSeed } from "../../src/atelier/model/snapshot";
import type { FichierChoisi } from "../../src/taskpane/flows/importer";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const data = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../data/decp", name)));
const choisi = (name: string, bytes: Uint8Array = data(name)): FichierChoisi => ({ name, size: bytes.length, read: () => Promise.resolve(bytes) });
const json = (value: unknown) => choisi("a.json", new TextEncoder().encode(JSON.stringify(value)));
const MARCHE = { id: "2024-01", acheteur: { id: "21750001630066" }, objet: "=1+1", montant: 9_000.5, dureeMois: 12, dateNotification: "2024-05-15", titulaires: [{ titulaire: { id: "55204599900869" } }], considerationsSociales: ["Clause sociale"] };
const HEADERS = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Objet", "Note", "Montant TTC"];
const SHEET: SheetSeed = { name: "Marchés", rows: [HEADERS, ["2023-09", 45_363, 5_000, "Clause sociale", "Bancs", "à voir", 6_000], ["2024-01", 45_427, 9_000.5, null, "=1+1", null, 10_800.6]] };

describe("importing essential data on Office.js", () => {
  const start = officeOfEachTest();
  const withTable = async (started: Awaited<ReturnType<typeof start>>, totals = false) => {
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Marchés");
      const table = sheet.tables.add("A1:G3", true);
      table.name = "MesMarches";
      sheet.getRange("G2:G3").formulas = [["=C2*1.2"], ["=C3*1.2"]];
      sheet.getRange("B2:B3").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
      if (totals) table.showTotals = true;
      await context.sync();
    });
    await started.host.settled();
  };
  const read = (started: Awaited<ReturnType<typeof start>>, address: string) => started.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Marchés").getRange(address).load("values,formulas,numberFormat");
    const table = context.workbook.tables.getItem("MesMarches").getRange().load("address");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], formats: range.numberFormat as unknown[][], table: table.address };
  });

  it("adds typed rows below the table, leaves the column that it calculates, and gives the table back", async () => {
    const started = await start({ sheets: [SHEET] });
    await withTable(started);
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.previewImport([json([MARCHE, { ...MARCHE, id: "2024-77" }, { ...MARCHE, id: "+33", montant: 1e17, dateNotification: "NC", objet: "-5" }])]);
    expect(store.state().importation?.resume).toMatchObject({ formules: ["Montant TTC"], vides: ["Note"] });
    await controller.applyImport();
    expect(store.state()).toMatchObject({ failure: null, importees: [{ nombre: 2, premiere: { sheet: "Marchés", rows: [3] } }] });
    const { values, formulas, formats, table } = await read(started, "A4:F5");
    expect(values).toEqual([["2024-77", 45_427, 9_000.5, "Clause sociale", "=1+1", ""], ["+33", "NC", 1e17, "Clause sociale", "-5", ""]]);
    expect(formulas[0]?.[4]).not.toBe(2);
    expect(formats[0]?.slice(1, 3)).toEqual(["dd/mm/yyyy", "#,##0.00"]);
    expect(table).toBe("Marchés!A1:G5");
    expect(store.state().ouverture?.recognition.tables.find((one) => one.table === "marches")?.rowCount).toBe(4);
    await controller.undoImport();
    expect(store.state()).toMatchObject({ failure: null, importees: [], issueImport: { kind: "undone", report: { kept: [] } } });
    expect(await lookAt(started)).toEqual(before);
  });

  it("says where the total row of a table stands in the way, before writing", async () => {
    const started = await start({ sheets: [SHEET] });
    await withTable(started, true);
    const { store, controller } = await openPaneOn();
    await controller.previewImport([json([{ ...MARCHE, id: "N" }])]);
    const { destination } = store.state().importation!;
    expect(destination).toMatchObject({ genre: "table", lieu: { row: 3, borne: { row: 3, total: true } } });
    const before = await lookAt(started);
    await controller.applyImport();
    expect(store.state().failure?.probleme.code).toBe("changed");
    expect(await lookAt(started)).toEqual(before);
  });

  it("makes a register of real files in an empty workbook, and removes it", async () => {
    const started = await start({ sheets: [{ name: "Feuil1", rows: [] }] });
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.previewImport(["dematis13.json", "decp_processing_test_2022_dirty.json"].map((name) => choisi(name)));
    await controller.applyImport();
    expect(store.state()).toMatchObject({ failure: null, importees: [{ nombre: 142, feuille: "Marchés" }] });
    expect(store.state().ouverture?.annees.length).toBeGreaterThan(0);
    await controller.previewImport([choisi("dematis13.json")]);
    expect(store.state().importation?.classements.filter(({ genre }) => genre !== "doublon")).toEqual([]);
    await controller.undoImport();
    expect(store.state().failure).toBeNull();
    expect(await lookAt(started)).toEqual(before);
  });

  it("adds a thousand rows, all or nothing", async () => {
    const started = await start({ sheets: [SHEET] });
    await withTable(started);
    const { store, controller } = await openPaneOn();
    await controller.previewImport([json(Array.from({ length: 1_000 }, (_, rank) => ({ ...MARCHE, id: `N${rank}` })))]);
    await controller.applyImport();
    expect(store.state()).toMatchObject({ failure: null, importees: [{ nombre: 1_000 }] });
    expect((await read(started, "A1003:B1003")).values).toEqual([["N999", 45_427]]);
  });
});

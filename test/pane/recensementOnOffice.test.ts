import type { SheetSeed } from "../../src/atelier/model/snapshot";
import { BESOINS, RECENSEMENT_ENTETES } from "../../src/taskpane/flows/testing/recensement";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const rows = (columns: number) => [[...RECENSEMENT_ENTETES], ...BESOINS].map((row) => row.slice(0, columns) as (string | number | null)[]);
const recensement = (columns: number, table?: string): SheetSeed => ({ name: "Recensement", rows: rows(columns), ...(table ? { tables: [{ name: "Recensement", area: table }] } : {}) });
const MARCHES: SheetSeed = { name: "Marchés", rows: [["N° marché", "Date de notification", "Montant HT", "Considérations sociales"], ["M1", 45_363, 9_000, "Clause sociale"]] };

describe("the needs of next year on Office.js", () => {
  const start = officeOfEachTest();

  it("get their propositions in the table's own column, as texts, and lose them again", async () => {
    const started = await start({ sheets: [MARCHES, recensement(8, "A1:H8")] });
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.examinerBesoins();
    expect(store.state()).toMatchObject({ failure: null, examen: { lecture: { annee: 2026 }, prevision: { nouveaux: 5, reconductions: 1 } } });
    await controller.previewBesoins("propositions");
    await controller.ecrireBesoins();
    expect(store.state()).toMatchObject({ failure: null, issueBesoins: { kind: "done" } });
    const read = await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Recensement").getRange("G2:H8").load("values,formulas");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(read[0]).toEqual(["Clause sociale", expect.stringMatching(/^Clause d'insertion/)]);
    expect(read[3]).toEqual(["Aucune", "les mots d'une personne"]);
    expect(read[4]).toEqual(["", ""]);
    await controller.annulerBesoins();
    expect(store.state()).toMatchObject({ failure: null, issueBesoins: { kind: "undone", report: { kept: [] } } });
    expect(await lookAt(started)).toEqual(before);
  });

  it("get a column beside a plain range, which is read there afterwards, and goes away again", async () => {
    const started = await start({ sheets: [recensement(7)] });
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.examinerBesoins();
    await controller.previewBesoins("propositions");
    expect(store.state().apercuBesoins).toMatchObject({ plan: { lieu: { genre: "aCote", colonne: "H" } } });
    await controller.ecrireBesoins();
    expect(store.state().examen?.lecture.besoins[0]?.possibles).toMatch(/^Clause d'insertion/);
    await controller.annulerBesoins();
    expect(await lookAt(started)).toEqual(before);
  });

  it("get a sheet where an Excel table has no column for them, and a feuille de route; both go away again", async () => {
    const started = await start({ sheets: [recensement(7, "A1:G8")] });
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.examinerBesoins();
    await controller.previewBesoins("propositions");
    expect(store.state().apercuBesoins).toMatchObject({ plan: { lieu: { genre: "feuille", feuille: "Propositions 2026" } } });
    await controller.ecrireBesoins();
    await controller.previewBesoins("feuilles");
    await controller.ecrireBesoins();
    expect(store.state()).toMatchObject({ failure: null, examen: { table: { mapping: { sheet: "Recensement" } } } });
    const names = await started.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Recensement", "Propositions 2026", "Feuille de route 2026"]);
    await controller.annulerBesoins();
    await controller.annulerBesoins();
    expect(store.state()).toMatchObject({ failure: null, ecrituresBesoins: [] });
    expect(await lookAt(started)).toEqual(before);
  });

  it("have a sheet made for them, with its lists", async () => {
    await start({ sheets: [MARCHES] });
    const { store, controller } = await openPaneOn();
    await controller.examinerBesoins();
    expect(store.state().sansRecensement).toBe(true);
    await controller.previewBesoins("table");
    await controller.ecrireBesoins();
    expect(store.state()).toMatchObject({ failure: null, sansRecensement: false, examen: { lecture: { besoins: [] } } });
  });

  it("are refused on a protected sheet, in words, and nothing is written", async () => {
    const started = await start({ sheets: [{ ...recensement(8, "A1:H8"), protection: {} }] });
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.examinerBesoins();
    await controller.previewBesoins("propositions");
    await controller.ecrireBesoins();
    expect(store.state().failure).toMatchObject({ operation: "ecritureBesoins" });
    expect(store.state().ecrituresBesoins).toEqual([]);
    expect(await lookAt(started)).toEqual(before);
  });
});

import { referentiel, schemas } from "../../src/catalogue";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(300_000);

const VIDE = { sheets: [{ name: "Feuil1", rows: [] }] };

describe("a workbook to keep a SPASER in, made on Office.js", () => {
  const start = officeOfEachTest();

  it.each([...schemas.keys()])("is made for %s, recognised, counted in, and taken away", async (schemaId) => {
    const started = await start(VIDE);
    const { store, controller } = await openPaneOn({ referentiel, schemas });
    const before = await lookAt(started);
    await controller.choose({ schemaId, periode: { debut: 2025, fin: 2025 }, direction: null });
    await controller.previewClasseur();
    expect(store.state()).toMatchObject({ failure: null, demandeClasseur: { tables: ["marches", "recensement", "contratsInsertion", "saisies", "suiviActions"], colonnes: "schema" } });
    await controller.applyClasseur();
    expect(store.state()).toMatchObject({ failure: null, apercuClasseur: null, issueClasseur: { kind: "done", relu: true }, choix: { schemaId } });
    expect(store.state().ouverture?.recognition.tables.map(({ table, sheet, ignored }) => [table, sheet, ignored]).sort()).toEqual([
      ["contratsInsertion", "Contrats d'insertion", []], ["marches", "Marchés", []], ["recensement", "Recensement", []], ["saisies", "Saisies", []], ["suiviActions", "Suivi des actions", []],
    ]);
    await controller.undoClasseur();
    expect(store.state()).toMatchObject({ failure: null, crees: [], issueClasseur: { kind: "undone", report: { kept: [] } } });
    expect(await lookAt(started)).toEqual(before);
  });

  it("shows its messages, keeps leading zeros, and stays once someone has typed in it", async () => {
    const started = await start(VIDE);
    const { store, controller } = await openPaneOn();
    await controller.previewClasseur();
    store.dispatch({ type: "classeurAsked", demande: { tables: ["marches"], colonnes: "toutes" } });
    await controller.applyClasseur();
    const headers = store.state().crees[0]!.plan.tables[0]!.colonnes;
    const seen = await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Marchés");
      const cell = (header: string) => sheet.getCell(1, headers.indexOf(header));
      cell("SIRET titulaire").values = [["00012345600017"]];
      const siret = cell("SIRET titulaire").load("values");
      const date = cell("Date de notification").load("numberFormat").dataValidation.load("type,prompt,rule");
      const social = cell("Considérations sociales").dataValidation.load("type,prompt,rule");
      const free = cell("Objet").dataValidation.load("type");
      await context.sync();
      return { siret: (siret.values as unknown[][])[0]?.[0], date: [date.type, date.rule.custom?.formula, date.prompt.title, date.prompt.showPrompt], social: [social.type, social.prompt.showPrompt], free: free.type };
    });
    expect(seen).toEqual({ siret: "00012345600017", date: ["Custom", "=TRUE", "Date de notification", true], social: ["List", true], free: "None" });
    await controller.undoClasseur();
    expect(store.state().issueClasseur).toMatchObject({ kind: "undone", report: { kept: [expect.stringMatching(/^Marchés![A-Z]+2$/)] } });
    expect(store.state().ouverture?.recognition.tables.map(({ table }) => table)).toEqual(["marches"]);
  });

  it("refuses to make beside a table that came since, and writes nothing", async () => {
    const started = await start(VIDE);
    const { store, controller } = await openPaneOn();
    await controller.previewClasseur();
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1:C1").values = [["Indicateur", "Année", "Valeur"]];
      await context.sync();
    });
    const before = await lookAt(started);
    await controller.applyClasseur();
    expect(store.state().failure?.probleme.code).toBe("changed");
    expect(await lookAt(started)).toEqual(before);
    await controller.retry();
    expect(store.state().apercuClasseur?.proposees.some(({ table }) => table === "saisies")).toBe(false);
  });
});

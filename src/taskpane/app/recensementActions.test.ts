import { WorkbookError } from "../../workbook/port";
import { BESOINS, classeurRecense, RECENSEMENT_ENTETES } from "../flows/testing/recensement";
import { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { registre } from "../flows/testing/registre";
import { createPane } from "./testing/paneInMemory";

async function opened(workbook: MemoryWorkbook = classeurRecense()) {
  const pane = createPane(workbook);
  await pane.controller.open();
  return pane;
}
const POSSIBLES = RECENSEMENT_ENTETES.length - 1;

describe("the needs of next year from the pane", () => {
  it("are examined for the year to come, without writing", async () => {
    const { controller, store, workbook } = await opened();
    await controller.examinerBesoins();
    const { examen, onglet, failure, annonce } = store.state();
    expect([onglet, failure, annonce.texte]).toEqual(["besoins", null, "Besoins lus : 6 pour 2026."]);
    expect(examen?.lecture).toMatchObject({ annee: 2026, autresAnnees: 1, sansAnnee: 0 });
    expect(examen?.prevision).toMatchObject({ nouveaux: 5, reconductions: 1 });
    expect(examen?.prevision.lignes.find(({ code }) => code === "S1")).toMatchObject({ envisage: { resultat: { numerateur: 1, denominateur: 5, nonDeclarees: 2 }, verdict: { statut: "non-atteinte" } }, possible: { resultat: { numerateur: 2 } } });
    expect(examen?.feuilles.directions.map(({ direction }) => direction)).toEqual(["Collèges", "Routes"]);
    expect(workbook.calls).not.toContain("apply");
  });

  it("of another year, when asked, which is kept", async () => {
    const { controller, store } = await opened();
    await controller.examinerBesoins(2025);
    expect(store.state().examen?.lecture).toMatchObject({ annee: 2025, besoins: [{ nom: "Sel" }] });
    await controller.examinerBesoins();
    expect(store.state().examen?.lecture.annee).toBe(2025);
  });

  it("are given their propositions in the blank cells alone, and the cells come back", async () => {
    const { controller, store, workbook } = await opened();
    await controller.examinerBesoins();
    await controller.previewBesoins("propositions");
    expect(store.state().apercuBesoins).toMatchObject({ genre: "propositions", plan: { lieu: { genre: "colonne" }, laissees: [{ ligne: 5 }], sansProposition: 1 } });
    expect(workbook.calls).not.toContain("apply");
    await controller.ecrireBesoins();
    expect(store.state()).toMatchObject({ failure: null, apercuBesoins: null, issueBesoins: { kind: "done" }, ecrituresBesoins: [{}] });
    expect(store.state().annonce.texte).toBe("4 besoins complétés dans la feuille « Recensement ».");
    expect(workbook.cell("Recensement", 1, POSSIBLES)).toMatch(/^Clause d'insertion/);
    expect([workbook.cell("Recensement", 4, POSSIBLES), workbook.cell("Recensement", 5, POSSIBLES)]).toEqual(["les mots d'une personne", null]);
    // What people have in mind is theirs.
    expect(BESOINS.map((row, index) => workbook.cell("Recensement", index + 1, 6) === row[6])).not.toContain(false);
    expect(store.state().examen?.lecture.besoins[0]?.possibles).toMatch(/^Clause d'insertion/);
    await controller.previewBesoins();
    expect(store.state()).toMatchObject({ apercuBesoins: null, issueBesoins: { kind: "nothing" } });
    await controller.annulerBesoins();
    expect(store.state()).toMatchObject({ failure: null, ecrituresBesoins: [], issueBesoins: { kind: "undone", report: { kept: [] } } });
    expect(workbook.cell("Recensement", 1, POSSIBLES)).toBeNull();
    await controller.annulerBesoins();
    expect(store.state().failure).toBeNull();
  });

  it("have a sheet of feuilles de route, which goes away again", async () => {
    const { controller, store, workbook } = await opened();
    await controller.examinerBesoins();
    await controller.previewBesoins("feuilles");
    expect(store.state().apercuBesoins).toMatchObject({ genre: "feuilles", feuille: "Feuille de route 2026", directions: 2 });
    await controller.ecrireBesoins();
    expect(workbook.sheetNames()).toContain("Feuille de route 2026");
    // The sheet that was added isn't read as a Recensement.
    expect(store.state().examen?.table.mapping.sheet).toBe("Recensement");
    await controller.annulerBesoins();
    expect(workbook.sheetNames()).not.toContain("Feuille de route 2026");
  });

  it("are refused as changed when a need changed since the preview, and nothing is written", async () => {
    const { controller, store, workbook } = await opened();
    await controller.examinerBesoins();
    await controller.previewBesoins("propositions");
    workbook.setCell("Recensement", 2, 4, "Nettoyage des locaux");
    await controller.ecrireBesoins();
    expect(store.state().failure).toMatchObject({ operation: "ecritureBesoins" });
    expect(workbook.calls).not.toContain("apply");
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, apercuBesoins: { genre: "propositions" } });
  });

  it("keep what was examined when reading again fails", async () => {
    const { controller, store, workbook } = await opened();
    await controller.examinerBesoins();
    workbook.failNext("readColumns", new WorkbookError("cellEdit", "test"));
    await controller.examinerBesoins();
    expect(store.state().failure).toMatchObject({ operation: "examenBesoins" });
    expect(store.state().examen?.lecture.annee).toBe(2026);
    await controller.retry();
    expect(store.state().failure).toBeNull();
  });

  it("can be told where no workbook has them yet: a sheet is added, previewed, and taken away", async () => {
    const { controller, store, workbook } = await opened(registre());
    await controller.examinerBesoins();
    expect(store.state()).toMatchObject({ examen: null, sansRecensement: true, failure: null });
    await controller.previewBesoins("table");
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
    await controller.ecrireBesoins();
    expect(workbook.sheetNames()).toContain("Recensement");
    expect(workbook.cell("Recensement", 0, 0)).toBe("Besoin");
    // The table is there and holds no need yet.
    expect(store.state()).toMatchObject({ sansRecensement: false, examen: { lecture: { annee: 2026, besoins: [] } } });
    await controller.annulerBesoins();
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
  });

  it("need no register of marchés", async () => {
    const { controller, store } = await opened(new MemoryWorkbook([{ name: "Recensement", rows: [[...RECENSEMENT_ENTETES], ...BESOINS] }]));
    await controller.examinerBesoins();
    expect(store.state()).toMatchObject({ failure: null, examen: { prevision: { nouveaux: 5 } } });
  });
});

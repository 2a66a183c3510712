import { WorkbookError } from "../../workbook/port";
import { registre } from "../flows/testing/registre";
import { createPane } from "./testing/paneInMemory";

const FORMULE = { sheet: "Marchés", row: 9, column: 8, formula: "=SPASER.NBCLAUSE(E:E)", values: [[3]] };
const DAY = "2025-02-14";

async function opened() {
  const pane = createPane(registre({ bilan: true }));
  await pane.controller.open();
  return pane;
}

/** A bilan voted on a day typed. */
async function voted() {
  const pane = await opened();
  await pane.controller.previewArret();
  pane.store.dispatch({ type: "voteDated", date: DAY });
  await pane.controller.applyArret();
  return pane;
}

describe("storing a bilan as voted", () => {
  it("previews as of today, stores as of the day typed, and checks again: what is shown is what is stored", async () => {
    const { controller, store, workbook } = await opened();
    await controller.previewArret();
    expect(store.state()).toMatchObject({ onglet: "bilan", failure: null, dateVote: "2025-03-01", arret: { plan: { creee: true } } });
    expect(store.state().annonce.texte).toBe("Aperçu prêt : 3 chiffres à arrêter. Rien n'est encore écrit.");
    expect(store.state().verification?.conformite.indicateurs[0]?.arrete).toBeNull();
    store.dispatch({ type: "voteDated", date: DAY });
    await controller.applyArret();
    expect(store.state()).toMatchObject({ failure: null, arret: null, issueArret: { kind: "done", fait: { date: DAY } }, arretes: [{ date: DAY }], remplissages: [] });
    expect(workbook.cell("Bilans arrêtés", 1, 6)).toBe(DAY);
    expect(store.state().verification?.conformite.indicateurs[0]?.arrete).toMatchObject({ releve: { valeur: 0.5, date: DAY, recalcul: null } });
  });

  it("undoes on demand, and not with the fill's own undo", async () => {
    const { controller, store, workbook } = await voted();
    await controller.undo();
    expect(store.state().annonce.texte).toContain("Rien à annuler");
    expect(workbook.sheetNames()).toContain("Bilans arrêtés");
    await controller.undoArret();
    expect(store.state()).toMatchObject({ failure: null, arretes: [], issueArret: { kind: "undone", report: { kept: [] } } });
    expect(workbook.sheetNames()).toEqual(["Marchés", "Bilan"]);
    expect(store.state().verification?.conformite.indicateurs[0]?.arrete).toBeNull();
    await controller.undoArret();
    expect(store.state().failure).toBeNull();
  });

  it("tells a refusal with what to do, and forgets it when the choice changes", async () => {
    const { controller, store, workbook } = await voted();
    await controller.previewArret();
    expect(store.state()).toMatchObject({ failure: null, arret: null, issueArret: { kind: "refused", refus: { motif: "dejaArrete" } } });
    expect(store.state().annonce.texte).toContain("supprimez d'abord ces lignes");
    const choix = store.state().choix!;
    await controller.choose({ ...choix, direction: "Routes" });
    expect(store.state().issueArret).toBeNull();
    await controller.previewArret();
    expect(store.state()).toMatchObject({ failure: null, issueArret: { kind: "refused", refus: { motif: "direction", direction: "Routes" } } });
    expect(workbook.calls.filter((call) => call === "apply")).toHaveLength(1);
  });

  it.each([["", "Donnez le jour"], ["2025-03-02", "à venir"], ["1999-01-01", "précède la période"]])("stores nothing as of %p, and says why", async (date, words) => {
    const { controller, store, workbook } = await opened();
    await controller.previewArret();
    store.dispatch({ type: "voteDated", date });
    await controller.applyArret();
    expect(store.state().annonce.texte).toContain(words);
    expect(workbook.calls).not.toContain("apply");
    expect(store.state().arret).not.toBeNull();
  });

  it("previews again when the register changed, and keeps the day that was typed", async () => {
    const { controller, store, workbook } = await opened();
    await controller.previewArret();
    store.dispatch({ type: "voteDated", date: DAY });
    workbook.setCell("Marchés", 1, 3, 31_000);
    await controller.applyArret();
    expect(store.state()).toMatchObject({ failure: { operation: "arret", probleme: { code: "changed" } }, arretes: [] });
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, dateVote: DAY, arret: { plan: { chiffres: [{}, { valeur: 121_000 }, {}] } } });
  });

  it("keeps the way back when the check that follows the writing can't be made", async () => {
    const { controller, store, workbook } = await opened();
    await controller.previewArret();
    const { verification } = store.state();
    const apply = workbook.apply.bind(workbook);
    workbook.apply = async (edits) => {
      const undo = await apply(edits);
      workbook.failNext("survey", new WorkbookError("cellEdit", ""));
      return undo;
    };
    await controller.applyArret();
    expect(store.state()).toMatchObject({ failure: null, arretes: [{}], issueArret: { kind: "done" } });
    expect(store.state().verification).toBe(verification);
  });

  it("closes the preview of a fill, which would write figures of before the vote, and tells one voted in the next", async () => {
    const { controller, store } = await opened();
    await controller.previewArret();
    await controller.preview();
    expect(store.state()).toMatchObject({ arret: null, apercu: {} });
    await controller.previewArret();
    expect(store.state()).toMatchObject({ apercu: null, arret: {} });
    await controller.applyArret();
    await controller.preview();
    expect(store.state().apercu?.verification.conformite.indicateurs[0]?.arrete).not.toBeNull();
  });
});

describe("freezing formulas", () => {
  it("previews, writes, undoes, each on its own stack", async () => {
    const { controller, store, workbook } = await voted();
    workbook.formulas = [FORMULE];
    await controller.previewFiger("classeur");
    expect(store.state()).toMatchObject({ onglet: "bilan", failure: null, figer: { portee: "classeur" } });
    await controller.applyFiger();
    expect(store.state()).toMatchObject({ failure: null, figer: null, figees: [{}], arretes: [{}], remplissages: [], issueFiger: { kind: "done" } });
    expect(workbook.formulas).toEqual([]);
    await controller.preview();
    await controller.apply();
    await controller.undoFiger();
    expect(store.state()).toMatchObject({ failure: null, figees: [], arretes: [{}], remplissages: [{}], issueFiger: { kind: "undone", report: { kept: [] } } });
    expect(workbook.formulas).toEqual([FORMULE]);
    await controller.undo();
    expect(store.state()).toMatchObject({ failure: null, arretes: [{}], remplissages: [] });
  });

  it("says that there is nothing to freeze, and nothing but errors", async () => {
    const { controller, store, workbook } = await opened();
    await controller.previewFiger("selection");
    expect(store.state()).toMatchObject({ failure: null, figer: null, issueFiger: { kind: "nothing", apercu: { portee: "selection" } } });
    expect(store.state().annonce.texte).toBe("Rien à figer.");
    workbook.formulas = [{ ...FORMULE, values: [[{ error: "#VALUE!" }]] }];
    await controller.previewFiger("classeur");
    expect(store.state()).toMatchObject({ figer: null, issueFiger: { kind: "nothing", apercu: { plan: { laissees: [{ erreur: "#VALUE!" }] } } } });
    expect(store.state().annonce.texte).toBe("Rien à figer : 1 formule en erreur.");
    await controller.applyFiger();
    expect(workbook.calls).not.toContain("apply");
  });

  it("looks again where it looked, when something changed or failed", async () => {
    const { controller, store, workbook } = await opened();
    workbook.formulas = [FORMULE, { ...FORMULE, sheet: "Bilan" }];
    workbook.selected = "Marchés";
    workbook.failNext("findFormulas", new WorkbookError("cellEdit", ""));
    await controller.previewFiger("selection");
    expect(store.state().failure?.operation).toBe("apercuFiger");
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, figer: { portee: "selection", plan: { changes: [{ apres: "3" }] } } });
    workbook.formulas = [{ ...FORMULE, values: [[4]] }];
    await controller.applyFiger();
    expect(store.state()).toMatchObject({ failure: { operation: "figer", probleme: { code: "changed" } }, figees: [] });
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, figer: { portee: "selection", plan: { changes: [{ apres: "4" }] } } });
  });
});

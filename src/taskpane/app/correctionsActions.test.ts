import type { Cell } from "../../core/register/cell";
import { lieuCellule } from "../../core/register/corrections/correction";
import { WorkbookError } from "../../workbook/port";
import { MARCHES, registre } from "../flows/testing/registre";
import { createPane } from "./testing/paneInMemory";
import { reduce } from "./reducer";

/** The dates of the register of tests are texts too: here there are numbers, spaces and a contradiction. */
const LIGNES: readonly (readonly Cell[])[] = [
  ["M7 ", "Routes", 45_363, "12 500 €", "Pas de considération sociale;Clause sociale", "Clause environnementale", "Bordures", null],
  ["M8", "Routes", 45_363, "9 000", "Clause sociale", "Clause environnementale", "Bancs", null],
];

async function opened(marches = [...MARCHES.map((row) => row.map((cell, column) => (column === 2 ? 45_300 : cell))), ...LIGNES]) {
  const pane = createPane(registre({ marches }));
  await pane.controller.open();
  return pane;
}

describe("correcting the register from the pane", () => {
  it("counts with the check, previews, writes, checks again and undoes, on its own stack", async () => {
    const { controller, store, workbook } = await opened();
    await controller.checkRegister();
    expect([...store.state().controle!.corrections!]).toEqual([["espaces", 1], ["nombres", 2], ["contradiction", 1]]);
    const anomalies = store.state().controle!.anomalies.length;
    await controller.previewCorrections();
    expect(store.state()).toMatchObject({ onglet: "registre", failure: null, corrections: { plan: { laissees: [] } } });
    expect(store.state().annonce.texte).toBe("Aperçu prêt : 4 cellules à corriger. Rien n'est encore écrit.");
    expect(workbook.calls).not.toContain("apply");
    await controller.applyCorrections();
    expect(store.state()).toMatchObject({ failure: null, corrections: null, corrigees: [{ nombre: 4 }], remplissages: [], figees: [], issueCorrections: { kind: "done", controle: true } });
    expect([0, 3, 4].map((column) => workbook.cell("Marchés", 7, column))).toEqual(["M7", 12_500, "Clause sociale"]);
    expect([...store.state().controle!.corrections!]).toEqual([]);
    expect(store.state().controle!.anomalies).toHaveLength(anomalies - 1);
    expect(store.state().annonce.texte).toBe(`4 cellules corrigées. Contrôle refait : ${anomalies - 1} anomalies.`);
    await controller.undo();
    expect(workbook.cell("Marchés", 7, 0)).toBe("M7");
    await controller.undoCorrections();
    expect(store.state()).toMatchObject({ failure: null, corrigees: [], issueCorrections: { kind: "undone", report: { kept: [] } } });
    expect(workbook.cell("Marchés", 7, 3)).toBe("12 500 €");
    expect(store.state().controle!.anomalies).toHaveLength(anomalies);
    await controller.undoCorrections();
    expect(store.state().failure).toBeNull();
  });

  it("writes only what is ticked, and nothing when nothing is", async () => {
    const { controller, store, workbook } = await opened();
    await controller.previewCorrections(["nombres"]);
    const lieux = store.state().corrections!.plan.corrections.map(lieuCellule);
    expect(lieux).toEqual(["Marchés!D8", "Marchés!D9"]);
    store.dispatch({ type: "correctionsChosen", lieux, prises: false });
    await controller.applyCorrections();
    expect(workbook.calls).not.toContain("apply");
    store.dispatch({ type: "correctionsChosen", lieux: ["Marchés!D9"], prises: true });
    await controller.applyCorrections();
    expect(store.state()).toMatchObject({ corrigees: [{ nombre: 1 }] });
    expect([workbook.cell("Marchés", 7, 3), workbook.cell("Marchés", 8, 3)]).toEqual(["12 500 €", 9_000]);
    // What was left out of one preview is not of the next.
    await controller.previewCorrections(["nombres"]);
    expect(store.state().exclues.size).toBe(0);
  });

  it("says that there is nothing to correct, and what was left", async () => {
    const { controller, store, workbook } = await opened();
    workbook.formulas = [7, 8].map((row) => ({ sheet: "Marchés", row, column: 3, formula: "=TEXT(A1,0)", values: [["9 000"]] }));
    await controller.previewCorrections(["nombres"]);
    expect(store.state()).toMatchObject({ corrections: null, issueCorrections: { kind: "nothing", apercu: { plan: { laissees: [{ motif: "formule" }, {}] } } } });
    expect(store.state().annonce.texte).toBe("Rien à corriger : 2 cellules laissées.");
    await controller.applyCorrections();
    expect(workbook.calls).not.toContain("apply");
  });

  it("looks again for the same when the register changed, or when it failed", async () => {
    const { controller, store, workbook } = await opened();
    workbook.failNext("readColumns", new WorkbookError("cellEdit", ""));
    await controller.previewCorrections(["nombres"]);
    expect(store.state().failure?.operation).toBe("apercuCorrections");
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, corrections: { natures: ["nombres"] } });
    workbook.setCell("Marchés", 8, 3, "9 500");
    await controller.applyCorrections();
    expect(store.state()).toMatchObject({ failure: { operation: "correction", probleme: { code: "changed" } }, corrigees: [] });
    expect(workbook.calls).not.toContain("apply");
    await controller.retry();
    expect(store.state().corrections!.plan.corrections.map(({ before }) => before)).toEqual(["12 500 €", "9 500"]);
  });

  it("tells obstacles, and keeps the preview", async () => {
    const { controller, store, workbook } = await opened();
    await controller.previewCorrections(["nombres"]);
    workbook.failNext("apply", new WorkbookError("blocked", "protected", [{ kind: "protected", sheet: "Marchés", address: "D8" }]));
    await controller.applyCorrections();
    expect(store.state()).toMatchObject({ failure: { operation: "correction", probleme: { code: "blocked", obstacles: [expect.stringContaining("D8")], inchange: true } }, corrigees: [], corrections: {} });
  });

  it("keeps the way back when the check that follows the writing can't be made", async () => {
    const { controller, store, workbook } = await opened();
    await controller.checkRegister();
    await controller.previewCorrections();
    const { anomalies } = store.state().controle!;
    const apply = workbook.apply.bind(workbook);
    workbook.apply = async (edits) => {
      const undo = await apply(edits);
      workbook.failNext("survey", new WorkbookError("cellEdit", ""));
      return undo;
    };
    await controller.applyCorrections();
    expect(store.state()).toMatchObject({ failure: null, corrigees: [{}], issueCorrections: { kind: "done", controle: false }, controle: { corrections: null } });
    expect(store.state().controle!.anomalies).toBe(anomalies);
  });

  it("closes other previews, and is closed by them: one at a time", async () => {
    const { controller, store } = await opened();
    await controller.preview();
    await controller.previewCorrections();
    expect(store.state()).toMatchObject({ apercu: null, corrections: {} });
    await controller.preview();
    expect(store.state()).toMatchObject({ apercu: {}, corrections: null });
    await controller.previewCorrections();
    expect(reduce(store.state(), { type: "correctionsClosed" })).toMatchObject({ corrections: null });
  });
});

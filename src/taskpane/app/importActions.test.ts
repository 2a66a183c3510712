import { WorkbookError } from "../../workbook/port";
import type { FichierChoisi } from "../flows/importer";
import { registre } from "../flows/testing/registre";
import { createPane } from "./testing/paneInMemory";
import { outdatedBy } from "./state";

const fichier = (ids: readonly string[]): FichierChoisi => {
  const bytes = new TextEncoder().encode(JSON.stringify(ids.map((id) => ({ id, objet: `Objet ${id}`, montant: 10_000, dateNotification: "2025-01-15" }))));
  return { name: "a.json", size: bytes.length, read: () => Promise.resolve(bytes) };
};

async function opened() {
  const pane = createPane(registre());
  await pane.controller.open();
  await pane.controller.verify();
  await pane.controller.checkRegister();
  return pane;
}

describe("an import, as the pane keeps it", () => {
  it("tells figures as former ones, makes anomalies to be looked for again, and the new years known", async () => {
    const { store, controller } = await opened();
    expect(store.state()).toMatchObject({ verification: expect.anything() as unknown, controle: expect.anything() as unknown, ouverture: { annees: [2023, 2024] } });
    await controller.previewImport([fichier(["N1", "N2"])]);
    expect(store.state()).toMatchObject({ onglet: "registre", importation: { classements: [{ genre: "nouveau" }, { genre: "nouveau" }] }, verification: expect.anything() as unknown });
    await controller.applyImport();
    expect(store.state()).toMatchObject({ importation: null, verification: expect.anything() as unknown, controle: null, ouverture: { annees: [2023, 2024, 2025] }, issueImport: { kind: "done", relu: true } });
    expect(outdatedBy(store.state())).toBe("lignes");
    expect(store.state().annonce.texte).toBe("2 lignes ajoutées au registre.");
    await controller.verify();
    expect(outdatedBy(store.state())).toBeNull();
  });

  it("takes imports back from the last one to the first", async () => {
    const { store, controller, workbook } = await opened();
    for (const id of ["N1", "N2"]) {
      await controller.previewImport([fichier([id])]);
      await controller.applyImport();
    }
    expect(store.state().importees.map(({ premiere }) => premiere.rows)).toEqual([[7], [8]]);
    await controller.undoImport();
    expect([workbook.cell("Marchés", 7, 0), workbook.cell("Marchés", 8, 0)]).toEqual(["N1", null]);
    await controller.undoImport();
    await controller.undoImport();
    expect([workbook.cell("Marchés", 7, 0), store.state().importees, store.state().failure]).toEqual([null, [], null]);
  });

  it("keeps the rows and how to take them back when the register can't be read again", async () => {
    const { store, controller, workbook } = await opened();
    await controller.previewImport([fichier(["N1"])]);
    const apply = workbook.apply.bind(workbook);
    workbook.apply = async (edits) => {
      const undo = await apply(edits);
      workbook.failNext("survey", new WorkbookError("cellEdit", "test"));
      return undo;
    };
    await controller.applyImport();
    expect(store.state()).toMatchObject({ failure: null, issueImport: { kind: "done", relu: false }, importees: [{ nombre: 1 }] });
  });

  it("looks again, with the same files, when the register changed since the preview", async () => {
    const { store, controller, workbook } = await opened();
    await controller.previewImport([fichier(["N1"])]);
    workbook.setCell("Marchés", 7, 0, "N1");
    await controller.applyImport();
    expect(store.state()).toMatchObject({ failure: { operation: "importation", probleme: { code: "changed" } }, importees: [] });
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, importation: { classements: [{ genre: "doublon", de: { ligne: 8 } }] } });
  });

  it("says that another preview closes it, and does nothing without files", async () => {
    const { store, controller } = await opened();
    await controller.previewImport();
    expect(store.state().importation).toBeNull();
    await controller.previewImport([fichier(["N1"])]);
    await controller.previewCorrections();
    expect(store.state().importation).toBeNull();
    await controller.applyImport();
    expect(store.state().importees).toEqual([]);
  });
});

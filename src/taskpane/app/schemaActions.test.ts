import { WorkbookError } from "../../workbook/port";
import { SCHEMA_DU_CLASSEUR } from "../flows/schemaDuClasseur";
import { cellOfSchema } from "../flows/testing/cellsOfSchema";
import { registre } from "../flows/testing/registre";
import { createPane } from "./testing/paneInMemory";

async function adaptedPane() {
  const pane = createPane(registre());
  await pane.controller.open();
  await pane.controller.previewAdaptation();
  await pane.controller.applyAdaptation();
  return pane;
}

describe("the pane's scheme", () => {
  it("previews, adds the sheets, chooses the workbook's scheme, and remembers it", async () => {
    const { controller, store, workbook } = createPane(registre());
    await controller.open();
    await controller.previewAdaptation();
    expect(store.state()).toMatchObject({ onglet: "schema", adaptation: { feuilles: ["Référentiel", "Cibles"] }, failure: null });
    await controller.applyAdaptation();
    expect(store.state()).toMatchObject({ failure: null, adaptation: null, choix: { schemaId: SCHEMA_DU_CLASSEUR }, issueSchema: { kind: "adapted" }, ouverture: { schemaClasseur: { ok: true } } });
    expect(store.state().annonce.texte).toContain("« Référentiel », « Cibles »");
    const again = createPane(workbook);
    await again.controller.open();
    expect(again.store.state().choix?.schemaId).toBe(SCHEMA_DU_CLASSEUR);
  });

  it("undoes, and comes back to the scheme that was chosen", async () => {
    const { controller, store, workbook } = await adaptedPane();
    await controller.undoAdaptation();
    expect(store.state()).toMatchObject({ failure: null, adaptee: null, choix: { schemaId: "essai" }, issueSchema: { kind: "undone", report: { kept: [] } } });
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
    expect(workbook.settings.get("choix")).toContain('"schema":"essai"');
  });

  it("shows what to correct in place of a check, then checks once it is corrected", async () => {
    const { controller, store, workbook } = await adaptedPane();
    const forme = cellOfSchema(workbook, "Cibles", "Forme", "S1", 2024);
    workbook.setCell("Cibles", ...forme, "environ");
    await controller.verify();
    expect(store.state()).toMatchObject({ onglet: "schema", failure: null, operation: null, verification: null, ouverture: { schemaClasseur: { ok: false } } });
    expect(store.state().annonce.texte).toContain("1 cellule à corriger");
    workbook.setCell("Cibles", ...forme, "au plus");
    await controller.readSchema();
    expect(store.state()).toMatchObject({ issueSchema: { kind: "read", problemes: 0 }, ouverture: { schemaClasseur: { ok: true } } });
    await controller.verify();
    expect(store.state()).toMatchObject({ onglet: "conformite", verification: { conformite: { schema: { libelle: "SPASER d'essai" } } } });
  });

  it("falls back to a known scheme when the sheets are gone", async () => {
    const { controller, store, workbook } = await adaptedPane();
    const { adaptee } = store.state();
    await workbook.undo(adaptee!.undo);
    await controller.open();
    expect(store.state().choix?.schemaId).toBe("essai");
    const again = createPane(workbook);
    await again.controller.open();
    expect(again.store.state().choix?.schemaId).toBe("essai");
  });

  it("says what stops the sheets from being added, and previews again on retry", async () => {
    const { controller, store, workbook } = createPane(registre());
    await controller.open();
    await controller.previewAdaptation();
    workbook.failNext("apply", new WorkbookError("blocked", "", [{ kind: "protected", sheet: "Référentiel", address: null }]));
    await controller.applyAdaptation();
    expect(store.state()).toMatchObject({ failure: { operation: "adaptation", probleme: { code: "blocked" } }, adaptee: null, choix: { schemaId: "essai" } });
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, adaptation: { indicateurs: 5 } });
  });
});

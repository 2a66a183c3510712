import { WorkbookError } from "../../workbook/port";
import { registre } from "../flows/testing/registre";
import { createPane } from "./testing/paneInMemory";

describe("the pane's controller", () => {
  it("opens on the last year, and remembers a choice in the workbook", async () => {
    const { controller, store, workbook } = createPane(registre());
    await controller.open();
    expect(store.state().choix).toEqual({ schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null });
    await controller.choose({ schemaId: "essai", periode: { debut: 2023, fin: 2024 }, direction: "Routes" });
    const again = createPane(workbook);
    await again.controller.open();
    expect(again.store.state().choix).toEqual({ schemaId: "essai", periode: { debut: 2023, fin: 2024 }, direction: "Routes" });
  });

  it("finds its figures again in a workbook where a choice was made, and writes nothing for it", async () => {
    const { controller, workbook } = createPane(registre());
    await controller.open();
    const again = createPane(workbook);
    await again.controller.open();
    expect(again.store.state().verification).toBeNull();
    await controller.choose({ schemaId: "essai", periode: { debut: 2023, fin: 2023 }, direction: null });
    const later = createPane(workbook);
    const calls = workbook.calls.length;
    await later.controller.open();
    expect(later.store.state()).toMatchObject({ operation: null, failure: null, verification: { choix: { periode: { debut: 2023, fin: 2023 } } } });
    expect(workbook.calls.slice(calls)).not.toEqual(expect.arrayContaining(["apply"]));
    expect(workbook.calls.slice(calls)).not.toEqual(expect.arrayContaining(["writeSetting"]));
  });

  it("checks once where the ribbon asked for the check that it would have made by itself", async () => {
    const { controller, workbook } = createPane(registre());
    await controller.open();
    await controller.choose({ schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null });
    const later = createPane(workbook);
    const calls = workbook.calls.length;
    later.controller.take("verifier");
    await later.controller.open();
    for (let turn = 0; turn < 500 && later.store.state().verification === null; turn++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(later.store.state().verification).not.toBeNull();
    expect(workbook.calls.slice(calls).filter((call) => call === "readColumns")).toHaveLength(2);
  });

  it("remembers what a bilan was filled for, also where the choice was never changed by hand", async () => {
    const { controller, store, workbook } = createPane(registre({ bilan: true }));
    await controller.open();
    await controller.preview();
    await controller.apply();
    const { choix } = store.state();
    const later = createPane(workbook);
    await later.controller.open();
    expect(later.store.state().verification?.choix).toEqual(choix);
  });

  it("works without its memory when the workbook refuses settings", async () => {
    const { controller, store, workbook } = createPane(registre());
    workbook.failNext("readSetting", new WorkbookError("accessDenied", ""));
    workbook.failNext("writeSetting", new WorkbookError("accessDenied", ""));
    await controller.open();
    const choix = store.state().choix!;
    await controller.choose({ ...choix, direction: "Routes" });
    expect(store.state()).toMatchObject({ failure: null, choix: { direction: "Routes" } });
    expect(store.state().annonce.texte).toContain("n'a pas pu");
  });

  it("does one thing at a time", async () => {
    const { controller, store, workbook } = createPane(registre());
    await controller.open();
    const calls = workbook.calls.length;
    const first = controller.verify();
    await controller.checkRegister();
    expect(store.state().annonce.texte).toContain("en cours");
    await first;
    expect(workbook.calls.slice(calls)).toEqual(["survey", "readColumns"]);
    expect(store.state().verification).not.toBeNull();
  });

  it("keeps every result when a later operation fails, and does it again on demand", async () => {
    const { controller, store, workbook } = createPane(registre({ bilan: true }));
    await controller.open();
    await controller.verify();
    const { verification, ouverture, choix } = store.state();
    workbook.failNext("survey", new WorkbookError("cellEdit", ""));
    await controller.verify();
    expect(store.state()).toMatchObject({ operation: null, failure: { operation: "verification", probleme: { code: "cellEdit" } } });
    expect(store.state()).toMatchObject({ verification, ouverture, choix });
    await controller.retry();
    expect(store.state().failure).toBeNull();
    expect(store.state().verification).not.toBe(verification);
  });

  it("stops a reading, and not a writing", async () => {
    const { controller, store, workbook } = createPane(registre());
    await controller.open();
    workbook.beforeChunk = () => {
      workbook.beforeChunk = null;
      controller.stop();
    };
    await controller.verify();
    expect(store.state().failure?.probleme.code).toBe("aborted");
    await controller.preview();
    const applied = controller.apply();
    expect(store.state().operation?.stoppable).toBe(false);
    controller.stop();
    await applied;
    expect(store.state().remplissages).toHaveLength(1);
  });

  it("fills, undoes the last fill first, and has nothing more to undo", async () => {
    const { controller, store, workbook } = createPane(registre({ bilan: true }));
    await controller.open();
    await controller.preview();
    await controller.apply();
    expect(store.state()).toMatchObject({ apercu: null, issue: { kind: "filled" } });
    const choix = store.state().choix!;
    await controller.choose({ ...choix, direction: "Routes" });
    await controller.preview();
    await controller.apply();
    expect(workbook.cell("Bilan", 4, 3)).toBe(30_000);
    await controller.undo();
    expect(workbook.cell("Bilan", 4, 3)).toBe(120_000);
    await controller.undo();
    expect(workbook.cell("Bilan", 4, 3)).toBeNull();
    await controller.undo();
    expect(store.state().annonce.texte).toContain("Rien à annuler");
  });

  it("makes a new preview when the bilan changed before it was applied", async () => {
    const { controller, store, workbook } = createPane(registre({ bilan: true }));
    await controller.open();
    await controller.preview();
    workbook.setCell("Bilan", 3, 3, 7);
    await controller.apply();
    expect(store.state().failure?.probleme.code).toBe("changed");
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, operation: null });
    expect(store.state().apercu?.plan.changes[0]).toMatchObject({ address: "D4", avant: "7" });
  });

  it("exports the report, hands it over and says where it went", async () => {
    const { controller, store, files } = createPane(registre());
    await controller.open();
    await controller.exportReport();
    expect(files.map(({ name }) => name)).toEqual(["Bilan essai 2024.xlsx"]);
    // A zip, as every .xlsx.
    expect([...files[0]!.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    expect(store.state()).toMatchObject({ failure: null, issue: { kind: "exported", delivery: "downloaded" } });
    expect(store.state().verification).not.toBeNull();
  });

  it("takes an intent of the ribbon once the workbook is open", async () => {
    const { controller, store } = createPane(registre());
    const opening = controller.open();
    controller.take("verifier");
    await opening;
    await untilIdle(store);
    expect(store.state()).toMatchObject({ onglet: "conformite", failure: null });
    expect(store.state().verification).not.toBeNull();
    controller.take("remplir");
    await untilIdle(store);
    expect(store.state().apercu).not.toBeNull();
  });

  it("keeps an intent while the workbook can't be read, and takes it after a retry", async () => {
    const { controller, store, workbook } = createPane(registre());
    workbook.failNext("survey", new WorkbookError("cellEdit", ""));
    const opening = controller.open();
    controller.take("verifier");
    await opening;
    expect(store.state()).toMatchObject({ verification: null, failure: { operation: "ouverture" } });
    await controller.retry();
    await untilIdle(store);
    expect(store.state().verification).not.toBeNull();
  });
});

function untilIdle(store: ReturnType<typeof createPane>["store"]): Promise<void> {
  return new Promise((resolve) => {
    if (!store.state().operation) {
      resolve();
      return;
    }
    const stop = store.subscribe(() => {
      if (store.state().operation) return;
      stop();
      resolve();
    });
  });
}

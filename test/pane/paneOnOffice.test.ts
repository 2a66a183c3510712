import { createController } from "../../src/taskpane/app/controller";
import { createStore } from "../../src/taskpane/app/store";
import { CATALOGUE, TODAY } from "../../src/taskpane/flows/testing/catalogue";
import { BILAN, ENTETES, MARCHES } from "../../src/taskpane/flows/testing/registre";
import type { PaneHost } from "../../src/taskpane/host";
import { openExcelWorkbook } from "../../src/workbook/excel/openExcelWorkbook";
import { installGlobals, startWorkbook } from "../host/startOffice";

const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };

/** The pane's controller on the real adapter, over the unmodified Office.js. */
async function openPane() {
  const rows = (cells: readonly (readonly unknown[])[]) => cells.map((row) => row.map((cell) => cell ?? null)) as (string | number | boolean | null)[][];
  const office = await startWorkbook({ sheets: [{ name: "Marchés", rows: rows([ENTETES, ...MARCHES]) }, { name: "Bilan", rows: rows(BILAN.map((row) => row.map((cell) => (cell === "=à compléter avec les directions" ? "à compléter" : cell)))) }] });
  const restore = installGlobals(office);
  const host: PaneHost = {
    workbook: openExcelWorkbook(), today: () => TODAY, environment: "test", deliver: () => Promise.resolve("downloaded"),
    select: () => Promise.reject(new Error("nothing is selected here")),
  };
  const store = createStore();
  const controller = createController(host, CATALOGUE, store);
  const values = (address: string) => office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Bilan").getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  return { host, store, controller, values, stop: () => { restore(); office.stop(); } };
}

describe("the pane on Office.js", () => {
  it("checks, previews, fills in place, undoes, and remembers the choice", async () => {
    const { host, store, controller, values, stop } = await openPane();
    try {
      await controller.open();
      expect(store.state().failure).toBeNull();
      expect(store.state().choix).toEqual(CHOIX);
      await controller.verify();
      expect(store.state().verification?.conformite.indicateurs.map(({ resultat }) => resultat.valeur)).toEqual([0.5, 120_000, null, null, null]);
      await controller.preview();
      const before = await values("A1:I6");
      await controller.apply();
      expect(store.state().failure).toBeNull();
      expect(await values("D4:D6")).toEqual([[0.5], [120_000], [5]]);
      await controller.undo();
      expect(await values("A1:I6")).toEqual(before);
      await controller.choose({ ...CHOIX, direction: "Routes" });
      const again = createStore();
      await createController(host, CATALOGUE, again).open();
      expect(again.state().choix?.direction).toBe("Routes");
    } finally {
      stop();
    }
  });
});

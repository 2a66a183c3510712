import { referentiel, schemas } from "../../src/catalogue";
import { createController } from "../../src/taskpane/app/controller";
import { createStore } from "../../src/taskpane/app/store";
import { TODAY } from "../../src/taskpane/flows/testing/catalogue";
import { ENTETES, MARCHES } from "../../src/taskpane/flows/testing/registre";
import type { PaneHost } from "../../src/taskpane/host";
import { openExcelWorkbook } from "../../src/workbook/excel/openExcelWorkbook";
import { dump } from "../contract/excelDump";
import { installGlobals, startWorkbook, type StartedOffice } from "../host/startOffice";

/** Building the sheets of a whole scheme in Univer takes its time on a busy machine. */
jest.setTimeout(120_000);

describe("adapting a scheme on Office.js", () => {
  let office: StartedOffice;
  let close: () => void;
  beforeEach(async () => {
    const rows = [ENTETES, ...MARCHES].map((row) => row.map((cell) => cell ?? null)) as (string | number | boolean | null)[][];
    office = await startWorkbook({ sheets: [{ name: "Marchés", rows }] });
    const restore = installGlobals(office);
    close = () => {
      restore();
      office.stop();
    };
    await office.host.settled();
  });
  afterEach(() => close());

  async function openPane() {
    const host: PaneHost = {
      workbook: openExcelWorkbook(), today: () => TODAY, environment: "test", deliver: () => Promise.resolve("downloaded"),
      select: () => Promise.reject(new Error("nothing is selected here")),
    };
    const store = createStore();
    const controller = createController(host, { referentiel, schemas }, store);
    await controller.open();
    await controller.choose({ schemaId: "landes", periode: { debut: 2024, fin: 2024 }, direction: null });
    return { store, controller };
  }

  /** Row and column of a cell of a sheet of the scheme, by the code of its line, its year and its header. */
  async function place(sheet: string, header: string, code: string, annee: string): Promise<readonly [number, number]> {
    return office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
      range.load("text");
      await context.sync();
      const [headers = [], ...lines] = range.text;
      const row = lines.findIndex((line) => line[headers.indexOf("Indicateur")] === code && line[headers.indexOf("Année")] === annee);
      if (row < 0) throw new Error(`no ${code} ${annee} in ${sheet}`);
      return [row + 1, headers.indexOf(header)];
    });
  }

  async function type(sheet: string, [row, column]: readonly [number, number], value: string | number): Promise<void> {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [[value]];
      await context.sync();
    });
  }

  it("adds two sheets with dropdowns, whose targets judge, and keeps what was typed there", async () => {
    const { store, controller } = await openPane();
    const verdict = () => store.state().verification?.conformite.indicateurs.find(({ indicateur }) => indicateur.code === "A1")?.verdict;
    await controller.verify();
    const builtIn = verdict();
    expect(builtIn?.cible?.valeur).toBe(0.3);

    await controller.previewAdaptation();
    await controller.applyAdaptation();
    expect(store.state()).toMatchObject({ failure: null, choix: { schemaId: "classeur" }, ouverture: { schemaClasseur: { ok: true } } });
    const cibles = office.model.sheets.idOf("Cibles") ?? "";
    const forme = await place("Cibles", "Forme", "A1", "2024");
    expect(office.model.lists.at(cibles, ...forme)).toMatchObject({ alert: { style: "Warning" }, dropDown: true });

    await controller.verify();
    expect(verdict()).toMatchObject({ statut: builtIn?.statut, cible: { valeur: 0.3 } });
    const valeur = await place("Cibles", "Valeur", "A1", "2024");
    await type("Cibles", valeur, 0.99);
    await controller.verify();
    expect(verdict()).toMatchObject({ statut: "non-atteinte", cible: { valeur: 0.99 } });
    await type("Cibles", valeur, 0.01);
    await controller.verify();
    expect(verdict()).toMatchObject({ statut: "atteinte", cible: { valeur: 0.01 } });

    await type("Cibles", forme, "environ");
    await controller.verify();
    expect(store.state().ouverture?.schemaClasseur).toMatchObject({ ok: false, problems: [{ fichier: "Cibles" }] });

    // A sheet that someone worked in is kept, with the lists that it leans on, and said.
    await controller.undoAdaptation();
    expect(store.state()).toMatchObject({ issueSchema: { kind: "undone", report: { kept: [expect.stringContaining("Cibles!"), expect.stringContaining("Cibles!")] } }, choix: { schemaId: "landes" } });
    expect(office.model.sheets.idOf("Référentiel")).toBeNull();
    expect(office.model.sheets.idOf("Cibles")).not.toBeNull();
  });

  it("undoes an adaptation that nobody touched", async () => {
    const before = dump(office.model);
    const { store, controller } = await openPane();
    await controller.previewAdaptation();
    await controller.applyAdaptation();
    await controller.undoAdaptation();
    expect(store.state()).toMatchObject({ failure: null, issueSchema: { kind: "undone", report: { kept: [] } }, choix: { schemaId: "landes" } });
    await office.host.settled();
    expect(dump(office.model)).toEqual(before);
  });

  it.each([...schemas.keys()])("adapts %s, and reads it back from its sheets", async (schemaId) => {
    const { store, controller } = await openPane();
    await controller.choose({ schemaId, periode: { debut: 2024, fin: 2024 }, direction: null });
    await controller.previewAdaptation();
    await controller.applyAdaptation();
    expect(store.state().failure).toBeNull();
    const reading = store.state().ouverture?.schemaClasseur;
    expect(reading?.ok === false ? reading.problems : []).toEqual([]);
    expect(reading).toMatchObject({ ok: true, schema: { libelle: schemas.get(schemaId)?.libelle } });
  });
});

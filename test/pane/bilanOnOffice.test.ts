import { ENTETES, MARCHES } from "../../src/taskpane/flows/testing/registre";
import type { SheetSeed } from "../../src/atelier/model/snapshot";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const DAY = "2025-02-14";
const matrix = { name: "plage", type: "any", dimensionality: "matrix" } as const;
/** Two functions of the add-in: a figure, and a list that spills. */
const METADATA = { functions: [{ id: "TAUXCLAUSE", name: "TAUXCLAUSE", parameters: [matrix] }, { id: "LISTE", name: "LISTE", parameters: [matrix] }] };
const MARCHES_SHEET: SheetSeed = { name: "Marchés", rows: [ENTETES, ...MARCHES].map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))) };

describe("a bilan stored and frozen on Office.js", () => {
  const start = officeOfEachTest();

  async function openPane(...sheets: readonly SheetSeed[]) {
    const started = await start({ sheets: [MARCHES_SHEET, ...sheets] }, { functions: { namespace: "SPASER", metadata: METADATA } });
    started.CustomFunctions.associate("TAUXCLAUSE", () => 0.5);
    started.CustomFunctions.associate("LISTE", () => [["=1+1"], ["Routes"]]);
    started.host.recalculate();
    await started.host.settled();
    const { store, controller } = await openPaneOn();
    const look = () => lookAt(started);
    const read = (sheet: string, address: string) => started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas,text,numberFormat");
      await context.sync();
      return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], text: range.text, formats: range.numberFormat as unknown[][] };
    });
    return { started, store, controller, look, read };
  }

  it("makes the table where there is none, reads it back as voted, and undoes", async () => {
    const { store, controller, look, read } = await openPane();
    const before = await look();
    await controller.previewArret();
    store.dispatch({ type: "voteDated", date: DAY });
    await controller.applyArret();
    expect(store.state().failure).toBeNull();
    expect((await read("Bilans arrêtés", "A1:G4")).values).toEqual([
      ["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"],
      ["essai", 2024, "S1", 0.5, 2, 4, 45_702], ["essai", 2024, "S2", 120_000, "", "", 45_702], ["essai", 2024, "V3.1", 1, "", "", 45_702],
    ]);
    expect(store.state().verification?.conformite.indicateurs[0]?.arrete).toMatchObject({ releve: { valeur: 0.5, date: DAY, recalcul: null } });
    await controller.previewArret();
    expect(store.state()).toMatchObject({ failure: null, issueArret: { kind: "refused", refus: { motif: "dejaArrete" } } });
    await controller.undoArret();
    expect(store.state()).toMatchObject({ failure: null, issueArret: { kind: "undone", report: { kept: [] } } });
    expect(await look()).toEqual(before);
  });

  it("adds the lines to an Excel table, which grows, and gives it back as it was", async () => {
    const rows = [["Valeur", "À nous", "Indicateur", "Schéma", "Période", "Date"], [0.1, "gardé", "S1", "essai", 2023, "2024-06-30"]];
    const { store, controller, look, read } = await openPane({ name: "Votes", rows, tables: [{ name: "Votes", area: "A1:F2" }] });
    const before = await look();
    await controller.previewArret();
    expect(store.state().arret?.plan).toMatchObject({ creee: false, lignes: { debut: 3, fin: 5 }, sansColonne: ["Numérateur", "Dénominateur"] });
    await controller.applyArret();
    expect(store.state().failure).toBeNull();
    expect((await read("Votes", "A2:E5")).values).toEqual([[0.1, "gardé", "S1", "essai", 2023], [0.5, "", "S1", "essai", 2024], [120_000, "", "S2", "essai", 2024], [1, "", "V3.1", "essai", 2024]]);
    await controller.undoArret();
    expect(store.state().failure).toBeNull();
    expect(await look()).toEqual(before);
  });

  it("freezes figures and lists that spill, leaves errors, keeps formats and texts, and gives the formulas back", async () => {
    const { started, store, controller, look, read } = await openPane({
      name: "Bilan", rows: [["Taux", null, "Liste", null, "Autre"]],
      formulas: { A2: "=SPASER.TAUXCLAUSE(Marchés!E2:E7)", B2: "=1+1", C2: "=SPASER.LISTE(Marchés!B2:B7)", E2: "=SPASER.TAUXCLAUSE(Marchés!E2:E7)/0" }, numberFormats: { A2: "0.0%" },
    });
    const before = await look();
    await controller.previewFiger("classeur");
    expect(store.state().figer?.plan).toMatchObject({
      changes: [{ sheet: "Bilan", address: "A2", apres: "0,5" }, { sheet: "Bilan", address: "C2:C3", apres: "=1+1 ; Routes" }], laissees: [{ address: "E2", erreur: "#DIV/0!" }],
    });
    await controller.applyFiger();
    expect(store.state().failure).toBeNull();
    await started.host.settled();
    const frozen = await read("Bilan", "A2:E3");
    expect(frozen.formulas).toEqual([[0.5, "=1+1", "=1+1", "", "=SPASER.TAUXCLAUSE(Marchés!E2:E7)/0"], ["", "", "Routes", "", ""]]);
    expect([frozen.values[0]?.[1], frozen.values[0]?.[2], frozen.formats[0]?.[0]]).toEqual([2, "=1+1", "0.0%"]);
    await controller.previewFiger("classeur");
    expect(store.state()).toMatchObject({ figer: null, issueFiger: { kind: "nothing" } });
    await controller.undoFiger();
    expect(store.state()).toMatchObject({ failure: null, issueFiger: { kind: "undone", report: { kept: [] } } });
    expect(await look()).toEqual(before);
  });

  it("freezes what is selected, and nothing else", async () => {
    const { started, store, controller, read } = await openPane({ name: "Bilan", formulas: { A1: "=SPASER.TAUXCLAUSE(Marchés!E2:E7)", A2: "=SPASER.TAUXCLAUSE(Marchés!E2:E7)" } });
    const select = (address: string) => started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bilan").getRange(address).select();
      await context.sync();
    });
    await select("A2:C9");
    await controller.previewFiger("selection");
    await select("F1");
    await controller.applyFiger();
    expect(store.state().failure).toBeNull();
    expect((await read("Bilan", "A1:A2")).formulas).toEqual([["=SPASER.TAUXCLAUSE(Marchés!E2:E7)"], [0.5]]);
  });
});

import { referentiel } from "../../src/catalogue";
import { readCorrespondance, type Correspondance } from "../../src/core/register/correspondance";
import { headersOfMapping } from "../../src/core/register/decisions";
import { ENTETES_BRUTES, PROFIL } from "../../src/taskpane/flows/testing/exportBrut";
import { ENTETES, MARCHES } from "../../src/taskpane/flows/testing/registre";
import type { SheetSeed } from "../../src/atelier/model/snapshot";
import { createXlsx, openFile } from "../../src/workbook/file";
import { readRegister } from "../../src/workbook/readRegister";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const rows = (cells: readonly (readonly unknown[])[]) => cells.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null)));
const EXPORT: SheetSeed = { name: "Export", rows: rows([["Extraction"], [], [...ENTETES_BRUTES, "Divers"], ...MARCHES]) };
const profil = (): Correspondance => {
  const read = readCorrespondance(JSON.stringify(PROFIL), referentiel);
  if (!read.ok) throw new Error("the test's profile is none");
  return read.correspondance;
};

describe("correcting the register on Office.js", () => {
  const start = officeOfEachTest();

  async function openPane(...sheets: readonly SheetSeed[]) {
    const started = await start({ sheets: [...sheets] });
    const look = async () => {
      return (await lookAt(started)) as { readonly names: readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[]; readonly sheets: unknown };
    };
    return { ...(await openPaneOn()), look, started };
  }

  it("keeps the decisions in hidden names, leaves every cell as it is, and gives the workbook back", async () => {
    const { controller, store, look } = await openPane(EXPORT);
    const before = await look();
    expect(store.state().ouverture?.recognition.tables).toEqual([]);
    await controller.decideRegister({ genre: "profil", correspondance: profil() });
    expect(store.state()).toMatchObject({ failure: null, ouverture: { annees: [2023, 2024], correspondance: PROFIL } });
    const after = await look();
    expect(after.sheets).toEqual(before.sheets);
    expect(after.names).toMatchObject([{ name: "SPASER_CORRESPONDANCE_1", visible: false }]);
    expect((await openPaneOn()).store.state().ouverture?.recognition).toEqual(store.state().ouverture?.recognition);
    await controller.undoDecision();
    expect(await look()).toEqual(before);
  });

  it("holds a correspondance longer than one name, quotes and accents included; the command line reads the same", async () => {
    const champs = referentiel.get("marches")!.champs;
    const entetes = champs.map(({ libelle }, index) => `Zone "${index}" de l'export — ${libelle} (${"détail ".repeat(5).trim()})`);
    const long: Correspondance = { version: 1, tables: [{ table: "marches", lieu: { feuille: "L'export \"large\"", ligne: 1 }, colonnes: champs.map(({ id }, index) => ({ entete: entetes[index]!, champ: id })) }] };
    const cells = [entetes, champs.map(() => "x")];
    const { controller, store, look } = await openPane({ name: "L'export \"large\"", rows: cells });
    await controller.decideRegister({ genre: "profil", correspondance: long });
    expect(store.state().failure).toBeNull();
    const recognition = store.state().ouverture!.recognition;
    expect(recognition.tables[0]?.columns.map(({ champ }) => champ)).toEqual(champs.map(({ id }) => id));
    const { names } = await look();
    expect(names.length).toBeGreaterThan(3);
    const file = createXlsx({
      sheets: [{ name: "L'export \"large\"", cells: cells.flatMap((row, down) => row.map((value, column) => ({ row: down, column, value }))) }],
      names: names.map(({ name, formula, visible }) => ({ name, formula: formula.replace(/^=/, ""), hidden: !visible, sheet: null })),
    });
    const reading = await readRegister(openFile("export.xlsx", file), referentiel);
    expect(reading.recognition.tables).toEqual(recognition.tables);
    // Shorter again: what is left of the former text isn't read.
    const mapping = recognition.tables[0]!;
    await controller.decideRegister({ genre: "oubli", table: "marches" });
    expect(store.state().ouverture).toMatchObject({ correspondance: { tables: [] }, recognition: { tables: [], avis: [] } });
    await controller.decideRegister({ genre: "colonne", mapping, header: headersOfMapping(mapping)[0]!, voeu: { champ: "id" } });
    expect(store.state()).toMatchObject({ failure: null, ouverture: { correspondance: { tables: [{ table: "marches", colonnes: [{ champ: "id" }] }] }, recognition: { incompletes: [{ columns: [{ champ: "id" }] }], avis: [{ genre: "lieu" }] } } });
  });

  it("splits a column between two fields; the figures follow, and come back", async () => {
    const cells: readonly (readonly unknown[])[] = [["N° marché", "Date de notification", "Montant HT", "Clauses RSE"], ["M1", "2024-01-10", 50_000, "Soc + Env"], ["M2", "2024-02-10", 60_000, "aucune"], ["M3", "2024-03-10", 70_000, "Clause environnementale"]];
    const { controller, store, look } = await openPane({ name: "Suivi", rows: rows(cells) });
    const before = await look();
    const mapping = store.state().ouverture!.recognition.tables[0]!;
    const header = headersOfMapping(mapping)[3]!;
    await controller.decideRegister({ genre: "colonne", mapping, header, voeu: { champ: "considerationsSociales", aussi: ["considerationsEnvironnementales"] } });
    expect(store.state()).toMatchObject({ failure: null, ouverture: { correspondance: { tables: [{ colonnes: [{ entete: "Clauses RSE", aussi: ["considerationsEnvironnementales"] }] }] } } });
    expect((await look()).sheets).toEqual(before.sheets);
    await controller.checkRegister();
    expect(store.state().controle?.anomalies.filter(({ position }) => position === 3)).toMatchObject([{ code: "consideration-non-declaree", ligne: 4, message: expect.stringContaining("ne dit rien de « Considérations sociales »") }]);
    const table = store.state().ouverture!.recognition.tables[0]!;
    await controller.decideRegister({ genre: "colonne", mapping: table, header, voeu: { champ: "considerationsSociales", aussi: ["montant"] } });
    expect(store.state().failure).not.toBeNull();
    await controller.undoDecision();
    expect(await look()).toEqual(before);
  });

  it.each([[false, 6], [true, 7]])("tells the rows typed below a table that didn't grow, below its total row when it has one (%s)", async (totals, ligne) => {
    const { controller, store, started } = await openPane({ name: "Marchés", rows: rows([ENTETES, ...MARCHES]), tables: [{ name: "Marches", area: "A1:H5" }] });
    if (totals) started.model.tables.setShowTotals(started.model.tables.find("Marches")!.id, true);
    await controller.checkRegister();
    expect(store.state().controle?.lignes.get("marches")).toBe(4);
    expect(store.state().controle?.anomalies.find(({ code }) => code === "lignes-sous-le-tableau")).toMatchObject({ feuille: "Marchés", ligne, position: 0, message: expect.stringMatching(new RegExp(`^2 lignes saisies sous le tableau Marches, à partir de la ligne ${ligne},`)) });
  });
});

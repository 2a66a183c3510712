/** The self-test workbook opened as a person opens it: every function called through the real Office.js, in a page. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { categories } from "../../src/catalogue/fonctions";
import { enFrancais } from "../../src/core/formule/enFrancais";
import { readGrid } from "../../src/workbook/file";
import { casesOf } from "../autotest/cases";
import { GOOD } from "../autotest/verdict";
import { COUNT_CELL, HEADER_ROW, NAMESPACE, SHEET, verdictArea } from "../autotest/workbook";
import { ROOT } from "./atelierServer";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

const FILE = path.join(ROOT, "assets", "autotest.xlsx");
const cases = casesOf(categories);
const allWell = `${cases.length} cas sur ${cases.length} vont bien`;
/** An example that fills several cells, where the catalogue has one. */
const spill = categories.flatMap(({ fonctions }) => fonctions.flatMap(({ exemples }) => exemples)).find(({ resultat }) => Array.isArray(resultat) && resultat.length > 1);

describe("the self-test workbook in the Atelier", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
  });
  afterAll(() => atelier.close());

  async function open(file: string): Promise<void> {
    const { page } = atelier;
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), atelier.ribbon("Ouvrir…")]);
    await chooser.setFiles(file);
    await page.waitForFunction((name) => document.querySelector("h1")?.textContent === name && document.documentElement.dataset.pret === "oui", path.basename(file));
  }

  it("says that all is well", async () => {
    await open(FILE);
    expect((await atelier.settled(SHEET, COUNT_CELL, allWell)).value).toBe(allWell);
    const seen = await atelier.page.evaluate(([sheet, area]) => window.atelier.excel(async (context) => {
      const verdicts = context.workbook.worksheets.getItem(sheet).getRange(area);
      const obtained = verdicts.getOffsetRange(0, -1);
      verdicts.load("values");
      obtained.load("values,formulas");
      await context.sync();
      return { verdicts: verdicts.values.flat() as unknown[], obtained: obtained.values.flat() as unknown[], formulas: obtained.formulas.flat() as unknown[] };
    }), [SHEET, verdictArea(cases)] as const);
    expect(cases.flatMap((cas, rank) => (seen.verdicts[rank] === GOOD ? [] : [{ ...cas, obtenu: seen.obtained[rank] }]))).toEqual([]);
    expect(seen.formulas).toEqual(cases.map(({ formule }) => formule));
    await atelier.screenshot("autotest");
  });

  it("tells why a function gave an error, and shows a formula as a French Excel would", async () => {
    const rank = cases.findIndex(({ comparaison }) => comparaison === "#VALUE!");
    const address = `E${HEADER_ROW + 2 + rank}`;
    expect(await atelier.read(SHEET, address)).toMatchObject({ value: { error: "#VALUE!" }, text: "#VALEUR!", formula: enFrancais(cases[rank]!.formule) });
    expect(await atelier.page.evaluate(([sheet, cell]) => window.atelier.errorMessage(sheet, cell), [SHEET, address] as const)).toMatch(/\p{L}/u);
  });

  it("follows a value that is changed: the cases that it touches are no longer well, and are again", async () => {
    await atelier.typeIn("Marchés", "K2", "Pas de considération sociale");
    const first = `F${HEADER_ROW + 2}`;
    expect((await atelier.settled(SHEET, first, "À VOIR")).value).toBe("À VOIR");
    await atelier.typeIn("Marchés", "K2", "Clause sociale");
    expect((await atelier.settled(SHEET, COUNT_CELL, allWell)).value).toBe(allWell);
  });

  it("reads a column whose name has an apostrophe", async () => {
    await atelier.typeIn("Paiements", "H1", "=SOMME(Contrats[Heures d''insertion])");
    expect((await atelier.settled("Paiements", "H1", 2000)).value).toBe(2000);
  });

  it("saves its functions as Excel does, and opens them again, spilled ones too", async () => {
    const { page } = atelier;
    if (spill !== undefined) await atelier.typeIn("Paiements", "H3", enFrancais(spill.formule));
    const [download] = await Promise.all([page.waitForEvent("download"), atelier.ribbon("Enregistrer")]);
    const saved = path.join(ROOT, "test-results", "autotest-enregistre.xlsx");
    await download.saveAs(saved);
    const formulas = readGrid(readFileSync(saved)).sheets.flatMap(({ cells }) => cells.flatMap(({ formula = "" }) => (formula.includes(NAMESPACE) ? [formula] : [])));
    expect(formulas).toHaveLength(cases.length + (spill === undefined ? 0 : 1));
    for (const formula of formulas) expect(formula).toMatch(/_xldudf_SPASER_[A-Z]+\(/);
    await open(saved);
    expect((await atelier.settled(SHEET, COUNT_CELL, allWell)).value).toBe(allWell);
    if (spill === undefined) return;
    const rows = spill.resultat as (string | number | boolean)[][];
    const [last] = rows.at(-1) as [string | number | boolean];
    expect((await atelier.settled("Paiements", `H${2 + rows.length}`, last)).value).toBe(last);
  });
});

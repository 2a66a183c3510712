/**
 * The screen of the functions in the real add-in: found by word, told in French, and an example entered on the
 * demonstration register calculates through Office.js. The figure is counted again here from the cells.
 */
import { paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

const INSERER = "Insérer l’exemple dans la cellule active";

describe("the functions in the pane", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());

  /** Puts the person on a cell of a sheet of their own. */
  const goTo = (address: string) =>
    atelier.page.evaluate((cell) => window.atelier.excel(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject("Essais");
      await context.sync();
      const sheet = found.isNullObject ? context.workbook.worksheets.add("Essais") : found;
      sheet.activate();
      sheet.getRange(cell).select();
      await context.sync();
    }), address);
  const formulaAt = (address: string) =>
    atelier.page.evaluate((cell) => window.atelier.excel(async (context) => {
      const range = context.workbook.worksheets.getItem("Essais").getRange(cell).load("formulas");
      await context.sync();
      return String(range.formulas[0]?.[0]);
    }), address);
  /** Share of "Clause sociale" among the rows of the register, counted from the cells. */
  const share = () =>
    atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const range = context.workbook.worksheets.getItem("Marchés").getUsedRange(true).load("values");
      await context.sync();
      const rows = range.values as unknown[][];
      const at = rows.findIndex((row) => row.includes("N° marché"));
      const [number, column] = ["N° marché", "Considérations sociales"].map((header) => rows[at]!.indexOf(header));
      const all = rows.slice(at + 1).filter((row) => row[number!] !== "");
      return all.filter((row) => String(row[column!]).split(";").map((word) => word.trim()).includes("Clause sociale")).length / all.length;
    }));
  const search = (text: string) => atelier.pane.getByRole("searchbox", { name: "Chercher une fonction" }).fill(text);
  const open = (name: RegExp) => atelier.pane.getByRole("button", { name }).click();
  const example = (dit: string) => atelier.pane.getByRole("listitem").filter({ has: atelier.pane.getByText(dit, { exact: true }) });

  it("is reached from the pane's tabs, and tells each function", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await atelier.pane.getByRole("tab", { name: "Fonctions" }).click();
    await atelier.pane.getByRole("heading", { name: "Achats et seuils" }).waitFor();
    await atelier.screenshot("fonctions-1-liste");
    expect(await paneViolations(atelier.page)).toEqual([]);
    // All tabs in sight, on two lines at most, in a pane as narrow as Excel's.
    await atelier.page.locator("iframe[title='Volet SPASER']").evaluate((frame) => { frame.style.width = "350px"; });
    await atelier.screenshot("fonctions-1-etroit");
    const tops = await atelier.pane.getByRole("tab").evaluateAll((tabs) => tabs.map((tab) => [tab.getBoundingClientRect().top, tab.getBoundingClientRect().right <= document.documentElement.clientWidth]));
    expect(tops.every(([, inside]) => inside)).toBe(true);
    expect(new Set(tops.map(([top]) => top)).size).toBeLessThanOrEqual(2);
    await atelier.page.locator("iframe[title='Volet SPASER']").evaluate((frame) => { frame.style.removeProperty("width"); });
  });

  it("enters an example in the active cell, on the register's own column, and Excel calculates it", async () => {
    await goTo("B4");
    await search("part clause");
    await open(/^TAUXCLAUSE/);
    await example("Part des marchés avec une clause sociale").getByRole("button", { name: INSERER }).click();
    await atelier.pane.getByText("Exemple inséré en Essais!B4", { exact: false }).first().waitFor();
    expect(await formulaAt("B4")).toMatch(/^=SPASER\.TAUXCLAUSE\(/);
    const expected = await share();
    expect(expected).toBeGreaterThan(0);
    await atelier.settled("Essais", "B4", expected);
    expect((await atelier.read("Essais", "B4")).value).toBeCloseTo(expected, 12);
    await atelier.screenshot("fonctions-2-insere");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("leaves a cell that holds something as it is, and says so", async () => {
    const before = await formulaAt("B4");
    await goTo("B4");
    await search("boamp");
    await open(/^SEUIL/);
    const entry = example("Procédure formalisée, fournitures et services d'une collectivité, en mars 2026").getByRole("button", { name: INSERER });
    await entry.click();
    await atelier.pane.getByText(/La cellule B4 de la feuille .* contient déjà quelque chose/).waitFor();
    expect(await formulaAt("B4")).toBe(before);
    await atelier.screenshot("fonctions-3-occupee");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await goTo("B6");
    await atelier.pane.getByRole("button", { name: "Réessayer" }).click();
    expect((await atelier.settled("Essais", "B6", 216000)).value).toBe(216000);
  });

  it("enters a table that spills from the register", async () => {
    await goTo("D2");
    await search("repartition");
    await open(/^REPARTITION/);
    await example("En nombre et en valeur").getByRole("button", { name: INSERER }).click();
    expect((await atelier.settled("Essais", "D2", "Catégorie")).value).toBe("Catégorie");
    expect((await atelier.read("Essais", "H2")).value).toBe("Part en valeur");
    await atelier.screenshot("fonctions-4-tableau");
  });
});

/**
 * A collectivité makes a scheme its own, in the real add-in with the real Office.js: adapt a known one, change a target
 * in the sheet, check again; correct what can't be read; save the workbook with its dropdowns; undo.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readGrid } from "../../src/workbook/file";
import { paneViolations } from "./axe";
import { ROOT } from "./atelierServer";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

describe("a scheme of one's own", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
    await atelier.ribbon("Volet SPASER");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    const schema = atelier.pane.getByRole("combobox", { name: "Schéma" });
    await schema.selectOption({ label: await schema.locator("option", { hasText: "Landes" }).first().innerText() });
    await atelier.pane.getByLabel("Année").selectOption("2024");
  });
  afterAll(() => atelier.close());

  const button = (name: string | RegExp) => atelier.pane.getByRole("button", { name, exact: typeof name === "string" });
  const tab = (name: string) => atelier.pane.getByRole("tab", { name }).click();
  const sheets = () =>
    atelier.page.evaluate(() =>
      window.atelier.excel(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name,items/visibility");
        await context.sync();
        return worksheets.items.map(({ name, visibility }) => [name, visibility]);
      }));
  /** The address of a cell of the sheet Cibles: the line of a code and a year, the column of a header. */
  async function place(header: string, code: string, annee: string): Promise<string> {
    const text = await atelier.page.evaluate(() =>
      window.atelier.excel(async (context) => {
        const range = context.workbook.worksheets.getItem("Cibles").getUsedRange(true);
        range.load("text");
        await context.sync();
        return range.text;
      }));
    const headers = text[0] ?? [];
    const row = text.findIndex((line) => line[headers.indexOf("Indicateur")] === code && line[headers.indexOf("Année")] === annee);
    expect(row).toBeGreaterThan(0);
    return `${String.fromCharCode(65 + headers.indexOf(header))}${row + 1}`;
  }
  async function cardOfA1(): Promise<string> {
    await button("Vérifier la conformité").click();
    await atelier.pane.getByRole("heading", { name: "Conformité 2024" }).waitFor();
    await atelier.pane.getByRole("status").filter({ hasText: "Vérification terminée" }).first().waitFor({ state: "attached" });
    const card = atelier.pane.getByRole("listitem").filter({ has: button(/^A1 /) });
    return (await card.innerText()).replace(/[\u00a0\u202f]/g, " ");
  }

  it("tells the scheme and previews the sheets, without writing", async () => {
    const before = await sheets();
    await tab("Schéma");
    await atelier.screenshot("schema-1-choisi");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await button("Adapter ce schéma").click();
    await atelier.pane.getByText(/Deux feuilles/).waitFor();
    await atelier.screenshot("schema-2-apercu");
    expect(await paneViolations(atelier.page)).toEqual([]);
    expect(await sheets()).toEqual(before);
  });

  it("adds the sheets by the keyboard, and chooses their scheme", async () => {
    await button("Ajouter les feuilles").focus();
    await atelier.page.keyboard.press("Enter");
    await atelier.pane.getByText(/^Feuilles ajoutées/).first().waitFor();
    expect(await sheets()).toEqual(expect.arrayContaining([["Référentiel", "Visible"], ["Cibles", "Visible"]]));
    expect(await atelier.pane.getByRole("combobox", { name: "Schéma" }).inputValue()).toBe("classeur");
    await button("Ouvrir la feuille Cibles").click();
    await atelier.screenshot("schema-3-adapte");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("judges by the target typed in the sheet", async () => {
    expect(await cardOfA1()).toContain("au moins 30,0 % (2024)");
    const valeur = await place("Valeur", "A1", "2024");
    await atelier.typeIn("Cibles", valeur, "99 %");
    const missed = await cardOfA1();
    expect(missed).toContain("au moins 99,0 % (2024)");
    expect(missed).toContain("Non atteinte");
    await atelier.typeIn("Cibles", valeur, "1 %");
    const met = await cardOfA1();
    expect(met).toContain("au moins 1,0 % (2024)");
    expect(met).toMatch(/(^|\n)Atteinte/);
    await atelier.screenshot("schema-4-cible-changee");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("offers the forms of a target in a dropdown, and takes another value with a warning", async () => {
    const forme = await place("Forme", "A1", "2024");
    await atelier.page.evaluate((address) => window.atelier.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Cibles");
      sheet.activate();
      sheet.getRange(address).select();
      await context.sync();
    }), forme);
    // From the pane back to the grid, then into the cell: its list opens.
    await atelier.page.locator("#__editor___INTERNAL_EDITOR__DOCS_NORMAL").focus();
    await atelier.page.keyboard.press("F2");
    await atelier.page.getByText("au plus", { exact: true }).first().waitFor();
    await atelier.screenshot("schema-5-liste");
    await atelier.page.keyboard.press("Escape");
    await atelier.typeIn("Cibles", forme, "environ");
    expect((await atelier.read("Cibles", forme)).text).toBe("environ");
  });

  it("lists what can't be read, opens its cell, and checks again once it is corrected", async () => {
    const forme = await place("Forme", "A1", "2024");
    await button("Vérifier la conformité").click();
    await atelier.pane.getByRole("heading", { name: /cellules? à corriger avant de vérifier/ }).waitFor();
    await atelier.screenshot("schema-6-a-corriger");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await button(`Ouvrir Cibles!${forme}`).click();
    await atelier.pane.getByRole("status").filter({ hasText: "sélectionnée" }).first().waitFor({ state: "attached" });
    const selected = await atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    }));
    expect(selected).toBe(`Cibles!${forme}`);
    await atelier.typeIn("Cibles", forme, "au moins");
    await button("Relire le schéma").click();
    await atelier.pane.getByText("Schéma relu : rien à corriger.").first().waitFor();
    expect(await cardOfA1()).toContain("au moins 1,0 % (2024)");
  });

  it("saves the workbook with its dropdowns", async () => {
    const [download] = await Promise.all([atelier.page.waitForEvent("download", { timeout: 60_000 }), atelier.ribbon("Enregistrer")]);
    const file = path.join(ROOT, "test-results", "schema-enregistre.xlsx");
    await download.saveAs(file);
    const cibles = readGrid(readFileSync(file)).sheets.find(({ name }) => name === "Cibles");
    expect(cibles?.validations?.map(({ type, errorStyle }) => [type, errorStyle])).toEqual(Array.from({ length: cibles?.validations?.length ?? 0 }, () => ["list", "warning"]));
    expect(cibles?.validations?.length).toBeGreaterThan(2);
    expect(cibles?.validations?.some(({ formula1 }) => formula1.includes("au moins") || formula1.includes("Listes"))).toBe(true);
  });
});

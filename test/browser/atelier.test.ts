import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";

import { createXlsx, readGrid } from "../../src/workbook/file";
import { ROOT } from "./atelierServer";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

/** Types with the real keyboard in the cell that is selected through Office.js. */
async function keyboard(page: Page, atelier: Atelier, sheet: string, address: string, text: string): Promise<void> {
  await page.evaluate(
    ([name, cell]) =>
      window.atelier.excel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }),
    [sheet, address] as const,
  );
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await atelier.page.waitForFunction(([name, cell]) => window.atelier.read(name, cell).value !== null, [sheet, address] as const);
}

describe("the Atelier on the demonstration workbook", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());

  it("opens ready, in French, with the ribbon of the manifest and the pane closed", async () => {
    const { page } = atelier;
    expect(await page.title()).toBe("Atelier SPASER");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Démonstration.xlsx");
    for (const label of ["Nouveau classeur", "Ouvrir…", "Enregistrer", "Volet SPASER", "Vérifier la conformité", "Remplir le bilan"]) {
      expect(await page.getByRole("tabpanel", { name: "SPASER" }).getByRole("button", { name: label, exact: true }).isVisible()).toBe(true);
    }
    const icons = page.locator(".ruban img");
    expect(await icons.evaluateAll((images) => images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))).toBe(true);
    expect(await page.locator("iframe[title='Volet SPASER']").isVisible()).toBe(false);
    await atelier.screenshot("atelier-demonstration");
  });

  it("computes the live formulas of the demonstration", async () => {
    const rate = await atelier.read("Exemples", "B4");
    expect(rate.formula).toBe("=SPASER.TAUXCLAUSE(Marches[Considérations sociales])");
    expect(rate.value).toBeCloseTo(48 / 484, 10);
    expect(rate.text).toBe("9,9%");
    expect((await atelier.read("Exemples", "B8")).value).toBe(48);
  });

  it("follows an edit of the register in a formula typed with the keyboard", async () => {
    const { page } = atelier;
    await keyboard(page, atelier, "Exemples", "D4", "=SPASER.NBCLAUSE(Marches[Considérations sociales])");
    expect((await atelier.settled("Exemples", "D4", 48)).value).toBe(48);
    const before = await atelier.read("Marchés", "U2");
    expect(before.value).toBe("Pas de considération sociale");
    await atelier.typeIn("Marchés", "U2", "Clause sociale");
    expect((await atelier.settled("Exemples", "D4", 49)).value).toBe(49);
    expect((await atelier.settled("Exemples", "B8", 49)).value).toBe(49);
    await atelier.typeIn("Marchés", "U2", "Pas de considération sociale");
    expect((await atelier.settled("Exemples", "D4", 48)).value).toBe(48);
  });

  it("opens the pane by the ribbon, and keeps its page when it closes", async () => {
    const { page } = atelier;
    await atelier.ribbon("Volet SPASER");
    const frame = page.locator("iframe[title='Volet SPASER']");
    await frame.waitFor({ state: "visible" });
    await atelier.screenshot("atelier-volet");
    await page.getByRole("button", { name: "Fermer le volet" }).click();
    await frame.waitFor({ state: "hidden" });
    expect(await atelier.pane.locator("body").count()).toBe(1);
  });

  it("opens the pane by a command of the add-in", async () => {
    await atelier.ribbon("Vérifier la conformité");
    await atelier.page.locator("iframe[title='Volet SPASER']").waitFor({ state: "visible" });
  });

  it("draws the charts that the add-in makes, and takes them away", async () => {
    const { page } = atelier;
    await page.evaluate(() =>
      window.atelier.excel(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Exemples");
        sheet.activate();
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A4:B7"), "Columns");
        chart.title.text = "Taux de clauses";
        chart.setPosition("A14", "A26");
        await context.sync();
      }),
    );
    const chart = page.getByRole("img", { name: "Taux de clauses" });
    await chart.waitFor({ state: "visible" });
    await atelier.screenshot("atelier-graphique");
    await page.evaluate(() =>
      window.atelier.excel(async (context) => {
        context.workbook.worksheets.getItem("Exemples").charts.getItemAt(0).delete();
        await context.sync();
      }),
    );
    await chart.waitFor({ state: "detached" });
  });

  it("says why a function of the add-in gave an error", async () => {
    await keyboard(atelier.page, atelier, "Exemples", "D6", '=SPASER.TAUXCLAUSE(Marches[Considérations sociales];"inconnu")');
    expect((await atelier.settled("Exemples", "D6", "#VALEUR!")).text).toBe("#VALEUR!");
    const message = await atelier.page.evaluate(() => window.atelier.errorMessage("Exemples", "D6"));
    expect(message).toMatch(/inconnu/);
    await atelier.page.keyboard.press("ArrowUp");
    await atelier.page.locator(".cellule-aide").waitFor();
    expect(await atelier.page.locator(".cellule-aide").innerText()).toBe(message);
    await atelier.screenshot("atelier-erreur");
  });
});

describe("the Atelier on an empty workbook", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
  });
  afterAll(() => atelier.close());

  it.each([
    ["A1", "1234,56", 1234.56, "1234,56", null],
    ["A2", "1 234,5 €", 1234.5, "1 234,50 €", null],
    ["A3", "12/03/2026", 46_093, "12/03/2026", null],
    ["A4", "VRAI", true, "VRAI", null],
    ["A5", "12,5 %", 0.125, "12,50%", null],
    ["A6", "1.5", "1.5", "1.5", null],
    ["A7", "=SOMME(A1;A2;0,5)", 2469.56, "2469,56", "=SOMME(A1;A2;0,5)"],
    ["A8", '=SI(A5>0,1;"oui";"non")', "oui", "oui", '=SI(A5>0,1;"oui";"non")'],
    ["A9", "=NB.SI(A1:A2;\">1\")", 2, "2", "=NB.SI(A1:A2;\">1\")"],
    ["A10", "=1/0", { error: "#DIV/0!" }, "#DIV/0!", "=1/0"],
  ])("reads %s typed %s the French way", async (address, typed, value, text, formula) => {
    await keyboard(atelier.page, atelier, "Feuil1", address, typed);
    const shown = await atelier.settled("Feuil1", address, typeof value === "object" ? text : value);
    expect({ ...shown, text: shown.text.replace(/[\u00a0\u202f]/g, " ") }).toEqual({ value: typeof value === "number" ? expect.closeTo(value, 8) : value, text, formula });
  });

  it("takes the function offered by Tab, and commits what was typed by Enter", async () => {
    const { page } = atelier;
    const start = (address: string) =>
      page.evaluate(
        (cell) =>
          window.atelier.excel(async (context) => {
            context.workbook.worksheets.getItem("Feuil1").getRange(cell).select();
            await context.sync();
          }),
        address,
      );
    const offered = page.getByText("SOMME.SI.ENS", { exact: true });
    await start("H1");
    await page.keyboard.type("=SOMM");
    await offered.waitFor();
    await page.keyboard.press("Tab");
    // The help of SOMME shows once the cursor is between its parentheses.
    await page.getByText("nombre1").first().waitFor();
    await page.keyboard.type("A1:A2)");
    await page.keyboard.press("Enter");
    expect((await atelier.settled("Feuil1", "H1", "2469,06")).formula).toBe("=SOMME(A1:A2)");
    await start("H2");
    await page.keyboard.type("=SOMM");
    await offered.waitFor();
    await page.keyboard.press("Enter");
    expect(await atelier.settled("Feuil1", "H2", "#NOM?")).toMatchObject({ text: "#NOM?", formula: "=SOMM" });
  });

  it("tells a blank from a zero, in the cells and in the add-in's functions", async () => {
    await atelier.typeIn("Feuil1", "C1", "oui");
    await atelier.typeIn("Feuil1", "C3", "0");
    expect((await atelier.read("Feuil1", "C2")).value).toBeNull();
    expect((await atelier.read("Feuil1", "C3")).value).toBe(0);
    const read = await atelier.page.evaluate(() =>
      window.atelier.excel(async (context) => {
        const range = context.workbook.worksheets.getItem("Feuil1").getRange("C1:C4");
        range.load("values, valueTypes");
        await context.sync();
        return { values: range.values, types: range.valueTypes };
      }),
    );
    expect(read).toEqual({ values: [["oui"], [""], [0], [""]], types: [["String"], ["Empty"], ["Double"], ["Empty"]] });
  });

  it("saves an .xlsx that holds what was typed, and opens it again", async () => {
    const { page } = atelier;
    const [download] = await Promise.all([page.waitForEvent("download"), atelier.ribbon("Enregistrer")]);
    const saved = path.join(ROOT, "test-results", "enregistre.xlsx");
    await download.saveAs(saved);
    const grid = readGrid(readFileSync(saved));
    const cell = (row: number, column: number) => grid.sheets[0]?.cells.find((candidate) => candidate.row === row && candidate.column === column);
    expect(cell(0, 0)?.value).toBe(1234.56);
    expect(cell(6, 0)?.formula).toBe("=SUM(A1,A2,0.5)");
    expect(cell(2, 0)).toMatchObject({ value: 46_093, format: "dd/mm/yyyy" });
    expect(cell(1, 2)).toBeUndefined();
    expect(cell(2, 2)?.value).toBe(0);

    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), atelier.ribbon("Ouvrir…")]);
    await chooser.setFiles(saved);
    await page.waitForFunction(() => document.querySelector("h1")?.textContent === "enregistre.xlsx" && document.documentElement.dataset.pret === "oui");
    expect((await atelier.settled("Feuil1", "A7", "2469,56")).formula).toBe("=SOMME(A1;A2;0,5)");
    await atelier.screenshot("atelier-rouvert");
  });

  it("pastes a text from elsewhere the French way, cell by cell", async () => {
    const { page } = atelier;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("Montant\tDate\n1 234,5\t12/03/2026\n"));
    await page.evaluate(() =>
      window.atelier.excel(async (context) => {
        context.workbook.worksheets.getItem("Feuil1").getRange("F1").select();
        await context.sync();
      }),
    );
    await page.keyboard.press("Control+v");
    expect((await atelier.settled("Feuil1", "F2", 1234.5)).value).toBe(1234.5);
    expect(await atelier.read("Feuil1", "G2")).toMatchObject({ value: 46_093, text: "12/03/2026" });
  });

  it("refuses what a person types in a locked cell, and says why", async () => {
    const { page } = atelier;
    const locked = createXlsx({ sheets: [{ name: "Bilan", cells: [{ row: 0, column: 0, value: "verrouillée" }, { row: 0, column: 1, value: 5, style: { locked: false } }], protection: {} }] });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), atelier.ribbon("Ouvrir…")]);
    page.once("dialog", (dialog) => void dialog.accept());
    await chooser.setFiles({ name: "protege.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(locked) });
    await page.waitForFunction(() => document.querySelector("h1")?.textContent === "protege.xlsx" && document.documentElement.dataset.pret === "oui");
    await keyboard(page, atelier, "Bilan", "A1", "autre");
    expect(await page.getByRole("alert").innerText()).toContain("« Bilan » est protégée");
    expect((await atelier.read("Bilan", "A1")).value).toBe("verrouillée");
    await keyboard(page, atelier, "Bilan", "B1", "7,5");
    expect((await atelier.settled("Bilan", "B1", 7.5)).value).toBe(7.5);
    await expect(atelier.typeIn("Bilan", "A1", "autre")).rejects.toThrow(/refuses/);
  });

  it("keeps the workbook on screen when a file is not one", async () => {
    const { page } = atelier;
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), atelier.ribbon("Ouvrir…")]);
    await chooser.setFiles({ name: "notes.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("pas un classeur") });
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("notes.xlsx");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).not.toBe("notes.xlsx");
    expect(await page.locator("canvas").first().isVisible()).toBe(true);
  });
});

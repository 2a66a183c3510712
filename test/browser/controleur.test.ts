/**
 * The contrôleur's whole path, in the real add-in with the real Office.js: choose, control, check, see the marchés
 * behind a figure, fill, read the cells back through Excel.run, export, undo. The figures are counted again here from
 * the cells, by code that shares nothing with core.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readGrid } from "../../src/workbook/file";
import { paneViolations } from "./axe";
import { ROOT } from "./atelierServer";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

type Values = (string | number | boolean)[][];

describe("the contrôleur's path", () => {
  let atelier: Atelier;
  let before: { values: Values; formulas: Values; formats: Values };
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());

  const button = (name: string | RegExp) => atelier.pane.getByRole("button", { name, exact: typeof name === "string" });
  const cells = (sheet: string) =>
    atelier.page.evaluate(
      (name) =>
        window.atelier.excel(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getUsedRange(true);
          range.load("values, formulas, numberFormat");
          await context.sync();
          return { values: range.values as Values, formulas: range.formulas as Values, formats: range.numberFormat as Values };
        }),
      sheet,
    );
  /** The table Bilan by code: each line as header → value. */
  async function bilan(): Promise<Map<string, Record<string, string | number | boolean>>> {
    const { values } = await cells("Bilan");
    const at = values.findIndex((row) => row.includes("Code"));
    const headers = values[at]!.map(String);
    return new Map(values.slice(at + 1).filter((row) => row[headers.indexOf("Code")] !== "").map((row) => [String(row[headers.indexOf("Code")]), Object.fromEntries(headers.map((header, column) => [header, row[column] ?? ""]))]));
  }
  /** A1 counted by hand: strictly over 25 000 €, notified in 2024, with or without a "Clause sociale". */
  async function countA1(): Promise<{ clauses: number; base: number }> {
    const { values } = await cells("Marchés");
    const at = values.findIndex((row) => row.includes("N° marché"));
    const column = (header: string) => values[at]!.indexOf(header);
    const first = 45292; // 2024-01-01
    const rows = values.slice(at + 1).filter((row) => {
      const date = row[column("Date de notification")];
      return typeof date === "number" && date >= first && date < first + 366 && row[column("Nature")] !== "Marché subséquent" && Number(row[column("Montant HT")]) > 25000 && row[column("Montant HT")] !== "";
    });
    return { base: rows.length, clauses: rows.filter((row) => String(row[column("Considérations sociales")]).split(";").map((word) => word.trim()).includes("Clause sociale")).length };
  }

  it("opens the pane on the register, recognised", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await atelier.pane.getByLabel("Schéma").selectOption({ label: (await atelier.pane.getByLabel("Schéma").locator("option", { hasText: "Landes" }).first().innerText()) });
    await atelier.pane.getByLabel("Année").selectOption("2024");
    await atelier.screenshot("controleur-1-accueil");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("controls the register: anomalies by severity, each opening its cell", async () => {
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await button("Contrôler le registre").click();
    await atelier.pane.getByText(/Cherchées dans toutes les colonnes/).waitFor();
    await atelier.screenshot("controleur-2-registre");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("checks every indicator; a figure equals a count made from the cells", async () => {
    await button("Vérifier la conformité").click();
    await atelier.pane.getByRole("heading", { name: "Conformité 2024" }).waitFor();
    const { clauses, base } = await countA1();
    expect(base).toBeGreaterThan(100);
    const card = atelier.pane.getByRole("listitem").filter({ has: button(/^A1 /) });
    expect((await card.innerText()).replace(/[\u00a0\u202f]/g, " ")).toContain(`${clauses} sur ${base}`);
    await atelier.screenshot("controleur-3-conformite");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("shows the marchés behind a figure: each block of rows is selected in the sheet, in turn", async () => {
    const { clauses } = await countA1();
    await button(/^A1 /).click();
    const selection = () =>
      atelier.page.evaluate(() =>
        window.atelier.excel(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load("address, rowIndex, rowCount, values");
          await context.sync();
          return { address: range.address, row: range.rowIndex, count: range.rowCount, values: range.values as Values };
        }),
      );
    // Excel 2021 selects one area at a time: the pane goes through the blocks, and says which one it is at.
    const seen = new Map<number, Values[number]>();
    await button(`Sélectionner les ${clauses} lignes dans la feuille`).click();
    for (let part = 1; seen.size < clauses && part <= clauses; part++) {
      await atelier.pane.getByRole("status").filter({ hasText: new RegExp(`partie ${part} sur`) }).first().waitFor({ state: "attached" });
      const { address, row, count, values } = await selection();
      expect(address).toMatch(/^Marchés!/);
      for (let index = 0; index < count; index++) seen.set(row + index, values[index]!);
      if (part === 1) await atelier.screenshot("controleur-4-detail");
      if (seen.size < clauses) await button(new RegExp(`^Sélectionner la suite \\(partie ${part + 1} sur`)).click();
    }
    expect(seen.size).toBe(clauses);
    expect([...seen.values()].every((row) => row.some((cell) => String(cell).includes("Clause sociale")))).toBe(true);
    expect(await paneViolations(atelier.page)).toEqual([]);
    await button("Retour aux indicateurs").click();
  });

  it("previews the fill, then fills the bilan in place: commentary and formats kept", async () => {
    before = await cells("Bilan");
    const commentaries = [...(await bilan()).values()].map((line) => line["Commentaire"]).filter((text) => text !== "");
    expect(commentaries.length).toBeGreaterThan(0);
    await button("Remplir le bilan").click();
    await atelier.pane.getByRole("heading", { name: "Ce qui va changer" }).waitFor();
    expect(await cells("Bilan")).toEqual(before);
    await atelier.screenshot("controleur-5-apercu");
    expect(await paneViolations(atelier.page)).toEqual([]);

    await button(/^Écrire \d+ cellules$/).click();
    await atelier.pane.getByText(/^Bilan rempli/).first().waitFor();
    const { clauses, base } = await countA1();
    const lines = await bilan();
    const a1 = lines.get("A1");
    expect(a1).toMatchObject({ Valeur: clauses, Cible: 0.3, Statut: clauses / base >= 0.3 ? "✔ Atteinte" : "✘ Non atteinte" });
    expect(a1?.["Écart"]).toBeCloseTo(clauses / base - 0.3, 9);
    expect([...lines.values()].map((line) => line["Commentaire"]).filter((text) => text !== "")).toEqual(commentaries);
    await atelier.page.evaluate(() => window.atelier.excel(async (context) => { context.workbook.worksheets.getItem("Bilan").activate(); await context.sync(); }));
    await atelier.screenshot("controleur-6-rempli");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("exports the filled report as its own workbook, in values", async () => {
    const [download] = await Promise.all([atelier.page.waitForEvent("download", { timeout: 60_000 }), button("Exporter").click()]);
    const file = path.join(ROOT, "test-results", "bilan-exporte.xlsx");
    await download.saveAs(file);
    expect(download.suggestedFilename()).toMatch(/^Bilan .*2024\.xlsx$/);
    const grid = readGrid(readFileSync(file));
    const all = grid.sheets.flatMap((sheet) => sheet.cells);
    expect(all.filter((cell) => cell.formula)).toEqual([]);
    const { clauses } = await countA1();
    const code = all.find((cell) => cell.value === "A1");
    expect(all.filter((cell) => cell.row === code?.row).map((cell) => cell.value)).toContain(clauses);
  });

  it("undoes the fill: the sheet is as it was, cell by cell", async () => {
    await button("Annuler le remplissage").click();
    await atelier.pane.getByText(/^Remplissage annulé/).first().waitFor();
    expect(await cells("Bilan")).toEqual(before);
    await atelier.screenshot("controleur-7-annule");
  });

  it("goes straight to the check from the ribbon", async () => {
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await atelier.ribbon("Vérifier la conformité");
    await atelier.pane.getByRole("heading", { name: "Conformité 2024" }).waitFor();
  });
});

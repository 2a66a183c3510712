/**
 * What becomes of a bilan, in the real add-in with the real Office.js: a template of the person's own (a named cell,
 * sentences with placeholders) is filled for one year and for the next, with its sources and charts; it is published,
 * stored as voted, its formulas frozen; each of these is undone.
 */
import { readFileSync } from "node:fs";
import { paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

type Values = (string | number | boolean)[][];
const SENTENCE = "En {{annee}}, {{acheteur}} a passé {{A1.valeur}} (cible : {{A1.cible}}).";

describe("a bilan of the person's own", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
    await atelier.page.evaluate((sentence) => window.atelier.excel(async (context) => {
      const sheet = context.workbook.worksheets.add("Note");
      sheet.getRange("A1:A3").values = [["Note à l'assemblée"], [sentence], ["{{A1.valeur|%}}"]];
      context.workbook.names.add("SPASER_A1_cible_2025", sheet.getRange("B5"));
      await context.sync();
    }), SENTENCE);
    await atelier.ribbon("Volet SPASER");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await atelier.pane.getByLabel("Année").selectOption("2023");
  });
  afterAll(() => atelier.close());

  const button = (name: string | RegExp) => atelier.pane.getByRole("button", { name, exact: typeof name === "string" });
  const said = (words: RegExp) => atelier.pane.getByText(words).first().waitFor();
  const note = () => atelier.page.evaluate(() => window.atelier.excel(async (context) => {
    const range = context.workbook.worksheets.getItem("Note").getRange("A1:B5");
    range.load("values");
    await context.sync();
    return range.values as Values;
  }));
  const sheets = () => atelier.page.evaluate(() => window.atelier.excel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  }));
  async function fill(): Promise<void> {
    await button("Remplir le bilan").click();
    await button(/^Écrire \d+ cellules?$/).click();
    await said(/^Bilan rempli/);
  }
  const show = (sheet: string) => atelier.page.evaluate((name) => window.atelier.excel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  }), sheet);

  it("is filled where it is marked, with its sources and its charts", async () => {
    await fill();
    const [, sentence, share, , named] = await note();
    expect(String(sentence?.[0]).replace(/[\u00a0\u202f]/g, " ")).toMatch(/^En 2023, Département des Landes a passé \d+ marchés \(cible : 25,0 %\)\.$/);
    expect(Number(share?.[0])).toBeGreaterThan(0);
    expect(Number(share?.[0])).toBeLessThan(1);
    expect(named?.[1]).toBe(0.5);
    expect(await sheets()).toEqual(expect.arrayContaining(["Sources", "Graphiques"]));
    const charts = await atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const count = context.workbook.worksheets.getItem("Graphiques").charts.getCount();
      await context.sync();
      return count.value;
    }));
    expect(charts).toBeGreaterThan(4);
    await show("Graphiques");
    await atelier.screenshot("bilan-1-graphiques");
    await show("Sources");
    await atelier.screenshot("bilan-2-sources");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("is found again for the next year", async () => {
    const before = await sheets();
    await atelier.pane.getByLabel("Année").selectOption("2024");
    await fill();
    expect(String((await note())[1]?.[0])).toMatch(/^En 2024, Département des Landes a passé \d+ marchés/);
    expect(await sheets()).toEqual(before);
    await show("Note");
    await atelier.screenshot("bilan-3-note");
  });

  it("is given back twice, to the sentence as it was written", async () => {
    await button("Annuler le remplissage").click();
    await said(/^Remplissage annulé/);
    expect(String((await note())[1]?.[0])).toMatch(/^En 2023/);
    await button("Annuler le remplissage").click();
    await atelier.pane.getByRole("button", { name: "Annuler le remplissage", disabled: true }).waitFor();
    expect((await note()).map(([first]) => first)).toEqual(["Note à l'assemblée", SENTENCE, "{{A1.valeur|%}}", "", ""]);
    expect((await sheets()).filter((name) => name === "Sources" || name === "Graphiques")).toEqual([]);
  });

  it.each([
    ["Rapport à imprimer (.html)", /^Rapport landes 2024\.html$/, /<html lang="fr"/], ["Données ouvertes (.csv)", /^Indicateurs landes 2024\.csv$/, /^schema,/], ["Données ouvertes (.json)", /\.json$/, /"code": "A1"/],
  ] as const)("is published: %s", async (name, file, content) => {
    const [download] = await Promise.all([atelier.page.waitForEvent("download", { timeout: 60_000 }), button(name).click()]);
    expect(download.suggestedFilename()).toMatch(file);
    expect(readFileSync(await download.path(), "utf8")).toMatch(content);
    await said(/est enregistré dans vos téléchargements/);
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("is stored as voted, and no more", async () => {
    await button("Arrêter le bilan").click();
    await button(/^Arrêter \d+ chiffres$/).click();
    await said(/^Bilan 2024 arrêté au/);
    await atelier.screenshot("bilan-4-arrete");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await atelier.pane.getByRole("tab", { name: "Conformité" }).click();
    await said(/a été arrêté le .*le registre donne/);
    await atelier.pane.getByRole("tab", { name: "Bilan" }).click();
    await button("Annuler l'arrêt du bilan 2024").click();
    await said(/^Le bilan n'est plus arrêté/);
  });

  it("has its formulas frozen, and given back", async () => {
    await atelier.typeIn("Note", "D1", "=SPASER.NBCLAUSE(Marches[Considérations sociales])");
    const formula = () => atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const range = context.workbook.worksheets.getItem("Note").getRange("D1");
      range.load("formulas, values");
      await context.sync();
      return [range.formulas[0]?.[0], range.values[0]?.[0]] as unknown[];
    }));
    const [typed, value] = await formula();
    expect(typed).toMatch(/^=SPASER\.NBCLAUSE/);
    await button("Dans tout le classeur").click();
    await button(/^Figer \d+ formules?$/).click();
    await said(/figées? en valeurs/);
    expect(await formula()).toEqual([value, value]);
    await atelier.screenshot("bilan-5-fige");
    await button(/^Annuler : remettre/).click();
    await said(/Les formules sont remises/);
    expect(await formula()).toEqual([typed, value]);
  });
});

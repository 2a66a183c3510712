/**
 * The needs of next year in the real add-in, on the demonstration workbook's invented Recensement: from the tab to the
 * propositions written beside the needs and the sheet of the feuilles de route, then taken back.
 */
import { paneFrame, paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

describe("the needs of next year", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());

  const press = (name: string | RegExp) => atelier.pane.getByRole("button", { name, exact: true }).first().click();
  const shot = (name: string) => atelier.screenshot(`besoins-${name}`);
  /** The pane as a whole, as long as it is. */
  const whole = async (name: string) => {
    const height = await paneFrame(atelier.page).evaluate(() => document.querySelector("main")?.scrollHeight ?? 0);
    await atelier.page.setViewportSize({ width: 1440, height: Math.min(Math.max(900, height + 320), 4000) });
    await shot(name);
    await atelier.page.setViewportSize({ width: 1440, height: 900 });
  };
  const sheets = () =>
    atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const found = context.workbook.worksheets.load("items/name");
      await context.sync();
      return found.items.map(({ name }) => name);
    }));

  it("are examined: what each could carry, the forecast, the feuilles de route", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await atelier.widen(350);
    await atelier.pane.getByLabel("Schéma").selectOption("landes");
    await atelier.pane.getByRole("tab", { name: "Besoins" }).click();
    await shot("1-vide");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press("Examiner les besoins");
    await atelier.pane.getByText(/20.besoins pour 2025/).waitFor();
    await atelier.pane.getByText(/18.nouveaux marchés, 2.reconductions/).waitFor();
    await shot("2-examines");
    await atelier.paneScreenshot("guide-besoins");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("say where each proposition comes from, and open the row of a need", async () => {
    await atelier.widen(320);
    await press(/^3.propositions$/);
    await atelier.pane.getByText(/Source.: Département des Landes, SPASER 2023-2029/).first().waitFor();
    await press("Nettoyage des locaux des collèges");
    await atelier.page.waitForFunction(() => window.atelier.excel(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address.includes("Recensement");
    }), null, { timeout: 60_000 });
    await shot("3-propositions");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await whole("4-entier");
  });

  it("get their propositions in the column that is theirs, and give it back", async () => {
    await press("Inscrire les propositions…");
    await atelier.pane.getByText(/Dans la colonne J de la feuille/).waitFor();
    await shot("5-apercu");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press("Inscrire");
    await atelier.pane.getByText(/besoins complétés dans la feuille/).first().waitFor();
    expect((await atelier.read("Recensement", "J2")).text).toMatch(/^Clause d'insertion/);
    expect((await atelier.read("Recensement", "I2")).value).toBe("Clause sociale");
    await shot("6-inscrit");
    await press("Annuler l'inscription");
    await atelier.pane.getByText("Le classeur est remis comme avant.").first().waitFor();
    expect((await atelier.read("Recensement", "J2")).value).toBeNull();
  });

  it("give each direction its feuille de route, as a sheet", async () => {
    await press(/^Routes et mobilités/);
    await shot("7-direction");
    await atelier.pane.getByRole("button", { name: "Copier pour un courriel" }).scrollIntoViewIfNeeded();
    await shot("8-objectifs");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press("Écrire la feuille de route…");
    await atelier.pane.getByText(/Une nouvelle feuille «\sFeuille de route 2025/).waitFor();
    await press("Écrire la feuille");
    await atelier.pane.getByText(/est ajoutée/).first().waitFor();
    expect(await sheets()).toContain("Feuille de route 2025");
    await atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      context.workbook.worksheets.getItem("Feuille de route 2025").activate();
      await context.sync();
    }));
    await shot("9-feuille");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press("Retirer la feuille de route");
    await atelier.pane.getByText("Le classeur est remis comme avant.").first().waitFor();
    expect(await sheets()).not.toContain("Feuille de route 2025");
  });

  it("take the codes of the collectivité's own nomenclature, from the familles of the register", async () => {
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await press("Comparer avec le registre");
    await press("Ajouter la feuille Familles d'achat…");
    await atelier.pane.getByText(/Dans une nouvelle feuille «\sFamilles d.achat/).waitFor();
    await atelier.pane.getByRole("heading", { name: "Nomenclature des familles" }).scrollIntoViewIfNeeded();
    await shot("10-nomenclature");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press("Ajouter");
    await atelier.pane.getByText(/ajoutées dans la feuille/).first().waitFor();
    expect(await sheets()).toContain("Familles d'achat");
    await atelier.pane.getByRole("tab", { name: "Besoins" }).click();
    await shot("11-besoins-nomenclature");
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await press("Retirer les familles ajoutées");
    await atelier.pane.getByText("Le classeur est remis comme avant.").first().waitFor();
    expect(await sheets()).not.toContain("Familles d'achat");
  });
});

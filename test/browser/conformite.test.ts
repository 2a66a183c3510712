/**
 * The Conformité list in the real add-in, on the demonstration register: filters, what to add, how far columns are
 * filled in, the law beside the scheme and the summary, in a pane as narrow as it gets.
 */
import { paneFrame, paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

describe("the conformity list in the pane", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());

  const press = (name: string | RegExp) => atelier.pane.getByRole("button", { name }).first().click();

  /** The first indicator, as the pane has just shown it: is all of its card between the top of the screen and the actions, in a pane 700 pixels high? */
  const firstCard = () =>
    paneFrame(atelier.page).evaluate(() => {
      const main = document.querySelector("main")!.getBoundingClientRect();
      const card = [...document.querySelectorAll("main li")].find((item) => item.querySelector("h4, h5"))!.getBoundingClientRect();
      return { whole: card.top >= main.top && card.bottom <= main.bottom, pane: window.innerHeight, top: Math.round(card.top), bottom: Math.round(card.bottom), room: Math.round(main.bottom) };
    });

  it("is checked and filtered, in 320 pixels", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await atelier.widen(320);
    await atelier.pane.getByLabel("Schéma").selectOption("landes");
    await atelier.pane.getByLabel("Année", { exact: true }).selectOption("2023");
    await press("Vérifier la conformité");
    await atelier.pane.getByText("25 indicateurs", { exact: true }).waitFor();
    await atelier.screenshot("conformite-liste-1-ouverte");
    expect(await firstCard()).toMatchObject({ whole: true });
    await press(/^Chercher, filtrer/);
    await atelier.pane.getByRole("combobox", { name: "Pilote" }).selectOption({ index: 1 });
    await atelier.pane.getByText(/^\d+ indicateurs? sur 25$/).waitFor();
    await atelier.pane.getByRole("group", { name: "Filtres" }).scrollIntoViewIfNeeded();
    await atelier.screenshot("conformite-liste-2-filtree");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press("Effacer les filtres");
    await atelier.pane.getByText("25 indicateurs", { exact: true }).waitFor();
    await press(/^Chercher, filtrer/);
  });

  it("tells what to add, and leads to the register", async () => {
    await press(/^Mesurer davantage/);
    await atelier.pane.getByRole("button", { name: /^Pour mesurer davantage/ }).and(atelier.pane.locator(":focus")).waitFor();
    await press(/^Remplir la colonne .*Agrégats d'enrobés/);
    await atelier.screenshot("conformite-liste-3-davantage");
    expect(await paneViolations(atelier.page)).toEqual([]);
    const link = atelier.pane.getByRole("list", { name: "Indicateurs débloqués" }).getByRole("button").first();
    await link.click();
    await press("Retour aux indicateurs");
    await link.and(atelier.pane.locator(":focus")).waitFor();
    await atelier.screenshot("conformite-liste-3-retour");
    await press("Voir la table Marchés dans Registre");
    await atelier.pane.getByRole("button", { name: /^Marchés, / }).waitFor();
    expect(await atelier.pane.getByRole("button", { name: /^Marchés, / }).getAttribute("aria-expanded")).toBe("true");
    await atelier.pane.getByRole("tab", { name: "Conformité" }).click();
  });

  it("tells how far columns are filled in, and selects the first blank cell", async () => {
    await press("Remplissage des colonnes");
    await atelier.pane.getByText("Première cellule vide").first().waitFor();
    await atelier.screenshot("conformite-liste-4-remplissage");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press(/^Aller à la première cellule vide/);
    await atelier.pane.getByText(/sélectionnée/).first().waitFor({ state: "attached" });
    await press("Remplissage des colonnes");
  });

  it("shows the law beside the scheme", async () => {
    await press(/^La loi, à côté de votre schéma/);
    await atelier.pane.getByRole("list", { name: "Cibles légales" }).waitFor();
    await atelier.screenshot("conformite-liste-5-loi");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press(/^La loi, à côté de votre schéma/);
  });

  it("copies the summary, or shows it to be copied by hand", async () => {
    await press("Copier la synthèse");
    await atelier.pane.getByText("Copiée", { exact: false }).or(atelier.pane.getByRole("textbox", { name: "Synthèse à copier" })).first().waitFor();
    await atelier.screenshot("conformite-liste-6-synthese");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("follows what is typed in the register, on each screen", async () => {
    const places = await atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const range = context.workbook.worksheets.getItem("Marchés").getUsedRange(true).load("values");
      await context.sync();
      const [headers = [], ...rows] = range.values as (string | number)[][];
      const column = headers.indexOf("Date de notification");
      // Notified in 2023: serials of its first and last days.
      const row = rows.findIndex((cells) => Number(cells[column]) >= 44_927 && Number(cells[column]) <= 45_291);
      const cell = range.getCell(row + 1, column).load("address,text");
      await context.sync();
      return { address: cell.address.replace(/^.*!/, ""), text: String(cell.text[0]?.[0]) };
    }));
    const heading = async () => (await atelier.pane.getByText(/marchés lus,/).first().innerText()).replace(/\s/g, " ");
    const inPeriod = (text: string) => Number(/, ([\d ]+) dans la période/.exec(text)?.[1]?.replace(/ /g, ""));
    const settles = async (wanted: number) => {
      for (let tries = 0; tries < 300 && inPeriod(await heading()) !== wanted; tries++) await atelier.page.waitForTimeout(100);
      return inPeriod(await heading());
    };
    const before = inPeriod(await heading());
    expect(before).toBeGreaterThan(0);
    await atelier.typeIn("Marchés", places.address, "01/02/2019");
    expect(await settles(before - 1)).toBe(before - 1);
    await atelier.screenshot("conformite-liste-7-suivie");
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await atelier.pane.getByText(/^2023\s:\s.*non\satteintes?/).waitFor();
    await atelier.paneScreenshot("conformite-liste-8-etat");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await atelier.pane.getByRole("tab", { name: "Conformité" }).click();
    await atelier.typeIn("Marchés", places.address, places.text);
    expect(await settles(before)).toBe(before);
  });
});

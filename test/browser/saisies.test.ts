/**
 * What only a person knows, entered in the pane by the keyboard alone on the demonstration: how long equipment lasts (G1
 * of the Landes, left for the visitor), and where the action stands. The figure of the check follows, then is given back.
 */
import { paneFrame, paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

/** More stops than the longest screen has between two things. */
const STOPS = 200;

describe("the forms", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());

  const press = (key: string) => atelier.page.keyboard.press(key);
  /** What has the focus in the pane, as a person is told of it. */
  const focused = () =>
    paneFrame(atelier.page).evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return "";
      return (element.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.innerText ?? element.innerText).replace(/\s+/g, " ").trim();
    });
  async function reach(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      const here = await focused();
      if (name.test(here)) return;
      passed.push(here);
      await press(key);
    }
    throw new Error(`${String(name)} is not reached by ${key}. Passed: ${passed.join(" | ")}`);
  }
  const rows = (sheet: string) =>
    atelier.page.evaluate((name) => window.atelier.excel(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(name);
      const used = found.getUsedRangeOrNullObject(true).load("values");
      await context.sync();
      return found.isNullObject || used.isNullObject ? [] : (used.values as unknown[][]);
    }), sheet);
  const card = async (code: string) => {
    await atelier.pane.getByRole("tab", { name: "Conformité" }).click();
    return atelier.pane.getByRole("listitem").filter({ has: atelier.pane.getByRole("button", { name: new RegExp(`^${code} `) }) }).innerText();
  };
  const look = async (name: string) => {
    await atelier.screenshot(name);
    expect(await paneViolations(atelier.page)).toEqual([]);
  };

  it("shows the actions and what each lacks, at 320 pixels", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.widen(320);
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await atelier.pane.getByLabel("Schéma").selectOption({ label: (await atelier.pane.getByLabel("Schéma").locator("option").allInnerTexts()).find((label) => label.includes("Landes"))! });
    await atelier.pane.getByLabel("Année").selectOption("2024");
    await atelier.pane.getByRole("button", { name: "Vérifier la conformité" }).click();
    await atelier.pane.getByRole("heading", { name: /^Conformité 2024/ }).waitFor();
    expect(await card("G1")).toMatch(/Non mesurable/i);
    await atelier.pane.getByRole("tab", { name: "Saisies" }).click();
    await atelier.pane.getByText(/valeurs? saisies? sur/).waitFor();
    await look("saisies-1-liste-320");
    const width = await paneFrame(atelier.page).evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(width[0]).toBe(width[1]);
  });

  it("is filled in, kept and given back by the keyboard alone", async () => {
    const before = await rows("Saisies");
    await atelier.pane.getByRole("tab", { name: "Saisies" }).focus();
    await reach(/^À saisir/);
    await press("Enter");
    await reach(/^2\.1\.3/);
    await press("Enter");
    await atelier.pane.getByRole("button", { name: "Toutes les actions" }).waitFor();
    await reach(/^Valeur .*G1\.informatique /);
    await atelier.page.keyboard.type("sept ans");
    await reach(/^Enregistrer/);
    await atelier.pane.getByText(/Ce n.est pas un nombre/).waitFor();
    await press("Enter");
    await look("saisies-2-illisible-320");
    expect(await focused()).toMatch(/^Valeur .*G1\.informatique /);
    await press("Control+a");
    await atelier.page.keyboard.type("7,5");
    await reach(/^Valeur .*G1\.mobilier /);
    await atelier.page.keyboard.type("12");
    await reach(/^État/);
    await atelier.page.keyboard.type("En cours");
    await reach(/^Saisi par/);
    await press("Control+a");
    await atelier.page.keyboard.type("Moyens généraux");
    await atelier.widen(350);
    await atelier.pane.getByLabel("Saisi par").focus();
    await press("Enter");
    await atelier.pane.getByText(/^Enregistré/).first().waitFor();
    await look("saisies-3-enregistre-350");
    const after = await rows("Saisies");
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((row) => [row[0], row[1], row[3], row[5]])).toEqual([["G1.informatique", 2024, 7.5, "Moyens généraux"], ["G1.mobilier", 2024, 12, "Moyens généraux"]]);
    expect(await card("G1")).toMatch(/7,5 années[\s\S]*12 années/);
    await atelier.screenshot("saisies-4-conformite-350");
    await atelier.pane.getByRole("tab", { name: "Saisies" }).focus();
    await press("Enter");
    await reach(/^Annuler la saisie/);
    await press("Enter");
    await atelier.pane.getByText(/La saisie est annulée/).first().waitFor();
    expect(await rows("Saisies")).toEqual(before);
    expect(await card("G1")).toMatch(/Non mesurable/i);
  });

  it("keeps what is typed in another tab, and tells it", async () => {
    await atelier.pane.getByRole("tab", { name: "Saisies" }).click();
    const back = atelier.pane.getByRole("button", { name: "Toutes les actions" });
    await back.waitFor();
    await atelier.pane.getByRole("textbox", { name: /^Valeur .*G1\.mobilier / }).fill("9");
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await atelier.pane.getByRole("tab", { name: "Saisies" }).click();
    await back.waitFor();
    expect(await atelier.pane.getByRole("textbox", { name: /^Valeur .*G1\.mobilier / }).inputValue()).toBe("9");
    await look("saisies-5-formulaire-350");
    await atelier.paneScreenshot("guide-saisies");
    await back.click();
    await atelier.pane.getByText(/^Modifications non enregistrées\s:/).waitFor();
    await look("saisies-6-liste-350");
  });
});

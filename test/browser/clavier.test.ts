/** The contrôleur's whole path by the keyboard alone, from the ribbon to the bilan filled and given back; and how few clicks it takes with a mouse. */
import { paneFrame } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

/** More stops than the longest screen has between two things. */
const STOPS = 150;

describe("the contrôleur's path", () => {
  let atelier: Atelier;
  beforeEach(async () => {
    atelier = await openAtelier();
  });
  afterEach(() => atelier.close());

  /** What has the focus in the pane: role and name, as a person is told of them. */
  const focused = () =>
    paneFrame(atelier.page).evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return "";
      const label = element.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.innerText ?? element.innerText;
      return label.replace(/\s+/g, " ").trim();
    });

  /** Tab, or Shift+Tab, until what is called so has the focus. */
  async function reach(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      const here = await focused();
      if (name.test(here)) return;
      passed.push(here);
      await atelier.page.keyboard.press(key);
    }
    throw new Error(`${String(name)} is not reached by ${key}. Passed: ${passed.join(" | ")}`);
  }
  const press = (key: string) => atelier.page.keyboard.press(key);
  const bilanValue = async () => {
    const cells = await atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const range = context.workbook.worksheets.getItem("Bilan").getUsedRange(true);
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    }));
    return JSON.stringify(cells);
  };

  it("is done by the keyboard alone: check, look at an indicator, come back to it, fill, undo", async () => {
    const before = await bilanValue();
    await atelier.page.getByRole("tabpanel", { name: "SPASER" }).getByRole("button", { name: "Volet SPASER", exact: true }).focus();
    await press("Enter");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    // As Excel's F6 does: the focus goes into the pane, at its start.
    await atelier.pane.getByLabel("Schéma").focus();
    await atelier.page.keyboard.type("Département des Landes");
    await reach(/^Année/);
    await reach(/^Vérifier la conformité/);
    await press("Enter");
    await atelier.pane.getByRole("heading", { name: /^Conformité \d{4}/ }).waitFor();
    // Disabled while it worked, the button kept the focus.
    expect(await focused()).toBe("Vérifier la conformité");

    await reach(/^A1 /, "Shift+Tab");
    await press("Enter");
    await atelier.pane.getByRole("button", { name: "Retour aux indicateurs" }).waitFor();
    expect(await focused()).toMatch(/^A1 /);
    await reach(/^Retour aux indicateurs/, "Shift+Tab");
    await press("Enter");
    expect(await focused()).toMatch(/^A1 /);

    await reach(/^Remplir le bilan/);
    await press("Enter");
    const apply = atelier.pane.getByRole("button", { name: /^Écrire [\d\s]+ cellules?$/ });
    await apply.waitFor();
    await reach(/^Écrire [\d\s]+ cellules?$/, "Shift+Tab");
    await press("Enter");
    await atelier.pane.getByText(/Bilan rempli/).first().waitFor();
    expect(await bilanValue()).not.toBe(before);

    await reach(/^Annuler le remplissage/);
    await press("Enter");
    await atelier.pane.getByText(/Remplissage annulé/).first().waitFor();
    expect(await bilanValue()).toBe(before);
  });

  it("takes fewer than ten clicks from the demonstration to the filled bilan, and no text of more than three lines", async () => {
    const count = () => Promise.all(atelier.page.frames().map((frame) => frame.evaluate(() => (window as unknown as { clicks?: number }).clicks ?? 0))).then((all) => all.reduce((sum, one) => sum + one, 0));
    for (const frame of atelier.page.frames()) {
      await frame.evaluate(() => {
        const counting = window as unknown as { clicks: number };
        counting.clicks = 0;
        document.addEventListener("pointerdown", () => (counting.clicks += 1), true);
      });
    }
    const longTexts = () =>
      paneFrame(atelier.page).evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("p, li > span, dd")]
          .filter((element) => element.children.length === 0 && element.offsetHeight / parseFloat(getComputedStyle(element).lineHeight) > 3.5)
          .map((element) => element.innerText),
      );
    const long: string[] = [];
    await atelier.ribbon("Volet SPASER");
    await atelier.widen(350);
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    long.push(...(await longTexts()));
    await atelier.pane.getByRole("button", { name: "Vérifier la conformité" }).click();
    await atelier.pane.getByRole("heading", { name: /^Conformité \d{4}/ }).waitFor();
    await atelier.pane.getByRole("button", { name: "Remplir le bilan" }).click();
    const apply = atelier.pane.getByRole("button", { name: /^Écrire [\d\s]+ cellules?$/ });
    await apply.waitFor();
    long.push(...(await longTexts()));
    await apply.click();
    await atelier.pane.getByText(/Bilan rempli/).first().waitFor();
    long.push(...(await longTexts()));
    const clicks = await count();
    expect(clicks).toBeGreaterThanOrEqual(4);
    expect(clicks).toBeLessThan(10);
    expect(long).toEqual([]);
  });
});

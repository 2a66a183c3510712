/**
 * Every screen of the pane, in the looks of Office (light, black, contrast, and colours forced by the system) and at the widths that a pane has: nothing that axe finds wrong,
 * nothing cut off at the right, and a picture of each to look at.
 */
import type { Locator } from "playwright-core";
import { paneFrame, paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(600_000);

const WIDTHS = [320, 350, 600] as const;

describe.each([
  { look: "clair", theme: "clair" }, { look: "sombre", theme: "sombre" }, { look: "contraste", theme: "contraste" }, { look: "force", theme: "contraste", forcedColors: true },
] as const)("the pane, in the look $look", ({ look, theme, ...forced }) => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ theme, ...forced });
  });
  afterAll(() => atelier.close());

  const tabs = (): Locator => atelier.pane.getByRole("tab");

  /** Elements that reach past the right edge of the pane, by their text: what a person can't see or would have to scroll for. */
  const cutOff = () =>
    paneFrame(atelier.page).evaluate(() => {
      const { clientWidth } = document.documentElement;
      /** Hidden from sight on purpose, for screen readers: in a box of a pixel. */
      const isClipped = (element: HTMLElement | null): boolean => element !== null && (element.getBoundingClientRect().width <= 1 || isClipped(element.parentElement));
      return [...document.body.querySelectorAll<HTMLElement>("*")]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !isClipped(element))
        .map((element) => `${element.tagName.toLowerCase()}: ${element.innerText.slice(0, 60)}`);
    });

  async function inspect(name: string): Promise<void> {
    for (const width of WIDTHS) {
      await atelier.widen(width);
      expect({ screen: name, width, cutOff: await cutOff() }).toEqual({ screen: name, width, cutOff: [] });
      await atelier.paneScreenshot(`ecran-${name}-${look}-${width}`);
    }
    await atelier.widen(320);
    expect({ screen: name, violations: await paneViolations(atelier.page, forced) }).toEqual({ screen: name, violations: [] });
  }

  it("opens on what to do", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await inspect("0-accueil");
  });

  it("shows each screen once the register is checked", async () => {
    await atelier.pane.getByRole("button", { name: "Vérifier la conformité" }).click();
    await atelier.pane.getByRole("heading", { name: /^Conformité \d{4}/ }).waitFor();
    const names = await tabs().allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const [rank, name] of names.entries()) {
      await atelier.pane.getByRole("tab", { name, exact: true }).click();
      await inspect(`${rank + 1}-${name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()}`);
    }
  });

  it("shows an indicator, and what a fill would change", async () => {
    await atelier.pane.getByRole("tab", { name: "Conformité", exact: true }).click();
    await atelier.pane.getByRole("button", { name: /^A1 / }).click();
    await atelier.pane.getByRole("button", { name: "Retour aux indicateurs" }).waitFor();
    await inspect("8-detail");
    await atelier.pane.getByRole("button", { name: "Les chiffres du graphique" }).scrollIntoViewIfNeeded();
    await inspect("8-trajectoire");
    await atelier.pane.getByRole("button", { name: /^Et si/ }).click();
    const [more, counted] = [atelier.pane.getByLabel(/^Marchés de plus/), atelier.pane.getByLabel(/^dont comptés/)];
    await more.fill("10");
    await counted.fill("douze");
    await counted.scrollIntoViewIfNeeded();
    await inspect("8-et-si-erreur");
    await counted.fill("10");
    await atelier.pane.getByRole("status", { name: "Avec cette supposition" }).scrollIntoViewIfNeeded();
    await inspect("8-et-si");
    await atelier.pane.getByRole("button", { name: "Remplir le bilan" }).click();
    await atelier.pane.getByRole("button", { name: /^Écrire [\d\s]+ cellules?$/ }).waitFor();
    await inspect("9-apercu");
  });
});

/** Lists of choices under the fingers of a person: another value is refused or taken, as the list says. */
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

describe("lists of choices in the Atelier", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
  });
  afterAll(() => atelier.close());

  /**
   * Gives the cell a list, selects it, and types in it with the keyboard until `taken` sees an effect. The sheet takes
   * the keyboard back some time after an editor or a dialog closes, and keys pressed before that go nowhere: a person
   * types again.
   */
  async function typeUnder(style: "Warning" | "Stop", address: string, text: string, taken: () => Promise<boolean>): Promise<void> {
    const { page } = atelier;
    for (let tries = 0; tries < 10; tries++) {
      await page.evaluate(([cell, kind]) => window.atelier.excel(async (context) => {
        const range = context.workbook.worksheets.getItem("Feuil1").getRange(cell);
        range.dataValidation.rule = { list: { inCellDropDown: true, source: "Oui,Non" } };
        range.dataValidation.errorAlert = { title: "Réponse", message: "Répondez par Oui ou Non.", showAlert: true, style: kind };
        range.select();
        await context.sync();
      }), [address, style] as const);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      for (let looks = 0; looks < 60; looks++) {
        if (await taken()) return;
        await page.waitForTimeout(50);
      }
    }
    throw new Error(`Nothing came of typing ${text} in ${address}.`);
  }

  const holds = (address: string, value: string) => async () => (await atelier.read("Feuil1", address)).value === value;

  it("takes another value where the list only warns", async () => {
    await typeUnder("Warning", "B2", "Parfois", holds("B2", "Parfois"));
    expect((await atelier.read("Feuil1", "B2")).text).toBe("Parfois");
  });

  it("takes a value of the list where it refuses the others", async () => {
    await typeUnder("Stop", "B4", "Oui", holds("B4", "Oui"));
    expect((await atelier.read("Feuil1", "B4")).text).toBe("Oui");
  });

  it("refuses another value, and says what the list says", async () => {
    await typeUnder("Stop", "B6", "Parfois", () => atelier.page.getByText("Répondez par Oui ou Non.").first().isVisible());
    await atelier.screenshot("listes-refus");
    await atelier.page.getByRole("button", { name: "OK" }).click();
    expect((await atelier.read("Feuil1", "B6")).value).toBeNull();
  });
});

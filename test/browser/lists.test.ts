/** Lists of choices under the fingers of a person: another value is refused or taken, as the list says. */
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

describe("lists of choices in the Atelier", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
  });
  afterAll(() => atelier.close());

  /** Gives the cell a list, selects it, and types in it with the keyboard. */
  async function typeUnder(style: "Warning" | "Stop", address: string, text: string): Promise<void> {
    const { page } = atelier;
    await page.evaluate(([cell, kind]) => window.atelier.excel(async (context) => {
      const range = context.workbook.worksheets.getItem("Feuil1").getRange(cell);
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "Oui,Non" } };
      range.dataValidation.errorAlert = { title: "Réponse", message: "Répondez par Oui ou Non.", showAlert: true, style: kind };
      range.select();
      await context.sync();
    }), [address, style] as const);
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }

  it("takes another value where the list only warns", async () => {
    await typeUnder("Warning", "B2", "Parfois");
    expect((await atelier.settled("Feuil1", "B2", "Parfois")).value).toBe("Parfois");
  });

  it("takes a value of the list where it refuses the others", async () => {
    await typeUnder("Stop", "B4", "Oui");
    expect((await atelier.settled("Feuil1", "B4", "Oui")).value).toBe("Oui");
  });

  it("refuses another value, and says what the list says", async () => {
    await typeUnder("Stop", "B6", "Parfois");
    await atelier.page.getByText("Répondez par Oui ou Non.").first().waitFor();
    await atelier.screenshot("listes-refus");
    await atelier.page.getByRole("button", { name: "OK" }).click();
    expect((await atelier.read("Feuil1", "B6")).value).toBeNull();
  });
});

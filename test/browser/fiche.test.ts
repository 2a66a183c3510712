/** The fiche of a marché in the real add-in, on the demonstration register: from its number to a draft kept in the workbook, and back. */
import { paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

describe("the fiche of a purchase in the pane", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
    await atelier.ribbon("Volet SPASER");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await atelier.widen(320);
    await atelier.pane.getByRole("tab", { name: "Besoins" }).click();
  });
  afterAll(() => atelier.close());
  const button = (name: string | RegExp) => atelier.pane.getByRole("button", { name });
  const sheets = () => atelier.page.evaluate(() => window.atelier.excel(async (context) => {
    const all = context.workbook.worksheets.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  }));

  it("takes the purchase of the row that is selected in the sheet, and says why a row leads to none", async () => {
    const select = (address: string) => atelier.page.evaluate((cell) => window.atelier.excel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("Marchés");
      worksheet.activate();
      worksheet.getRange(cell).select();
      await context.sync();
    }), address);
    await select("C1");
    await button("Prendre la ligne sélectionnée").click();
    await atelier.pane.getByText(/^La\sligne\s1\sde\s«\sMarchés\s»\sporte\sles\sen-têtes/).first().waitFor();
    await select("C4");
    await button("Prendre la ligne sélectionnée").click();
    const { text } = await atelier.read("Marchés", "A4");
    expect(text).not.toBe("");
    await atelier.pane.getByRole("heading", { name: `Marché ${text}` }).waitFor();
    await atelier.paneScreenshot("fiche-5-ligne");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await button("Choisir un autre achat").click();
  });

  it("asks its questions, is previewed, kept in the workbook, and taken back", async () => {
    await button("Choisir un marché ou un besoin…").click();
    await atelier.pane.getByRole("searchbox", { name: /N°, objet/ }).fill("nettoyage");
    const first = button(/^(Marché|Besoin) /).first();
    await first.scrollIntoViewIfNeeded();
    await atelier.screenshot("fiche-1-choix");
    expect(await paneViolations(atelier.page)).toEqual([]);
    const before = await sheets();
    await first.click();
    await button("Valider la fiche…").waitFor();
    const asked = atelier.pane.getByRole("radio", { name: "Retenue" });
    for (let rank = 0; rank < await asked.count(); rank++) await asked.nth(rank).check();
    await atelier.pane.getByRole("heading", { name: /^(Marché|Besoin) / }).scrollIntoViewIfNeeded();
    await atelier.screenshot("fiche-2-questions");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await atelier.pane.getByLabel("Justification d'absence").or(atelier.pane.getByLabel("Validée par")).first().scrollIntoViewIfNeeded();
    await atelier.screenshot("fiche-3-ensemble");
    await button("Enregistrer le brouillon…").click();
    await button("Écrire la fiche").waitFor();
    await atelier.screenshot("fiche-4-apercu");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await button("Écrire la fiche").click();
    await atelier.pane.getByText(/gardée dans la feuille «\sFiches achat\s»/).first().waitFor();
    expect(await sheets()).toContain("Fiches achat");
    await button(/^Annuler la dernière fiche/).click();
    await atelier.pane.getByText("La fiche est remise comme avant.").waitFor();
    expect(await sheets()).toEqual(before);
  });
});

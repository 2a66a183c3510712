/** An export whose headers nobody knows becomes a register by hand in the pane; its safe corrections are made and taken back. */
import { paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

const ROWS = [
  ["Réf", "Jour", "Prix", "Volet social"],
  ["M1", "12/03/2024", "50000", "Clause sociale"],
  ["M2", "14/03/2024", "60000", "Pas de considération sociale; Clause sociale"],
  ["M3", "15/03/2024", "70000", "  Critère social"],
] as const;

describe("a register that nobody knows", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
    await atelier.page.evaluate(
      (rows) =>
        window.atelier.excel(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Feuil1");
          // One date stays a text, as an export writes it.
          sheet.getRange("B2:B2").numberFormat = [["@"]];
          sheet.getRange("A1:D4").values = rows.map((row) => [...row]);
          sheet.getRange("C2:C4").values = [[50000], [60000], [70000]];
          sheet.getRange("B3:B4").values = [[45365], [45366]];
          sheet.getRange("B3:B4").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
          await context.sync();
        }),
      ROWS,
    );
  });
  afterAll(() => atelier.close());

  const button = (name: string | RegExp) => atelier.pane.getByRole("button", { name, exact: typeof name === "string" });
  const give = async (header: string, champ: string) => {
    await button(new RegExp(`« ${header} » : changer`)).click();
    const list = atelier.pane.getByRole("combobox", { name: `Champ de « ${header} »` });
    await list.pressSequentially(champ);
    await atelier.pane.getByRole("option", { name: champ, exact: true }).first().click();
    await atelier.pane.getByText(`« ${header} » donne maintenant « ${champ} ».`).waitFor();
  };

  it("is read where the person says, column by column", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.widen(350);
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    // The rows came after the pane was opened. The form is open by itself where no register is recognised.
    await button("Relire le classeur").click();
    await button("Lire la table ici").click();
    await atelier.pane.getByText(/à compléter/).waitFor();
    await give("Réf", "N° marché");
    await give("Jour", "Date de notification");
    await give("Prix", "Montant HT");
    await give("Volet social", "Considérations sociales");
    await atelier.paneScreenshot("registre-1-colonnes");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("is checked with these columns", async () => {
    await atelier.pane.getByLabel("Schéma").selectOption("landes");
    await button("Vérifier la conformité").click();
    await atelier.pane.getByRole("heading", { name: "Conformité 2024" }).waitFor();
    const card = atelier.pane.getByRole("listitem").filter({ has: button(/^A1 /) });
    expect((await card.innerText()).replace(/[\u00a0\u202f]/g, " ")).toContain("2 sur 3");
  });

  it("has its doubtless cells corrected after a look, one left out, then given back", async () => {
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await button("Contrôler le registre").click();
    await button("Tout corriger…").click();
    await atelier.pane.getByRole("heading", { name: "3 cellules à corriger" }).waitFor();
    await atelier.paneScreenshot("registre-2-corrections");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await atelier.pane.getByRole("checkbox", { name: "Corriger Feuil1!B2" }).uncheck();
    await button("Appliquer 2 corrections").click();
    await atelier.pane.getByText("2 cellules corrigées.").first().waitFor();
    expect(await Promise.all(["D3", "D4", "B2"].map(async (address) => (await atelier.read("Feuil1", address)).value))).toEqual(["Clause sociale", "Critère social", "12/03/2024"]);
    await button("Annuler les corrections (2 cellules)").click();
    await atelier.pane.getByText("Les cellules sont remises comme avant.").waitFor();
    expect(await Promise.all(["D3", "D4"].map(async (address) => (await atelier.read("Feuil1", address)).value))).toEqual([ROWS[2][3], ROWS[3][3]]);
  });

  it("forgets what was decided, one step back or all", async () => {
    await button("Annuler ce choix").click();
    await atelier.pane.getByText("Le dernier choix est annulé.").waitFor();
    await atelier.paneScreenshot("registre-3-annule");
    await atelier.pane.getByRole("button", { name: /^Marchés,/ }).first().click();
    expect(await button(/« Volet social » : changer/).getAttribute("aria-label")).toMatch(/^non lue,/);
  });
});

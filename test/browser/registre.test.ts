/** An export whose headers nobody knows becomes a register by hand in the pane; its safe corrections are made and taken back. One column is split between two fields. */
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

/** Marchés with an environmental considération, in the scheme `rtes-modele`. */
const VERTE = "2.1.1.2";

describe("a register whose one column says both considérations", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
    await atelier.page.evaluate(() =>
      window.atelier.excel(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Feuil1");
        sheet.getRange("A1:D5").values = [
          ["N° marché", "Date de notification", "Montant HT", "Clauses RSE"],
          ["M1", "2024-03-12", 50000, "Soc + Env"],
          ["M2", "2024-03-14", 60000, "aucune"],
          ["M3", "2024-03-15", 70000, "Clause environnementale"],
          ["M4", "2024-03-16", 80000, "Clause sociale et truc"],
        ];
        await context.sync();
      }),
    );
  });
  afterAll(() => atelier.close());

  const button = (name: string | RegExp) => atelier.pane.getByRole("button", { name, exact: typeof name === "string" });
  const check = async (code: string) => {
    await button("Vérifier la conformité").click();
    await atelier.pane.getByRole("heading", { name: "Conformité 2024" }).waitFor();
    return (await atelier.pane.getByRole("listitem").filter({ has: button(new RegExp(`^${code.replaceAll(".", "\\.")} `)) }).innerText()).replace(/[\u00a0\u202f]/g, " ");
  };

  it("feeds both, by the keyboard; the figures follow, a doubtful word is told once", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.widen(320);
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await button("Relire le classeur").click();
    await button(/^Marchés,/).first().click();
    await button(/« Clauses RSE » : changer/).click();
    await atelier.pane.getByRole("combobox", { name: "Champ de « Clauses RSE »" }).pressSequentially("Considérations sociales");
    await atelier.pane.getByRole("option", { name: "Considérations sociales", exact: true }).click();
    await atelier.pane.getByText("« Clauses RSE » donne maintenant « Considérations sociales ».").waitFor();
    await atelier.pane.getByLabel("Schéma").selectOption("rtes-modele");
    expect(await check(VERTE)).toContain("il manque la colonne « Considérations environnementales »");
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await button(/^Marchés,/).first().click();
    await button(/^Aussi vers…, colonne D/).press("Enter");
    const list = atelier.pane.getByRole("combobox", { name: "Autre champ de « Clauses RSE »" });
    await list.pressSequentially("environnementales");
    await atelier.paneScreenshot("registre-4-aussi");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await list.press("ArrowDown");
    await list.press("Enter");
    await atelier.pane.getByText("« Clauses RSE » donne maintenant « Considérations sociales » et « Considérations environnementales ».").waitFor();
    await atelier.paneScreenshot("registre-5-partagee");
    expect(await paneViolations(atelier.page)).toEqual([]);
    expect(await check(VERTE)).toContain("2 sur 3");
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await button("Contrôler le registre").click();
    const told = atelier.pane.getByText(/valeur\sinconnue\s:\s«\struc\s»/);
    await button(/^Valeur\sinconnue/).click();
    await told.first().waitFor();
    expect(await told.count()).toBe(1);
  });
});

/** From an empty workbook to a filled bilan: the sheets made in the pane, two marchés typed, checked, the bilan made. */
import { paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

describe("a workbook made from nothing", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
  });
  afterAll(() => atelier.close());

  const button = (name: string | RegExp) => atelier.pane.getByRole("button", { name, exact: typeof name === "string" });
  const sheets = () => atelier.page.evaluate(() => window.atelier.excel(async (context) => {
    const found = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    return found.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  }));
  /** The letter of a column of Marchés. */
  const column = (header: string) => atelier.page.evaluate((wanted) => window.atelier.excel(async (context) => {
    const range = context.workbook.worksheets.getItem("Marchés").getUsedRange(true).getRow(0).load("values");
    await context.sync();
    const at = (range.values[0] as unknown[]).indexOf(wanted);
    return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
  }), header);
  const shot = (name: string) => atelier.pane.locator("body").screenshot({ path: `test-results/classeur-${name}.png` });

  it("is offered from the first screen, table by table", async () => {
    await atelier.ribbon("Volet SPASER");
    await atelier.widen(350);
    await atelier.pane.getByLabel("Schéma", { exact: true }).selectOption("landes");
    await shot("1-accueil");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await button("Créer un classeur…").click();
    await atelier.pane.getByRole("group", { name: "Tables à créer" }).waitFor();
    await shot("2-tables");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await button("Voir les colonnes").click();
    await button("Créer 5 feuilles").scrollIntoViewIfNeeded();
    await shot("3-colonnes");
    await atelier.widen(320);
    await shot("4-etroit");
  });

  it("is made, recognised and taken back, then made again", async () => {
    await button("Créer 5 feuilles").click();
    await atelier.pane.getByText(/Feuilles créées et reconnues/).waitFor();
    expect(await sheets()).toEqual(["Feuil1", "Marchés", "Recensement", "Contrats d'insertion", "Saisies", "Suivi des actions"]);
    await shot("5-cree");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await button("Annuler la création").click();
    await atelier.pane.getByText("Les feuilles créées sont retirées.").waitFor();
    expect(await sheets()).toEqual(["Feuil1"]);
    await button("Créer un classeur…").click();
    await button("Créer 5 feuilles").click();
    await button(/Aller à la feuille/).click();
    await atelier.screenshot("classeur-6-feuille");
  });

  it("counts the two marchés that are typed in it, and fills the bilan", async () => {
    const letters = new Map<string, string>();
    for (const header of ["N° marché", "Date de notification", "Montant HT", "Considérations sociales"]) letters.set(header, await column(header));
    const year = Number(await atelier.pane.getByLabel("Année", { exact: true }).inputValue());
    const rows = [["0012", `12/03/${year}`, "100000", "Clause sociale"], ["0013", `14/03/${year}`, "50000", "Pas de considération sociale"]];
    for (const [rank, row] of rows.entries()) {
      for (const [at, letter] of [...letters.values()].entries()) await atelier.typeIn("Marchés", `${letter}${rank + 2}`, row[at] ?? "");
    }
    // Its leading zeros are kept.
    expect((await atelier.read("Marchés", `${letters.get("N° marché")}2`)).value).toBe("0012");
    await button("Vérifier la conformité").click();
    await atelier.pane.getByRole("heading", { name: `Conformité ${year}` }).waitFor();
    const card = atelier.pane.getByRole("listitem").filter({ has: button(/^A1 /) });
    expect((await card.innerText()).replace(/[\u00a0\u202f]/g, " ")).toContain("1 sur 2");
    await shot("7-conformite");
    await button("Remplir le bilan").click();
    await button(/^Écrire [\d\s]+ cellules?$/).click();
    await atelier.pane.getByText(/Bilan rempli/).first().waitFor();
    expect(await sheets()).toContain("Bilan");
  });

  it("keeps the sheets that someone has worked in", async () => {
    await atelier.pane.getByRole("tab", { name: "Registre" }).click();
    await button("Annuler la création").click();
    await atelier.pane.getByText(/Des feuilles ont été remplies depuis/).first().waitFor();
    expect(await sheets()).toContain("Marchés");
    expect(await sheets()).not.toContain("Recensement");
    await shot("8-gardee");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });
});

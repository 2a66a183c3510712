/** What stops a contrôleur: nothing recognised, a protected sheet, a bilan that changed meanwhile. Nothing is written. */
import { paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

const used = (atelier: Atelier, sheet: string) =>
  atelier.page.evaluate(
    (name) =>
      window.atelier.excel(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
        range.load("formulas, numberFormat");
        const sheets = context.workbook.worksheets;
        sheets.load("items/name");
        await context.sync();
        return { formulas: range.isNullObject ? [] : (range.formulas as unknown[][]), formats: range.isNullObject ? [] : (range.numberFormat as unknown[][]), sheets: sheets.items.map(({ name: found }) => found) };
      }),
    sheet,
  );

describe("on an empty workbook", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
  });
  afterAll(() => atelier.close());

  it("says what a register needs, and writes nothing", async () => {
    const before = await used(atelier, "Feuil1");
    await atelier.ribbon("Vérifier la conformité");
    await atelier.pane.getByText(/N° marché/).first().waitFor();
    expect(await used(atelier, "Feuil1")).toEqual(before);
    await atelier.screenshot("obstacles-classeur-vide");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("checks a register typed in a plain range, and makes the bilan from the scheme", async () => {
    const rows = ["N° marché;Date de notification;Montant HT;Considérations sociales", "M1;12/03/2024;30000;Clause sociale", "M2;13/03/2024;40 000,50 €;Pas de considération sociale"];
    for (const [row, line] of rows.entries()) for (const [column, text] of line.split(";").entries()) await atelier.typeIn("Feuil1", `${"BCDE"[column]}${row + 3}`, text);
    await atelier.ribbon("Vérifier la conformité");
    const card = atelier.pane.getByRole("listitem").filter({ has: atelier.pane.getByRole("button", { name: /^A1 / }) });
    await card.getByText(/1\ssur\s2/).waitFor();
    await atelier.ribbon("Remplir le bilan");
    await atelier.pane.getByRole("button", { name: /^Écrire \d+ cellules$/ }).click();
    await atelier.pane.getByText(/^Bilan rempli/).first().waitFor();
    expect((await used(atelier, "Bilan")).formulas.find((row) => row.includes("A1"))).toEqual(expect.arrayContaining([1, 0.3, "✔ Atteinte"]));
    await atelier.page.evaluate(() => window.atelier.excel(async (context) => { context.workbook.worksheets.getItem("Bilan").activate(); await context.sync(); }));
    await atelier.screenshot("obstacles-bilan-cree");
    await atelier.pane.getByRole("button", { name: "Annuler le remplissage" }).click();
    await atelier.pane.getByText(/^Remplissage annulé/).first().waitFor();
    expect((await used(atelier, "Feuil1")).sheets).toEqual(["Feuil1"]);
  });
});

describe("on the demonstration", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());
  const preview = async () => {
    // A former preview is closed first: its heading must not be taken for that of the new one.
    const heading = atelier.pane.getByRole("heading", { name: "Ce qui va changer" });
    if (await heading.isVisible()) await atelier.pane.getByRole("button", { name: "Renoncer" }).click();
    await heading.waitFor({ state: "hidden" });
    await atelier.ribbon("Remplir le bilan");
    await atelier.pane.getByRole("heading", { name: "Ce qui va changer" }).waitFor();
  };
  const write = () => atelier.pane.getByRole("button", { name: /^Écrire \d+ cellules$/ }).click();
  const protect = (on: boolean) =>
    atelier.page.evaluate(
      (wanted) =>
        window.atelier.excel(async (context) => {
          const { protection } = context.workbook.worksheets.getItem("Bilan");
          if (wanted) protection.protect();
          else protection.unprotect();
          await context.sync();
        }),
      on,
    );

  it("lists the protected cells with sheet and address, and writes nothing", async () => {
    const before = await used(atelier, "Bilan");
    await protect(true);
    await preview();
    await write();
    await atelier.pane.getByText("Rien n'a été écrit").first().waitFor();
    await atelier.pane.getByText(/Feuille «\sBilan\s», C6, .* et \d+ autres cellules\s: sous protection/).first().waitFor();
    expect(await used(atelier, "Bilan")).toEqual(before);
    await atelier.screenshot("obstacles-feuille-protegee");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await protect(false);
  });

  it("refuses to write over a bilan that changed since the preview", async () => {
    await preview();
    await atelier.typeIn("Bilan", "D6", "12");
    const before = await used(atelier, "Bilan");
    await write();
    await atelier.pane.getByText("Le classeur a changé entre-temps").first().waitFor();
    expect(await used(atelier, "Bilan")).toEqual(before);
    await atelier.screenshot("obstacles-bilan-change");
  });

  it("keeps, on undo, the cell that someone changed since the fill", async () => {
    await preview();
    await write();
    await atelier.pane.getByText(/^Bilan rempli/).first().waitFor();
    await atelier.typeIn("Bilan", "D7", "777");
    await atelier.pane.getByRole("button", { name: "Annuler le remplissage" }).click();
    await atelier.pane.getByText(/Changées depuis par quelqu'un, laissées telles quelles : .*D7/).first().waitFor();
    expect((await atelier.read("Bilan", "D7")).value).toBe(777);
    expect((await atelier.read("Bilan", "D6")).value).toBe(12);
  });

  it("never makes a formula of what a register says", async () => {
    await atelier.typeIn("Marchés", "E2", "'=HYPERLINK(\"http://exemple.test\")");
    await atelier.ribbon("Vérifier la conformité");
    await atelier.pane.getByRole("heading", { name: /^Conformité/ }).waitFor();
    const direction = atelier.pane.getByLabel("Direction");
    await direction.selectOption({ label: '=HYPERLINK("http://exemple.test")' });
    await atelier.page.evaluate(() => window.atelier.excel(async (context) => { context.workbook.worksheets.getItem("Bilan").delete(); await context.sync(); }));
    await preview();
    await write();
    await atelier.pane.getByText(/^Bilan rempli/).first().waitFor();
    const { formulas } = await used(atelier, "Bilan");
    expect(formulas.flat().filter((cell) => typeof cell === "string" && cell.startsWith("=") )).toEqual([]);
    expect(JSON.stringify(formulas)).toContain("HYPERLINK");
  });
});

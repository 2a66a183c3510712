/**
 * Essential data imported in the real add-in: real files chosen in the pane, previewed, added below the register through
 * Office.js, looked at in the sheet, and taken back; then a register made of them in an empty workbook.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

const FILES = path.join(__dirname, "../data/decp");
const real = (name: string) => path.join(FILES, name);
const payload = (name: string, buffer: Buffer = readFileSync(real(name))) => ({ name, mimeType: "application/json", buffer });

const choose = (atelier: Atelier, files: Parameters<ReturnType<Atelier["pane"]["locator"]>["setInputFiles"]>[0]) => atelier.pane.locator("input[type=file]").setInputFiles(files);
const narrow = (atelier: Atelier, width: string) => atelier.page.locator("iframe[title='Volet SPASER']").evaluate((frame, wanted) => { frame.style.width = wanted; }, width);
/** The Excel table of the register: its rows, and the headers and the last row of it. */
const table = (atelier: Atelier) =>
  atelier.page.evaluate(() => window.atelier.excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Marchés");
    const tables = sheet.tables.load("items/name");
    await context.sync();
    const range = tables.items[0]!.getRange().load("values,rowIndex,rowCount");
    await context.sync();
    const values = range.values as unknown[][];
    return { headers: values[0]!.map(String), rows: values.length - 1, last: values.at(-1)!, bottom: range.rowIndex + range.rowCount };
  }));
async function openImport(atelier: Atelier): Promise<void> {
  await atelier.ribbon("Volet SPASER");
  await atelier.pane.getByRole("tab", { name: "Registre" }).click();
  await atelier.pane.getByRole("button", { name: "Importer des données essentielles" }).press("Enter");
}

describe("importing essential data below a register", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());

  it("previews real files: what is read, what would be added and where, what is there already", async () => {
    await openImport(atelier);
    await narrow(atelier, "320px");
    const chooser = atelier.page.waitForEvent("filechooser");
    await atelier.pane.getByRole("button", { name: "Choisir des fichiers…" }).press("Enter");
    await (await chooser).setFiles([payload("megalis_decp-59920013600241-2024-07-09-01.json"), payload("dematis16.json"), payload("casse.json", Buffer.from("{\"marches\":"))]);
    await atelier.pane.getByRole("heading", { name: /lignes? à ajouter$/ }).waitFor();
    await atelier.pane.getByText(/casse\.json.*pas un JSON valide/).waitFor();
    await atelier.pane.getByText(/dematis16\.json\s:\s143 marchés lus/).waitFor();
    await atelier.screenshot("importer-1-apercu");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await atelier.pane.getByRole("button", { name: /colonnes remplies/ }).click();
    // The demonstration register is made of that file: its rows are modified marchés only once they are to be added.
    expect(await atelier.pane.getByRole("checkbox", { name: /^Appliquer/ }).count()).toBe(0);
    await atelier.pane.getByRole("radio", { name: "Les ajouter aussi" }).check();
    await atelier.pane.getByRole("checkbox", { name: /^Appliquer les modifications/ }).check();
    await atelier.pane.getByRole("checkbox", { name: /^Et le montant/ }).check();
    await atelier.screenshot("importer-2-choix");
    await atelier.pane.getByRole("button", { name: /^Ajouter [\d\s]+ lignes?$/ }).scrollIntoViewIfNeeded();
    await atelier.screenshot("importer-3-bas");
    expect(await paneViolations(atelier.page)).toEqual([]);
    const { scroll, client } = await atelier.pane.locator("main").evaluate((main) => ({ scroll: main.scrollWidth, client: main.clientWidth }));
    expect(scroll).toBeLessThanOrEqual(client);
  });

  it("adds the rows below the table, shows the first one, and takes them back", async () => {
    await narrow(atelier, "350px");
    const before = await table(atelier);
    await choose(atelier, real("megalis_decp-59920013600241-2024-07-09-01.json"));
    await atelier.pane.getByRole("button", { name: "Ajouter 5 lignes" }).press("Enter");
    await atelier.pane.getByText(/5 lignes ajoutées dans la feuille/).waitFor();
    const after = await table(atelier);
    expect(after.rows).toBe(before.rows + 5);
    const lastOf = (header: string) => after.last[after.headers.indexOf(header)];
    expect([lastOf("SIRET acheteur"), typeof lastOf("Montant HT"), typeof lastOf("Date de notification")]).toEqual(["59920013600241", "number", "number"]);
    await atelier.screenshot("importer-4-ajoute");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await atelier.pane.getByRole("button", { name: "Voir la première ligne ajoutée" }).click();
    const selected = await atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const range = context.workbook.getSelectedRange().load("rowIndex");
      await context.sync();
      return range.rowIndex;
    }));
    expect(selected).toBe(before.bottom);
    // The same file again: everything is there already.
    await choose(atelier, real("megalis_decp-59920013600241-2024-07-09-01.json"));
    await atelier.pane.getByRole("heading", { name: "5 doublons" }).waitFor();
    await atelier.pane.getByRole("button", { name: "Voir 5 lignes" }).click();
    await atelier.screenshot("importer-5-doublons");
    await atelier.pane.getByRole("button", { name: "Renoncer" }).click();
    await atelier.pane.getByRole("button", { name: "Annuler l'import (5 lignes)" }).click();
    await atelier.pane.getByText(/le registre est comme avant/).waitFor();
    expect(await table(atelier)).toEqual(before);
  });
});

describe("importing essential data in an empty workbook", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier({ classeur: "vide" });
  });
  afterAll(() => atelier.close());

  it("makes the register of a real file, which the pane then knows", async () => {
    await openImport(atelier);
    await choose(atelier, real("dematis13.json"));
    await atelier.pane.getByText("Nouvelle feuille").waitFor();
    await atelier.screenshot("importer-6-vide");
    await atelier.pane.getByRole("button", { name: "Ajouter 137 lignes" }).click();
    await atelier.pane.getByText(/137 lignes ajoutées dans/).waitFor();
    expect((await table(atelier)).rows).toBe(137);
    await atelier.pane.getByRole("button", { name: /Marchés.*137 lignes/ }).waitFor();
    await atelier.screenshot("importer-7-registre");
    expect(await paneViolations(atelier.page)).toEqual([]);
  });
});

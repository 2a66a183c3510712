/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { WorkbookError } from "../../../workbook/port";
import { MemoryWorkbook } from "../../flows/testing/memoryWorkbook";
import { registre } from "../../flows/testing/registre";
import { accessibilityProblems } from "../../../../test/pane/accessibility";
import { showPane } from "../../../../test/pane/pane";

// A query by role reads the whole page: several in one test, on a busy machine, take their time.
jest.setTimeout(120_000);
// Browsers have them; jsdom doesn't.
Object.assign(globalThis, { TextDecoder, TextEncoder });

type Pane = Awaited<ReturnType<typeof showPane>>;

async function settle(pane: Pane, start: () => void): Promise<void> {
  await act(async () => {
    start();
    await Promise.resolve();
  });
  await act(async () => {
    while (pane.store.state().operation) await new Promise((resolve) => setTimeout(resolve, 1));
  });
}

const press = (pane: Pane, name: string | RegExp) => settle(pane, () => fireEvent.click(screen.getByRole("button", { name })));
const plain = (element: Element | null) => element?.textContent?.replace(/[\u00a0\u202f]/g, " ");
const fileOf = (name: string, content: unknown) => {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const file = new File([text], name, { type: "application/json" });
  // jsdom's files aren't read everywhere.
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(new TextEncoder().encode(text).buffer) });
  return file;
};

async function opened(workbook = registre()): Promise<Pane> {
  const pane = await showPane(workbook);
  fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
  fireEvent.click(screen.getByRole("button", { name: "Importer des données essentielles" }));
  return pane;
}

async function choose(pane: Pane, ...files: File[]): Promise<void> {
  await settle(pane, () => fireEvent.change(pane.container.querySelector("input[type=file]")!, { target: { files } }));
}

const section = () => within(screen.getByRole("region", { name: "Importer des données essentielles" }));
const marche = (id: string, fields: object = {}) => ({ id, acheteur: { id: "21750001630066" }, objet: `Objet ${id}`, montant: 90_000, dateNotification: "2024-06-01", ...fields });

describe("importing essential data", () => {
  it("shows nothing but what it does, until files are chosen", async () => {
    const pane = await opened();
    expect(screen.getByText(/Ajoute au registre les marchés de fichiers DECP/)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Importer des données essentielles" })).toBeNull();
    const click = jest.spyOn(HTMLInputElement.prototype, "click");
    fireEvent.click(screen.getByRole("button", { name: "Choisir des fichiers…" }));
    expect(click).toHaveBeenCalledTimes(1);
    click.mockRestore();
    await settle(pane, () => fireEvent.change(pane.container.querySelector("input[type=file]")!, { target: { files: [] } }));
    expect(pane.store.state().importation).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("previews, adds, shows the first row, and takes back", async () => {
    const pane = await opened();
    await choose(pane, fileOf("a.json", [marche("N1"), marche("N2", { objet: "=1+1" }), marche("M1", { objet: "Enrobés", montant: 30_000 }), marche("M2", { objet: "Autre lot", montant: 1 }), 12]));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "3 lignes à ajouter" }));
    expect(plain(section().getByRole("list", { name: "Fichiers" }))).toBe("a.json : 4 marchés lus, 1 refuséRefusés : n° 5 (ce n'est pas un marché).");
    expect(plain(section().getByText("Notifiés").nextElementSibling)).toBe("le 01/06/2024");
    expect(plain(section().getByText("Où").nextElementSibling)).toBe("Feuille « Marchés », à partir de la ligne 8 (tableau Marches)");
    expect(await accessibilityProblems()).toEqual([]);

    fireEvent.click(section().getByRole("button", { name: "4 colonnes remplies, 1 donnée sans colonne" }));
    expect(plain(section().getByText("Remplies").nextElementSibling)).toBe("N° marché, Date de notification, Montant HT, Objet");
    expect(plain(section().getByText("Sans colonne").nextElementSibling)).toBe("SIRET acheteur");
    expect(plain(section().getByText("Laissées vides").nextElementSibling)).toBe("Direction, Considérations sociales, Considérations environnementales, Note interne");
    const [doublons, lots] = section().getAllByRole("button", { name: "Voir 1 ligne" });
    fireEvent.click(doublons!);
    fireEvent.click(lots!);
    expect(section().getAllByRole("listitem").map(plain)).toEqual(expect.arrayContaining(["M1 (a.json, n° 3) déjà : ligne 2 du registre", "M2 (a.json, n° 4) l'objet, le montant diffèrent de : ligne 3 du registre"]));
    expect(await accessibilityProblems()).toEqual([]);

    fireEvent.click(section().getByRole("radio", { name: "Les laisser de côté" }));
    expect(section().getByRole("button", { name: "Ajouter 2 lignes" })).toBeTruthy();
    fireEvent.click(section().getByRole("radio", { name: "Les ajouter aussi" }));
    await press(pane, "Ajouter 3 lignes");
    expect([7, 8, 9, 10].map((row) => [pane.workbook.cell("Marchés", row, 0), pane.workbook.cell("Marchés", row, 6)])).toEqual([["N1", "Objet N1"], ["N2", "=1+1"], ["M1", "Enrobés"], [null, null]]);
    expect(plain(screen.getByText(/lignes ajoutées dans/))).toBe("3 lignes ajoutées dans la feuille « Marchés ». Contrôlez le registre, puis vérifiez à nouveau la conformité.");
    expect(document.activeElement).not.toBe(document.body);
    expect(await accessibilityProblems()).toEqual([]);

    await press(pane, "Voir la première ligne ajoutée");
    expect(pane.selections).toEqual([{ selection: { sheet: "Marchés", rows: [7], columns: { first: 0, last: 7 } }, part: 0 }]);
    await press(pane, "Annuler l'import (3 lignes)");
    expect(pane.workbook.cell("Marchés", 7, 0)).toBeNull();
    expect(screen.getByText(/le registre est comme avant/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Annuler l'import/ })).toBeNull();
  });

  it("applies modifications only when they are ticked, and says what the amount then is", async () => {
    const modifications = [{ modification: { id: 1, dateNotificationModification: "2024-09-01", montant: 99_000, dureeMois: 6 } }];
    const pane = await opened();
    const files = [fileOf("a.json", [marche("N1", { modifications }), marche("N2", { modifications: [{ modification: { id: 1, montant: 5 } }] })])];
    await settle(pane, () => fireEvent.drop(screen.getByText(/ou déposez-les ici/), { dataTransfer: { files } }));
    expect(section().queryByRole("checkbox", { name: /Et le montant/ })).toBeNull();
    fireEvent.click(section().getByRole("checkbox", { name: "Appliquer les modifications : durée (1), titulaire (0)" }));
    fireEvent.click(section().getByRole("checkbox", { name: "Et le montant (1), qui ne sera plus celui de la notification" }));
    expect(section().getByText(/dernier montant connu/)).toBeTruthy();
    expect(plain(section().getByText(/avenant seul/))).toBe("1 montant reste à l'initial : le nouveau en fait moins de la moitié, souvent celui de l'avenant seul.");
    expect(await accessibilityProblems()).toEqual([]);
    await press(pane, "Ajouter 2 lignes");
    expect([7, 8].map((row) => pane.workbook.cell("Marchés", row, 3))).toEqual([99_000, 90_000]);
  });

  it("says what is wrong with files, and that there is nothing to add", async () => {
    const pane = await opened();
    await choose(pane, fileOf("casse.json", "{\"marches\":"), fileOf("autre.json", { a: 1 }));
    expect(section().getByRole("heading", { name: "Aucun marché à ajouter." })).toBeTruthy();
    expect(plain(section().getByRole("list", { name: "Fichiers" }))).toMatch(/casse\.json.*n'est pas un JSON valide.*autre\.json.*n'est pas un fichier DECP/);
    expect(section().queryByRole("button", { name: /^Ajouter/ })).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
    const big = fileOf("gros.json", []);
    Object.defineProperty(big, "size", { value: 60_000_000 });
    await choose(pane, big);
    expect(plain(section().getByRole("list", { name: "Fichiers" }))).toMatch(/pèse 60 Mo, plus que les 50 Mo/);
    await press(pane, "Renoncer");
    expect(screen.queryByRole("region", { name: "Importer des données essentielles" })).toBeNull();
  });

  it("makes the register of a workbook that has none, and warns of several acheteurs", async () => {
    const pane = await opened(new MemoryWorkbook([{ name: "Feuil1", rows: [] }]));
    const real = readFileSync(join(__dirname, "../../../../test/data/decp/dematis13.json"), "utf8");
    await choose(pane, fileOf("dematis13.json", real), fileOf("copie.json", real));
    expect(plain(section().getByText("Où").nextElementSibling)).toBe("Nouvelle feuille « Marchés »");
    expect(section().getByRole("heading", { name: "137 doublons" })).toBeTruthy();
    expect(section().getByText(/acheteurs. Si le registre n'est que le vôtre/)).toBeTruthy();
    fireEvent.click(section().getByRole("button", { name: "Voir 137 lignes" }));
    expect(section().getAllByRole("listitem")).toHaveLength(22);
    await press(pane, "Ajouter 137 lignes");
    expect(pane.store.state().ouverture?.recognition.tables.map(({ table, rowCount }) => [table, rowCount])).toEqual([["marches", 137]]);
  });

  it("says what stands in the way, and that the workbook is as before", async () => {
    const pane = await opened();
    await choose(pane, fileOf("a.json", [marche("N1")]));
    pane.workbook.failNext("apply", new WorkbookError("blocked", "protected", [{ kind: "protected", sheet: "Marchés", address: "A8" }]));
    await press(pane, "Ajouter 1 ligne");
    expect(screen.getByText(/ôtez la protection/)).toBeTruthy();
    expect(screen.getByText(/comme avant/)).toBeTruthy();
    expect(pane.store.state().importees).toEqual([]);
    await press(pane, "Réessayer");
    await press(pane, "Ajouter 1 ligne");
    expect(pane.workbook.cell("Marchés", 7, 0)).toBe("N1");
  });

  it("shows thousands of records a page at a time, and stops when asked", async () => {
    const pane = await opened();
    const many = fileOf("a.json", Array.from({ length: 10_000 }, (_, rank) => marche(`N${rank % 5_000}`)));
    await choose(pane, many);
    expect(section().getByRole("heading", { name: /^5.000 lignes à ajouter$/ })).toBeTruthy();
    await press(pane, "Renoncer");
    await settle(pane, () => {
      fireEvent.change(pane.container.querySelector("input[type=file]")!, { target: { files: [many] } });
      pane.controller.stop();
    });
    expect(screen.getByText("Lecture arrêtée")).toBeTruthy();
    expect(pane.store.state().importation).toBeNull();
  });
});

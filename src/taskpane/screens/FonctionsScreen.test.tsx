/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { categories } from "../../catalogue/fonctions";
import { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { registreSheets } from "../flows/testing/registre";
import { WorkbookError } from "../../workbook/port";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

// A query by role reads the whole page: several in one test, on a busy machine, take their time.
jest.setTimeout(60_000);

const INSERER = "Insérer l’exemple dans la cellule active";
const TAUX = "Part des marchés avec une clause sociale";
const VALEUR = "Part des marchés avec une clause environnementale, en valeur";

async function onFonctions(sheets = registreSheets()) {
  const pane = await showPane(new MemoryWorkbook([...sheets, { name: "Feuil 1", rows: [] }]));
  pane.workbook.active = { sheet: "Feuil 1", row: 3, column: 1 };
  await act(async () => {
    fireEvent.click(screen.getByRole("tab", { name: "Fonctions" }));
    await Promise.resolve();
  });
  await screen.findByRole("heading", { name: "Taux et nombres" });
  return pane;
}

/** The part of the page about one example, once its function is open. */
function example(fonction: RegExp, dit: string): HTMLElement {
  if (!screen.queryByText(dit)) fireEvent.click(screen.getByRole("button", { name: fonction }));
  return screen.getByText(dit).closest("li")!;
}

async function insert(pane: Awaited<ReturnType<typeof onFonctions>>, fonction: RegExp, dit: string): Promise<HTMLElement> {
  const place = example(fonction, dit);
  await act(async () => {
    fireEvent.click(within(place).getByRole("button", { name: INSERER }));
    await Promise.resolve();
  });
  await act(async () => {
    while (pane.store.state().operation) await new Promise((resolve) => setTimeout(resolve, 1));
  });
  return place;
}

describe("the screen of the functions", () => {
  it("lists each function by category, and opens on its call, arguments, blanks, notes and examples in French", async () => {
    await onFonctions();
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual(categories.map(({ categorie }) => categorie.fr));
    expect(screen.getAllByRole("heading", { level: 4 })).toHaveLength(categories.flatMap(({ fonctions }) => fonctions).length);
    const place = example(/^TAUXCLAUSE/, TAUX);
    expect(screen.getByText("=SPASER.TAUXCLAUSE(considerations ; [type] ; [montants])")).toBeTruthy();
    expect(within(place).getByText("=SPASER.TAUXCLAUSE(Marches[Considérations sociales])")).toBeTruthy();
    expect(within(place).getByText(/^40\s%$/)).toBeTruthy();
    expect(within(screen.getByText(VALEUR).closest("li")!).getByText("=SPASER.TAUXCLAUSE(Marches[Considérations environnementales];\"environnementale\";Marches[Montant HT])")).toBeTruthy();
    expect(within(screen.getByText("Un type qui n'existe pas").closest("li")!).getByText("#VALEUR!")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^REPARTITION/ }));
    expect(screen.getByText("Travaux · 2 · 0,2")).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("searches by word, says how many are left, and starts again", async () => {
    await onFonctions();
    fireEvent.change(screen.getByRole("searchbox", { name: "Chercher une fonction" }), { target: { value: "donnees ESSENTIELLES" } });
    expect(screen.getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^PUBLICATIONDUE/)]);
    expect(screen.getByRole("status", { name: "" }).textContent).toBe("1 fonction affichée");
    fireEvent.change(screen.getByRole("searchbox", { name: "Chercher une fonction" }), { target: { value: "rien de tel" } });
    expect(screen.getByText("Aucune fonction ne répond à cette recherche.")).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Effacer la recherche" }));
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(categories.length);
  });

  it("enters an example on the workbook's own columns, and says where", async () => {
    const pane = await onFonctions();
    const place = await insert(pane, /^TAUXCLAUSE/, TAUX);
    expect(pane.workbook.entered).toEqual([{ place: { sheet: "Feuil 1", address: "B4" }, formula: "=SPASER.TAUXCLAUSE(Marches[Considérations sociales])", format: "0.0%" }]);
    expect(within(place).getByText(/Exemple inséré en 'Feuil 1'!B4/)).toBeTruthy();
    expect(screen.getByRole("status", { name: "" }).textContent).toBe("Exemple inséré en 'Feuil 1'!B4.");
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("enters the example's own values where the workbook has no such column, and says which", async () => {
    const pane = await onFonctions(registreSheets().map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.filter((_, column) => column !== 3)) })));
    const place = await insert(pane, /^TAUXCLAUSE/, VALEUR);
    expect(pane.workbook.entered[0]?.formula).toMatch(/^=SPASER\.TAUXCLAUSE\(\{"Clause environnementale";.*\},"environnementale",\{480000;90000;/);
    expect(within(place).getByText(/avec des valeurs d’exemple\s: votre classeur n’a pas de colonne «\sMontant HT\s»\./)).toBeTruthy();
  });

  it("enters the example's own values in a workbook without a register", async () => {
    const pane = await onFonctions([]);
    const place = await insert(pane, /^TAUXCLAUSE/, TAUX);
    expect(within(place).getByText(/votre classeur n’a pas de table «\sMarchés\s» remplie/)).toBeTruthy();
  });

  it("writes nothing over a cell that holds something, says which, and tries again elsewhere", async () => {
    const pane = await onFonctions();
    pane.workbook.active = { sheet: "Marchés", row: 3, column: 1 };
    await insert(pane, /^TAUXCLAUSE/, TAUX);
    expect(screen.getByText("Rien n'a été écrit")).toBeTruthy();
    expect(screen.getByText(/La cellule B4 de la feuille «\sMarchés\s» contient déjà quelque chose/)).toBeTruthy();
    expect(pane.workbook.entered).toEqual([]);
    expect(await accessibilityProblems()).toEqual([]);
    pane.workbook.active = { sheet: "Feuil 1", row: 0, column: 0 };
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Réessayer" }));
      await Promise.resolve();
    });
    await screen.findAllByText(/Exemple inséré en 'Feuil 1'!A1/);
    expect(pane.workbook.entered).toHaveLength(1);
    expect(screen.queryByText("Rien n'a été écrit")).toBeNull();
  });

  it("says what else went wrong, and that the workbook is as before", async () => {
    const pane = await onFonctions();
    pane.workbook.failNext("enterFormula", new WorkbookError("cellEdit", "test"));
    await insert(pane, /^TAUXCLAUSE/, TAUX);
    expect(screen.getByText("Une cellule est en cours de saisie")).toBeTruthy();
    expect(screen.getByText(/Le classeur est comme avant\./)).toBeTruthy();
  });
});

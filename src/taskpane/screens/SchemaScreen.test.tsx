/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { cellOfSchema } from "../flows/testing/cellsOfSchema";
import { registre } from "../flows/testing/registre";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

// A query by role reads the whole page: several in one test, on a busy machine, take their time.
jest.setTimeout(30_000);

type Pane = Awaited<ReturnType<typeof showPane>>;

/** Presses, then waits for the end of what it started. */
async function run(pane: Pane, name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await Promise.resolve();
  });
  await act(async () => {
    while (pane.store.state().operation) await new Promise((resolve) => setTimeout(resolve, 1));
  });
}

async function onSchema(): Promise<Pane> {
  const pane = await showPane(registre());
  fireEvent.click(screen.getByRole("tab", { name: "Schéma" }));
  return pane;
}

describe("the screen of the scheme", () => {
  it("tells the scheme, previews its sheets, and gives up without writing", async () => {
    const pane = await onSchema();
    for (const words of ["Département d'essai", "2023-2027", "5 indicateurs, 4 cibles", "Document d'essai"]) expect(screen.getByText(words)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Adapter ce schéma");
    expect(screen.getByText(/Deux feuilles : « Référentiel », « Cibles », avec 5 indicateurs et 4 cibles\./)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Adapter ce schéma" })).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Renoncer");
    expect(pane.workbook.calls).not.toContain("apply");
  });

  it("adds the sheets, chooses their scheme, opens them, and undoes", async () => {
    const pane = await onSchema();
    await run(pane, "Adapter ce schéma");
    await run(pane, "Ajouter les feuilles");
    const options = within(screen.getByLabelText<HTMLSelectElement>("Schéma", { selector: "select" })).getAllByRole<HTMLOptionElement>("option");
    expect(options.map(({ textContent, selected }) => [textContent, selected])).toEqual([["Le schéma de ce classeur", true], ["Département d'essai : SPASER d'essai", false]]);
    expect(screen.getByText(/Feuilles ajoutées : « Référentiel », « Cibles »\. Changez-y/)).toBeTruthy();
    expect(screen.getByRole("status", { name: "" }).textContent).toContain("Le schéma de ce classeur est choisi");
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Ouvrir la feuille Cibles");
    expect(pane.selections.at(-1)?.selection).toEqual({ sheet: "Cibles", rows: [0], columns: { first: 0, last: 0 } });
    await run(pane, "Annuler l'adaptation");
    expect(screen.getByText("Les feuilles du schéma sont retirées du classeur.")).toBeTruthy();
    expect(pane.workbook.sheetNames()).toEqual(["Marchés"]);
    expect(screen.getByRole("button", { name: "Adapter ce schéma" })).toBeTruthy();
  });

  it("lists what to correct, opens the cell, and reads again", async () => {
    const pane = await onSchema();
    await run(pane, "Adapter ce schéma");
    await run(pane, "Ajouter les feuilles");
    const [row, column] = cellOfSchema(pane.workbook, "Cibles", "Forme", "S1", 2024);
    pane.workbook.setCell("Cibles", row, column, "environ");
    await run(pane, "Vérifier la conformité");
    expect(screen.getByRole("heading", { name: "1 cellule à corriger avant de vérifier" })).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, `Ouvrir Cibles!D${row + 1}`);
    expect(pane.selections.at(-1)?.selection).toEqual({ sheet: "Cibles", rows: [row], columns: { first: column, last: column } });
    pane.workbook.setCell("Cibles", row, column, "au plus");
    await run(pane, "Relire le schéma");
    expect(screen.getByText("Schéma relu : rien à corriger.")).toBeTruthy();
    await run(pane, "Vérifier la conformité");
    const card = screen.getByRole("button", { name: /^S1 / }).closest("li")!;
    expect(within(card).getByText("Atteinte")).toBeTruthy();
  });

  it("offers the workbook's scheme rather than a second copy", async () => {
    const pane = await onSchema();
    await run(pane, "Adapter ce schéma");
    await run(pane, "Ajouter les feuilles");
    await act(async () => {
      fireEvent.change(screen.getByLabelText("Schéma", { selector: "select" }), { target: { value: "essai" } });
      await Promise.resolve();
    });
    expect(screen.queryByRole("button", { name: "Adapter ce schéma" })).toBeNull();
    await run(pane, "Prendre le schéma de ce classeur");
    expect(pane.store.state().choix?.schemaId).toBe("classeur");
  });
});

/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { accessibilityProblems } from "../../../../../test/pane/accessibility";
import { showPane } from "../../../../../test/pane/pane";
import type { Cell } from "../../../../core/register/cell";
import { MemoryWorkbook } from "../../../flows/testing/memoryWorkbook";

jest.setTimeout(60_000);

const HEADERS = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Objet", "Code CPV", "Stratégie d'achat formalisée"];
const ROWS: readonly (readonly Cell[])[] = [["M1", "2024-03-01", 50_000, "Clause sociale", "Nettoyage", "90910000", null], ["M2", "2024-03-01", 60_000, null, "Bancs", "34928400", "non"]];
type Pane = Awaited<ReturnType<typeof showPane>>;
const section = () => within(screen.getByRole("heading", { name: "Fiche achat" }).closest("section")!);
const press = async (pane: Pane, name: string | RegExp) => {
  fireEvent.click(section().getByRole("button", { name }));
  await act(async () => { while (pane.store.state().operation) await new Promise((resolve) => setTimeout(resolve, 1)); });
};
async function show(rows = ROWS): Promise<Pane> {
  const pane = await showPane(new MemoryWorkbook([{ name: "Marchés", rows: [HEADERS, ...rows], table: "Marches" }]));
  act(() => pane.store.dispatch({ type: "tabShown", onglet: "besoins" }));
  return pane;
}

describe("the fiche of a purchase", () => {
  it("is found by a word, filled in, previewed, validated and taken back", async () => {
    const pane = await show();
    await press(pane, "Choisir un marché ou un besoin…");
    expect(await accessibilityProblems()).toEqual([]);
    fireEvent.change(section().getByRole("searchbox"), { target: { value: "nettoyage" } });
    expect(section().queryByRole("button", { name: "Marché M2" })).toBeNull();
    await press(pane, "Marché M1");
    expect(document.activeElement?.textContent).toBe("Marché M1");
    expect(section().getByRole("button", { name: "Valider la fiche…" }).getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(within(section().getByRole("group", { name: /^Clause d'insertion/ })).getByRole("radio", { name: "Retenue" }));
    fireEvent.change(section().getByLabelText("Validée par"), { target: { value: "Mme Durand" } });
    expect(await accessibilityProblems()).toEqual([]);
    await press(pane, "Valider la fiche…");
    expect(section().getByText("Marchés!G2", { exact: false })).toBeTruthy();
    expect(pane.workbook.cell("Marchés", 1, 6)).toBeNull();
    await press(pane, "Écrire la fiche");
    expect(pane.workbook.cell("Marchés", 1, 6)).toBe("oui");
    expect(section().getByText(/Validée par Mme Durand le/)).toBeTruthy();
    await press(pane, /^Annuler la dernière fiche/);
    expect([pane.workbook.cell("Marchés", 1, 6), pane.workbook.sheetNames()]).toEqual([null, ["Marchés"]]);
  });

  it("is empty where there is no purchase, and a page at a time where there are thousands", async () => {
    const empty = await show([]);
    await press(empty, "Choisir un marché ou un besoin…");
    expect(section().getByText(/^Ni marché ni besoin/)).toBeTruthy();
    empty.unmount();
    const pane = await show(Array.from({ length: 3_000 }, (_, row): Cell[] => [`N${row}`, "2024-03-01", 1, null, "x", null, null]));
    await press(pane, "Choisir un marché ou un besoin…");
    expect(section().getAllByRole("button", { name: /^Marché N/ })).toHaveLength(10);
  });

  it("refuses a marché that changed since it was opened", async () => {
    const pane = await show();
    await press(pane, "Choisir un marché ou un besoin…");
    await press(pane, "Marché M2");
    pane.workbook.setCell("Marchés", 2, 2, 1);
    await press(pane, "Enregistrer le brouillon…");
    expect(pane.store.state().failure?.probleme.code).toBe("changed");
    expect(pane.workbook.calls).not.toContain("apply");
  });

  it("is that of the row selected in the sheet, or says why not", async () => {
    const pane = await show();
    const at = async (sheet: string, row: number) => {
      pane.workbook.active = { sheet, row, column: 0 };
      await press(pane, "Prendre la ligne sélectionnée");
    };
    await at("Bilan", 1);
    expect(section().getByText(/^La cellule sélectionnée est dans la feuille «\sBilan\s»/)).toBeTruthy();
    await at("Marchés", 0);
    expect(section().getByText(/porte les en-têtes/)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    await at("Marchés", 40);
    expect(section().getByText(/^La ligne 41 de .* est vide ou hors de la table/)).toBeTruthy();
    await at("Marchés", 2);
    expect(section().getByRole("heading", { name: "Marché M2" })).toBe(document.activeElement);
    expect(pane.workbook.calls).not.toContain("apply");
  });

  it("keeps what is typed when another tab is shown, which its own tab tells", async () => {
    const pane = await show();
    pane.workbook.active = { sheet: "Marchés", row: 1, column: 0 };
    await press(pane, "Prendre la ligne sélectionnée");
    expect(screen.getByRole("tab", { name: "Besoins" })).toBeTruthy();
    fireEvent.click(within(section().getByRole("group", { name: /^Clause d'insertion/ })).getByRole("radio", { name: "Retenue" }));
    fireEvent.change(section().getByLabelText("Validée par"), { target: { value: "Mme Durand" } });
    expect(document.activeElement?.textContent).toBe("Marché M1");
    fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
    await act(() => pane.controller.open());
    fireEvent.click(screen.getByRole("tab", { name: /^Besoins.*saisie non enregistrée$/ }));
    expect(section().getByLabelText<HTMLInputElement>("Validée par").value).toBe("Mme Durand");
    expect(within(section().getByRole("group", { name: /^Clause d'insertion/ })).getByRole<HTMLInputElement>("radio", { name: "Retenue" }).checked).toBe(true);
    fireEvent.click(section().getByRole("button", { name: "Abandonner la saisie et choisir un autre achat" }));
    expect(screen.getByRole("tab", { name: "Besoins" })).toBeTruthy();
  });
});

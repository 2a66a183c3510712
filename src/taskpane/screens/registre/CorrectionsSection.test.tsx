/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Cell } from "../../../core/register/cell";
import { WorkbookError } from "../../../workbook/port";
import { registre } from "../../flows/testing/registre";
import { accessibilityProblems } from "../../../../test/pane/accessibility";
import { showPane } from "../../../../test/pane/pane";

// A query by role reads the whole page: several in one test, on a busy machine, take their time.
jest.setTimeout(120_000);

type Pane = Awaited<ReturnType<typeof showPane>>;
const LIGNES: readonly (readonly Cell[])[] = [
  ["M1 ", "Routes", 45_363, "12 500 €", "Pas de considération sociale;Clause sociale", "Clause environnementale", "Bordures", null],
  ["M2", "Routes", 45_363, "9 000", "Clause sociale", "Clause\u00a0environnementale", "Bancs", null],
  ["M3", "Routes", 45_363, "12", "Clause sociale", "Clause environnementale", "Bancs", null],
];

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

async function checked(marches: readonly (readonly Cell[])[] = LIGNES): Promise<Pane> {
  const pane = await showPane(registre({ marches }));
  fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
  expect(screen.queryByRole("heading", { name: "Corrections sûres" })).toBeNull();
  await press(pane, "Contrôler le registre");
  return pane;
}

const plain = (element: Element | null) => element?.textContent?.replace(/[\u00a0\u202f]/g, " ");
const section = () => within(screen.getByRole("heading", { level: 2, name: "Corrections sûres" }).closest("section")!);
const rows = () => section().getAllByRole("row").map(plain);

describe("corrections of the register", () => {
  it("are counted by nature after a check, and previewed with their cells, before and after", async () => {
    const pane = await checked();
    expect(section().getAllByRole("listitem").map((item) => plain(item.querySelector("div"))?.replace(/(\d).*/s, "$1"))).toEqual(["« Pas de considération » en trop 1", "Espaces en trop 2", "Nombres tapés en texte 2"]);
    expect(await accessibilityProblems()).toEqual([]);

    await press(pane, "Tout corriger…");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 3, name: "5 cellules à corriger" }));
    expect(rows()).toEqual([
      "CelluleAvantAprès", "Marchés!A2 N° marchéM1·M1", "Marchés!D2 Montant HT12 500 €12 500 (nombre)", "Marchés!D3 Montant HT9 0009000 (nombre)",
      "Marchés!E2 Considérations socialesPas de considération sociale;Clause socialeClause sociale", "Marchés!F3 Considérations environnementalesClause°environnementaleClause environnementale",
    ]);
    expect(plain(section().getByText(/sa valeur est signalée/))).toBe("Laissée telle quelle, car sa valeur est signalée dans les anomalies : Marchés!D4. Regardez-la d'abord.");
    expect(await accessibilityProblems()).toEqual([]);

    await settle(pane, () => fireEvent.click(screen.getByRole("button", { name: "Ouvrir Marchés!D3" })));
    expect(pane.selections).toEqual([{ selection: { sheet: "Marchés", rows: [2], columns: { first: 3, last: 3 } }, part: 0 }]);
    await press(pane, "Renoncer");
    expect(pane.workbook.calls).not.toContain("apply");
    expect(screen.getByRole("button", { name: "Tout corriger…" })).toBeTruthy();
  });

  it("are taken one by one or together, written, and undone", async () => {
    const pane = await checked();
    await press(pane, "Tout corriger…");
    const all = section().getByRole<HTMLInputElement>("checkbox", { name: "Toutes les corrections" });
    fireEvent.click(section().getByRole("checkbox", { name: "Corriger Marchés!D3" }));
    expect([all.indeterminate, all.checked]).toEqual([true, false]);
    expect(section().getByRole("button", { name: "Appliquer 4 corrections" })).toBeTruthy();
    fireEvent.click(all);
    expect(section().getByRole("button", { name: "Appliquer 5 corrections" })).toBeTruthy();
    fireEvent.click(all);
    expect(section().getByRole("button", { name: "Appliquer 0 correction" }).getAttribute("aria-disabled")).toBe("true");
    await press(pane, "Appliquer 0 correction");
    expect(pane.workbook.calls).not.toContain("apply");
    fireEvent.click(section().getByRole("checkbox", { name: "Corriger Marchés!E2" }));
    await press(pane, "Appliquer 1 correction");
    expect([pane.workbook.cell("Marchés", 1, 4), pane.workbook.cell("Marchés", 1, 0)]).toEqual(["Clause sociale", "M1 "]);
    expect(section().getByText("1 cellule corrigée. Le registre est contrôlé à nouveau.")).toBeTruthy();
    expect(section().queryByText(/Pas de considération/)).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    expect(await accessibilityProblems()).toEqual([]);

    await press(pane, "Annuler les corrections (1 cellule)");
    expect(section().getByText("Les cellules sont remises comme avant.")).toBeTruthy();
    expect(pane.workbook.cell("Marchés", 1, 4)).toBe("Pas de considération sociale;Clause sociale");
    expect(screen.queryByRole("button", { name: /^Annuler les corrections/ })).toBeNull();
  });

  it("are offered from the anomalies that they settle, also when only the scheme's columns were read", async () => {
    const pane = await showPane(registre({ marches: LIGNES }));
    await press(pane, "Vérifier la conformité");
    fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
    expect(screen.queryByRole("heading", { name: "Corrections sûres" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /^Montant aberrant/ }));
    expect(screen.queryByRole("button", { name: "Corriger…" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /^Considération contradictoire/ }));
    await press(pane, "Corriger…");
    expect(rows()).toEqual(["CelluleAvantAprès", "Marchés!E2 Considérations socialesPas de considération sociale;Clause socialeClause sociale"]);
    await press(pane, "Appliquer 1 correction");
    expect(screen.queryByRole("button", { name: /^Considération contradictoire/ })).toBeNull();
  });

  it("say what was left, what was kept, and what stands in the way", async () => {
    const pane = await checked();
    pane.workbook.formulas = [1, 2].map((row) => ({ sheet: "Marchés", row, column: 3, formula: "=TEXT(A1,0)", values: [["9 000"]] }));
    await press(pane, "Corriger… Nombres tapés en texte");
    expect(plain(section().getByText(/ce sont des formules/))).toBe("Laissées telles quelles, car ce sont des formules : Marchés!D2, Marchés!D3.");
    expect(await accessibilityProblems()).toEqual([]);

    await press(pane, "Corriger… Espaces en trop");
    pane.workbook.failNext("apply", new WorkbookError("blocked", "protected", [{ kind: "protected", sheet: "Marchés", address: "A2" }]));
    await press(pane, "Appliquer 2 corrections");
    expect(screen.getByText(/ôtez la protection/)).toBeTruthy();
    expect(screen.getByText(/comme avant/)).toBeTruthy();
    await press(pane, "Appliquer 2 corrections");
    pane.workbook.setCell("Marchés", 1, 0, "M1 bis");
    await press(pane, "Annuler les corrections (2 cellules)");
    expect(plain(section().getByText(/Changées depuis/))).toBe("Changées depuis par quelqu'un, ces cellules restent telles quelles : Marchés!A2.");
  });

  it("show a page at a time of thousands of cells, and say when there is nothing to correct", async () => {
    const pane = await checked(Array.from({ length: 3_000 }, (_, row): Cell[] => [`M${row} `, "Routes", 45_363, 9_000, "Clause sociale", "Clause environnementale", "x", null]));
    await press(pane, "Corriger… Espaces en trop");
    expect(section().getAllByRole("row")).toHaveLength(26);
    fireEvent.click(section().getByRole("button", { name: "Page suivante" }));
    expect(section().getByRole("checkbox", { name: "Corriger Marchés!A27" })).toBeTruthy();
    await press(pane, /^Appliquer 3.000 corrections$/);
    expect(section().getByText(/Rien à corriger sans vous demander/)).toBeTruthy();
    expect(pane.workbook.cell("Marchés", 3_000, 0)).toBe("M2999");
  });
});

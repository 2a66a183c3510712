/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { WorkbookError } from "../../../workbook/port";
import { MemoryWorkbook } from "../../flows/testing/memoryWorkbook";
import { registre } from "../../flows/testing/registre";
import { accessibilityProblems } from "../../../../test/pane/accessibility";
import { showPane } from "../../../../test/pane/pane";

// A query by role reads the whole page: several in one test, on a busy machine, take their time.
jest.setTimeout(120_000);

type Pane = Awaited<ReturnType<typeof showPane>>;
const vide = () => new MemoryWorkbook([{ name: "Feuil1", rows: [] }]);

async function press(pane: Pane, name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await Promise.resolve();
  });
  await act(async () => {
    while (pane.store.state().operation) await new Promise((resolve) => setTimeout(resolve, 1));
  });
}

const plain = (element: Element | null) => element?.textContent?.replace(/[\u00a0\u202f]/g, " ");
const sheets = async (pane: Pane) => (await pane.workbook.survey()).sheets.map(({ name }) => name);

describe("a workbook without a register", () => {
  it("is offered its tables, shown before anything is written, then made and told", async () => {
    const pane = await showPane(vide());
    await press(pane, "Créer un classeur…");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 3, name: "Créer un classeur" }));
    expect(within(screen.getByRole("group", { name: "Tables à créer" })).getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual([true, true, true, true, true]);
    expect(within(screen.getByRole("group", { name: /pour d.autres indicateurs de ce schéma/ })).getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual([false, false]);
    expect(screen.getAllByRole("radio").map((radio) => plain(radio.closest("span")?.querySelector("label") ?? null))).toEqual([expect.stringMatching(/^Celles du schéma choisi \(1\d\)$/), expect.stringMatching(/^Toutes \([5-9]\d\)$/)]);
    expect(screen.getByRole("checkbox", { name: /^Saisies.*2 lignes préparées/ })).toBeDefined();
    expect(await accessibilityProblems()).toEqual([]);
    expect(await sheets(pane)).toEqual(["Feuil1"]);

    fireEvent.click(screen.getByRole("checkbox", { name: /^Recensement/ }));
    fireEvent.click(screen.getByRole("checkbox", { name: /^Contrats/ }));
    await press(pane, "Voir les colonnes");
    expect(screen.getByText(/N° marché, .*Montant HT/)).toBeDefined();
    await press(pane, "Créer 3 feuilles");
    expect(await sheets(pane)).toEqual(expect.arrayContaining(["Feuil1", "Marchés", "Saisies", "Suivi des actions"]));
    expect(plain(screen.getByText(/Feuilles créées et reconnues/))).toContain("« Marchés », « Saisies », « Suivi des actions »");
    expect(await accessibilityProblems()).toEqual([]);

    await press(pane, /^Aller à la feuille/);
    expect(pane.selections).toEqual([{ selection: { sheet: "Marchés", rows: [1], columns: { first: 0, last: 0 } }, part: 0 }]);
    await press(pane, "Annuler la création");
    expect(await sheets(pane)).toEqual(["Feuil1"]);
    expect(screen.getByText("Les feuilles créées sont retirées.")).toBeDefined();
    expect(screen.getByRole("button", { name: "Créer un classeur…" })).toBeDefined();
  });

  it("gets nothing when nothing is ticked, or when the person gives up", async () => {
    const pane = await showPane(vide());
    await press(pane, "Créer un classeur…");
    for (const box of screen.getAllByRole("checkbox", { checked: true })) fireEvent.click(box);
    expect(screen.getByText("Cochez au moins une table.")).toBeDefined();
    await press(pane, "Créer");
    expect(pane.workbook.calls.filter((call) => call === "apply")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Renoncer" }));
    expect(screen.getByRole("button", { name: "Créer un classeur…" })).toBeDefined();
  });

  it("says why a creation failed, keeps the screen, and tries again", async () => {
    const pane = await showPane(vide());
    await press(pane, "Créer un classeur…");
    pane.workbook.failNext("apply", new WorkbookError("cellEdit", "test"));
    await press(pane, /^Créer 5 feuilles/);
    expect(pane.store.state().failure?.operation).toBe("creationClasseur");
    expect(await accessibilityProblems()).toEqual([]);
    await press(pane, "Réessayer");
    expect(pane.store.state()).toMatchObject({ failure: null, apercuClasseur: { proposees: expect.any(Array) as unknown } });
  });
});

describe("a workbook with a register", () => {
  it("is offered what it lacks in Registre, and says so when it lacks nothing", async () => {
    const pane = await showPane(registre());
    expect(screen.queryByRole("button", { name: "Créer un classeur…" })).toBeNull();
    fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
    fireEvent.click(screen.getByRole("button", { name: "Ajouter des tables" }));
    await press(pane, "Choisir les tables…");
    expect(screen.queryByRole("checkbox", { name: /^Marchés/ })).toBeNull();
    expect(screen.queryByRole("radio")).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: /^Véhicules/ }));
    await press(pane, "Créer 5 feuilles");
    await press(pane, "Annuler la création");
    expect(await sheets(pane)).toEqual(["Marchés"]);
  });
});

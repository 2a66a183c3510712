/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { WorkbookError } from "../../workbook/port";
import { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { manyMarches, registre } from "../flows/testing/registre";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

jest.setTimeout(30_000); // Queries by role read the whole page: on a busy machine they take their time.
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = async (name: string | RegExp) => {
  await act(async () => {
    fireEvent.click(button(name));
    await Promise.resolve();
  });
};
/** Presses, then waits for the end of what it started. */
async function run(pane: Awaited<ReturnType<typeof showPane>>, name: string | RegExp): Promise<void> {
  await press(name);
  await act(async () => {
    while (pane.store.state().operation) await new Promise((resolve) => setTimeout(resolve, 1));
  });
}
describe("the pane", () => {
  it("explains itself in three lines and shows what it recognised", async () => {
    await showPane(registre());
    expect(within(screen.getByRole("tabpanel")).getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByText(/Registre reconnu : 6 lignes dans la feuille « Marchés »/)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("says what to do in a workbook without a register", async () => {
    await showPane(new MemoryWorkbook([{ name: "Feuil1", rows: [] }]));
    expect(screen.getByText("Aucune table du registre n'est reconnue")).toBeTruthy();
    expect(screen.getByText(/« N° marché »/)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("has its four main buttons at hand on every screen", async () => {
    await showPane(registre());
    for (const tab of ["Registre", "Conformité", "Saisies", "Bilan", "Besoins", "Schéma", "Fonctions"]) {
      fireEvent.click(screen.getByRole("tab", { name: tab }));
      for (const name of ["Vérifier la conformité", "Remplir le bilan", "Annuler le remplissage", "Exporter"]) expect(screen.getAllByRole("button", { name })).toHaveLength(1);
    }
    expect(button("Annuler le remplissage").getAttribute("aria-disabled")).toBe("true");
    await screen.findByRole("searchbox", { name: "Chercher une fonction" });
  });

  it("proposes the years of the register, and pairs of years", async () => {
    const pane = await showPane(registre());
    const periode = screen.getByLabelText("Année");
    expect(within(periode).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["2024", "2023", "2023-2024"]);
    await act(async () => {
      fireEvent.change(periode, { target: { value: "2023-2024" } });
      await Promise.resolve();
    });
    expect(pane.store.state().choix?.periode).toEqual({ debut: 2023, fin: 2024 });
    expect(pane.workbook.settings.get("choix")).toContain('"debut":2023');
  });

  it("shows each indicator with value, target, gap, status in words, base, and the column to fill", async () => {
    const pane = await showPane(registre());
    await run(pane, "Vérifier la conformité");
    const card = screen.getByRole("button", { name: /^S1 / }).closest("li")!;
    for (const words of ["50,0 %", "au moins 60,0 % (2024)", "-10,0 points", "Non atteinte", /2 sur 4 \(marchés notifiés dans l'année\)/]) expect(within(card).getByText(words)).toBeTruthy();
    expect(within(screen.getByRole("button", { name: /^V2 / }).closest("li")!).getByText(/à saisir dans la table Saisies/)).toBeTruthy();
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContainEqual(expect.stringContaining("Vérification terminée"));
    expect(document.activeElement === document.body || document.activeElement?.textContent === "Vérifier la conformité").toBe(true);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("filters by status and by text, whatever the accents", async () => {
    const pane = await showPane(registre());
    await run(pane, "Vérifier la conformité");
    const codes = () => screen.queryAllByRole("heading", { level: 5 }).map(({ textContent }) => textContent.slice(0, 2));
    await press(/2?.*Non mesurable/);
    expect(codes()).toEqual(["V1", "V2", "V3"]);
    await press(/^Chercher, filtrer/);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "VEHICULES" } });
    expect(codes()).toEqual(["V1"]);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "introuvable" } });
    await press("Effacer les filtres");
    expect(codes()).toEqual(["S1", "S2", "V1", "V2", "V3"]);
  });

  it("opens a detail with its rule and source, selects its rows, and gives the focus back", async () => {
    const pane = await showPane(registre());
    await run(pane, "Vérifier la conformité");
    await press(/^S1 /);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
    await press("Comment c'est mesuré");
    await press("Sources et notes");
    for (const words of ["Part des lignes, table Marchés", "p. 3, « Indicateurs »", "Un marché réservé ne compte pas comme clausé.", "Annexe, tableau 1"]) expect(screen.getByText(words)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Sélectionner les 2 lignes dans la feuille");
    expect(pane.selections).toEqual([{ selection: { sheet: "Marchés", rows: [1, 3], columns: { first: 0, last: 7 } }, part: 0 }]);
    await run(pane, "M3");
    expect(pane.selections[1]?.selection.rows).toEqual([3]);
    await press("Retour aux indicateurs");
    expect(document.activeElement).toBe(button(/^S1 /));
  });

  it("goes through the parts of a selection that Excel can't take at once", async () => {
    const pane = await showPane(registre(), 2);
    await run(pane, "Vérifier la conformité");
    await press(/^S1 /);
    await run(pane, "Sélectionner les 2 lignes dans la feuille");
    await run(pane, "Sélectionner la suite (partie 2 sur 2)");
    expect(pane.selections.map(({ part }) => part)).toEqual([0, 1]);
  });

  it("groups the anomalies and opens the cell of each", async () => {
    const pane = await showPane(registre());
    fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
    await run(pane, "Contrôler le registre");
    fireEvent.click(button(/^Marchés, 6 lignes/));
    expect(screen.getByText("en-tête inconnu : la colonne n'est pas lue", { exact: false })).toBeTruthy();
    fireEvent.click(button(/^Nombre illisible/));
    await run(pane, "Ouvrir Marchés!D5");
    expect(pane.selections[0]?.selection).toEqual({ sheet: "Marchés", rows: [4], columns: { first: 3, last: 3 } });
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("shows what a fill changes, writes after confirmation, and undoes", async () => {
    const pane = await showPane(registre({ bilan: true }));
    await run(pane, "Remplir le bilan");
    expect(screen.getByRole("row", { name: /^D4 S1 vide 50,0\s%$/ })).toBeTruthy();
    expect(pane.workbook.cell("Bilan", 3, 3)).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
    button(/^Écrire \d+ cellules$/).focus();
    await run(pane, /^Écrire \d+ cellules$/);
    expect(pane.workbook.cell("Bilan", 3, 3)).toBe(0.5);
    expect(document.activeElement).toBe(screen.getByRole("main"));
    await run(pane, "Annuler le remplissage");
    expect(pane.workbook.cell("Bilan", 3, 3)).toBeNull();
    expect(screen.getAllByText(/^Remplissage annulé/).length).toBeGreaterThan(0);
  });

  it.each([["downloaded", /est enregistré dans vos téléchargements/], ["opened", /ouvert dans un nouveau classeur, car Excel pour Mac/]] as const)("says where a report went when it was %s", async (delivery, words) => {
    const pane = await showPane(registre());
    await run(pane, "Vérifier la conformité");
    const verification = pane.store.state().verification!;
    act(() => {
      pane.store.dispatch({ type: "tabShown", onglet: "bilan" });
      pane.store.dispatch({ type: "exported", verification, name: "Bilan essai 2024.xlsx", delivery });
    });
    expect(within(screen.getByRole("tabpanel")).getByText(words)).toBeTruthy();
  });

  it("keeps its results beside an error, with the obstacle's cell and what to do", async () => {
    const pane = await showPane(registre({ bilan: true }));
    await run(pane, "Remplir le bilan");
    pane.workbook.failNext("apply", new WorkbookError("blocked", "", [{ kind: "protected", sheet: "Bilan", address: "D4" }]));
    await run(pane, /^Écrire/);
    expect(screen.getByText(/Feuille « Bilan », D4 : sous protection : ôtez la protection/)).toBeTruthy();
    expect(screen.getByRole("row", { name: /^D4 S1/ })).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    await press("Fermer ce message");
    expect(screen.queryByText(/Bilan!D4 protégée/)).toBeNull();
  });

  it("shows how far a reading is, and stops it", async () => {
    const pane = await showPane(registre());
    await act(async () => {
      pane.store.dispatch({ type: "started", name: "verification", stoppable: true });
      pane.store.dispatch({ type: "progressed", fraction: 0.5 });
      await Promise.resolve();
    });
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.5");
    expect(screen.getByText(/^50\s%$/)).toBeTruthy();
    expect(button("Arrêter")).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("says that results are about another choice", async () => {
    const pane = await showPane(registre());
    await run(pane, "Vérifier la conformité");
    fireEvent.change(screen.getByLabelText("Direction"), { target: { value: "Routes" } });
    expect(screen.getByText(/portent sur un autre choix/)).toBeTruthy();
  });

  it("shows thousands of rows a page at a time", async () => {
    const pane = await showPane(registre({ marches: manyMarches(8_000) }));
    await run(pane, "Vérifier la conformité");
    await press(/^S1 /);
    expect(button(/^Sélectionner les 2\s000 lignes/)).toBeTruthy();
    const rows = () => within(screen.getByRole("heading", { name: "Lignes qui font le chiffre" }).parentElement!).getAllByRole("listitem");
    expect(rows()).toHaveLength(20);
    await press("Page suivante");
    expect(rows()[0]?.textContent).toBe("M81");
    expect(screen.getByText(/^21 à 40 sur 2\s000$/)).toBeTruthy();
  });

  it("moves between screens with the arrows", async () => {
    await showPane(registre());
    fireEvent.keyDown(screen.getByRole("tab", { name: "Conformité" }), { key: "ArrowRight" });
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Saisies", selected: true }));
    fireEvent.keyDown(document.activeElement!, { key: "End" });
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Fonctions", selected: true }));
    await screen.findByRole("searchbox", { name: "Chercher une fonction" });
    fireEvent.keyDown(document.activeElement!, { key: "ArrowRight" });
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Registre", selected: true }));
  });
});

/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Cell } from "../../core/register/cell";
import type { FormulaFound } from "../../core/register/survey";
import { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { BILAN, registre, registreSheets } from "../flows/testing/registre";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

// A query by role reads the whole page: several in one test, on a busy machine, take their time.
jest.setTimeout(60_000);

type Pane = Awaited<ReturnType<typeof showPane>>;
const HEADERS = ["Schéma", "Période", "Indicateur", "Valeur", "Date"];

async function run(pane: Pane, name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await Promise.resolve();
  });
  await act(async () => {
    while (pane.store.state().operation) await new Promise((resolve) => setTimeout(resolve, 1));
  });
}

async function onBilan(workbook: MemoryWorkbook): Promise<Pane> {
  const pane = await showPane(workbook);
  fireEvent.click(screen.getByRole("tab", { name: "Bilan" }));
  return pane;
}

const section = (name: string | RegExp) => within(screen.getByRole("heading", { level: 2, name }).closest("section")!);
const rows = () => screen.getAllByRole("row").map((row) => row.textContent?.replace(/[\u00a0\u202f]/g, " "));
const plain = (element: HTMLElement) => element.textContent?.replace(/[\u00a0\u202f]/g, " ");

describe("storing a bilan as voted", () => {
  it("previews what goes where and what is left out, and gives up without writing", async () => {
    const pane = await onBilan(registre());
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(["Remplir le bilan", "Arrêter le bilan", "Figer en valeurs", "Publier"]);
    expect(await accessibilityProblems()).toEqual([]);

    await run(pane, "Arrêter le bilan");
    const preview = section("Arrêter le bilan 2024");
    expect(plain(preview.getByText(/iront/))).toBe("3 chiffres de 2024 iront dans la feuille « Bilans arrêtés », qui sera créée : lignes 2 à 4.");
    expect(preview.getByText(/V1, V2, V3\.2 \(non mesurable/)).toBeTruthy();
    expect(rows()).toEqual(["Ind.ValeurCalcul", "S150,0 %2 sur 4", "S2120 000 €", "V3.11 marché"]);
    expect(screen.queryByRole("button", { name: "Arrêter le bilan" })).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Renoncer");
    expect(pane.workbook.calls).not.toContain("apply");
    expect(screen.getByRole("button", { name: "Arrêter le bilan" })).toBeTruthy();
  });

  it("stores as of a day typed, checked as it is typed, and undoes", async () => {
    const pane = await onBilan(registre());
    await run(pane, "Arrêter le bilan");
    const date = screen.getByLabelText<HTMLInputElement>("Date du vote");
    expect([date.type, date.value, date.max]).toEqual(["date", "2025-03-01", "2025-03-01"]);
    fireEvent.change(date, { target: { value: "2025-03-02" } });
    expect(screen.getByRole("alert").textContent).toContain("à venir");
    expect(date.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
    expect(screen.getByRole("button", { name: "Arrêter 3 chiffres" }).getAttribute("aria-disabled")).toBe("true");
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Arrêter 3 chiffres");
    expect(pane.workbook.calls).not.toContain("apply");
    fireEvent.change(date, { target: { value: "2025-02-14" } });
    expect(screen.queryByRole("alert")).toBeNull();
    screen.getByRole("button", { name: "Arrêter 3 chiffres" }).focus();
    await run(pane, "Arrêter 3 chiffres");
    expect(plain(screen.getByText(/arrêté au/))).toBe("Bilan 2024 arrêté au 14 février 2025 : 3 chiffres, feuille « Bilans arrêtés », lignes 2 à 4.");
    expect(document.activeElement).toBe(screen.getByRole("main"));
    expect(screen.getByRole("button", { name: "Annuler le remplissage" }).getAttribute("aria-disabled")).toBe("true");
    expect(await accessibilityProblems()).toEqual([]);

    await run(pane, "Arrêter le bilan");
    expect(section("Arrêter le bilan").getByText(/déjà arrêté/).textContent).toContain("supprimez d'abord ces lignes");
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Annuler l'arrêt du bilan 2024");
    expect(section("Arrêter le bilan").getByText(/Le bilan n'est plus arrêté/)).toBeTruthy();
    expect(pane.workbook.sheetNames()).toEqual(["Marchés"]);
    expect(screen.queryByRole("button", { name: /^Annuler l'arrêt/ })).toBeNull();
  });

  it("says which columns the person's table lacks, and what it keeps of what changed since", async () => {
    const pane = await onBilan(new MemoryWorkbook([...registreSheets(), { name: "Votes", rows: [HEADERS] }]));
    await run(pane, "Arrêter le bilan");
    expect(screen.getByText(/Votre table n'a pas les colonnes « Numérateur », « Dénominateur »/)).toBeTruthy();
    expect(screen.getByText(/à la suite de la table Bilans arrêtés/)).toBeTruthy();
    await run(pane, "Arrêter 3 chiffres");
    pane.workbook.setCell("Votes", 1, 3, 0.51);
    await run(pane, "Annuler l'arrêt du bilan 2024");
    expect(screen.getByText(/Changées depuis par quelqu'un.*Votes!D2/)).toBeTruthy();
  });

  it("tells a refusal as something to do, not as a failure", async () => {
    const pane = await onBilan(registre());
    fireEvent.change(screen.getByLabelText("Direction"), { target: { value: "Routes" } });
    await run(pane, "Arrêter le bilan");
    expect(section("Arrêter le bilan").getByText(/Revenez à toutes les directions/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Réessayer" })).toBeNull();
    expect(screen.getByRole("status", { name: "" }).textContent).toContain("Revenez à toutes les directions");
  });
});

describe("freezing formulas", () => {
  const formula = (row: number, value: Cell, more: Partial<FormulaFound> = {}): FormulaFound => ({ sheet: "Bilan", row, column: 3, formula: "=SPASER.TAUXCLAUSE(Marches[Considérations sociales])", values: [[value]], ...more });

  it("lists the cells with formula and value, writes, and gives the formulas back", async () => {
    const workbook = registre({ bilan: true });
    const formulas = [formula(3, 0.5), formula(4, { error: "#N/A" }), formula(5, '=HYPERLINK("http://x")', { sheet: "Marchés", formula: "=SPASER.STATUT(1,2)" })];
    workbook.formulas = formulas;
    const pane = await onBilan(workbook);
    await run(pane, "Dans tout le classeur");
    expect(screen.getByRole("heading", { level: 3, name: "2 formules SPASER à figer" })).toBeTruthy();
    expect(rows()).toEqual(["CelluleFormuleValeur", "Bilan!D4=SPASER.TAUXCLAUSE(Marches[Considérations sociales])0,5", 'Marchés!D6=SPASER.STATUT(1;2)=HYPERLINK("http://x")']);
    expect(plain(screen.getByText(/En erreur/))).toBe("En erreur, donc laissée telle quelle : Bilan!D5 (#N/A).");
    expect(screen.queryByRole("link")).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Renoncer");
    expect(workbook.calls).not.toContain("apply");

    await run(pane, "Dans tout le classeur");
    await run(pane, "Figer 2 formules");
    expect(plain(screen.getByText(/figées en valeurs/))).toBe("2 formules SPASER figées en valeurs. En erreur, donc laissée telle quelle : Bilan!D5 (#N/A).");
    expect(workbook.cell("Marchés", 5, 3)).toBe('=HYPERLINK("http://x")');
    expect(await accessibilityProblems()).toEqual([]);
    await run(pane, "Annuler : remettre 2 formules");
    expect(screen.getByText("Les formules sont remises.")).toBeTruthy();
    expect(new Set(workbook.formulas)).toEqual(new Set(formulas));
  });

  it("says that nothing was found, where it was looked for", async () => {
    const pane = await onBilan(registre());
    await run(pane, "Dans la sélection");
    expect(screen.getByText(/Aucune formule SPASER dans la sélection/)).toBeTruthy();
    pane.workbook.formulas = [formula(3, { error: "#VALUE!" })];
    await run(pane, "Dans tout le classeur");
    expect(plain(screen.getByText(/n'a de valeur à garder/))).toBe("Aucune formule SPASER dans le classeur n'a de valeur à garder. En erreur, donc laissée telle quelle : Bilan!D4 (#VALUE!).");
    expect(await accessibilityProblems()).toEqual([]);
  });
});

describe("previewing a fill", () => {
  it("lists the cells left alone, and says that the bilan carries the figures as voted", async () => {
    const workbook = new MemoryWorkbook([...registreSheets(), { name: "Bilan", rows: BILAN }, { name: "Votes", rows: [HEADERS, ["essai", 2024, "S1", 0.4, "2025-02-14"]] }]);
    workbook.formulas = [{ sheet: "Bilan", row: 4, column: 3, formula: "=SPASER.NBCLAUSE(A:A)", values: [[1]] }];
    const pane = await onBilan(workbook);
    await run(pane, "Remplir le bilan");
    expect(plain(screen.getByText(/Le bilan porte les chiffres votés/))).toBe("Ce bilan a été arrêté le 14 février 2025 : 1 chiffre diffère de ce que donne le registre aujourd'hui. Le bilan porte les chiffres votés.");
    expect(screen.getByRole("row", { name: /^D4 S1 vide 40,0\s%$/ })).toBeTruthy();
    expect(plain(screen.getByText(/formule de votre modèle/))).toContain("Bilan!D5");
    expect(await accessibilityProblems()).toEqual([]);
  });
});

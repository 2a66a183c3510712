/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Cell } from "../../core/register/cell";
import { WorkbookError } from "../../workbook/port";
import { registreSheets } from "../flows/testing/registre";
import { MemoryWorkbook, type MemorySheet } from "../flows/testing/memoryWorkbook";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

// A query by role reads the whole page: several in one test, on a busy machine, take their time.
jest.setTimeout(120_000);

const HEADERS: readonly Cell[] = ["Indicateur", "Année", "Modalité", "Valeur", "Date", "Auteur", "Justificatif", "Commentaire"];
const SAISIES: MemorySheet = { name: "Saisies", rows: [HEADERS, ["V3.2", 2023, null, 4, null, "Avant", null, null], ["V3.2", 2024, null, 5, null, "Avant", null, null]] };

async function settle(start: () => void): Promise<void> {
  await act(async () => {
    start();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => settle(() => fireEvent.click(button(name)));
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = (name: string | RegExp, value: string) => {
  fireEvent.change(field(name), { target: { value } });
  fireEvent.blur(field(name));
};

async function open(sheets: readonly MemorySheet[] = [SAISIES], shown = true) {
  const workbook = new MemoryWorkbook([...registreSheets(), ...sheets]);
  const pane = await showPane(workbook);
  await settle(() => fireEvent.click(screen.getByRole("tab", { name: "Saisies" })));
  if (shown) await screen.findByText(/valeurs? saisies? sur/);
  return { ...pane, workbook };
}
const ready = async (pane: Awaited<ReturnType<typeof open>>) => {
  for (let turn = 0; turn < 200 && pane.store.state().operation; turn++) await settle(() => undefined);
};

describe("the list", () => {
  it("says how many values each action has, and keeps those that lack some", async () => {
    await open();
    expect(screen.getByText("1 valeur saisie sur 2.")).toBeTruthy();
    const cards = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(cards).toEqual(expect.arrayContaining([expect.stringMatching(/1\.1\.1.*Rien à saisir/), expect.stringMatching(/2\.1\.1.*1 sur 2/)]));
    await press("À saisir (1)");
    expect(screen.queryByRole("button", { name: /1\.1\.1/ })).toBeNull();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "zzz" } });
    await press("Montrer toutes les actions");
    expect(button(/1\.1\.1/)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("tells a reading that failed, and reads again", async () => {
    const workbook = new MemoryWorkbook(registreSheets());
    const pane = await showPane(workbook);
    workbook.failNext("survey", new WorkbookError("accessDenied", "test"));
    await settle(() => fireEvent.click(screen.getByRole("tab", { name: "Saisies" })));
    await screen.findByText("Les saisies n'ont pas pu être lues.");
    expect(pane.store.state().failure?.operation).toBe("lectureSaisies");
    await press("Réessayer");
    await screen.findByText("0 valeur saisie sur 2.");
  });
});

describe("a form", () => {
  it("keeps values in place and below, says where, checks again, and gives all back", async () => {
    const pane = await open();
    await settle(() => void pane.controller.verify());
    await ready(pane);
    await settle(() => fireEvent.click(screen.getByRole("tab", { name: "Saisies" })));
    await ready(pane);
    await press(/2\.1\.1/);
    const verified = pane.store.state().verification;
    expect(screen.getByText(/^2023 : 4/)).toBeTruthy();
    type(/^Valeur .*V3\.2/, "7");
    fireEvent.change(screen.getByRole("combobox", { name: /^Valeur .*V2/ }), { target: { value: "oui" } });
    fireEvent.change(screen.getByRole("combobox", { name: /^État/ }), { target: { value: "En cours" } });
    type("Échéance, L'action elle-même", "31/12/2025");
    type("Saisi par", "Direction des achats");
    expect(await accessibilityProblems()).toEqual([]);
    await press("Enregistrer");
    await ready(pane);
    expect(pane.store.state()).toMatchObject({ failure: null, issueSaisie: { kind: "done", verification: "refaite" } });
    expect(document.body.textContent).toContain("feuille « Saisies », lignes 3 et 4");
    expect([3, 1, 0].map((column) => pane.workbook.cell("Saisies", 2, column))).toEqual([7, 2024, "V3.2"]);
    expect(HEADERS.map((_, column) => pane.workbook.cell("Saisies", 3, column))).toEqual(["V2", 2024, null, "oui", "2025-03-01", "Direction des achats", null, null]);
    expect([0, 3, 4].map((column) => pane.workbook.cell("Suivi des actions", 1, column))).toEqual(["2.1.1", "En cours", "2025-12-31"]);
    expect(pane.workbook.settings.get("auteur")).toBe("Direction des achats");
    const after = pane.store.state().verification;
    expect(after).not.toBe(verified);
    expect(after?.conformite.indicateurs.find(({ indicateur }) => indicateur.code === "V2")?.resultat.valeur).toBe(true);
    await press("Annuler la saisie");
    await ready(pane);
    expect([pane.workbook.cell("Saisies", 2, 3), pane.workbook.cell("Saisies", 3, 0), pane.workbook.sheetNames().includes("Suivi des actions")]).toEqual([5, null, false]);
    expect(pane.store.state()).toMatchObject({ enregistrees: [], issueSaisie: { kind: "undone" } });
  });

  it("says beside the field what can't be read, writes nothing, and puts the person there", async () => {
    const { workbook } = await open();
    await press(/2\.1\.1/);
    type(/^Valeur .*V3\.2/, "une douzaine");
    expect(screen.getByRole("alert").textContent).toMatch(/pas un nombre/);
    await press("Enregistrer");
    await settle(() => undefined);
    expect(document.activeElement).toBe(field(/^Valeur .*V3\.2/));
    expect(workbook.calls).not.toContain("apply");
    type(/^Valeur .*V3\.2/, "50");
    expect(screen.getByText(/dix fois plus qu'en 2023/)).toBeTruthy();
    expect(button("Enregistrer quand même")).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("keeps what is typed when the tab changes, on a failure, and when the workbook changed meanwhile", async () => {
    const pane = await open();
    await press(/2\.1\.1/);
    type(/^Valeur .*V3\.2/, "8");
    await settle(() => fireEvent.click(screen.getByRole("tab", { name: "Registre" })));
    await settle(() => fireEvent.click(screen.getByRole("tab", { name: /^Saisies.*saisie non enregistrée/ })));
    await ready(pane);
    expect(field(/^Valeur .*V3\.2/).value).toBe("8");
    pane.workbook.failNext("apply", new WorkbookError("cellEdit", "test"));
    await press("Enregistrer");
    await ready(pane);
    expect([field(/^Valeur .*V3\.2/).value, pane.store.state().failure?.probleme.code]).toEqual(["8", "cellEdit"]);
    pane.workbook.setCell("Saisies", 2, 3, 6);
    await press("Réessayer");
    await ready(pane);
    expect([pane.store.state().failure?.probleme.code, pane.workbook.cell("Saisies", 2, 3)]).toEqual(["changed", 6]);
    await press("Réessayer");
    await ready(pane);
    expect(field(/^Valeur .*V3\.2/).value).toBe("8");
    await press("Enregistrer");
    await ready(pane);
    expect(pane.workbook.cell("Saisies", 2, 3)).toBe(8);
    await press("Toutes les actions");
    expect(document.activeElement).toBe(button(/2\.1\.1/));
  });

  it("doesn't guess between two lines of a year: both are shown", async () => {
    const pane = await open([{ ...SAISIES, rows: [...SAISIES.rows, ["V3", 2024, "Études de sols", 9]] }]);
    await press(/2\.1\.1/);
    const group = screen.getByRole("group", { name: /V3\.2/ });
    expect(within(group).queryByRole("textbox", { name: /^Valeur .*V3\.2/ })).toBeNull();
    await settle(() => fireEvent.click(within(group).getByRole("button", { name: "Saisies, ligne 4" })));
    expect(pane.selections[0]?.selection).toMatchObject({ sheet: "Saisies", rows: [3] });
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("offers what the register may measure apart, leaves a formula, and forgets on request", async () => {
    const pane = await open();
    pane.workbook.formulas = [{ sheet: "Saisies", row: 2, column: 3, formula: "=2+3", values: [[5]] }];
    await settle(() => void pane.controller.readSaisies());
    await ready(pane);
    await press(/2\.1\.1/);
    expect(field(/^Valeur .*V3\.2/).disabled).toBe(true);
    await press(/Si le registre ne le mesure pas/);
    type(/^Valeur .*V1/, "3");
    await press("Oublier ces modifications");
    expect(field(/^Valeur .*V1/).value).toBe("");
  });
});

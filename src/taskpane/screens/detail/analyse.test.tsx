/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { MemoryWorkbook } from "../../flows/testing/memoryWorkbook";
import { manyMarches, MARCHES, registre, registreSheets } from "../../flows/testing/registre";
import { accessibilityProblems } from "../../../../test/pane/accessibility";
import { showPane } from "../../../../test/pane/pane";

jest.setTimeout(60_000);

async function detail(name: RegExp, workbook = registre()) {
  const pane = await showPane(workbook);
  await act(() => pane.controller.verify());
  fireEvent.click(screen.getByRole("button", { name }));
  return pane;
}
const plain = (element: Element | null | undefined) => element?.textContent?.replace(/[\u00a0\u202f]/g, " ") ?? null;
const open = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const rowsOf = (name: string) => within(screen.getByRole("table", { name })).getAllByRole("row").map((row) => [...row.children].map((cell) => plain(cell)));

test("what the figure is comes first, in the order of a judgement; then its way, what is left, its parts, its rule, its rows", async () => {
  await detail(/^S1 /);
  const terms = [...document.querySelectorAll("dl")[0]!.querySelectorAll("dt")].map((term) => plain(term));
  expect(terms.slice(0, 6)).toEqual(["Valeur", "Cible", "Écart", "Statut", "Tendance", "Calcul"]);
  expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => plain(heading))).toEqual(["Trajectoire", "Reste à faire", "Par direction", "Par catégorie", "Comment c'est mesuré", "Sources et notes", "Lignes qui font le chiffre"]);
});

test("the way is drawn and told: what was voted and what the register gives are two things", async () => {
  const votes = { name: "Votes", rows: [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], ["essai", 2024, "S1", 0.75, 3, 4, "2025-02-14"]] };
  await detail(/^S1 /, new MemoryWorkbook([...registreSheets(), votes]));
  const image = screen.getByRole("img", { name: /^Trajectoire.: S1/ });
  expect(plain(image.querySelector("desc"))).toBe("Valeurs : 0,0 % en 2023 (Calculé aujourd’hui d’après le registre), 75,0 % en 2024 (Voté (bilan arrêté)), 50,0 % en 2024 (Calculé aujourd’hui d’après le registre). Cibles : 60,0 % en 2024, 80,0 % en 2027.");
  expect(within(image.parentElement!).getAllByRole("listitem").map((item) => plain(item))).toEqual(["Calculé aujourd’hui d’après le registre", "Voté (bilan arrêté)", "Cible"]);
  open("Les chiffres du graphique");
  expect(rowsOf("Les chiffres du graphique")).toEqual([["Année", "Voté (bilan arrêté)", "Calculé aujourd’hui d’après le registre", "Cible"], ["2023", "", "0,0 %", ""], ["2024", "75,0 %", "50,0 %", "60,0 %"], ["2027", "", "", "80,0 %"]]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("what is missing is counted, and a supposition is judged as it is typed", async () => {
  const pane = await detail(/^S1 /);
  // 2 of 4: 60 % asks for 3 of 4, or 3 of 5.
  expect(screen.getByText(/^Cible/, { selector: "p" }).textContent?.replace(/[\u00a0\u202f]/g, " ")).toBe("Cible « au moins 60,0 % (2024) » : il manque 1 marché à nombre égal (4 marchés), ou 1 marché de plus, compté.");
  open("Et si… ?");
  const status = () => screen.getByRole("status", { name: "Avec cette supposition" });
  expect(plain(status())).toBe("");
  const [more, counted] = [screen.getByLabelText("Marchés de plus dans la base"), screen.getByLabelText("dont comptés dans le résultat")];
  fireEvent.change(more, { target: { value: "2" } });
  fireEvent.change(counted, { target: { value: "3" } });
  expect(screen.getByText("Ne peut pas dépasser ce qui s’ajoute.")).toBeTruthy();
  fireEvent.change(counted, { target: { value: "un" } });
  expect(screen.getByText("Écrivez un nombre entier, 0 ou plus.")).toBeTruthy();
  fireEvent.change(counted, { target: { value: "2" } });
  expect(plain(status())).toMatch(/^Valeur66,7 %Calcul4 sur 6 .*Écart\+6,7 pointsStatutAtteinte$/);
  expect(await accessibilityProblems()).toEqual([]);
  // Another screen, and back: what was open and typed is still there.
  act(() => pane.store.dispatch({ type: "tabShown", onglet: "registre" }));
  act(() => pane.store.dispatch({ type: "tabShown", onglet: "conformite" }));
  expect(plain(status())).toMatch(/^Valeur66,7 %/);
});

test("by direction, furthest from the target first, and the whole under its parts; a column that isn't there is said", async () => {
  await detail(/^S1 /, registre({ marches: [...MARCHES, ["M7", "Archives", "2024-06-01", 10, "Clause sociale", null, "x", null]] }));
  open("Par direction");
  expect(rowsOf("Détail par direction")).toEqual([
    ["Direction", "Valeur", "Calcul", "Écart"], ["Collèges", "50,0 %", "1 sur 2", "-10,0 points"], ["Routes", "50,0 %", "1 sur 2", "-10,0 points"], ["Archives", "100,0 %", "1 sur 1", "+40,0 points"], ["Ensemble", "60,0 %", "3 sur 5", "0,0 points"],
  ]);
  fireEvent.change(screen.getByLabelText("Trier par"), { target: { value: "nom" } });
  expect(rowsOf("Détail par direction").map(([name]) => name)).toEqual(["Direction", "Archives", "Collèges", "Routes", "Ensemble"]);
  open("Par catégorie");
  expect(screen.getByText(/Le registre ne permet pas ce détail/)).toBeTruthy();
});

test("several values: one at a time, what nobody measures says what to enter", async () => {
  await detail(/^V3 /);
  fireEvent.change(screen.getByLabelText("Valeur à analyser"), { target: { value: "V3.2" } });
  expect(screen.getByText(/^À saisir dans l’onglet Saisies, sous le code V3\.2 : études remises\.$/)).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
});

test("of ten thousand rows a page is rendered; a press selects one row, the button all of them", async () => {
  const pane = await detail(/^S1 /, registre({ marches: manyMarches(10_000) }));
  const rows = () => within(screen.getByRole("heading", { name: "Lignes qui font le chiffre" }).parentElement!).getAllByRole("listitem");
  expect(rows()).toHaveLength(20);
  await act(async () => {
    fireEvent.click(within(rows()[1]!).getByRole("button"));
    await Promise.resolve();
  });
  expect(pane.selections.at(-1)?.selection.rows).toEqual([5]);
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: /^Sélectionner les 2.500 lignes/ }));
    await Promise.resolve();
  });
  expect(pane.selections.at(-1)?.selection.rows).toHaveLength(2_500);
});

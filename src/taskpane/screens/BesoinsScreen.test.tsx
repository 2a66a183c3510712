/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { WorkbookError } from "../../workbook/port";
import type { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { BESOINS, classeurRecense } from "../flows/testing/recensement";
import { registre } from "../flows/testing/registre";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

jest.setTimeout(60_000);

type Pane = Awaited<ReturnType<typeof showPane>>;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const settle = (pane: Pane) => act(async () => {
  do await new Promise((resolve) => setTimeout(resolve, 1)); while (pane.store.state().operation);
});
async function press(pane: Pane, name: string | RegExp): Promise<void> {
  fireEvent.click(button(name));
  await settle(pane);
}
async function onBesoins(workbook: MemoryWorkbook = classeurRecense()): Promise<Pane> {
  const pane = await showPane(workbook);
  fireEvent.click(screen.getByRole("tab", { name: "Besoins" }));
  return pane;
}
const plain = (node: Element | null) => (node?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const text = () => plain(document.querySelector("main"));

describe("the needs of next year on the screen", () => {
  it("are empty at first, and say what to do", async () => {
    await onBesoins();
    expect(screen.getByText(/Le volet lit les besoins de l'année à venir/)).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Feuille de route par direction" })).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("show each need, what it could carry and from where, and open its row", async () => {
    const pane = await onBesoins();
    await press(pane, "Examiner les besoins");
    expect(text()).toContain("6 besoins pour 2026 : 5 nouveaux marchés, 1 reconduction. Une reconduction prolonge un marché déjà notifié");
    expect(text()).toContain("Famille inconnue : « Assurances », proches :");
    const item = screen.getByRole("button", { name: "Nettoyage des collèges" }).closest("li")!;
    expect(within(item).getByText(/insertion · marché réservé · autre clause ou critère social/)).toBeTruthy();
    expect(plain(item)).toMatch(/Envisagé : Clause sociale/);
    expect(plain(item)).toMatch(/Pourrait aussi porter : Critère social ; Marché réservé/);
    fireEvent.click(within(item).getByRole("button", { name: "3 propositions" }));
    expect(plain(item)).toMatch(/Source : Département des Landes, SPASER 2023-2029, Axe 1, Mission 1/);
    expect(plain(item)).toMatch(/« dans le cadre de travaux ou de prestations de services/);
    await press(pane, "Nettoyage des collèges");
    expect(pane.selections.at(-1)?.selection).toMatchObject({ sheet: "Recensement", rows: [1] });
    expect(text()).toContain("« Aucune » : examiné par une personne");
    expect(plain(button("Ponts").closest("li"))).toContain("Reconduction : le marché court déjà, ces propositions valent à son renouvellement.");
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("are kept by mark", async () => {
    const pane = await onBesoins();
    await press(pane, "Examiner les besoins");
    const list = screen.getByLabelText("Montrer");
    expect(within(list).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Tous les besoins (6)", "AGEC (1)", "insertion (4)", "marché réservé (1)", "environnement (4)", "autre clause ou critère social (5)", "Rien de proposé (1)"]);
    fireEvent.change(list, { target: { value: "agec" } });
    expect(screen.queryByRole("button", { name: "Enrobés" })).toBeNull();
    expect(button("Mobilier scolaire")).toBeTruthy();
    fireEvent.change(list, { target: { value: "rien" } });
    expect(button("Assurances")).toBeTruthy();
  });

  it("have a forecast that says it is one, beside the target and its status", async () => {
    const pane = await onBesoins();
    await press(pane, "Examiner les besoins");
    expect(screen.getByRole("heading", { name: "Prévision 2026" })).toBeTruthy();
    expect(text()).toContain("Prévision, et non un chiffre du bilan : 5 besoins lus comme autant de marchés notifiés dans l'année");
    const ligne = screen.getByText("Part des marchés clausés").closest("li")!;
    expect(plain(ligne)).toMatch(/au moins 60,0 %.*Comme envisagé20,0 % \(1 sur 5\)Non atteinte.*Si tout est porté40,0 % \(2 sur 5\)/);
    expect(plain(ligne)).toMatch(/2 non déclarées/);
    fireEvent.click(button(/Non prévisible : 3 indicateurs/));
    expect(text()).toContain("V2 Guide publié : sa valeur est saisie par une personne.");
    fireEvent.click(button(/Proposé pour tout achat/));
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("show what would be written, with the focus on it, write it and take it back", async () => {
    const pane = await onBesoins();
    await press(pane, "Examiner les besoins");
    await press(pane, "Inscrire les propositions…");
    expect(document.activeElement?.textContent).toBe("4 besoins à compléter");
    expect(text()).toContain("Dans la colonne H de la feuille « Recensement », « Considérations possibles ». Vos considérations envisagées ne changent pas.");
    expect(text()).toContain("1 cellule déjà remplie autrement reste telle quelle : ligne 5.");
    expect(await accessibilityProblems()).toEqual([]);
    await press(pane, "Inscrire");
    expect(text()).toContain("4 besoins complétés dans la feuille « Recensement ».");
    await press(pane, "Inscrire les propositions…");
    expect(text()).toContain("Rien à inscrire : 4 cellules le disent déjà, 1 cellule remplie autrement, 1 besoin sans proposition.");
    await press(pane, "Annuler l'inscription");
    expect(text()).toContain("Le classeur est remis comme avant.");
    expect(pane.workbook.cell("Recensement", 1, 7)).toBeNull();
  });

  it("give each direction its feuille de route, to write and to copy", async () => {
    const pane = await onBesoins();
    await press(pane, "Examiner les besoins");
    fireEvent.click(button(/^Collèges.: 2.besoins/));
    expect(text()).toContain("À atteindre2");
    expect(text()).toContain("1 besoin sans direction : dans aucune feuille de route.");
    expect(button("Copier pour un courriel")).toBeTruthy();
    await press(pane, "Écrire la feuille de route…");
    expect(text()).toContain("Une nouvelle feuille « Feuille de route 2026 », 2 directions, prête à imprimer.");
    await press(pane, "Renoncer");
    expect(screen.queryByRole("button", { name: "Renoncer" })).toBeNull();
    await press(pane, "Écrire la feuille de route…");
    await press(pane, "Écrire la feuille");
    expect(pane.workbook.sheetNames()).toContain("Feuille de route 2026");
    await press(pane, "Retirer la feuille de route");
    expect(pane.workbook.sheetNames()).not.toContain("Feuille de route 2026");
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("offer a sheet where the workbook has no Recensement", async () => {
    const pane = await onBesoins(registre());
    await press(pane, "Examiner les besoins");
    expect(text()).toContain("Aucune table Recensement n'est reconnue");
    expect(await accessibilityProblems()).toEqual([]);
    await press(pane, "Ajouter une feuille Recensement…");
    await press(pane, "Ajouter la feuille");
    expect(text()).toContain("Aucun besoin pour 2026 dans le Recensement.");
  });

  it("say that a choice made since is another", async () => {
    const pane = await onBesoins();
    await press(pane, "Examiner les besoins");
    await act(() => pane.controller.choose({ ...pane.store.state().choix!, direction: "Routes" }));
    expect(text()).toContain("Le schéma ou la direction choisis ont changé depuis");
    await press(pane, "Examiner à nouveau");
    expect(text()).not.toContain("ont changé depuis");
    expect(text()).toContain("2 besoins lus comme autant de marchés notifiés dans l'année, à leur montant estimé, direction « Routes »");
  });

  it("stay on the screen when a reading fails, with what failed", async () => {
    const pane = await onBesoins();
    await press(pane, "Examiner les besoins");
    pane.workbook.failNext("survey", new WorkbookError("cellEdit", "test"));
    await press(pane, "Examiner à nouveau");
    expect(button("Réessayer")).toBeTruthy();
    expect(button("Enrobés")).toBeTruthy();
  });

  it("are shown a page at a time, be there thousands", async () => {
    const many = Array.from({ length: 3000 }, (_, index) => [`Besoin ${index}`, 2026, "Nouveau", `Direction ${index % 40}`, BESOINS[index % 6]![4] ?? null, 1000 + index, "Clause sociale", null]);
    const pane = await onBesoins(classeurRecense({ besoins: many }));
    await press(pane, "Examiner les besoins");
    expect(text()).toContain("1 à 8 sur 3 000");
    expect(text()).toContain("1 à 20 sur 40");
  });
});

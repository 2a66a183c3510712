/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Cell } from "../../../core/register/cell";
import { MemoryWorkbook } from "../../flows/testing/memoryWorkbook";
import { accessibilityProblems } from "../../../../test/pane/accessibility";
import { showPane } from "../../../../test/pane/pane";

jest.setTimeout(60_000);

type Pane = Awaited<ReturnType<typeof showPane>>;
const MARCHES = (familles: readonly string[]): Cell[][] => [["N° marché", "Date de notification", "Famille d'achat"], ...familles.map((famille, rank): Cell[] => [`M${rank}`, "2024-02-15", famille])];
const FAMILLES: Cell[][] = [["Famille d'achat", "Libellé de la famille", "Code CPV", "Famille AGEC"], ["18.01", "Bureau", "30192000", "Papier"]];
const workbook = (familles: readonly string[], nomenclature = true) =>
  new MemoryWorkbook([{ name: "Marchés", rows: MARCHES(familles), table: "Marches" }, ...(nomenclature ? [{ name: "Familles d'achat", rows: FAMILLES, table: "Familles" }] : [])]);
const settle = (pane: Pane) => act(async () => {
  do await new Promise((resolve) => setTimeout(resolve, 1)); while (pane.store.state().operation);
});
async function press(pane: Pane, name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle(pane);
}
async function onRegistre(book: MemoryWorkbook): Promise<Pane> {
  const pane = await showPane(book);
  fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
  return pane;
}
const text = () => (document.querySelector("main")?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

describe("the nomenclature of the familles on the screen", () => {
  it("says what it is for at first", async () => {
    await onRegistre(workbook(["18.01"]));
    expect(text()).toContain("donne le code CPV et la famille AGEC de vos familles");
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("says that nothing lacks, and is joined to the profile", async () => {
    const pane = await onRegistre(workbook(["18.01"]));
    fireEvent.click(screen.getByRole("button", { name: /Profil de colonnes/ }));
    await press(pane, "Joindre la nomenclature des familles");
    expect(text()).toContain("1 ligne, et aucune famille du registre ne manque.");
    expect(text()).toContain("Avec la nomenclature : 1 famille.");
    expect(screen.queryByRole("button", { name: /Joindre/ })).toBeNull();
  });

  it("adds the familles that lack, previewed, and takes them back", async () => {
    const pane = await onRegistre(workbook(["18.01", "20", "Voirie"]));
    await press(pane, "Comparer avec le registre");
    expect(text()).toContain("2 familles du registre sans ligne : « 20 », « Voirie ».");
    await press(pane, /^Ajouter ces 2 familles…$/);
    expect(document.activeElement?.textContent).toMatch(/^2.familles à ajouter$/);
    expect(text()).toContain("Ce qui y est ne change pas.");
    expect(await accessibilityProblems()).toEqual([]);
    await press(pane, "Ajouter");
    expect(text()).toContain("2 familles ajoutées dans la feuille « Familles d'achat ».");
    await press(pane, "Retirer les familles ajoutées");
    expect(text()).toContain("Le classeur est remis comme avant.");
  });

  it("offers the sheet where the workbook has none, thousands of familles a page at a time", async () => {
    const pane = await onRegistre(workbook(Array.from({ length: 3_000 }, (_, rank) => `F${rank}`), false));
    await press(pane, "Comparer avec le registre");
    expect(text()).toContain("Ce classeur n'a pas encore cette feuille. Le registre a 3 000 familles d'achat.");
    await press(pane, "Ajouter la feuille Familles d'achat…");
    expect(text()).toContain("Dans une nouvelle feuille « Familles d'achat ».");
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(9);
    await press(pane, "Renoncer");
    expect(pane.store.state().apercuFamilles).toBeNull();
  });

  it("offers what a profile carries, and refuses one that doesn't hold", async () => {
    const pane = await onRegistre(workbook(["20"], false));
    fireEvent.click(screen.getByRole("button", { name: /Profil de colonnes/ }));
    const paste = (value: string) => fireEvent.change(screen.getByLabelText("Profil à appliquer"), { target: { value } });
    paste('{"version":1,"tables":[],"familles":[{"famille":"20","agec":"Cailloux"}]}');
    await press(pane, "Appliquer un profil");
    expect(text()).toContain("familles[0].agec : valeur inattendue");
    paste('{"version":1,"tables":[],"familles":[{"famille":"20","cpv":"90910000"}]}');
    await press(pane, "Appliquer un profil");
    expect(text()).toContain("Le profil porte une nomenclature de 1 famille.");
    expect(await accessibilityProblems()).toEqual([]);
    await press(pane, "Ajouter ses familles…");
    expect(within(screen.getByRole("table")).getAllByRole("row")[1]!.textContent).toBe("2090910000");
    await press(pane, "Ajouter");
    expect(pane.store.state()).toMatchObject({ failure: null, famillesDuProfil: [], examenFamilles: { nomenclature: [{ famille: "20", codeCPV: "90910000" }] } });
  });
});

/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { registre, registreSheets } from "../flows/testing/registre";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

jest.setTimeout(30_000);

async function checked(workbook = registre()) {
  const pane = await showPane(workbook);
  await act(() => pane.controller.verify());
  return pane;
}

/** The bilan of 2024 voted, with figures that the register gives otherwise, and an action followed step by step. */
function votedAndFollowed(): MemoryWorkbook {
  return new MemoryWorkbook([
    ...registreSheets(),
    { name: "Votes", rows: [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], ["essai", 2024, "S1", 0.75, 3, 4, "2025-02-14"], ["essai", 2024, "S2", 120_000, null, null, "2025-02-14"], ["essai", 2024, "V3.1", 2, null, null, "2025-02-14"]] },
    {
      name: "Suivi", rows: [
        ["Action", "Sous-action", "Pilote", "État", "Échéance", "Preuve", "Commentaire"],
        ["1.1.1", "Rédiger un guide", "DAJ", "Réalisée", "2024-12-31", "Guide, p. 4", "=lu en commission"], ["Action 1.1.1", "Former les agents", "DRH", "En cours", null, null, null], ["2.1.1", null, null, "Reportée", null, null, null],
      ],
    },
  ]);
}

/** What stands beside a term, in the page as it is. */
function fact(term: string): string | null {
  return screen.queryAllByText(term, { selector: "dt" })[0]?.nextElementSibling?.textContent?.replace(/[\u00a0\u202f]/g, " ") ?? null;
}

/** Opens a part of the detail. */
const open = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the detail of an indicator", () => {
  it("shows the figure of the year before, the reading, and what is to be checked with its source", async () => {
    await checked();
    fireEvent.click(screen.getByRole("button", { name: /^S1 / }));
    expect(fact("Avant")).toBe("0,0 % en 2023, recalculé d'après le registre");
    expect(fact("Prochaine échéance")).toBe("au moins 80,0 % (2027), à vérifier");
    open("Comment c'est mesuré");
    open("Sources et notes");
    expect(fact("Lecture retenue")).toBe("Un marché réservé ne compte pas comme clausé.");
    expect(fact("Note")).toBe("Le document imprime « S0 ».");
    expect([fact("Source de la cible 1"), fact("Source de la cible 2")]).toEqual(["Annexe, tableau 1", "À vérifier : Annexe, tableau 2"]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("says on the card what is not settled, and where it comes from", async () => {
    await checked();
    const card = screen.getByRole("button", { name: /^V2 / }).closest("li")!;
    expect(within(card).getByText(/Règle à vérifier : p\. 5/)).toBeTruthy();
    expect(within(screen.getByRole("button", { name: /^S1 / }).closest("li")!).getByText("En 2023")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^V2 / }));
    open("Sources et notes");
    expect(fact("Source")).toBe("À vérifier : p. 5");
  });
});

describe("a period that was voted, and actions that are followed", () => {
  it("says at the top that the bilan was voted, and on each card what was voted, how it moved, where its action stands", async () => {
    await checked(votedAndFollowed());
    const plain = (element: HTMLElement | null) => element?.textContent?.replace(/[\u00a0\u202f]/g, " ");
    expect(plain(screen.getByText(/Ce bilan a été arrêté/))).toBe("Ce bilan a été arrêté le 14 février 2025 : 2 chiffres diffèrent de ce que donne le registre aujourd'hui.");
    const card = (name: RegExp) => screen.getByRole("button", { name }).closest("li")!;
    const term = (name: RegExp, words: string) => plain(within(card(name)).getByText(words).nextElementSibling as HTMLElement);
    expect(term(/^S1 /, "Tel que voté")).toBe("75,0 % (arrêté le 14 février 2025 ; le registre donne aujourd'hui 50,0 %)");
    expect(term(/^S1 /, "Tendance")).toBe("↗ en hausse de 50,0 points par rapport à 2023, dans le sens de l'objectif");
    expect(term(/^S2 /, "Tel que voté")).toBe("120 000 € (arrêté le 14 février 2025)");
    expect(plain(within(card(/^V3 /)).getByText(/tel que voté/))).toBe("Clauses environnementales, tel que voté : 2 marchés (arrêté le 14 février 2025 ; le registre donne aujourd'hui 1 marché)");
    expect(plain(screen.getByText(/^Action 1\.1\.1/))).toBe("Action 1.1.1, Clauser davantage : 1 sous-action sur 2 réalisée ; pilotes : DAJ, DRH ; échéance 31 décembre 2024");
    expect(plain(screen.getByText(/^Action 2\.1\.1/))).toBe("Action 2.1.1, Compter : Reportée");
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("tells the vote beside the figure, and the action step by step, each leading to its row", async () => {
    const pane = await checked(votedAndFollowed());
    fireEvent.click(screen.getByRole("button", { name: /^S1 / }));
    expect(fact("Valeur")).toBe("50,0 %");
    expect(fact("Tel que voté")).toBe("75,0 % (arrêté le 14 février 2025 ; le registre donne aujourd'hui 50,0 %)");
    expect(fact("Écart au vote")).toBe("-25,0 points");
    expect([fact("Statut"), fact("Statut voté")]).toEqual(["Non atteinte", "Atteinte"]);
    expect(fact("Tendance")).toMatch(/^↗ en hausse de 50,0 points/);
    const steps = within(screen.getByRole("heading", { name: "Suivi de l'action 1.1.1" }).closest("section")!).getAllByRole("listitem");
    expect(steps.map((step) => [...step.children].map((line) => line.textContent?.replace(/[\u00a0\u202f]/g, " ")))).toEqual([
      ["Rédiger un guide", "Réalisée ; pilote : DAJ ; échéance 31 décembre 2024", "Preuve : Guide, p. 4", "Commentaire : =lu en commission"], ["Former les agents", "En cours ; pilote : DRH"],
    ]);
    expect(await accessibilityProblems()).toEqual([]);
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Former les agents" }));
      await Promise.resolve();
    });
    expect(pane.selections.at(-1)?.selection).toEqual({ sheet: "Suivi", rows: [2], columns: { first: 0, last: 6 } });
  });

  it("says nothing of a vote, of a status or of steps that there aren't", async () => {
    await checked();
    expect(screen.queryByText(/Ce bilan a été arrêté/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /^S2 / }));
    expect([fact("Tel que voté"), fact("Statut voté"), fact("Écart au vote")]).toEqual([null, null, null]);
    expect(screen.queryByRole("heading", { name: /^Suivi de l'action/ })).toBeNull();
  });
});

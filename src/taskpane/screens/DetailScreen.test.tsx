/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { registre } from "../flows/testing/registre";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

jest.setTimeout(30_000);

async function checked(): Promise<void> {
  const pane = await showPane(registre());
  await act(() => pane.controller.verify());
}

/** What stands beside a term, in the page as it is. */
function fact(term: string): string | null {
  return screen.queryAllByText(term, { selector: "dt" })[0]?.nextElementSibling?.textContent?.replace(/[\u00a0\u202f]/g, " ") ?? null;
}

describe("the detail of an indicator", () => {
  it("shows the figure of the year before, the reading, the breakdown, and what is to be checked with its source", async () => {
    await checked();
    fireEvent.click(screen.getByRole("button", { name: /^S1 / }));
    expect(fact("Avant")).toBe("0,0 % en 2023, recalculé d'après le registre");
    expect(fact("Prochaine échéance")).toBe("au moins 80,0 % (2027), à vérifier");
    expect(fact("Lecture retenue")).toBe("Un marché réservé ne compte pas comme clausé.");
    expect(fact("Note")).toBe("Le document imprime « S0 ».");
    expect([fact("Source de la cible 1"), fact("Source de la cible 2")]).toEqual(["Annexe, tableau 1", "À vérifier : Annexe, tableau 2"]);
    const table = screen.getByRole("table", { name: "Détail par direction" });
    expect(within(table).getAllByRole("row").map((row) => row.textContent?.replace(/[\u00a0\u202f]/g, " "))).toEqual(["DirectionValeur", "Collèges50,0 %", "Routes50,0 %"]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("says on the card what is not settled, and where it comes from", async () => {
    await checked();
    const card = screen.getByRole("button", { name: /^V2 / }).closest("li")!;
    expect(within(card).getByText(/Règle à vérifier : p\. 5/)).toBeTruthy();
    expect(within(screen.getByRole("button", { name: /^S1 / }).closest("li")!).getByText("En 2023")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^V2 / }));
    expect(fact("Source")).toBe("À vérifier : p. 5");
  });
});

import type { Cell } from "./cell";
import { parseConsiderations, type Forme, type Nature } from "./considerations";

describe("parseConsiderations", () => {
  test.each<[Cell, Nature, Forme[], boolean]>([
    ["Clause sociale", "sociale", ["clause"], false],
    ["clause sociale ; critère social", "sociale", ["clause", "critere"], false],
    ["Critère social, Marché réservé", "sociale", ["critere", "reserve"], false],
    ["CLAUSES SOCIALES", "sociale", ["clause"], false],
    ["Concession réservée", "sociale", ["reserve"], false],
    ["Pas de considération sociale", "sociale", [], false],
    ["Sans objet", "sociale", [], false],
    ["Pas de considération sociale;Clause sociale", "sociale", ["clause"], true],
    ["Clause sociale; autre chose", "sociale", ["clause"], false],
    ["Critères environnementaux", "environnementale", ["critere"], false],
    ["Critère environnemental;Clause environnementale", "environnementale", ["critere", "clause"], false],
  ])("%p (%s) declares %p, contradiction %p", (cell, nature, formes, contradiction) => {
    const reading = parseConsiderations(cell, nature);
    expect(reading.state).toBe("value");
    if (reading.state !== "value") return;
    expect([...reading.value.formes]).toEqual(formes);
    expect(reading.value.contradiction).toBe(contradiction);
  });

  test("a blank is not declared, and an unknown word is not none", () => {
    expect(parseConsiderations(null, "sociale")).toEqual({ state: "blank" });
    expect(parseConsiderations("MQ", "sociale")).toEqual({ state: "blank" });
    expect(parseConsiderations("Clause environnementale", "sociale")).toEqual({ state: "unreadable", reason: "valeurInconnue" });
    expect(parseConsiderations(12, "sociale")).toEqual({ state: "unreadable", reason: "valeurInconnue" });
  });
});

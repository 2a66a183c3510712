import fc from "fast-check";
import { problemOf } from "../../../test/fonctions/problemOf";
import { rangeOf } from "../../../test/fonctions/rangeOf";
import { levelAt } from "../../core/bilan/annexes/trajectoire";
import { compareToTrajectoire } from "../../core/compliance/echeancier";
import { cibleSchema } from "../../core/scheme/cible";
import type { FilledCell } from "../arguments";
import { statut } from "./statut";
import { trajectoire } from "./trajectoire";

type Column = readonly FilledCell[];
const target = (annees: Column, valeurs: Column, annee: FilledCell) => trajectoire(rangeOf("annees", annees), rangeOf("valeurs", valeurs), annee);

describe("TRAJECTOIRE", () => {
  it.each<[string, Column, Column, FilledCell, number]>([
    ["between two milestones", [2024, 2026], [0.2, 0.5], 2025, 0.35],
    ["a milestone itself", [2024, 2026], [0.2, 0.5], 2024, 0.2],
    ["the last one itself", [2024, 2026], [0.2, 0.5], 2026, 0.5],
    ["after the last one", [2024, 2026], [0.2, 0.5], 2040, 0.5],
    ["in any order", [2026, 2030, 2024], [0.5, 0.9, 0.2], 2028, 0.7],
    ["going down", [2020, 2030], [100, 0], 2023, 70],
    ["exact decimals", [2024, 2027], [0.1, 0.4], 2025, 0.2],
    ["one milestone holds from its year on", [2024], [0.3], 2025, 0.3],
    ["texts of a French register", ["2024", " 2026 "], ["20 %", "50 %"], "2025", 0.35],
    ["blank rows are no milestones", [2024, null, 2026, "", 0], [0.2, null, 0.5, "", 0], 2025, 0.35],
    ["a target of 0 is one", [2024, 2026], [0.2, 0], 2025, 0.1],
    ["negative targets", [2024, 2026], [-4, -2], 2025, -3],
  ])("%s", (_name, annees, valeurs, annee, expected) => {
    expect(target(annees, valeurs, annee)).toBe(expected);
  });

  it.each<[string, Column, Column, FilledCell, string, string]>([
    ["before the first milestone", [2026, 2024], [0.5, 0.2], 2023, "indisponible", "Pas de cible en 2023 : le premier jalon est en 2024"],
    ["no milestone", [null, ""], [null, ""], 2024, "indisponible", "Aucun jalon"],
    ["no row", [], [], 2024, "indisponible", "Aucun jalon"],
    ["a milestone without a value", [2024, 2026], [0.2, null], 2025, "indisponible", "Le jalon de 2026 n’a pas de valeur"],
    ["a year given twice", [2024, 2026, 2024], [0.2, 0.5, 0.3], 2025, "valeur", "L’année 2024 est donnée deux fois"],
    ["even with the same value", [2024, 2024], [0.2, 0.2], 2025, "valeur", "deux fois"],
    ["a value without its year", [2024, null], [0.2, 0.5], 2025, "valeur", "La 2e cellule de « valeurs »"],
    ["no year asked", [2024], [0.2], null, "indisponible", "« annee » est vide"],
    ["a year of 0, as a blank may come", [2024], [0.2], 0, "indisponible", "« annee » est vide"],
    ["a date for a year", [2024], [0.2], 45292, "valeur", "« 45292 »"],
    ["a date among the years", [2024, 45292], [0.2, 0.5], 2025, "valeur", "La 2e cellule de « annees »"],
    ["part of a year", [2024], [0.2], 2024.5, "valeur", "« 2024.5 »"],
    ["a word for a value", [2024], ["beaucoup"], 2025, "valeur", "La 1re cellule de « valeurs »"],
    ["values of other years", [2024, 2026], [0.2], 2025, "valeur", "« valeurs » a 1 cellule et « annees » en a 2"],
  ])("%s", (_name, annees, valeurs, annee, kind, said) => {
    expect(problemOf(() => target(annees, valeurs, annee))).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });

  const milestones = fc.uniqueArray(fc.tuple(fc.integer({ min: 2015, max: 2040 }), fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000)), { minLength: 1, maxLength: 6, selector: ([year]) => year });
  const year = fc.integer({ min: 2015, max: 2045 });
  const runs = { seed: 20 };

  /** The milestones around a year. */
  function around(points: readonly (readonly [number, number])[], asked: number) {
    const sorted = [...points].sort(([a], [b]) => a - b);
    return { from: sorted.filter(([at]) => at <= asked).at(-1), to: sorted.find(([at]) => at > asked) };
  }

  it("lies between its two milestones, is each of them in its year, and doesn't depend on their order", () => {
    fc.assert(fc.property(milestones, year, (points, asked) => {
      const { from, to } = around(points, asked);
      fc.pre(from !== undefined);
      const at = (some: readonly (readonly [number, number])[], annee: number) => target(some.map(([when]) => when), some.map(([, value]) => value), annee);
      const found = at(points, asked);
      const bounds = [from[1], (to ?? from)[1]];
      expect(found).toBeGreaterThanOrEqual(Math.min(...bounds));
      expect(found).toBeLessThanOrEqual(Math.max(...bounds));
      expect(at([...points].reverse(), asked)).toBe(found);
      for (const [when, value] of points) expect(at(points, when)).toBe(value);
    }), runs);
  });

  it("is the line on which the engine judges, and that its charts draw", () => {
    fc.assert(fc.property(milestones, year, (points, asked) => {
      const { from, to } = around(points, asked);
      fc.pre(from !== undefined);
      const found = target(points.map(([when]) => when), points.map(([, value]) => value), asked);
      expect(levelAt(points.map(([annee, valeur]) => cibleSchema.parse({ annee, valeur: Math.abs(valeur), unite: "t", source: "essai" })), asked)).toBeCloseTo(target(points.map(([when]) => when), points.map(([, value]) => Math.abs(value)), asked), 9);
      if (!to || from[0] === asked) return;
      const [start, end] = [{ annee: from[0], valeur: from[1] }, { annee: to[0], valeur: to[1] }];
      // At the digits that a cell holds, the figure is on the line: a hair above is above, a hair below is below.
      expect(compareToTrajectoire({ numerateur: found + 1e-9, denominateur: 1 }, start, end, asked)).toBe(1);
      expect(compareToTrajectoire({ numerateur: found - 1e-9, denominateur: 1 }, start, end, asked)).toBe(-1);
      // Where the line has an end in decimals, the figure is that end.
      if (compareToTrajectoire({ numerateur: Number(found.toFixed(6)), denominateur: 1 }, start, end, asked) === 0) expect(statut(found, Number(found.toFixed(6)), "exactement")).toBe("Atteinte");
    }), runs);
  });
});

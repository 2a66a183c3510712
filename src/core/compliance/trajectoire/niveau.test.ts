import fc from "fast-check";
import { cibleSchema } from "../../scheme/cible";
import { compareToTrajectoire } from "../echeancier";
import { isNiveau, niveauDe } from "./niveau";

const cible = (more: object) => cibleSchema.parse({ unite: "%", source: "p. 1", ...more });
const A1 = [cible({ annee: 2023, valeur: 0.25 }), cible({ annee: 2024, valeur: 0.3 }), cible({ annee: 2025, valeur: 0.5 }), cible({ annee: 2027, valeur: 0.65 })];

test.each<[string, ReturnType<typeof cible>[], number, number | null]>([
  ["before the first milestone", A1, 2022, null], ["a milestone", A1, 2024, 0.3], ["between two", A1, 2026, 0.575], ["after the last", A1, 2029, 0.65],
  ["every year", [cible({ recurrence: "annuelle", valeur: 0.2 })], 2024, 0.2],
  ["from the reference", [cible({ annee: 2030, valeur: 0.4, reference: { annee: 2020, valeur: 0 } })], 2024, 0.16],
  ["the reference", [cible({ annee: 2030, valeur: 0.4, reference: { annee: 2020, valeur: 0.1 } })], 2020, 0.1],
  ["before the reference", [cible({ annee: 2030, valeur: 0.4, reference: { annee: 2020, valeur: 0.1 } })], 2019, null],
  ["a rule not in force yet", [cible({ recurrence: "annuelle", valeur: 0.2, du: "2025-01-01" })], 2024, null],
  ["no target", [], 2024, null],
])("%s", (_name, serie, annee, expected) => {
  expect(niveauDe(serie, annee)?.valeur ?? null).toBe(expected);
});

test("an interval has two lines", () => {
  expect(niveauDe([cible({ annee: 2024, valeur: 0.2, valeurMax: 0.4, forme: "entre" }), cible({ annee: 2026, valeur: 0.3, valeurMax: 0.6, forme: "entre" })], 2025)).toEqual({ valeur: 0.25, valeurMax: 0.5 });
});

test("a change, a total and a step aren't levels", () => {
  const others = [cible({ annee: 2025, valeur: 0.1, forme: "croissance annuelle d'au moins" }), cible({ annee: 2025, valeur: 0.1, forme: "réduction d'au moins", reference: { annee: 2020 } }), cible({ annee: 2025, valeur: 1, unite: "m²", forme: "cumul d'au moins", depuis: 2024 }), cible({ annee: 2025, forme: "réalisé", unite: "oui/non" })];
  expect(others.map(isNiveau)).toEqual([false, false, false, false]);
  expect(A1.every(isNiveau)).toBe(true);
});

test("what is drawn is the line that « en bonne voie » is judged on", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 10 }), fc.nat(10), (from, to, span, elapsed) => {
    const annee = 2020 + Math.min(elapsed, span);
    const serie = [cible({ annee: 2020, valeur: from, unite: "t" }), cible({ annee: 2020 + span, valeur: to, unite: "t" })];
    const level = niveauDe(serie, annee)!.valeur;
    const line = (numerateur: number) => compareToTrajectoire({ numerateur, denominateur: 1 }, { annee: 2020, valeur: from }, { annee: 2020 + span, valeur: to }, annee);
    expect([line(level + 0.001), line(level - 0.001)]).toEqual([1, -1]);
  }));
});

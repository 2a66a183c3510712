import fc from "fast-check";
import { AUCUNE_ECARTEE, type Resultat } from "../indicators/resultat";
import { cibleSchema, type Cible } from "../scheme/cible";
import { compareToTrajectoire, echeanceDe } from "./echeancier";
import { judge, together, type JudgeOptions, type Statut } from "./verdict";

const cible = (more: Partial<Cible>): Cible => cibleSchema.parse({ annee: 2024, valeur: 0.3, unite: "%", source: "essai", ...more });
const result = (more: Partial<Resultat>): Resultat => ({
  valeur: 0, part: null, numerateur: null, denominateur: null, denominateurLibelle: "marchés", genre: "part", table: "marches", lignes: [], retenues: 0,
  ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: null, origine: "registre", additif: false, ...more,
});
const share = (numerateur: number, denominateur: number) => result({ valeur: numerateur / denominateur, numerateur, denominateur });
const count = (valeur: number) => result({ genre: "nombre", valeur, numerateur: valeur, additif: true });
const over = (debut: number, fin: number): JudgeOptions => ({ periode: { debut, fin }, direction: null, figureOf: () => null });
const year = (annee: number) => over(annee, annee);

/** Landes, Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action ». */
const A1 = [[2023, 0.25], [2024, 0.3], [2025, 0.5], [2027, 0.65]].map(([annee, valeur]) => cible({ annee, valeur, porteSur: "part", base: "marchés de plus de 25 000 € HT" }));

describe("the target in force", () => {
  test.each([[2022, null, 2023], [2023, 2023, 2024], [2024, 2024, 2025], [2026, 2025, 2027], [2027, 2027, null], [2029, 2027, null]])("in %p it is that of %p, the next one of %p", (annee, inForce, next) => {
    const { enVigueur, prochaine } = echeanceDe(A1, annee);
    expect([enVigueur?.annee ?? null, prochaine?.annee ?? null]).toEqual([inForce, next]);
  });
  test("a target without a year applies to every year", () => {
    const yearly = cible({ annee: null, recurrence: "annuelle", valeur: 5, unite: "marchés" });
    expect(echeanceDe([yearly], 2031).enVigueur).toBe(yearly);
  });
});

describe("judge", () => {
  const table: [string, Resultat, Cible[], number, Statut, number | null][] = [
    ["exactly the target", share(3, 10), [cible({})], 2024, "atteinte", 0],
    ["7 % is met by 7 of 100, whatever floating point says", share(7, 100), [cible({ valeur: 0.07 })], 2024, "atteinte", 0],
    ["one marché short", share(299, 1000), [cible({})], 2024, "non-atteinte", -0.001],
    ["strictly more", share(3, 10), [cible({ forme: "plus de" })], 2024, "non-atteinte", 0],
    ["at most", share(3, 10), [cible({ forme: "au plus" })], 2024, "atteinte", 0],
    ["strictly less", share(3, 10), [cible({ forme: "moins de" })], 2024, "non-atteinte", 0],
    ["inside an interval", share(3, 10), [cible({ forme: "entre", valeur: 0.2, valeurMax: 0.4 })], 2024, "atteinte", 0],
    ["above an interval", share(5, 10), [cible({ forme: "entre", valeur: 0.2, valeurMax: 0.4 })], 2024, "non-atteinte", 0.1],
    ["no target", share(3, 10), [], 2024, "sans-cible", null],
    ["before the first milestone, without a reference", share(9, 10), [cible({ annee: 2030 })], 2024, "sans-cible", null],
    ["before it, on the line from the reference", share(20, 100), [cible({ annee: 2030, valeur: 0.4, reference: { annee: 2020, valeur: 0 } })], 2024, "en-bonne-voie", -0.2],
    ["before it, under the line", share(15, 100), [cible({ annee: 2030, valeur: 0.4, reference: { annee: 2020, valeur: 0 } })], 2024, "non-atteinte", -0.25],
    ["before it, already there", share(40, 100), [cible({ annee: 2030, valeur: 0.4, reference: { annee: 2020, valeur: 0 } })], 2024, "atteinte", 0],
    ["a target that can't be judged", count(4), [cible({ aVerifier: "dénominateur non précisé" })], 2024, "a-verifier", null],
    ["a share that can't be judged keeps its gap", share(4, 10), [cible({ aVerifier: "base à confirmer" })], 2024, "a-verifier", 0.1],
    ["no value", result({ valeur: null, raison: { code: "denominateurNul" } }), [cible({})], 2024, "non-mesurable", null],
    ["a number judged by its share", result({ genre: "nombre", valeur: 12, numerateur: 12, denominateur: 40, part: 0.3 }), A1, 2024, "atteinte", 0],
    ["between two milestones the latest reached holds", result({ genre: "nombre", valeur: 55, numerateur: 55, denominateur: 100, part: 0.55 }), A1, 2026, "atteinte", 0.05],
    ["a text is not compared", result({ valeur: "liste publiée" }), [cible({})], 2024, "a-verifier", null],
  ];
  test.each(table)("%s", (_name, resultat, cibles, annee, statut, ecart) => {
    const verdict = judge(resultat, cibles, year(annee));
    expect(verdict.statut).toBe(statut);
    expect(verdict.ecart).toBe(ecart);
  });

  test("over two years, a yearly number adds up its targets and a share keeps that of the last year", () => {
    const hours = [[2023, 15278], [2024, 15278], [2025, 30556]].map(([annee, valeur]) => cible({ annee, valeur, unite: "heures" }));
    const verdict = judge(count(30556), hours, over(2023, 2024));
    expect(verdict.cible?.valeur).toBe(30556);
    expect(verdict.statut).toBe("atteinte");
    expect(judge(count(30555), hours, over(2023, 2024)).statut).toBe("non-atteinte");
    expect(judge(count(1), hours, over(2022, 2023)).statut).toBe("a-verifier");
    expect(judge(share(3, 10), A1.map((target) => ({ ...target, porteSur: "valeur" as const })), over(2023, 2024)).cible?.valeur).toBe(0.3);
  });

  test("the verdict never improves when the numerator falls", () => {
    const rank: Record<Statut, number> = { atteinte: 2, "en-bonne-voie": 1, "non-atteinte": 0, "non-mesurable": -1, "sans-cible": -1, "a-verifier": -1 };
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2023, max: 2029 }), (base, counted, annee) => {
      const more = Math.min(base, counted);
      const at = (numerateur: number) => rank[judge(result({ genre: "nombre", valeur: numerateur, numerateur, denominateur: base, part: numerateur / base }), A1, year(annee)).statut];
      expect(at(more)).toBeGreaterThanOrEqual(at(more - 1));
    }), { seed: 20 });
  });
});

test.each<[string, number, number, number, -1 | 0 | 1]>([
  ["on it", 575, 1000, 2026, 0], ["just under", 574, 1000, 2026, -1], ["just above", 576, 1000, 2026, 1], ["at its start", 1, 2, 2025, 0], ["at its end", 13, 20, 2027, 0],
])("the trajectory is straight between two milestones: %s", (_name, numerateur, denominateur, annee, side) => {
  expect(compareToTrajectoire({ numerateur, denominateur }, { annee: 2025, valeur: 0.5 }, { annee: 2027, valeur: 0.65 }, annee)).toBe(side);
});

test("a third of the way is exactly a third", () => {
  expect(compareToTrajectoire({ numerateur: 1, denominateur: 3 }, { annee: 2024, valeur: 0 }, { annee: 2027, valeur: 1 }, 2025)).toBe(0);
  expect(compareToTrajectoire({ numerateur: 2, denominateur: 3 }, { annee: 2024, valeur: 0 }, { annee: 2027, valeur: 1 }, 2026)).toBe(0);
});

test("several values make the status to look at first", () => {
  const verdict = (statut: Statut) => ({ statut, cible: null, prochaine: null, ecart: null, raison: null, evolution: null, autres: [] });
  expect(together([verdict("atteinte"), verdict("non-atteinte")]).statut).toBe("non-atteinte");
  expect(together([verdict("atteinte"), verdict("non-mesurable")]).statut).toBe("non-mesurable");
  expect(together([verdict("atteinte"), verdict("sans-cible")]).statut).toBe("atteinte");
});

import fc from "fast-check";
import { registerOf } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel as catalogue } from "../../catalogue";
import type { Cell } from "../register/cell";
import { indicateursDe, type Indicateur } from "../scheme/schema";
import { createContext } from "./context";
import { createEvaluator } from "./evaluate";
import { addMonths, dayOf, isoOfDay } from "../register/day";

/** What holds whatever the register: for stocks, ratios and means. The laws of counts stand in `evaluate.test.ts`. */
const HEAD = ["N° marché", "Date de notification", "Date de fin", "Durée (mois)", "Catégorie", "Montant HT", "Offres reçues"];
type Row = readonly Cell[];
/** One table is enough, and is recognised sooner. */
const referentiel = new Map([["marches", catalogue.get("marches")!]]);

const start = dayOf(2022, 1, 1)!;
const day = fc.integer({ min: 0, max: 365 * 4 }).map((days) => isoOfDay(start + days));
const orNot = <T extends Cell>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 4 });
const row = fc.tuple(orNot(day), orNot(day), orNot(fc.integer({ min: 1, max: 48 })), orNot(fc.constantFrom("Travaux", "Services")), orNot(fc.constantFrom<Cell>(0, 0.1, 10, 33.33, "abc")), orNot(fc.nat(9)));
const rows = fc.array(row, { minLength: 1, maxLength: 25 });
const runs = { seed: 20, numRuns: 25 };

function measure(found: readonly Row[], mesure: object, periode: readonly [number, number] = [2024, 2024]) {
  const schema = schemaOf([{ code: "X1", mesure: { denominateur: "x", ...mesure } }], referentiel);
  const register = registerOf({ Marchés: [HEAD, ...found.map((cells, index) => [`M${index}`, ...cells])] }, referentiel);
  return createEvaluator(createContext(register, { periode: { debut: periode[0], fin: periode[1] } }), schema).evaluate(indicateursDe(schema)[0] as Indicateur).resultat;
}

describe("stocks", () => {
  const lines = (found: readonly Row[], mesure: object, periode?: readonly [number, number]) => new Set(measure(found, { genre: "nombre", ...mesure }, periode).lignes);

  test("what is still there on the last day was there during the year, and two years hold what each holds", () => {
    fc.assert(fc.property(rows, (found) => {
      const during = lines(found, { stock: "periode" });
      expect([...lines(found, { stock: "fin" })].every((line) => during.has(line))).toBe(true);
      const both = lines(found, { stock: "periode" }, [2023, 2024]);
      expect([...during, ...lines(found, { stock: "periode" }, [2023, 2023])].every((line) => both.has(line))).toBe(true);
    }), runs);
  });

  test("a marché notified in the year and known to end after its notification is in execution in the year", () => {
    fc.assert(fc.property(rows, (found) => {
      const during = lines(found, { stock: "periode" });
      for (const line of lines(found, {})) {
        const [notified, end, months] = found[line]!;
        const known = typeof end === "string" ? end >= String(notified) : months !== null;
        expect(known ? during.has(line) : true).toBe(true);
      }
    }), runs);
  });

  test("there at the end of a year and not ended since is there at the end of the next one", () => {
    const end = (cells: Row): string | null => {
      const [notified, typed, months] = cells;
      if (typeof typed === "string") return typed;
      if (typeof notified !== "string" || typeof months !== "number") return null;
      const [year = 0, month = 0, date = 0] = notified.split("-").map(Number);
      return isoOfDay(addMonths(dayOf(year, month, date)!, months) - 1);
    };
    fc.assert(fc.property(rows, (found) => {
      const later = lines(found, { stock: "fin" });
      for (const line of lines(found, { stock: "fin" }, [2023, 2023])) expect(later.has(line)).toBe(end(found[line]!)! >= "2024-12-31");
    }), runs);
  });
});

describe("ratios and means", () => {
  const ratio = { genre: "ratio", numerateur: { genre: "somme", champ: "montant", filtre: { categorie: "Travaux" }, denominateur: "x" }, diviseur: { genre: "somme", champ: "montant", denominateur: "x" } };

  test.each<[string, object]>([["a ratio", ratio], ["a mean", { genre: "moyenne", champ: "montant" }], ["a weighted mean", { genre: "moyenne", champ: "montant", poids: "offresRecues" }]])("%s of two registers together has the two sides of both", (_name, mesure) => {
    fc.assert(fc.property(rows, rows, (one, two) => {
      const [a, b, whole] = [measure(one, mesure), measure(two, mesure), measure([...one, ...two], mesure)];
      fc.pre(a.valeur !== null && b.valeur !== null);
      expect(whole.numerateur).toBeCloseTo(a.numerateur! + b.numerateur!, 9);
      expect(whole.denominateur).toBeCloseTo(a.denominateur! + b.denominateur!, 9);
    }), runs);
  });

  test("a mean lies between the least and the greatest, and its rows and those left out are all the rows that may be of the year", () => {
    fc.assert(fc.property(rows, (found) => {
      const mean = measure(found, { genre: "moyenne", champ: "montant" });
      fc.pre(typeof mean.valeur === "number");
      const amounts = mean.lignes.map((line) => Number(found[line]![4]));
      expect(mean.valeur).toBeGreaterThanOrEqual(Math.min(...amounts) - 1e-9);
      expect(mean.valeur).toBeLessThanOrEqual(Math.max(...amounts) + 1e-9);
      expect(mean.lignes.length + mean.ecartees.nombre).toBe(found.filter(([notified]) => notified?.startsWith("2024") ?? true).length);
    }), runs);
  });

  test("weights that are all the same weigh nothing", () => {
    fc.assert(fc.property(rows, fc.integer({ min: 1, max: 9 }), (found, weight) => {
      const same = found.map((cells) => [...cells.slice(0, 5), weight]);
      const [simple, weighted] = [measure(same, { genre: "moyenne", champ: "montant" }), measure(same, { genre: "moyenne", champ: "montant", poids: "offresRecues" })];
      fc.pre(typeof simple.valeur === "number");
      expect(weighted.valeur).toBeCloseTo(simple.valeur, 9);
    }), runs);
  });
});

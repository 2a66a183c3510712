import fc from "fast-check";
import { problemOf } from "../../../test/fonctions/problemOf";
import { rangeOf } from "../../../test/fonctions/rangeOf";
import { registerOf } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel as catalogue } from "../../catalogue";
import { createContext } from "../../core/indicators/context";
import { createEvaluator } from "../../core/indicators/evaluate";
import { dayOf, isoOfDay, serialOfDay } from "../../core/register/day";
import { indicateursDe, type Indicateur } from "../../core/scheme/schema";
import type { FilledCell } from "../arguments";
import { FunctionProblem } from "../errors";
import { delaiPaiement, tauxHorsDelai } from "./delais";

/** A payment: reception, payment, amount, suspension. */
type Payment = readonly [reception: FilledCell, paiement: FilledCell, montant?: FilledCell, suspension?: FilledCell];

const columnsOf = (payments: readonly Payment[]) => ({
  receptions: rangeOf("receptions", payments.map(([reception]) => reception)),
  paiements: rangeOf("paiements", payments.map(([, paiement]) => paiement)),
  suspensions: rangeOf("suspensions", payments.map(([, , , suspension]) => suspension ?? null)),
});
const amountsOf = (payments: readonly Payment[]) => rangeOf("montants", payments.map(([, , montant]) => montant ?? null));
const one = rangeOf("receptions", [45352]);
const mean = (...payments: Payment[]) => delaiPaiement(columnsOf(payments), null);
const weighted = (...payments: Payment[]) => delaiPaiement(columnsOf(payments), amountsOf(payments));
const late = (delai: FilledCell, ...payments: Payment[]) => tauxHorsDelai(columnsOf(payments), delai);

describe("DELAIPAIEMENT", () => {
  it.each<[string, readonly Payment[], number]>([
    ["days from one date to the other", [[45352, 45372]], 20],
    ["across the end of a leap February, in texts", [["01/02/2024", "2024-03-02"]], 30],
    ["a serial and a text", [[45352, "21/03/2024"]], 20],
    ["an hour of the day counts for nothing", [[45352.9, 45353.1]], 1],
    ["less the suspension", [[45352, 45372, null, 5]], 15],
    ["no suspension, blank or 0", [[45352, 45372, null, null], [45352, 45372, null, 0]], 20],
    ["a mean of several", [[45352, 45372], [45352, 45392], [45352, 45382]], 30],
    ["not paid yet is left out", [[45352, 45372], [45352, null], [45352, 0], [45352, ""]], 20],
    ["no reception is left out", [[45352, 45372], [null, 45400], ["MQ", 45400]], 20],
    ["paid before it is received", [[45372, 45352], [45352, 45382]], 5],
    ["part of a day of suspension", [[45352, 45372, null, 0.5]], 19.5],
  ])("%s", (_name, payments, expected) => {
    expect(mean(...payments)).toBe(expected);
  });

  it.each<[string, readonly Payment[], number]>([
    ["weighs each by its amount", [[45352, 45372, 100], [45352, 45392, 300, 10]], 27.5],
    ["a payment without amount weighs nothing", [[45352, 45372, 100], [45352, 45492, null], [45352, 45492, 0]], 20],
    ["cents are exact", [[45352, 45353, 0.1], [45352, 45355, 0.2]], 0.7 / 0.3],
    ["amounts in texts", [[45352, 45372, "1 000,00 €"], [45352, 45392, "3 000 €"]], 35],
    ["more decimals than cents", [[45352, 45372, 0.125], [45352, 45392, 0.375]], 35],
    ["amounts beyond what whole cents hold", [[45352, 45372, 90_000_000_000_000], [45352, 45392, 90_000_000_000_000]], 30],
  ])("weighted: %s", (_name, payments, expected) => {
    expect(weighted(...payments)).toBe(expected);
  });

  it.each<[string, () => unknown, string, string]>([
    ["no payment", () => mean([45352, null], [null, 45372]), "indisponible", "Aucun paiement"],
    ["no row", () => mean(), "indisponible", "Aucun paiement"],
    ["no amount", () => weighted([45352, 45372, null], [45352, 45372, 0]), "indisponible", "Aucun montant"],
    ["an impossible date", () => mean([45352, 45372], ["31/02/2024", 45372]), "valeur", "La 2e cellule de « receptions » n’est pas une date"],
    ["a word for a date, on a row not paid", () => mean([45352, 45372], ["hier", null]), "valeur", "« hier »"],
    ["a date that isn't one", () => mean([45352, true]), "valeur", "La 1re cellule de « paiements »"],
    ["a suspension that can't be read, on a row not paid", () => mean([45352, 45372], [45352, null, null, "dix"]), "valeur", "La 2e cellule de « suspensions »"],
    ["an amount in error, on a row not paid", () => weighted([45352, 45372, 10], [45352, null, "#N/A"]), "indisponible", "La 2e cellule de « montants » est en erreur"],
    ["a suspension that can't be read", () => mean([45352, 45372, null, "dix"]), "valeur", "La 1re cellule de « suspensions »"],
    ["a negative suspension", () => mean([45352, 45372, null, -3]), "valeur", "négative"],
    ["an amount that can't be read", () => weighted([45352, 45372, "à définir"]), "valeur", "« à définir »"],
    ["a negative amount", () => weighted([45352, 45372, 10], [45352, 45372, -5]), "valeur", "La 2e cellule de « montants » est négative"],
    ["payments of other rows", () => delaiPaiement({ receptions: one, paiements: rangeOf("paiements", [45372, 45373]), suspensions: null }, null), "valeur", "« paiements » a 2 cellules et « receptions » en a 1"],
    ["suspensions of other rows", () => delaiPaiement({ receptions: one, paiements: rangeOf("paiements", [45372]), suspensions: rangeOf("suspensions", []) }, null), "valeur", "« suspensions » a 0 cellule"],
    ["amounts of other rows", () => delaiPaiement({ receptions: one, paiements: rangeOf("paiements", [45372]), suspensions: null }, rangeOf("montants", [1, 2])), "valeur", "« montants »"],
  ])("refuses %s", (_name, compute, kind, said) => {
    expect(problemOf(compute)).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });
});

describe("TAUXHORSDELAI", () => {
  const payments: readonly Payment[] = [[45352, 45382], [45352, 45383], [45352, 45403, null, 1], [45352, 45413], [45352, null]];
  it.each<[string, FilledCell, number]>([
    ["30 days by default, and the 30th is in time", null, 3 / 4],
    ["a health establishment", 50, 1 / 4],
    ["a public company", 60, 1 / 4],
    ["the delay itself is in time", 61, 0],
    ["in words", "30 jours", 3 / 4],
    ["a delay that nobody filled", "", 3 / 4],
  ])("%s", (_name, delai, expected) => {
    expect(late(delai, ...payments)).toBe(expected);
  });

  it.each<[string, () => unknown, string, string]>([
    ["no payment", () => late(null, [45352, null]), "indisponible", "Aucun paiement"],
    ["a delay of 0, as a blank may come", () => late(0, ...payments), "valeur", "« delai »"],
    ["a negative delay", () => late(-30, ...payments), "valeur", "« delai »"],
    ["a delay that is no number", () => late("un mois", ...payments), "valeur", "« un mois »"],
    ["a date that isn't one", () => late(null, ["bientôt", 45372]), "valeur", "« bientôt »"],
  ])("refuses %s", (_name, compute, kind, said) => {
    expect(problemOf(compute)).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });
});

const START = dayOf(2024, 1, 1)!;
const inYear = fc.integer({ min: 0, max: 365 }).map((days) => START + days);
/** A day as a register may write it: a serial, an ISO text, a French one. */
const written = (day: number, form: 0 | 1 | 2): FilledCell => (form === 0 ? serialOfDay(day, 1900) : form === 1 ? isoOfDay(day) : isoOfDay(day).split("-").reverse().join("/"));
const form = fc.constantFrom<0 | 1 | 2>(0, 1, 2);
const payment = fc.tuple(inYear, fc.integer({ min: -20, max: 120 }), form, form, fc.option(fc.integer({ min: 0, max: 10 ** 8 }).map((cents) => cents / 100)), fc.option(fc.integer({ min: 0, max: 30 })), fc.integer({ min: 0, max: 9 }))
  .map(([paid, delay, formOfReception, formOfPayment, amount, suspension, lack]): Payment => [lack === 0 ? null : written(paid - delay, formOfReception), lack === 1 ? null : written(paid, formOfPayment), amount, suspension]);
const payments = fc.array(payment, { minLength: 1, maxLength: 25 });
const runs = { seed: 20, numRuns: 60 };

/** The figure, or null where there is nothing to make it of. */
function given(compute: () => number): number | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionProblem && error.kind === "indisponible") return null;
    throw error;
  }
}

describe("laws", () => {
  it("do not depend on the order of the rows, and rows without a payment change nothing", () => {
    fc.assert(fc.property(payments, (drawn) => {
      for (const compute of [(some: readonly Payment[]) => given(() => mean(...some)), (some: readonly Payment[]) => given(() => weighted(...some)), (some: readonly Payment[]) => given(() => late(null, ...some))]) {
        expect(compute([...drawn].reverse())).toBe(compute(drawn));
        expect(compute([...drawn, [null, null], [45352, null, 10, 3], [0, 0, 0, 0]])).toBe(compute(drawn));
      }
    }), runs);
  });

  it("a mean lies between the shortest and the longest delay, and a day more for all is a day more", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -50, max: 200 }), fc.integer({ min: 1, max: 10 ** 6 })), { minLength: 1, maxLength: 20 }), (drawn) => {
      const rows = drawn.map(([delay, amount]): Payment => [45352, 45352 + delay, amount]);
      const later = drawn.map(([delay, amount]): Payment => [45352, 45353 + delay, amount]);
      for (const compute of [mean, weighted]) {
        expect(compute(...rows)).toBeGreaterThanOrEqual(Math.min(...drawn.map(([delay]) => delay)) - 1e-9);
        expect(compute(...rows)).toBeLessThanOrEqual(Math.max(...drawn.map(([delay]) => delay)) + 1e-9);
        expect(compute(...later)).toBeCloseTo(compute(...rows) + 1, 9);
      }
    }), runs);
  });

  it("a longer delay allowed never has more payments beyond it", () => {
    fc.assert(fc.property(payments, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 50 }), (drawn, delai, more) => {
      const [short, long] = [given(() => late(delai, ...drawn)), given(() => late(delai + more, ...drawn))];
      expect(short === null ? long : long! <= short).toBe(short === null ? null : true);
    }), runs);
  });
});

describe("the engine's indicators on the same rows", () => {
  const referentiel = new Map([["paiements", catalogue.get("paiements")!]]);
  const HEAD = ["N° marché", "Date de réception", "Date de paiement", "Jours de suspension", "Montant payé"];

  function measured(drawn: readonly Payment[], mesure: object): unknown {
    const sheet = [HEAD, ...drawn.map(([reception, paiement, montant, suspension]) => ["M1", reception, paiement, suspension ?? null, montant ?? null])];
    const schema = schemaOf([{ code: "X1", mesure: { table: "paiements", denominateur: "x", ...mesure } }], referentiel);
    // Payments of 2024, received from 2023 on; a day of 2025 closes the year drawn.
    const context = createContext(registerOf({ Paiements: sheet }, referentiel), { periode: { debut: 2023, fin: 2025 } });
    return createEvaluator(context, schema).evaluate(indicateursDe(schema)[0] as Indicateur).resultat.valeur;
  }

  it.each<[string, object, (drawn: readonly Payment[]) => number]>([
    ["simple mean", { genre: "moyenne", champ: "delaiPaiement" }, (drawn) => mean(...drawn)],
    ["weighted mean", { genre: "moyenne", champ: "delaiPaiement", poids: "montant" }, (drawn) => weighted(...drawn)],
    ["beyond 30 days", { genre: "part", filtre: { delaiPaiement: ">30" } }, (drawn) => late(null, ...drawn)],
    ["beyond 50 days", { genre: "part", filtre: { delaiPaiement: ">50" } }, (drawn) => late(50, ...drawn)],
  ])("%s", (_name, mesure, compute) => {
    let compared = 0;
    fc.assert(fc.property(payments, (drawn) => {
      const engine = measured(drawn, mesure);
      expect(given(() => compute(drawn))).toBe(engine);
      if (engine !== null) compared += 1;
    }), { seed: 20, numRuns: 40 });
    expect(compared).toBeGreaterThan(25);
  });
});

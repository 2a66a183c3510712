import fc from "fast-check";
import { problemOf } from "../../../test/fonctions/problemOf";
import { rangeOf } from "../../../test/fonctions/rangeOf";
import type { FilledCell } from "../arguments";
import { heuresDues, heuresEtp, type HoursClause } from "./heures";

/** 10 h a tranche of 10 000 €, as the Bilan 2023 of Pays de la Loire says (action 26). */
const ACTION_26: HoursClause = { montant: null, heuresParTranche: 10, tranche: 10_000, parTranchesEntieres: false, minimumAnnuel: null };
const etp = (heures: readonly FilledCell[], base: FilledCell) => heuresEtp(rangeOf("heures", heures), base);
const due = (montant: FilledCell, more: Partial<HoursClause> = {}) => heuresDues({ ...ACTION_26, montant, ...more });

describe("HEURESETP", () => {
  it.each<[string, FilledCell[], FilledCell, number]>([
    ["a full-time year", [1607], null, 1],
    ["a column is summed", [320, 300, 180, 200, 500, 400, 100], 1600, 1.25],
    ["blanks add nothing", [1607, null, "", " ", 1607], null, 2],
    ["decimals add up exactly", [0.1, 0.2], 0.3, 1],
    ["texts of a French register", ["1 607 h", "803,5"], null, 1.5],
    ["no hour done is a figure", [0], null, 0],
    ["Landes: 15 278 h, some 9,5 ETP", [15278], 1608, 15278 / 1608],
    ["the base as a text", [1600], "1 600 h", 1],
    ["a base that nobody filled", [1607], "", 1],
  ])("%s", (_name, heures, base, expected) => {
    expect(etp(heures, base)).toBe(expected);
  });

  it.each<[string, FilledCell[], FilledCell, string, string]>([
    ["no hour at all", [null, "", " "], null, "indisponible", "Aucune heure"],
    ["no cell", [], null, "indisponible", "Aucune heure"],
    ["a text among hours", [10, "beaucoup"], null, "valeur", "La 2e cellule de « heures »"],
    ["negative hours", [10, 20, -5], null, "valeur", "La 3e cellule de « heures » est négative"],
    ["a base of 0, as a blank may come", [10], 0, "valeur", "« base »"],
    ["a negative base", [10], -1607, "valeur", "« base »"],
    ["a base that is no number", [10], "un an", "valeur", "« un an »"],
  ])("%s", (_name, heures, base, kind, said) => {
    expect(problemOf(() => etp(heures, base))).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });

  it("does not depend on the order of the rows, nor on their cutting", () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 10 ** 7 }).map((hundredths) => hundredths / 100)), { minLength: 1, maxLength: 30 }), (hours) => {
      fc.pre(hours.some((one) => one !== null));
      const all = etp(hours, null);
      expect(etp([...hours].reverse(), null)).toBe(all);
      expect(etp(hours.flatMap((one) => [null, one]), null)).toBe(all);
      expect(etp(hours, 3214) * 2).toBeCloseTo(all, 9);
    }), { seed: 20 });
  });
});

describe("HEURESDUES", () => {
  it.each<[string, FilledCell, Partial<HoursClause>, number]>([
    ["pro rata", 97_500, {}, 97.5],
    ["15 tranches make the 150 h of the clause", 150_000, {}, 150],
    ["at least so many a year", 90_000, { minimumAnnuel: 150 }, 150],
    ["above the minimum", 200_000, { minimumAnnuel: 150 }, 200],
    ["a minimum that nobody filled", 90_000, { minimumAnnuel: "" }, 90],
    ["a tranche only begun owes nothing", 97_500, { parTranchesEntieres: true }, 90],
    ["a whole tranche is owed", 100_000, { parTranchesEntieres: true }, 100],
    ["no whole tranche yet", 9_999.99, { parTranchesEntieres: true }, 0],
    ["nor then is the minimum lost", 9_999.99, { parTranchesEntieres: true, minimumAnnuel: 150 }, 150],
    ["0,3 holds three times 0,1", 0.3, { parTranchesEntieres: true, heuresParTranche: 1, tranche: 0.1 }, 3],
    ["and 0,1 + 0,2 as well", 0.1 + 0.2, { parTranchesEntieres: true, heuresParTranche: 1, tranche: 0.1 }, 3],
    ["exact decimals", 3, { heuresParTranche: 0.1, tranche: 1 }, 0.3],
    ["texts of a French register", "97 500,00 € HT", { heuresParTranche: "10 h", tranche: "10 k€" }, 97.5],
    ["no hour asked", 97_500, { heuresParTranche: 0 }, 0],
  ])("%s", (_name, montant, more, expected) => {
    expect(due(montant, more)).toBe(expected);
  });

  it.each<[string, FilledCell, Partial<HoursClause>, string, string]>([
    ["no amount", null, { minimumAnnuel: 150 }, "indisponible", "« montant » est vide ou nul"],
    ["an amount of 0, as a blank may come", 0, { minimumAnnuel: 150 }, "indisponible", "« montant » est vide ou nul"],
    ["a negative amount", -1, {}, "valeur", "« montant » est négatif"],
    ["an amount that is no number", "à définir", {}, "valeur", "« à définir »"],
    ["no hours", 10, { heuresParTranche: null }, "indisponible", "« heuresParTranche » est vide"],
    ["negative hours", 10, { heuresParTranche: -10 }, "valeur", "« heuresParTranche » est négatif"],
    ["no tranche", 10, { tranche: null }, "indisponible", "« tranche » est vide"],
    ["a tranche of 0", 10, { tranche: 0 }, "valeur", "« tranche »"],
    ["a negative minimum", 10, { minimumAnnuel: -150 }, "valeur", "« minimumAnnuel »"],
  ])("%s", (_name, montant, more, kind, said) => {
    expect(problemOf(() => due(montant, more))).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });

  const cents = fc.integer({ min: 1, max: 10 ** 10 }).map((amount) => amount / 100);
  const clause = fc.record({ heuresParTranche: fc.integer({ min: 0, max: 100 }), tranche: fc.integer({ min: 10_000, max: 10 ** 7 }).map((amount) => amount / 100), minimumAnnuel: fc.option(fc.integer({ min: 0, max: 500 })), parTranchesEntieres: fc.boolean() });

  it("never falls when the amount grows, and never under the minimum", () => {
    fc.assert(fc.property(cents, cents, clause, (one, other, asked) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(due(more, asked)).toBeGreaterThanOrEqual(due(less, asked));
      expect(due(less, asked)).toBeGreaterThanOrEqual(asked.minimumAnnuel ?? 0);
    }), { seed: 20 });
  });

  it("by whole tranches is within one tranche under pro rata, and the same on whole ones", () => {
    fc.assert(fc.property(cents, fc.integer({ min: 1, max: 1000 }), clause, (amount, count, asked) => {
      const [whole, prorata] = [true, false].map((parTranchesEntieres) => due(amount, { ...asked, parTranchesEntieres, minimumAnnuel: null }));
      expect(whole).toBeLessThanOrEqual(prorata! + 1e-6);
      expect(prorata! - whole!).toBeLessThan(asked.heuresParTranche + 1e-6);
      const exact = Math.round(asked.tranche * 100 * count) / 100;
      expect(due(exact, { ...asked, parTranchesEntieres: true, minimumAnnuel: null })).toBe(count * asked.heuresParTranche);
    }), { seed: 20 });
  });
});

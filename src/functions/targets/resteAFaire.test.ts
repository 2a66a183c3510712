import fc from "fast-check";
import { problemOf } from "../../../test/fonctions/problemOf";
import { compareRatio } from "../../core/indicators/ratio";
import type { FilledCell } from "../arguments";
import { FunctionProblem } from "../errors";
import { resteAFaire } from "./resteAFaire";

const count = (obtenu: FilledCell, total: FilledCell, cible: FilledCell, prevu: FilledCell = null) => resteAFaire({ obtenu, total, cible, prevu, enValeur: false });
const value = (obtenu: FilledCell, total: FilledCell, cible: FilledCell, prevu: FilledCell = null) => resteAFaire({ obtenu, total, cible, prevu, enValeur: true });
/** The spaces that French typography asks for, as ordinary ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("RESTEAFAIRE", () => {
  it.each<[string, number, number]>([
    ["of what is planned, as many as it takes", count(4, 10, 0.5, 10), 6],
    ["0,3 × 10 is 3, and no more", count(0, 0, 0.3, 10), 3],
    ["0,07 × 100 is 7", count(0, 50, 0.07, 50), 7],
    ["0,1 + 0,2 is 0,3", count(0, 0, 0.1 + 0.2, 10), 3],
    ["reached whatever comes", count(8, 10, 0.3, 10), 0],
    ["reached today, and not if nothing planned has one", count(4, 10, 0.4, 10), 4],
    ["all that is planned", count(0, 10, 0.5, 10), 10],
    ["nothing planned, target reached", count(5, 10, 0.5, 0), 0],
    ["a start of the year", count(0, 0, 0.25, 10), 3],
    ["nothing wanted", count(0, 10, 0, 5), 0],
    ["all wanted, all there", count(10, 10, 1, 3), 3],
    ["texts of a French register", count("4", "10 ", "50 %", "10"), 6],
    ["every further marché counts on both sides", count(4, 10, 0.5), 2],
    ["exactly on the target is enough", count(1, 4, 0.5), 2],
    ["already there", count(3, 10, 0.3), 0],
    ["a hair under", count(2, 10, 0.3), 2],
    ["100 %, and it is", count(7, 7, 1), 0],
    ["99 % takes long", count(0, 10, 0.99), 990],
  ])("in number: %s", (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  it.each<[string, number, number]>([
    ["of what is planned", value(1_350_000, 2_000_000, 0.7, 500_000), 400_000],
    ["to the cent, rounded up", value(0, 100, 0.3333, 0.01 * 5000), 50],
    ["a third has no end: the cent above", value(10, 100, 0.333333333333333, 0.1 * 1000), 56.67],
    ["without a plan", value(10, 100, 0.5), 80],
    ["without a plan, the cent above", value(10, 100, 0.4), 50],
    ["and where it doesn't fall right", value(10, 100, 0.3), 28.58],
    ["cents that binary can't write", value(0.1 + 0.2, 1, 0.3, 0), 0],
    ["amounts in texts", value("1,35 M€", "2 000 k€", "70 %", "500 000,00 €"), 400_000],
  ])("in value: %s", (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  it.each<[string, () => unknown, string, string]>([
    ["out of reach of what is planned", () => count(4, 10, 0.5, 1), "indisponible", "la part sera de 5 sur 11, soit 45,5 %"],
    ["out of reach by a hair: the share is shown under the target", () => count(0, 7004, 0.3, 2996), "indisponible", "2 996 sur 10 000, soit 29,96 %"],
    ["out of reach in value", () => value(1_350_000, 2_000_000, 0.75, 500_000), "indisponible", "1 850 000 € sur 2 500 000 €, soit 74 %"],
    ["nothing planned any more", () => count(4, 10, 0.5, 0), "indisponible", "4 sur 10, soit 40 %"],
    ["all, when one has none", () => count(9, 10, 1), "indisponible", "1 sur 10 ne comptent pas"],
    ["no total", () => count(0, 0, 0.3), "indisponible", "« total » est vide ou nul"],
    ["nothing at all", () => count(0, 0, 0.3, 0), "indisponible", "« total » et « prevu » sont nuls"],
    ["no figure", () => count(null, 10, 0.3), "indisponible", "« obtenu » est vide"],
    ["a blank total", () => count(0, "", 0.3, 5), "indisponible", "« total » est vide"],
    ["no target", () => count(1, 10, null), "indisponible", "« cible » est vide"],
    ["a target of 30", () => count(1, 10, 30), "valeur", "« 30 »"],
    ["a negative target", () => count(1, 10, -0.1), "valeur", "« -0,1 »"],
    ["more than all", () => count(12, 10, 0.3), "valeur", "« obtenu » (12) dépasse « total » (10)"],
    ["part of a marché", () => count(1.5, 10, 0.3), "valeur", "« 1,5 »"],
    ["part of a marché planned", () => count(1, 10, 0.3, 2.5), "valeur", "« prevu »"],
    ["a negative number", () => count(-1, 10, 0.3), "valeur", "« obtenu » est négatif"],
    ["a negative plan", () => count(1, 10, 0.3, -5), "valeur", "« prevu » est négatif"],
    ["a text", () => count("beaucoup", 10, 0.3), "valeur", "« beaucoup »"],
  ])("refuses %s", (_name, compute, kind, said) => {
    const problem = problemOf(compute);
    expect([problem.kind, plain(problem.message)]).toEqual([kind, expect.stringContaining(said)]);
  });
});

/** A target as a person writes it: some hundredths or thousandths. */
const cible = fc.oneof(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100), fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000));
const runs = { seed: 20 };

/** The number, or null when nothing reaches the target. */
function given(compute: () => number): number | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionProblem && error.kind === "indisponible") return null;
    throw error;
  }
}

describe("laws", () => {
  const marches = fc.tuple(fc.nat(300), fc.nat(300)).map(([done, others]) => ({ done, total: done + others }));

  it("of what is planned: k reaches the target and k − 1 doesn't, and without k nothing does", () => {
    fc.assert(fc.property(marches, fc.nat(300), cible, ({ done, total }, prevu, target) => {
      fc.pre(total + prevu > 0);
      const reaches = (k: number) => compareRatio(done + k, total + prevu, target) >= 0;
      const k = given(() => count(done, total, target, prevu));
      if (k === null) return expect(reaches(prevu)).toBe(false);
      expect([k >= 0, k <= prevu, reaches(k), k === 0 || !reaches(k - 1)]).toEqual([true, true, true, true]);
    }), runs);
  });

  it("without a plan: k further marchés reach the target and k − 1 don't", () => {
    fc.assert(fc.property(marches, cible, ({ done, total }, target) => {
      fc.pre(total > 0);
      const reaches = (k: number) => compareRatio(done + k, total + k, target) >= 0;
      const k = given(() => count(done, total, target));
      if (k === null) return expect([target, done < total]).toEqual([1, true]);
      expect([k >= 0, reaches(k), k === 0 || !reaches(k - 1)]).toEqual([true, true, true]);
    }), runs);
  });

  const cents = fc.integer({ min: 0, max: 10 ** 9 });

  it("in value, to the cent: that much reaches the target and one cent less doesn't", () => {
    fc.assert(fc.property(cents, cents, fc.option(cents), cible, (done, others, planned, target) => {
      const [total, prevu] = [done + others, planned];
      fc.pre(total > 0);
      const euros = given(() => value(done / 100, total / 100, target, prevu === null ? null : prevu / 100));
      const reaches = (k: number) => compareRatio(done + k, total + (prevu ?? k), target) >= 0;
      if (euros === null) return expect(prevu === null ? target : reaches(prevu)).toBe(prevu === null ? 1 : false);
      const k = Math.round(euros * 100);
      expect([k / 100 === euros, reaches(k), k === 0 || !reaches(k - 1)]).toEqual([true, true, true]);
    }), runs);
  });

  it("a higher target never asks for less, and what is done is no longer to do", () => {
    fc.assert(fc.property(marches, fc.nat(300), cible, cible, ({ done, total }, prevu, one, other) => {
      fc.pre(total + prevu > 0);
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((target) => given(() => count(done, total, target, prevu)));
      fc.pre(high !== null && high! > 0);
      expect(low).toBeLessThanOrEqual(high!);
      expect(count(done + high!, total + high!, Math.max(one, other), prevu - high!)).toBe(0);
    }), runs);
  });
});

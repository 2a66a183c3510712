import fc from "fast-check";
import { problemOf } from "../../../test/fonctions/problemOf";
import { compare } from "../../core/compliance/comparaison";
import { AUCUNE_ECARTEE, type Resultat } from "../../core/indicators/resultat";
import { cibleSchema } from "../../core/scheme/cible";
import type { FilledCell } from "../arguments";
import { croissance } from "./croissance";

describe("CROISSANCE", () => {
  it.each<[string, FilledCell, FilledCell, FilledCell, number]>([
    ["the hours of the Bilan 2023", 68_978, 36_722, null, 32_256 / 36_722],
    ["a fall", 75, 100, null, -0.25],
    ["nothing moved", 100, 100, null, 0],
    ["down to nothing", 0, 100, null, -1],
    ["one year says the same", 150, 120, 1, 0.25],
    ["decimals are exact", 0.3, 0.1, null, 2],
    ["and so are those that binary writes otherwise", 0.1 + 0.2, 0.3, null, 0],
    ["a yearly rate over two years", 121, 100, 2, 0.1],
    ["over four years", 146.41, 100, "4", 0.1],
    ["a yearly fall", 81, 100, 2, -0.1],
    ["over several years, down to nothing", 0, 100, 3, -1],
    ["texts of a French register", "1 250 €", "1 000 €", null, 0.25],
    ["under zero in one go", -50, 100, null, -1.5],
    ["years that nobody filled", 150, 120, "", 0.25],
  ])("%s", (_name, valeur, reference, annees, expected) => {
    expect(croissance(valeur, reference, annees)).toBe(expected);
  });

  it.each<[string, FilledCell, FilledCell, FilledCell, string, string]>([
    ["no value", null, 100, null, "indisponible", "« valeur » est vide"],
    ["no reference", 100, null, null, "indisponible", "« reference » est vide, nulle ou négative"],
    ["a reference of 0, as a blank may come", 100, 0, null, "indisponible", "« reference »"],
    ["a negative reference", 100, -10, null, "indisponible", "« reference »"],
    ["a negative value over years", -50, 100, 2, "indisponible", "« valeur » est négative"],
    ["no year at all", 100, 50, 0, "valeur", "« annees »"],
    ["part of a year", 100, 50, 0.5, "valeur", "« 0,5 »"],
    ["years that are no number", 100, 50, "trois", "valeur", "« trois »"],
    ["a value that is no number", "beaucoup", 50, null, "valeur", "« beaucoup »"],
  ])("%s", (_name, valeur, reference, annees, kind, said) => {
    expect(problemOf(() => croissance(valeur, reference, annees))).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });

  const amount = fc.integer({ min: 10_000, max: 10 ** 8 }).map((cents) => cents / 100);
  const runs = { seed: 20 };

  it("grows back: a growth, then the one the other way, come to nothing", () => {
    fc.assert(fc.property(amount, amount, (one, other) => {
      expect((1 + croissance(one, other, null)) * (1 + croissance(other, one, null))).toBeCloseTo(1, 8);
    }), runs);
  });

  it("composed over the years is the growth of the whole", () => {
    fc.assert(fc.property(fc.integer({ min: 50, max: 200 }), fc.integer({ min: 2, max: 10 }), (value, years) => {
      expect((1 + croissance(value, 100, years)) ** years).toBeCloseTo(1 + croissance(value, 100, null), 9);
    }), runs);
  });

  it("gives back a yearly rate", () => {
    fc.assert(fc.property(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 1, max: 5 }), (percent, years) => {
      expect(croissance((100 + percent) ** years, 100 ** years, years)).toBe(percent / 100);
    }), runs);
  });

  it("is the engine's évolution", () => {
    const target = cibleSchema.parse({ recurrence: "annuelle", valeur: 0.05, unite: "%", forme: "croissance annuelle d'au moins", source: "essai" });
    const resultat = (valeur: number): Resultat => ({
      valeur, part: null, numerateur: valeur, denominateur: null, denominateurLibelle: "heures", genre: "somme", table: null, lignes: [], retenues: 0,
      ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: null, origine: "registre", additif: true,
    });
    fc.assert(fc.property(amount, amount, (now, before) => {
      const found = compare(resultat(now), target, { debut: 2024, fin: 2024 }, (annee) => ({ periode: { debut: annee, fin: annee }, valeur: before, part: null, numerateur: null, denominateur: null, origine: "registre" }));
      expect(found.ok && found.comparee.evolution?.valeur).toBe(croissance(now, before, null));
    }), runs);
  });
});

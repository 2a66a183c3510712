import fc from "fast-check";
import { problemOf } from "../../../test/fonctions/problemOf";
import { exactSum } from "../../core/indicators/sum";
import type { FilledCell } from "../arguments";
import { ecart } from "./ecart";
import { statut } from "./statut";

describe("ECART", () => {
  it.each<[string, FilledCell, FilledCell, number]>([
    ["0,3 − 0,1 is 0,2", 0.3, 0.1, 0.2],
    ["under the target", 0.28, 0.3, -0.02],
    ["what binary decimals leave is nothing", 0.1 + 0.2, 0.3, 0],
    ["on large amounts too", 1234567.1 + 0.2, 1234567.3, 0],
    ["nothing visible is rounded", 0.29999999999999, 0.3, -0.00000000000001],
    ["texts of a French register", "17,6 %", "30 %", -0.124],
    ["zero is a value", 0, 0.3, -0.3],
    ["negative figures", -5, -4, -1],
    ["amounts", "1 234,56 €", 1000, 234.56],
  ])("%s", (_name, valeur, cible, expected) => {
    expect(ecart(valeur, cible)).toBe(expected);
  });

  it.each<[string, FilledCell, FilledCell, string, string]>([
    ["no value", null, 0.3, "indisponible", "« valeur » est vide"],
    ["no target", 0.3, "  ", "indisponible", "« cible » est vide"],
    ["a text", "beaucoup", 0.3, "valeur", "« beaucoup »"],
    ["a boolean", 0.3, true, "valeur", "« VRAI »"],
  ])("%s", (_name, valeur, cible, kind, said) => {
    expect(problemOf(() => ecart(valeur, cible))).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });

  const figure = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 })).map(([digits, decimals]) => Number(`${digits}e-${decimals}`));

  it("has the sign of the verdict, and is the other way round when the two are", () => {
    fc.assert(fc.property(figure, figure, (valeur, cible) => {
      const gap = ecart(valeur, cible);
      expect(gap >= 0).toBe(statut(valeur, cible, "au moins") === "Atteinte");
      expect(gap === 0).toBe(statut(valeur, cible, "exactement") === "Atteinte");
      expect(gap + ecart(cible, valeur)).toBe(0);
      const back = exactSum();
      for (const one of [cible, gap]) back.add(one);
      expect(back.total()).toBe(valeur);
    }), { seed: 20 });
  });
});

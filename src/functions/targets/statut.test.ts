import fc from "fast-check";
import type { FunctionProblem } from "../errors";
import { statut } from "./statut";

const ATTEINTE = "Atteinte";
const NON = "Non atteinte";

describe("STATUT", () => {
  it.each([
    ["equal meets at least", 0.3, 0.3, null, ATTEINTE],
    ["a binary decimal is the decimal that Excel shows", 0.1 + 0.2, 0.3, "exactement", ATTEINTE],
    ["a target that is a binary decimal", 0.3, 0.1 + 0.2, "au moins", ATTEINTE],
    ["nothing visible is rounded", 0.299_999_999_999_99, 0.3, null, NON],
    ["29,96 % is not 30 %", 0.2996, 0.3, "au moins", NON],
    ["at most", 30, 30, "au plus", ATTEINTE],
    ["at most, above", 30.01, 30, "AU PLUS", NON],
    ["strictly more", 0.3, 0.3, "plus de", NON],
    ["strictly less", 0.29, 0.3, "moins de", ATTEINTE],
    ["texts of a French register", "17,6 %", "0,176", "exactement", ATTEINTE],
    ["zero is a value", 0, 0.3, null, NON],
    ["negative figures", -5, -4, "au plus", ATTEINTE],
  ] as const)("%s", (_name, valeur, cible, sens, expected) => {
    expect(statut(valeur, cible, sens)).toBe(expected);
  });

  it.each([
    ["no value", null, 0.3, null, "indisponible", "« valeur » est vide"],
    ["no target", 0.3, " ", null, "indisponible", "« cible » est vide"],
    ["a text", "beaucoup", 0.3, null, "valeur", "« beaucoup »"],
    ["a sense that every object has", 0.3, 0.3, "constructor", "valeur", "« constructor »"],
    ["an unknown sense", 0.3, 0.3, "environ", "valeur", "« environ »"],
  ] as const)("%s", (_name, valeur, cible, sens, kind, said) => {
    expect.assertions(2);
    try {
      statut(valeur, cible, sens);
    } catch (error) {
      expect(error).toMatchObject({ kind });
      expect((error as FunctionProblem).message).toContain(said);
    }
  });

  it("at least and less than are opposites, as are at most and more than", () => {
    const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(fc.property(figure, figure, (valeur, cible) => {
      expect(statut(valeur, cible, "au moins")).not.toBe(statut(valeur, cible, "moins de"));
      expect(statut(valeur, cible, "au plus")).not.toBe(statut(valeur, cible, "plus de"));
    }));
  });
});

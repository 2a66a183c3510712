import fc from "fast-check";
import { storedFormula, typedFormula } from "./customFunctions";

describe("an add-in's functions in a file's formulas", () => {
  it.each([
    ["=SPASER.TAUXCLAUSE(Marches[Considérations sociales])", "=_xldudf_SPASER_TAUXCLAUSE(Marches[Considérations sociales])"],
    ["=1+SPASER.NB (A1)*SPASER.NB(A2)", "=1+_xldudf_SPASER_NB (A1)*_xldudf_SPASER_NB(A2)"],
    ["=SPASER.STATUT(SPASER.TAUX(A1),0.3)", "=_xldudf_SPASER_STATUT(_xldudf_SPASER_TAUX(A1),0.3)"],
    ["=INDEX(SPASER.REPARTITION(A1:A9),2,1)", "=INDEX(_xldudf_SPASER_REPARTITION(A1:A9),2,1)"],
    ["=\"SPASER.NB(1)\"&SPASER.NB(1)", "=\"SPASER.NB(1)\"&_xldudf_SPASER_NB(1)"],
    ["=\"a\"\"SPASER.NB(1)\"", "=\"a\"\"SPASER.NB(1)\""],
    ["='SPASER.NB(1)'!A1+SPASER.NB(1)", "='SPASER.NB(1)'!A1+_xldudf_SPASER_NB(1)"],
    ["=SUM(Marches[SPASER.NB(1)])", "=SUM(Marches[SPASER.NB(1)])"],
    ["=SUM(Contrats[Heures d''insertion])+SPASER.NB(1)", "=SUM(Contrats[Heures d''insertion])+_xldudf_SPASER_NB(1)"],
    ["=AUTRE.SPASER.NB(1)", "=AUTRE.SPASER.NB(1)"],
    ["=[2]!SPASER.NB(A1)", "=[2]!SPASER.NB(A1)"],
    ["=SPASER.NB", "=SPASER.NB"],
    ["=SPASERNB(1)", "=SPASERNB(1)"],
    ["", ""],
  ])("%s is stored as %s, and read back", (typed, stored) => {
    expect(storedFormula(typed, "SPASER")).toBe(stored);
    expect(typedFormula(stored, "SPASER")).toBe(typed);
  });

  it.each([
    ["a file that holds what was typed", "=SPASER.NB(1)"],
    ["a small letter, which Excel takes too", "=_xldudf_spaser_NB(1)"],
  ])("reads %s", (_, stored) => expect(typedFormula(stored, "SPASER")).toBe("=SPASER.NB(1)"));

  it.each([
    ["another add-in's", "=_xldudf_CONTOSO_ADD(1,2)"],
    ["a namespace that begins alike", "=_xldudf_SPASERX_NB(1)"],
    ["another workbook's", "=[2]!_xldudf_SPASER_NB(A1)"],
    ["what isn't a call", "=_xldudf_SPASER_NB"],
    ["a text", "=\"_xldudf_SPASER_NB(1)\""],
  ])("leaves %s", (_, stored) => expect(typedFormula(stored, "SPASER")).toBe(stored));

  it("stores twice what it stores once, whatever stands around", () => {
    const piece = fc.constantFrom("SPASER.NB(", "_xldudf_SPASER_NB(", "\"", "'", "[", "]", "''", "A1", "!", ")", "+", " ", "é.");
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = storedFormula(pieces.join(""), "SPASER");
      expect(storedFormula(once, "SPASER")).toBe(once);
      expect(storedFormula(typedFormula(once, "SPASER"), "SPASER")).toBe(once);
    }));
  });
});

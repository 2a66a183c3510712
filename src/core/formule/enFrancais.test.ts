import fc from "fast-check";

import { frenchError, enAnglais, enFrancais } from "./enFrancais";

const BOTH_WAYS: readonly (readonly [french: string, english: string])[] = [
  ["=SOMME(A1;B2)", "=SUM(A1,B2)"],
  ["=SI(A1>1,5;\"a;b, 1,5\";FAUX)", "=IF(A1>1.5,\"a;b, 1,5\",FALSE)"],
  ["=NB.SI(Marches[Considérations sociales];\"*Clause*\")", "=COUNTIF(Marches[Considérations sociales],\"*Clause*\")"],
  ["=SOMME.SI.ENS(C:C;B:B;\">=40000\")", "=SUMIFS(C:C,B:B,\">=40000\")"],
  ["=SPASER.TAUXCLAUSE(Marches[Considérations sociales];\"sociale\";Marches[Montant HT])", "=SPASER.TAUXCLAUSE(Marches[Considérations sociales],\"sociale\",Marches[Montant HT])"],
  ["='Heures réalisées; 2024'!A1+0,5", "='Heures réalisées; 2024'!A1+0.5"],
  ["=SOMME({1.2;3,5.4})", "=SUM({1,2;3.5,4})"],
  ["=Marches[[#En-têtes];[Montant HT]]", "=Marches[[#Headers],[Montant HT]]"],
  ["=Marches[[#Cette ligne];[a, b; 1,5]]", "=Marches[[#This Row],[a, b; 1,5]]"],
  ["=SIERREUR(#VALEUR!;#N/A)", "=IFERROR(#VALUE!,#N/A)"],
  ["=ET(VRAI;NON(FAUX))", "=AND(TRUE,NOT(FALSE))"],
  ["=RECHERCHEX(A1;B:B;C:C)", "=XLOOKUP(A1,B:B,C:C)"],
  ["=1,5E-3*$B$2", "=1.5E-3*$B$2"],
];

describe("formula translation", () => {
  it.each(BOTH_WAYS)("%s is stored as %s and shown back", (french, english) => {
    expect(enAnglais(french)).toBe(english);
    expect(enFrancais(english)).toBe(french);
  });

  it.each([
    ["=somme(a1;2)", "=SUM(a1,2)"],
    ["=ANNÉE(A1)", "=YEAR(A1)"],
    ["=ROUND(A1,2)", "=ROUND(A1,2)"],
    ["=SUM(A1,B1)", "=SUM(A1,B1)"],
    ["=,5+1", "=0.5+1"],
    ["=SOMME(\"unfinished;", "=SUM(\"unfinished;"],
    ["=Marches[unfinished;", "=Marches[unfinished;"],
  ])("reads %s as %s", (typed, stored) => {
    expect(enAnglais(typed)).toBe(stored);
  });

  it("shows error values in French", () => {
    expect(["#VALUE!", "#NAME?", "#N/A", "#DIV/0!"].map(frenchError)).toEqual(["#VALEUR!", "#NOM?", "#N/A", "#DIV/0!"]);
  });

  it("gives back any formula built of calls, numbers, texts and references", () => {
    const leaf = fc.oneof(
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => n.toFixed(3)),
      fc.string({ maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`),
      fc.constantFrom("A1", "$B$2:C9", "Marches[Montant HT]", "'L''eau; 1,5'!A1", "TRUE", "#N/A"),
    );
    const { formula } = fc.letrec((tie) => ({
      formula: fc.oneof({ maxDepth: 3 }, leaf, tie("call")),
      call: fc.tuple(fc.constantFrom("SUM", "IF", "COUNTIFS", "MAX", "SPASER.STATUT"), fc.array(tie("formula"), { maxLength: 3 })).map(([name, values]) => `${name}(${values.join(",")})`),
    }));
    fc.assert(fc.property(formula, (body) => expect(enAnglais(enFrancais(`=${String(body)}`))).toBe(`=${String(body)}`)));
  });
});

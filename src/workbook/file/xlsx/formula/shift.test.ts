import { shiftFormula } from "./shift";

describe("shiftFormula", () => {
  it.each([
    ["B2*2+$B$1", 1, 0, "B3*2+$B$1"],
    ["A$1+$A1", 2, 3, "D$1+$A3"],
    ["SUM(A1:B3)", 1, 1, "SUM(B2:C4)"],
    ["SUM(A:A,$C:D)", 0, 2, "SUM(C:C,$C:F)"],
    ["SUM(1:1,$2:3)", 2, 0, "SUM(3:3,$2:5)"],
    ["LOG10(A1)&\"A1\"", 1, 0, "LOG10(A2)&\"A1\""],
    ["'Feuille A1'!A1+Bilan!B2", 1, 0, "'Feuille A1'!A2+Bilan!B3"],
    ["Marches[[#This Row],[A1]]*A1", 1, 0, "Marches[[#This Row],[A1]]*A2"],
    ["[1]Feuil1!A1", 1, 0, "[1]Feuil1!A2"],
    ["Taux2024*A1+TAUX_A1", 1, 0, "Taux2024*A2+TAUX_A1"],
    ["AB12!C3", 1, 0, "AB12!C4"],
    ["A1", -1, 0, "#REF!"],
    ["A1", 0, -1, "#REF!"],
    ["1.5E3+A1%", 1, 0, "1.5E3+A2%"],
    ["\"[\"&A1&\"]\"&A1", 1, 0, "\"[\"&A2&\"]\"&A2"],
    ["SPASER.TAUX(A1)", 1, 0, "SPASER.TAUX(A2)"],
    ["A1", 0, 0, "A1"],
  ])("%s by %i rows and %i columns", (formula, rows, columns, expected) => expect(shiftFormula(formula, rows, columns)).toBe(expected));
});

import { callsFunction } from "./functionCall";

describe("callsFunction", () => {
  it.each([
    ["=SPASER.TAUXCLAUSE(Marches[Considérations sociales])", true],
    ["=1+spaser.nb ( A1 )", true],
    ["=IF(A1>0,SPASER.NB(B1),\"\")", true],
    ["='L''été'!A1+SPASER.NB(1)", true],
    ["=SUM(Marches['[SPASER.NB(1)']])+SPASER.NB(2)", true],
    ["=SUM(Marches[[#All],[a]],SPASER.NB(1))", true],
    ["=SPASER.NB", false],
    ["=\"SPASER.NB(1)\"", false],
    ["=\"a\"\"SPASER.NB(1)\"", false],
    ["='SPASER.NB(1)'!A1", false],
    ["=SUM(Marches[SPASER.NB(1)])", false],
    ["=AUTRE.SPASER.NB(1)", false],
    ["=SPASER_NB(1)", false],
    ["=XSPASER.NB(1)", false],
  ])("%s: %p", (formula, expected) => {
    expect(callsFunction(formula, "SPASER.")).toBe(expected);
  });
});

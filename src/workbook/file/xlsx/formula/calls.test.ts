import { callsFunction, mayCall } from "./calls";

it.each([
  ["SPASER.TAUXCLAUSE(Marches[Considérations sociales])", true],
  ["1+spaser.NB ( A1 )", true],
  ["_xldudf_SPASER_TAUXCLAUSE(A1:A9)", true],
  ["[2]!_xldudf_SPASER_NB(A1)", true],
  ["IF(A1,_xlfn._xlws.SORT(_xll.SPASER.LISTE(B1)),0)", true],
  ["'L''été'!A1+SPASER.NB(1)", true],
  ["\"SPASER.NB(1)\"", false],
  ["\"a\"\"SPASER.NB(1)\"&A1", false],
  ["'SPASER.NB(1)'!A1", false],
  ["SUM(Marches[SPASER.NB(1)])", false],
  ["AUTRE.SPASER.NB(1)", false],
  ["SPASER.NB", false],
  ["SPASER_NB(1)", false],
  ["_xlfn.CONCAT(A1)", false],
  ["", false],
])("%s calls a function of the add-in: %j", (formula, expected) => {
  expect(callsFunction(formula, "SPASER.")).toBe(expected);
  if (expected) expect(mayCall(`<c><f>${formula}</f></c>`, "SPASER.")).toBe(true);
});

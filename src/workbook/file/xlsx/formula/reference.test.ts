import fc from "fast-check";
import { absoluteReference, parseReference } from "./reference";

it.each([
  ["Bilan!$B$2", { sheet: "Bilan", area: { row: 1, column: 1, rowCount: 1, columnCount: 1 } }],
  ["'L''été'!$A$1:$C$9", { sheet: "L'été", area: { row: 0, column: 0, rowCount: 9, columnCount: 3 } }],
  ["Bilan!$C$9:$A$1", { sheet: "Bilan", area: { row: 0, column: 0, rowCount: 9, columnCount: 3 } }],
  ["Bilan!A1", null], ["Bilan!$A$1,Bilan!$C$1", null], ["Bilan!$A:$C", null], ["$A$1", null], ["#REF!$A$1", { sheet: "#REF", area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } }],
  ["OFFSET(Bilan!$A$1,1,1)", null], ["0.3", null], ["\"texte\"", null],
])("%s stands for %j", (formula, expected) => expect(parseReference(formula)).toEqual(expected));

it("reads what it writes, whatever the sheet's name", () => {
  const area = fc.record({ row: fc.nat(99), column: fc.nat(99), rowCount: fc.integer({ min: 1, max: 9 }), columnCount: fc.integer({ min: 1, max: 9 }) });
  fc.assert(fc.property(fc.string({ minLength: 1, unit: "grapheme" }), area, (sheet, place) => {
    expect(parseReference(absoluteReference(sheet, place))).toEqual({ sheet, area: place });
  }));
});

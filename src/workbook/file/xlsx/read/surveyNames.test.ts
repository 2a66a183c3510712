import { tinyPackage } from "../../testing/tinyPackage";
import { XlsxReader } from "./xlsxReader";

const name = (attributes: string, formula: string): string => `<definedName ${attributes}>${formula}</definedName>`;

it.each([
  [name(`name="SPASER_A"`, "Bilan!$B$2"), [{ name: "SPASER_A", hidden: false, value: { type: "cellules", sheet: "Bilan", area: { row: 1, column: 1, rowCount: 1, columnCount: 1 } } }]],
  [name(`name="spaser_b" hidden="1"`, "'bilan'!$A$1:$C$2"), [{ name: "spaser_b", hidden: true, value: { type: "cellules", sheet: "Bilan", area: { row: 0, column: 0, rowCount: 2, columnCount: 3 } } }]],
  [name(`name="Spaser_c" hidden="true"`, `"dit ""oui"" &amp; "&amp;"non"`), [{ name: "Spaser_c", hidden: true, value: { type: "texte", value: `dit "oui" & non` } }]],
  [name(`name="SPASER_D"`, `""`), [{ name: "SPASER_D", hidden: false, value: { type: "texte", value: "" } }]],
  [name(`name="SPASER_E" localSheetId="0"`, "Bilan!$B$2"), []],
  [name(`name="SPASERE"`, "Bilan!$B$2"), []],
  [name(`name="SPASER_F"`, "Absente!$B$2"), []],
  [name(`name="SPASER_G"`, "[1]Bilan!$B$2"), []],
  [name(`name="SPASER_H"`, "Bilan!#REF!"), []],
  [name(`name="SPASER_I"`, "Bilan!$A$1,Bilan!$C$1"), []],
  [name(`name="SPASER_J"`, "0.3"), []],
  [name(`name="SPASER_K"`, "Bilan!B2"), []],
])("%s", (xml, expected) => {
  expect(new XlsxReader(tinyPackage({ sheets: { Bilan: "" }, names: xml })).survey().names).toEqual(expected);
});

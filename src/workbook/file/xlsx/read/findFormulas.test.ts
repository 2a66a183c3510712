import { tinyPackage } from "../../testing/tinyPackage";
import { XlsxWorkbook } from "../xlsxWorkbook";

const workbook = XlsxWorkbook.open(tinyPackage({
  sheets: {
    Bilan: `<row r="1"><c r="A1"><f>_xldudf_SPASER_NBCLAUSE(Marches[x])</f><v>41</v></c><c r="B1" t="str"><f>"SPASER.NB(1)"</f><v>SPASER.NB(1)</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">SPASER.TAUX(A1)*2</f><v>0.5</v></c></row>`
      + `<row r="2"><c r="C2" t="e"><f t="shared" si="0"/><v>#N/A</v></c></row><row r="3"><c r="A3" cm="1"><f t="array" ref="A3:B4">_xlfn._xlws.SORT(_xldudf_SPASER_LISTE(2024))</f><v>1</v></c><c r="B3" t="str"><v>b</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>`,
    Vide: "",
    "Cachée": `<row r="9"><c r="B9"><f>[2]!_xldudf_SPASER_NB(1)</f></c></row>`,
  },
}).toBytes(), "essai.xlsx");

it("finds the add-in's formulas as Excel saves them, with what they last showed", async () => {
  expect(await workbook.findFormulas("SPASER.", "classeur")).toEqual([
    { sheet: "Bilan", row: 0, column: 0, formula: "=_xldudf_SPASER_NBCLAUSE(Marches[x])", values: [[41]] },
    { sheet: "Bilan", row: 0, column: 2, formula: "=SPASER.TAUX(A1)*2", values: [[0.5]] },
    { sheet: "Bilan", row: 1, column: 2, formula: "=SPASER.TAUX(A2)*2", values: [[{ error: "#N/A" }]] },
    { sheet: "Bilan", row: 2, column: 0, formula: "=_xlfn._xlws.SORT(_xldudf_SPASER_LISTE(2024))", values: [[1, "b"], [3, null]] },
    { sheet: "Cachée", row: 8, column: 1, formula: "=[2]!_xldudf_SPASER_NB(1)", values: [[null]] },
  ]);
  expect(await workbook.findFormulas("AUTRE.", "classeur")).toEqual([]);
});

it("says that nothing is selected in a file", async () => {
  await expect(workbook.findFormulas("SPASER.", "selection")).rejects.toMatchObject({ code: "unsupported", detail: expect.stringContaining("essai.xlsx") });
});

it("tells which cells are calculated when columns are read with their formulas", async () => {
  const [data] = await workbook.readColumns([{ sheet: "Bilan", firstRow: 0, rowCount: 4, columns: [0, 1, 2], formulas: true }]);
  expect(data?.formulas).toEqual([[true, false, true, true], [true, false, true, false], [true, true, false, false]]);
  const [plain] = await workbook.readColumns([{ sheet: "Bilan", firstRow: 0, rowCount: 1, columns: [0] }]);
  expect(plain).not.toHaveProperty("formulas");
});

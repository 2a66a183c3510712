import { newWorkbook } from "../../newWorkbook";
import { OpcPackage } from "../../package/opcPackage";

const wrapped = "Identifier en amont les marchés qui peuvent porter une clause";
const made = async (width: number, wrap: boolean) => {
  const bytes = await newWorkbook("essai.xlsx", [
    { kind: "addSheet", sheet: "A" },
    { kind: "setCells", sheet: "A", row: 0, column: 0, contents: [[{ type: "texte", value: "court" }], [{ type: "texte", value: wrapped }], [{ type: "texte", value: `${wrapped}\n${wrapped}` }]] },
    { kind: "setStyle", sheet: "A", area: { row: 0, column: 0, rowCount: 3, columnCount: 1 }, style: { wrap } },
    { kind: "setColumnWidths", sheet: "A", column: 0, widths: [width] },
  ]);
  const xml = OpcPackage.open(bytes, "essai.xlsx").text("xl/worksheets/sheet1.xml");
  return [...xml.matchAll(/<row r="\d+"([^>]*)>/g)].map((match) => match[1]!.trim());
};

test("rows of a new sheet are as high as their wrapped text, and stay Excel's to fit", async () => {
  expect(await made(40, true)).toEqual(["", 'ht="30"', 'ht="60"']);
  expect(await made(70, true)).toEqual(["", "", 'ht="30"']);
  expect(await made(40, false)).toEqual(["", "", ""]);
});

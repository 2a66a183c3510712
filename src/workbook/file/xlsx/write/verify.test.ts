import type { Edit } from "../../../../core/bilan/edit";
import { OpcPackage } from "../../package/opcPackage";
import { richPackage } from "../../testing/richPackage";
import { XlsxReader } from "../read/xlsxReader";
import { EditPlan } from "./editPlan";
import { styleBookOf, writeOrRefuse } from "./planWrite";
import { verifySheet } from "./verify";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
const EDITS: readonly Edit[] = [
  { kind: "addSheet", sheet: "Plus" },
  { kind: "setCells", sheet: "Plus", row: 0, column: 0, contents: [[{ type: "texte", value: "a" }, { type: "texte", value: "b" }], [{ type: "nombre", value: 1 }, { type: "nombre", value: 2 }]] },
  { kind: "addTable", sheet: "Plus", area: area(0, 0, 2, 2), name: "T" },
  { kind: "addChart", sheet: "Plus", name: "G", title: "T", description: "D", type: "courbes", categories: area(1, 0), series: [{ values: area(1, 1), color: "#112233" }], place: area(5, 0, 9, 4) },
  { kind: "setPageLayout", sheet: "Plus", orientation: "landscape", titleRows: 1 },
  { kind: "setName", sheet: "Plus", name: "SPASER_X", value: { type: "cellules", area: area(1, 1) }, hidden: true },
];

it.each([
  ["a cell", "xl/worksheets/sheet4.xml", "<v>2</v>", "<v>3</v>", "Plus!B2"],
  ["a table", "xl/tables/table2.xml", `ref="A1:B2"`, `ref="A1:B3"`, "« T »"],
  ["a name", "xl/workbook.xml", "'Plus'!$B$2", "'Plus'!$B$3", "« SPASER_X »"],
  ["a hidden name", "xl/workbook.xml", `name="SPASER_X" hidden="1"`, `name="SPASER_X"`, "« SPASER_X »"],
  ["the rows to repeat", "xl/workbook.xml", "'Plus'!$1:$1", "'Plus'!$1:$2", "« _xlnm.Print_Titles »"],
  ["a chart's cells", "xl/charts/chart2.xml", "'Plus'!$B$2", "'Plus'!$B$9", "« G »"],
  ["a chart that is gone", "xl/drawings/drawing2.xml", "<c:chart ", "<c:autre ", "« G »"],
])("reading back finds that %s is not what was written", (_, part, from, to, words) => {
  const reader = new XlsxReader(OpcPackage.open(richPackage(), "riche.xlsm"));
  const styles = styleBookOf(reader);
  const plan = EditPlan.of(reader, styles, EDITS);
  const written = writeOrRefuse(reader, plan, styles);
  const sheet = plan.added[0]!;
  const sheetPart = written.sheet("Plus")?.part ?? "";
  expect(() => verifySheet(written, sheet, sheetPart)).not.toThrow();
  const draft = written.source.edit();
  draft.setText(part, draft.text(part).split(from).join(to));
  expect(draft.text(part)).not.toBe(written.source.text(part));
  let found: unknown = null;
  try {
    verifySheet(new XlsxReader(draft.commit()), sheet, sheetPart);
  } catch (error) {
    found = error;
  }
  expect(found).toMatchObject({ code: "verification", detail: expect.stringContaining(words) });
});

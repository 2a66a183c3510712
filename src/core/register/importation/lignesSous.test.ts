import type { CellContent } from "../../bilan/edit";
import type { TableMapping } from "../recognise";
import { lignesSous } from "./lignesSous";

const X: CellContent = { type: "texte", value: "x" };
const mapping = (tableName: string | null, rowCount: number): TableMapping => ({ sheet: "S", table: "marches", tableName, headerRow: 2, firstRow: 3, rowCount, columns: [], ignored: [] });

test.each<[string, string | null, number, number, number, unknown[]]>([
  ["a full Excel table grows", "T", 4, 7, 2, [["resizeTable", 7], ["setCells", 7, 1]]],
  ["its blank rows are used first", "T", 4, 5, 3, [["resizeTable", 6], ["setCells", 5, 1]]],
  ["and are enough", "T", 4, 5, 2, [["setCells", 5, 1]]],
  ["a plain range has nothing to grow", null, 4, 7, 2, [["setCells", 7, 1]]],
  ["no row, no edit", "T", 0, 7, 0, []],
])("%s", (_name, tableName, rowCount, row, lines, expected) => {
  const edits = lignesSous({ mapping: mapping(tableName, rowCount), row, first: 1 }, Array.from({ length: lines }, () => [X, null]));
  // Strict: to `toEqual`, a list of one undefined is an empty one.
  expect(edits.map((edit) => (edit.kind === "resizeTable" ? [edit.kind, edit.rowCount] : edit.kind === "setCells" ? [edit.kind, edit.row, edit.column] : edit.kind))).toStrictEqual(expected);
});

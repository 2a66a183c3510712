import type { SheetSurvey } from "./survey";
import { placesOf } from "./places";

const head = (rows: number) => Array.from({ length: rows }, (_, row) => [`A${row}`, `B${row}`]);
const sheet = (over: Partial<SheetSurvey>): SheetSurvey => ({ name: "S", visible: true, used: { row: 0, column: 0, rowCount: 10, columnCount: 2 }, head: head(6), tables: [], ...over });
const table = (row: number, rowCount: number, totals = false) => ({ name: `T${row}`, area: { row, column: 0, rowCount, columnCount: 2 }, headers: ["A", "B"], totals });
const shown = (survey: SheetSurvey) => placesOf(survey).map(({ tableName, headerRow, rowCount, below }) => [tableName, headerRow, rowCount, below?.firstRow ?? null, below?.rowCount ?? null]);

test("without a table each of the first rows may hold headers, down to the last row used", () => {
  expect(shown(sheet({ head: head(2) }))).toEqual([[null, 0, 9, null, null], [null, 1, 8, null, null]]);
  expect(shown(sheet({ used: { row: 3, column: 0, rowCount: 2, columnCount: 2 }, head: head(2) }))).toEqual([[null, 3, 1, null, null], [null, 4, 0, null, null]]);
});

test("the rows of a table are its own, from its headers to its last one; those above end where it begins, those below go on", () => {
  expect(shown(sheet({ tables: [table(2, 3)] }))).toEqual([["T2", 2, 2, 5, 5], [null, 0, 1, null, null], [null, 1, 0, null, null], [null, 5, 4, null, null]]);
});

test("what is written below a table begins under its total, and ends at the next table", () => {
  expect(shown(sheet({ head: [], tables: [table(0, 3, true), table(7, 3)] }))).toEqual([["T0", 0, 2, 4, 3], ["T7", 7, 2, null, null]]);
});

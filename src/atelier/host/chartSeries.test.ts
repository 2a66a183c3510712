import { createNodeModel } from "../model/nodeModel";
import { seriesOfBlock, type SeriesBy } from "./chartSeries";

type Cells = readonly (readonly (string | number | null)[])[];

/** Names, categories and values of each series, as addresses relative to the block's corner: row, column, rows, columns. */
function series(rows: Cells, by: SeriesBy): unknown {
  const model = createNodeModel({ sheets: [{ name: "F", rows }] });
  const sheetId = model.sheets.ids()[0] ?? "";
  const found = seriesOfBlock(model, { sheetId, row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 }, by);
  model.dispose();
  return found.map(({ nameCell, categories, values }) => [nameCell, categories, values].map((one) => one && [one.row, one.column, one.rows, one.columns]));
}

describe("seriesOfBlock", () => {
  const block: Cells = [["", "2023", "2024"], ["A1", 1, 2], ["A2", null, 4], ["A3", 5, "n.c."]];

  it.each([
    ["series in columns when there are more rows", block, "Auto", [[[0, 1, 1, 1], [1, 0, 3, 1], [1, 1, 3, 1]], [[0, 2, 1, 1], [1, 0, 3, 1], [1, 2, 3, 1]]]],
    ["series in rows when asked", block, "Rows", [[[1, 0, 1, 1], [0, 1, 1, 2], [1, 1, 1, 2]], [[2, 0, 1, 1], [0, 1, 1, 2], [2, 1, 1, 2]], [[3, 0, 1, 1], [0, 1, 1, 2], [3, 1, 1, 2]]]],
    ["one series of what has no name", [[1], [2]], "Auto", [[null, null, [0, 0, 2, 1]]]],
    ["numbers for a series, also above a column", [["Année", "Part"], [2023, 0.1], [2024, 0.2]], "Columns", [[[0, 0, 1, 1], null, [1, 0, 2, 1]], [[0, 1, 1, 1], null, [1, 1, 2, 1]]]],
  ] as const)("takes %s", (_, rows, by, expected) => {
    expect(series(rows, by)).toEqual(expected);
  });
});

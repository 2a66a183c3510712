import { chartContent } from "./chartContent";

type Cells = readonly (readonly (string | number | null)[])[];
const texts = (cells: Cells) => cells.map((line) => line.map((cell) => (cell === null ? "" : String(cell))));
const content = (cells: Cells, by: "Auto" | "Columns" | "Rows" = "Auto") => chartContent(cells, texts(cells), by);

describe("chartContent", () => {
  const block = [["", "2023", "2024"], ["A1", 1, 2], ["A2", null, 4], ["A3", 5, "n.c."]];

  it("takes series in columns when there are more rows, and leaves missing points missing", () => {
    expect(content(block)).toEqual({ categories: ["A1", "A2", "A3"], series: [{ name: "2023", values: [1, null, 5] }, { name: "2024", values: [2, 4, null] }] });
  });

  it("takes series in rows when asked", () => {
    expect(content(block, "Rows")).toEqual({
      categories: ["2023", "2024"],
      series: [{ name: "A1", values: [1, 2] }, { name: "A2", values: [null, 4] }, { name: "A3", values: [5, null] }],
    });
  });

  it("numbers what has no name", () => {
    expect(content([[1], [2]])).toEqual({ categories: ["1", "2"], series: [{ name: "Série 1", values: [1, 2] }] });
  });
});

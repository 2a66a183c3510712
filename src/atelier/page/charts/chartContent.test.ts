import { EMPTY_SERIES, type ChartSeriesState } from "../../host/chartSeries";
import type { ChartState } from "../../host/charts";
import { createNodeModel } from "../../model/nodeModel";
import { chartContent } from "./chartContent";

const CHART: Omit<ChartState, "sheetId" | "series"> = {
  id: "chart-1", name: "G", type: "Line", source: "F!A1:C4", seriesBy: "Columns", title: "Part clausée", titleShown: true, legendShown: true, legendPosition: "Bottom", displayBlanksAs: "NotPlotted",
  valueFormat: "0%", categoriesReversed: false, crossing: "Automatic", top: 0, left: 0, width: 100, height: 100,
};

describe("chartContent", () => {
  const model = createNodeModel({ sheets: [{ name: "F", rows: [["", "Valeur", "Cible"], [2023, 0.1, 0.2], [2024, null, "n.c."], [2025, 0.3, 0.4]] }] });
  afterAll(() => model.dispose());
  const sheetId = model.sheets.ids()[0] ?? "";
  const column = (at: number, rows = 3): ChartSeriesState["values"] => ({ sheetId, row: 1, column: at, rows, columns: 1 });
  const series = (more: Partial<ChartSeriesState>): ChartSeriesState => ({ ...EMPTY_SERIES, ...more });
  const content = (all: readonly ChartSeriesState[], more: Partial<ChartState> = {}) => chartContent({ ...CHART, sheetId, series: [...all], ...more }, model);

  it("draws each series from its own cells, and leaves missing points missing", () => {
    const drawn = content([
      series({ values: column(1), categories: column(0), name: "Réalisé", line: "#1F3864", fill: "#FF0000" }),
      series({ values: column(2), nameCell: { sheetId, row: 0, column: 2, rows: 1, columns: 1 }, lineStyle: "Dash" }),
    ]);
    expect(drawn).toMatchObject({ kind: "Line", title: "Part clausée", categories: ["2023", "2024", "2025"], valueFormat: "0%", reversed: false, legend: true });
    expect(drawn.series).toEqual([
      { name: "Réalisé", values: [0.1, null, 0.3], color: "#1F3864", dashed: false },
      { name: "Cible", values: [0.2, null, 0.4], color: null, dashed: true },
    ]);
  });

  it("takes the fill of bars, and zeros where the chart asks for them", () => {
    const drawn = content([series({ values: column(1), line: "#1F3864", fill: "#FF0000" })], { type: "BarStacked", displayBlanksAs: "Zero", titleShown: false });
    expect([drawn.title, drawn.series]).toEqual([null, [{ name: "Série 1", values: [0.1, 0, 0.3], color: "#FF0000", dashed: false }]]);
  });

  it("numbers categories that it doesn't have, and shows nothing of a series without values or whose sheet is gone", () => {
    expect(content([series({ values: column(1, 2) }), series({})])).toMatchObject({ categories: ["1", "2"], series: [{ values: [0.1, null] }] });
    expect(content([series({ values: { sheetId: "absent", row: 0, column: 0, rows: 2, columns: 1 } })])).toMatchObject({ categories: [], series: [{ values: [] }] });
  });
});

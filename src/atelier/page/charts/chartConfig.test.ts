import { chartConfig } from "./chartConfig";

const content = { title: "Part des marchés clausés", categories: ["2023", "2024"], series: [{ name: "Clause sociale", values: [0.1, null] }] };

describe("chartConfig", () => {
  it.each([
    ["ColumnClustered", "bar", "x"],
    ["BarStacked", "bar", "y"],
    ["LineMarkers", "line", "x"],
    ["3DPie", "pie", "x"],
    ["Doughnut", "doughnut", "x"],
    ["Radar", "bar", "x"],
  ])("draws %s as %s along %s", (kind, type, axis) => {
    const config = chartConfig({ ...content, kind });
    expect([config.type, config.options?.indexAxis]).toEqual([type, axis]);
  });

  it("keeps a missing value missing", () => {
    expect(chartConfig({ ...content, kind: "Line" }).data.datasets[0]?.data).toEqual([0.1, null]);
  });

  it("shows a legend when there is something to tell apart", () => {
    const legend = (kind: string, series: typeof content.series) => chartConfig({ ...content, kind, series }).options?.plugins?.legend?.display;
    expect(legend("ColumnClustered", content.series)).toBe(false);
    expect(legend("ColumnClustered", [...content.series, ...content.series])).toBe(true);
    expect(legend("Pie", content.series)).toBe(true);
  });
});

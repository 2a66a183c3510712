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

  it("stacks bars, and draws lines dashed, in their own colours", () => {
    const bars = chartConfig({ ...content, kind: "BarStacked", series: [{ name: "Atteinte", values: [1, 2], color: "#1F3864" }, { name: "Manquée", values: [3, 4] }] });
    expect(bars.options?.scales).toMatchObject({ x: { stacked: true }, y: { stacked: true } });
    expect(bars.data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(["#1F3864", "#E0A526"]);
    const lines = chartConfig({ ...content, kind: "Line", series: [{ name: "Valeur", values: [1, 2] }, { name: "Cible", values: [3, 4], color: "#C00000", dashed: true }] });
    expect(lines.data.datasets).toMatchObject([{ borderColor: "#17614A" }, { borderColor: "#C00000", borderDash: [6, 4] }]);
    expect(lines.data.datasets[0]).not.toHaveProperty("borderDash");
  });

  it.each([["0%", "25%"], ["0.0", "0,3"], [null, "0,25"]])("writes the values under the format %j", (valueFormat, expected) => {
    const scale = chartConfig({ ...content, kind: "BarStacked", valueFormat }).options?.scales?.x;
    const shown: unknown = scale?.ticks?.callback?.call(undefined as never, 0.25, 0, []);
    expect(shown).toBe(expected);
  });

  it.each([["BarStacked", false, true], ["BarStacked", true, false], ["Line", false, false], ["Line", true, true]])("%s reversed %s", (kind, reversed, expected) => {
    const scales = chartConfig({ ...content, kind, reversed }).options?.scales;
    expect((kind === "Line" ? scales?.x : scales?.y)?.reverse).toBe(expected);
  });

  it("shows a legend when there is something to tell apart", () => {
    const legend = (kind: string, series: typeof content.series) => chartConfig({ ...content, kind, series }).options?.plugins?.legend?.display;
    expect(legend("ColumnClustered", content.series)).toBe(false);
    expect(legend("ColumnClustered", [...content.series, ...content.series])).toBe(true);
    expect(legend("Pie", content.series)).toBe(true);
  });
});

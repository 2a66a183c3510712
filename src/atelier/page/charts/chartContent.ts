import { seriesName } from "../../host/chartNames";
import type { ChartCells } from "../../host/chartSeries";
import type { ChartState } from "../../host/charts";
import { CellError, type CellContent } from "../../model/cellContent";
import type { Model } from "../../model/model";
import type { ChartContent } from "./chartConfig";

/** What a chart shows now of the cells that it draws. A blank or a text among the values is a missing point. */
export function chartContent(chart: ChartState, model: Model): ChartContent {
  const drawn = chart.series.flatMap((series, index) => (series.values === null ? [] : [{ series, index, values: cellsOf(series.values, model) }]));
  const points = Math.max(0, ...drawn.map(({ values }) => values.length));
  const categories = drawn.find(({ series }) => series.categories !== null)?.series.categories ?? null;
  const labels = categories === null ? [] : model.cells.texts(categories.sheetId, categories).flat();
  return {
    kind: chart.type,
    title: chart.titleShown ? chart.title : null,
    categories: Array.from({ length: points }, (_none, point) => labels[point] ?? String(point + 1)),
    series: drawn.map(({ series, index, values }) => ({
      name: seriesName(series, index, model),
      values: values.map((content) => (content instanceof CellError || typeof content !== "number" ? missing(chart) : content)),
      color: chart.type.startsWith("Line") ? series.line : series.fill,
      dashed: DASHED.has(series.lineStyle),
    })),
    valueFormat: chart.valueFormat,
    reversed: chart.categoriesReversed,
    legend: chart.legendShown,
  };
}

const DASHED: ReadonlySet<string> = new Set(["Dash", "DashDot", "DashDotDot", "Dot", "RoundDot"]);

function missing({ displayBlanksAs }: ChartState): number | null {
  return displayBlanksAs === "Zero" ? 0 : null;
}

function cellsOf(cells: ChartCells, model: Model): CellContent[] {
  return model.sheets.exists(cells.sheetId) ? model.cells.contents(cells.sheetId, cells).flat() : [];
}

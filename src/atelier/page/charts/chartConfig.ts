import type { ChartConfiguration, ChartDataset, ChartType } from "chart.js";

import { shownText } from "../../model/displayText";

/** A chart's content, whatever it was made with. */
export interface ChartContent {
  /** Excel's name of the kind: `ColumnClustered`, `BarStacked`, `Line`, `Pie`, `Doughnut`… */
  readonly kind: string;
  readonly title: string | null;
  readonly categories: readonly string[];
  readonly series: readonly SeriesContent[];
  /** Number format of the axis of values; null for plain numbers. */
  readonly valueFormat?: string | null;
  /** Excel draws the first category of horizontal bars at the bottom, unless it is told otherwise. */
  readonly reversed?: boolean;
  readonly legend?: boolean;
}

export interface SeriesContent {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** `#RRGGBB`; the next of the theme when it has none. */
  readonly color?: string | null;
  readonly dashed?: boolean;
}

/** Distinct in grey too, and to people who tell red from green badly. */
const COLORS = ["#17614A", "#E0A526", "#3B7EA1", "#B5533C", "#7A8F3C", "#6A4C93", "#5B6A66"];
const FRENCH = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const DASHES = [6, 4];

/** The same chart for the drawing library, with French numbers. A kind that it doesn't have is drawn in columns. */
export function chartConfig({ kind, title, categories, series, valueFormat = null, reversed = false, legend = true }: ChartContent): ChartConfiguration {
  const type = libraryType(kind);
  const round = type === "pie" || type === "doughnut";
  const stacked = /Stacked/.test(kind);
  const horizontal = /^Bar/.test(kind);
  const shown = (value: number): string => (valueFormat === null ? FRENCH.format(value) : shownText(value, valueFormat));
  const values = { stacked, beginAtZero: true, ticks: { callback: (value: number | string) => shown(Number(value)) } };
  const categoryAxis = { stacked, reverse: horizontal ? !reversed : reversed };
  return {
    type,
    data: { labels: [...categories], datasets: series.map((one, index) => dataset(one, index, type, categories.length)) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      locale: "fr-FR",
      indexAxis: horizontal ? "y" : "x",
      plugins: {
        title: { display: title !== null, text: title ?? "", font: { size: 14 } },
        // A line is told by its line, dashes included.
        legend: { display: legend && (round || series.length > 1), position: "bottom", labels: type === "line" ? { usePointStyle: true, pointStyle: "line" } : {} },
        tooltip: { callbacks: { label: (item) => `${item.dataset.label ?? ""} : ${shown(Number(item.raw))}` } },
      },
      ...(round ? {} : { scales: horizontal ? { x: values, y: categoryAxis } : { x: categoryAxis, y: values } }),
    },
  };
}

function dataset({ name, values, color, dashed = false }: SeriesContent, index: number, type: ChartType, points: number): ChartDataset {
  const own = color ?? COLORS[index % COLORS.length];
  const round = type === "pie" || type === "doughnut";
  return {
    label: name,
    data: [...values],
    backgroundColor: round ? Array.from({ length: points }, (_none, slice) => COLORS[slice % COLORS.length]) : own,
    borderColor: type === "line" ? own : "#FFFFFF",
    borderWidth: type === "line" ? 2 : 1,
    ...(type === "line" && dashed ? { borderDash: DASHES } : {}),
  };
}

function libraryType(kind: string): ChartType {
  if (/^Line/.test(kind)) return "line";
  if (/Pie/.test(kind)) return "pie";
  return /^Doughnut/.test(kind) ? "doughnut" : "bar";
}

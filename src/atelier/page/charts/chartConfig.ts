import type { ChartConfiguration, ChartType } from "chart.js";

/** A chart's content, whatever it was made with. */
export interface ChartContent {
  /** Excel's name of the kind: `ColumnClustered`, `BarStacked`, `Line`, `Pie`, `Doughnut`… */
  readonly kind: string;
  readonly title: string | null;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Distinct in grey too, and to people who tell red from green badly. */
const COLORS = ["#17614A", "#E0A526", "#3B7EA1", "#B5533C", "#7A8F3C", "#6A4C93", "#5B6A66"];
const FRENCH = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

/** The same chart for the drawing library, with French numbers. A kind that it doesn't have is drawn in columns. */
export function chartConfig({ kind, title, categories, series }: ChartContent): ChartConfiguration {
  const type = libraryType(kind);
  const round = type === "pie" || type === "doughnut";
  const stacked = /Stacked/.test(kind);
  return {
    type,
    data: {
      labels: [...categories],
      datasets: series.map(({ name, values }, index) => ({
        label: name,
        data: [...values],
        backgroundColor: round ? categories.map((_category, slice) => COLORS[slice % COLORS.length]) : COLORS[index % COLORS.length],
        borderColor: type === "line" ? COLORS[index % COLORS.length] : "#FFFFFF",
        borderWidth: type === "line" ? 2 : 1,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      locale: "fr-FR",
      indexAxis: /^Bar/.test(kind) ? "y" : "x",
      plugins: {
        title: { display: title !== null, text: title ?? "", font: { size: 14 } },
        legend: { display: round || series.length > 1, position: "bottom" },
        tooltip: { callbacks: { label: (item) => `${item.dataset.label ?? ""} : ${FRENCH.format(Number(item.raw))}` } },
      },
      ...(round ? {} : { scales: { x: { stacked }, y: { stacked, beginAtZero: true } } }),
    },
  };
}

function libraryType(kind: string): ChartType {
  if (/^Line/.test(kind)) return "line";
  if (/Pie/.test(kind)) return "pie";
  return /^Doughnut/.test(kind) ? "doughnut" : "bar";
}

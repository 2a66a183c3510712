import { z } from "zod";

import type { Model } from "../model/model";
import type { ChartSeriesState } from "./chartSeries";

const cells = z.object({ sheetId: z.string(), row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });
const series = z.object({
  /** The name that was given; null takes that of `nameCell`. */
  name: z.string().nullable(),
  nameCell: cells.nullable(),
  values: cells.nullable(),
  categories: cells.nullable(),
  /** Of bars and of lines; null is the next of the theme. */
  fill: z.string().nullable(),
  line: z.string().nullable(),
  lineStyle: z.string(),
  weight: z.number(),
  markerStyle: z.string(),
  markerSize: z.number(),
  markerFill: z.string().nullable(),
  markerLine: z.string().nullable(),
}) satisfies z.ZodType<ChartSeriesState>;
const chart = z.object({
  id: z.string(),
  sheetId: z.string(),
  name: z.string(),
  /** Excel's chart type: `ColumnClustered`, `Line`, `Pie`... */
  type: z.string(),
  /** Where the data was when the chart was made: `'Bilan'!A1:B5`. */
  source: z.string(),
  seriesBy: z.string(),
  series: z.array(series),
  title: z.string(),
  titleShown: z.boolean(),
  legendShown: z.boolean(),
  legendPosition: z.string(),
  displayBlanksAs: z.string(),
  /** Format of the axis of values; null follows the cells. */
  valueFormat: z.string().nullable(),
  categoriesReversed: z.boolean(),
  /** Where the axis of values crosses that of categories. */
  crossing: z.string(),
  /** In points, from the sheet's top left corner. */
  top: z.number(),
  left: z.number(),
  width: z.number(),
  height: z.number(),
});

/** A chart as the add-in made it. The page draws it; nothing here does. */
export type ChartState = z.infer<typeof chart>;

/** The topic under which charts are kept in the workbook: a `stored` change of this topic means "draw again". */
export const CHARTS_TOPIC = "charts";

/** The charts of the sheets that are there: a chart goes with its sheet. */
export function chartsOf(model: Model): readonly ChartState[] {
  const charts = z.array(chart).safeParse(model.stored.read(CHARTS_TOPIC)).data ?? [];
  return charts.filter(({ sheetId }) => model.sheets.exists(sheetId));
}

export function saveCharts(model: Model, charts: readonly ChartState[]): void {
  model.stored.write(CHARTS_TOPIC, charts);
}

import { z } from "zod";

import type { Model } from "../model/model";

const chart = z.object({
  id: z.string(),
  sheetId: z.string(),
  name: z.string(),
  /** Excel's chart type: `ColumnClustered`, `Line`, `Pie`... */
  type: z.string(),
  /** Where the data is: `'Bilan'!A1:B5`. */
  source: z.string(),
  seriesBy: z.string(),
  title: z.string(),
  titleShown: z.boolean(),
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

export function chartsOf(model: Model): readonly ChartState[] {
  return z.array(chart).safeParse(model.stored.read(CHARTS_TOPIC)).data ?? [];
}

export function saveCharts(model: Model, charts: readonly ChartState[]): void {
  model.stored.write(CHARTS_TOPIC, charts);
}

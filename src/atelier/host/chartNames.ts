import { CellError } from "../model/cellContent";
import type { Model } from "../model/model";
import type { ChartSeriesState } from "./chartSeries";

/** What the legend shows of a series: the name that it was given, or its cell's text, or a number. */
export function seriesName({ name, nameCell }: ChartSeriesState, index: number, model: Model): string {
  if (name !== null) return name;
  const content = nameCell === null || !model.sheets.exists(nameCell.sheetId) ? null : (model.cells.contents(nameCell.sheetId, nameCell)[0]?.[0] ?? null);
  if (content === null || content === "") return `Série ${index + 1}`;
  return content instanceof CellError ? content.code : String(content);
}

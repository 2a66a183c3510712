import type { AddChart } from "../../../../core/bilan/edit";
import type { Area } from "../../../../core/register/survey";
import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import { isInSheet } from "../cell/address";

/** Throws when Excel could not hold the chart: its figures are columns beside a column of categories, each with its name above. */
export function checkChart(chart: AddChart): void {
  const { categories, series, place } = chart;
  const isColumn = (area: Area): boolean => area.columnCount === 1 && area.rowCount >= 1;
  const alike = series.every(({ values }) => isColumn(values) && values.rowCount === categories.rowCount && values.row > 0);
  if (series.length === 0 || !isColumn(categories) || !alike || place.rowCount < 1 || place.columnCount < 1) throw new WorkbookError("unsupported", MESSAGES.chartShape(chart.sheet, chart.name));
  // A drawing ends in the cell behind its last one.
  const reach = { ...place, rowCount: place.rowCount + 1, columnCount: place.columnCount + 1 };
  if (![reach, categories, ...series.map(({ values }) => values)].every(isInSheet)) throw new WorkbookError("tooLarge", MESSAGES.chartOutside(chart.sheet, chart.name));
}

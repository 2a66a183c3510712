import type { AddChart, ChartSeries } from "../../../../core/bilan/edit";
import type { Cell } from "../../../../core/register/cell";
import type { Area } from "../../../../core/register/survey";
import { absoluteReference } from "../formula/reference";
import type { SheetSession } from "../write/sheetSession";
import type { StyleBook } from "../write/styleBook";

/** One column that a chart draws: where it is, and what its cells show now, for readers that calculate nothing. */
export interface ChartColumn {
  /** `'Données'!$B$2:$B$9`. */
  readonly reference: string;
  readonly values: readonly Cell[];
  /** Number format of its first cell. */
  readonly format: string;
}

export interface SeriesData {
  readonly name: ChartColumn;
  readonly values: ChartColumn;
  readonly look: ChartSeries;
}

export interface ChartData {
  readonly chart: AddChart;
  readonly categories: ChartColumn;
  readonly series: readonly SeriesData[];
  readonly dateSystem: 1900 | 1904;
}

/** A planned chart with the cells that it draws, as they will be once the plan is written. */
export function chartData(chart: AddChart, sheet: SheetSession, styles: StyleBook): ChartData {
  const column = (area: Area): ChartColumn => ({
    reference: absoluteReference(sheet.name, area),
    values: Array.from({ length: area.rowCount }, (_, down) => sheet.content(area.row + down, area.column)?.value ?? null),
    format: styles.numberFormat(sheet.style(area.row, area.column)),
  });
  return {
    chart,
    categories: column(chart.categories),
    series: chart.series.map((look) => ({ look, values: column(look.values), name: column({ ...look.values, row: look.values.row - 1, rowCount: 1 }) })),
    dateSystem: sheet.reader.workbook.dateSystem,
  };
}

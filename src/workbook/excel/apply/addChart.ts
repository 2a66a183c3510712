import type { AddChart } from "../../../core/bilan/edit";
import type { Area } from "../../../core/register/survey";
import { WorkbookError } from "../../port";
import { cellAddress } from "../grid/address";
import { rangeOf } from "../grid/range";
import { MESSAGES } from "../messages";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";
import type { SheetDraft } from "./sheetDraft";

/** Points are marked: a year between two blanks would not show on a line alone. */
const TYPE = { barresEmpilees: "BarStacked", courbes: "LineMarkers" } as const;
const MARKER_SIZE = 5;

export const addChart: EditKind<AddChart> = {
  check({ sheet, title, categories, series, place }) {
    for (const area of [categories, place, ...series.map(({ values }) => values)]) checkInGrid(sheet, area);
    const fits = ({ row, rowCount, columnCount }: Area): boolean => columnCount === 1 && row > 0 && rowCount === categories.rowCount;
    if (series.length === 0 || categories.columnCount !== 1 || !series.every(({ values }) => fits(values))) throw new WorkbookError("unsupported", MESSAGES.chartShape(sheet, title));
  },

  target(_edit, targets) {
    targets.charts = true;
  },

  obstruct() {
    // A sheet that the edits add has nothing that a chart could meet.
  },

  /** The API has no alternative text for charts: what a person who can't see one must know is in the cells beside it. */
  write(edit, draft) {
    draft.charts.push(edit.name);
    const names = edit.series.map(({ values }) => nameAbove(values, draft));
    return [writing((context) => drawChart(context.workbook.worksheets.getItem(draft.name), edit, names), 4_000 + 2_000 * edit.series.length)];
  },
};

function drawChart(sheet: Excel.Worksheet, { type, name, title, categories, series, place, axisFormat }: AddChart, names: readonly (string | null)[]): void {
  // Excel guesses the series of a block, and makes none of blank cells: it is given one series with its name, said again just after.
  const [first] = series;
  if (first === undefined) return;
  const chart = sheet.charts.add(TYPE[type], rangeOf(sheet, { ...first.values, row: first.values.row - 1, rowCount: first.values.rowCount + 1 }), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.displayBlanksAs = "NotPlotted";
  chart.legend.visible = series.length > 1;
  chart.legend.position = "Bottom";
  series.forEach(({ values, color, dashed = false }, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add();
    drawn.setValues(rangeOf(sheet, values));
    drawn.setXAxisValues(rangeOf(sheet, categories));
    const text = names[index] ?? null;
    if (text !== null) drawn.name = text;
    if (type === "barresEmpilees") {
      drawn.format.fill.setSolidColor(color);
      return;
    }
    drawn.format.line.color = color;
    drawn.format.line.lineStyle = dashed ? "Dash" : "Continuous";
    drawn.markerStyle = "Circle";
    drawn.markerSize = MARKER_SIZE;
    drawn.markerBackgroundColor = color;
    drawn.markerForegroundColor = color;
  });
  const { categoryAxis, valueAxis } = chart.axes;
  if (type === "barresEmpilees") {
    // Excel draws the first category at the bottom: read from top to bottom, with the figures still below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  if (axisFormat !== undefined) valueAxis.numberFormat = axisFormat;
  const last = cellAddress(place.row + place.rowCount - 1, place.column + place.columnCount - 1);
  chart.setPosition(cellAddress(place.row, place.column), last);
}

/** The text above a series, as the edits leave it; null for a formula, whose text isn't known yet. */
function nameAbove({ row, column }: Area, draft: SheetDraft): string | null {
  const { held } = draft.cell(row - 1, column);
  return held === null || typeof held === "object" ? null : String(held);
}

import { CHARTS_TOPIC, chartsOf, type ChartState } from "../../host/charts";
import { pixelsOfPoints } from "../files/measures";
import type { OpenWorkbook } from "../openWorkbook";
import type { ChartContent } from "./chartConfig";
import { chartContent } from "./chartContent";
import { ChartView, type ChartSource } from "./ChartView";

const COMPONENT = "SpaserChart";

/** Keeps on screen, over the cells, the charts that the add-in makes: Univer's own are not free. */
export function showCharts(workbook: OpenWorkbook): void {
  const { api, model } = workbook;
  const sources = new Map<string, ChartSource>();
  const drawn = new Map<string, { readonly state: string; readonly remove: () => void }>();

  const sourceOf = (id: string): ChartSource => {
    const known = sources.get(id);
    if (known !== undefined) return known;
    const source: ChartSource = {
      read: () => contentOf(workbook, id),
      subscribe: (redraw) =>
        model.onChange((change) => {
          if (change.kind === "calculated" || change.kind === "cells") redraw();
        }),
    };
    sources.set(id, source);
    return source;
  };

  api.registerComponent(COMPONENT, ({ data }: { readonly data?: { readonly chartId: string } }) => (data === undefined ? null : <ChartView source={sourceOf(data.chartId)} />));

  const refresh = (): void => {
    const charts = chartsOf(model);
    for (const [id, { state, remove }] of drawn) {
      if (charts.some((chart) => chart.id === id && JSON.stringify(chart) === state)) continue;
      remove();
      drawn.delete(id);
    }
    for (const chart of charts) {
      if (drawn.has(chart.id)) continue;
      const remove = place(workbook, chart);
      if (remove !== null) drawn.set(chart.id, { state: JSON.stringify(chart), remove });
    }
  };
  model.onChange((change) => {
    if ((change.kind === "stored" && change.topic === CHARTS_TOPIC) || change.kind === "sheetActivated") refresh();
  });
  refresh();
}

function place({ api, model }: OpenWorkbook, { id, sheetId, left, top, width, height }: ChartState): (() => void) | null {
  // Univer mounts what floats on a sheet when the sheet is shown: the others wait for their turn.
  if (model.sheets.active() !== sheetId) return null;
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
  if (sheet == null) return null;
  // Excel counts from the first cell, Univer from the corner of the headers.
  const { rowHeader, columnHeader } = sheet.getSheet().getConfig();
  const x = rowHeader.width + pixelsOfPoints(left);
  const y = columnHeader.height + pixelsOfPoints(top);
  const initPosition = { startX: x, endX: x + pixelsOfPoints(width), startY: y, endY: y + pixelsOfPoints(height) };
  const placed = sheet.addFloatDomToPosition({ componentKey: COMPONENT, allowTransform: true, initPosition, data: { chartId: id } });
  return placed ? () => placed.dispose() : null;
}

function contentOf({ model }: OpenWorkbook, id: string): ChartContent | null {
  const chart = chartsOf(model).find((candidate) => candidate.id === id);
  return chart === undefined ? null : chartContent(chart, model);
}

import { formatReference } from "../../../model/address";
import { EMPTY_SERIES, seriesOfBlock, type ChartCells, type SeriesBy } from "../../chartSeries";
import { chartsOf, saveCharts, type ChartState } from "../../charts";
import type { Host } from "../../protocol/host";
import type { HostClass, Scalar } from "../../protocol/hostObject";
import { choiceArgument, found, flagArgument, numberArgument, objectArgument, optionalText, rangeArgument, textArgument, wholeArgument } from "../arguments";
import type { ChartTarget, SheetTarget } from "../targets";

export function chartState({ chartId }: ChartTarget, host: Host): ChartState {
  return found(chartsOf(host.model).find((chart) => chart.id === chartId));
}

export function changeChart(target: ChartTarget, host: Host, changes: Partial<ChartState>): void {
  saveCharts(host.model, chartsOf(host.model).map((chart) => (chart.id === target.chartId ? { ...chart, ...changes } : chart)));
}

function scalar<K extends keyof ChartState>(key: K, read: (value: unknown) => ChartState[K]): Scalar<ChartTarget> {
  return { read: (target, host) => chartState(target, host)[key], write: (target, value, host) => changeChart(target, host, { [key]: read(value) }) };
}

const oneOf = <T extends string>(choices: readonly T[]) => (value: unknown): T => choiceArgument(value, choices);

export const chartClass: HostClass<ChartTarget> = {
  name: "Chart",
  scalars: {
    id: { read: ({ chartId }) => chartId },
    name: scalar("name", textArgument),
    chartType: scalar("type", textArgument),
    displayBlanksAs: scalar("displayBlanksAs", oneOf(["NotPlotted", "Zero", "Interplotted"])),
    top: scalar("top", numberArgument),
    left: scalar("left", numberArgument),
    width: scalar("width", numberArgument),
    height: scalar("height", numberArgument),
  },
  navigations: {
    title: (target, host) => host.make("ChartTitle", target),
    legend: (target, host) => host.make("ChartLegend", target),
    axes: (target, host) => host.make("ChartAxes", target),
    series: (target, host) => host.make("ChartSeriesCollection", target),
    worksheet: ({ sheetId }, host) => host.make("Worksheet", { sheetId }),
  },
  methods: {
    setData(target, [source, seriesBy], host) {
      const range = rangeArgument(source, target.sheetId, host);
      changeChart(target, host, drawnFrom({ ...range.area, sheetId: range.sheetId }, seriesBy, host));
    },
    setPosition(target, [start, end], host) {
      const first = rangeArgument(start, target.sheetId, host).area;
      const last = end === null || end === undefined ? first : rangeArgument(end, target.sheetId, host).area;
      const { structure } = host.model;
      const lengthOf = (from: number, to: number, size: (at: number) => number): number => Array.from({ length: to - from }, (_, index) => size(from + index)).reduce((total, points) => total + points, 0);
      const rowHeight = (row: number): number => structure.rowHeight(target.sheetId, row);
      const columnWidth = (column: number): number => structure.columnWidth(target.sheetId, column);
      const former = chartState(target, host);
      // A sheet that ends before its chart would push it back over its figures.
      structure.reach(target.sheetId, last.row + last.rows + 1, last.column + last.columns + 1);
      const bounded = end !== null && end !== undefined;
      changeChart(target, host, {
        top: lengthOf(0, first.row, rowHeight),
        left: lengthOf(0, first.column, columnWidth),
        height: bounded ? lengthOf(first.row, last.row + last.rows, rowHeight) : former.height,
        width: bounded ? lengthOf(first.column, last.column + last.columns, columnWidth) : former.width,
      });
    },
    delete: ({ chartId }, _args, host) => saveCharts(host.model, chartsOf(host.model).filter((chart) => chart.id !== chartId)),
  },
  identity: ({ chartId }) => ({ Id: chartId }),
};

export const chartTitleClass: HostClass<ChartTarget> = {
  name: "ChartTitle",
  scalars: { text: scalar("title", textArgument), visible: scalar("titleShown", flagArgument) },
};

export const chartLegendClass: HostClass<ChartTarget> = {
  name: "ChartLegend",
  scalars: { visible: scalar("legendShown", flagArgument), position: scalar("legendPosition", oneOf(["Top", "Bottom", "Left", "Right", "Corner", "Custom"])) },
};

export const chartAxesClass: HostClass<ChartTarget> = {
  name: "ChartAxes",
  navigations: {
    valueAxis: (target, host) => host.make("ChartAxis", { ...target, axis: "value" }),
    categoryAxis: (target, host) => host.make("ChartAxis", { ...target, axis: "category" }),
  },
};

/** What a chart shows of a block of cells. Of a block that holds nothing Excel makes a chart without a series. */
function drawnFrom(source: ChartCells, seriesBy: unknown, host: Host): Pick<ChartState, "source" | "seriesBy" | "series"> {
  const by: SeriesBy = seriesBy === null || seriesBy === undefined ? "Auto" : choiceArgument(seriesBy, ["Auto", "Columns", "Rows"]);
  const empty = host.model.cells.contents(source.sheetId, source).every((line) => line.every((content) => content === null));
  return { source: formatReference(host.model.sheets.name(source.sheetId), source), seriesBy: by, series: empty ? [] : seriesOfBlock(host.model, source, by).map((one) => ({ ...EMPTY_SERIES, ...one })) };
}

function charts({ sheetId }: SheetTarget, host: Host): readonly ChartState[] {
  return chartsOf(host.model).filter((chart) => chart.sheetId === sheetId);
}

function named(target: SheetTarget, key: unknown, host: Host): ChartTarget | null {
  const text = textArgument(key);
  const chart = charts(target, host).find((one) => one.id === text || one.name.toUpperCase() === text.toUpperCase());
  return chart === undefined ? null : { sheetId: chart.sheetId, chartId: chart.id };
}

export const chartCollectionClass: HostClass<SheetTarget> = {
  name: "ChartCollection",
  scalars: { count: { read: (target, host) => charts(target, host).length } },
  items: (target, host) => charts(target, host).map((chart) => host.make("Chart", { sheetId: chart.sheetId, chartId: chart.id })),
  indexer: (target, [key], host) => host.make("Chart", found(named(target, key, host))),
  methods: {
    getCount: (target, _args, host) => ({ value: charts(target, host).length }),
    getItem: (target, [key], host) => host.make("Chart", found(named(target, key, host))),
    getItemOrNullObject(target, [key], host) {
      const chart = named(target, key, host);
      return chart === null ? null : host.make("Chart", chart);
    },
    getItemAt(target, [index], host) {
      const chart = found(charts(target, host)[wholeArgument(index)]);
      return host.make("Chart", { sheetId: chart.sheetId, chartId: chart.id });
    },
    add({ sheetId }, [type, source, seriesBy], host) {
      const range = objectArgument(source, "Range") ?? rangeArgument(source, sheetId, host);
      const all = chartsOf(host.model);
      const number = all.reduce((most, chart) => Math.max(most, Number(chart.id.replace(/\D/g, ""))), 0) + 1;
      const chart: ChartState = {
        id: `chart-${number}`, sheetId, name: `Graphique ${number}`, type: textArgument(type), ...drawnFrom({ ...range.area, sheetId: range.sheetId }, optionalText(seriesBy), host),
        title: "Titre du graphique", titleShown: true, legendShown: true, legendPosition: "Bottom", displayBlanksAs: "NotPlotted", valueFormat: null, categoriesReversed: false, crossing: "Automatic",
        top: 15, left: 48, width: 360, height: 216,
      };
      saveCharts(host.model, [...all, chart]);
      return host.make("Chart", { sheetId, chartId: chart.id });
    },
  },
};

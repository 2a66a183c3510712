import { seriesName } from "../../chartNames";
import { EMPTY_SERIES, type ChartCells, type ChartSeriesState } from "../../chartSeries";
import { invalidArgument } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import type { HostClass, Scalar } from "../../protocol/hostObject";
import { choiceArgument, found, numberArgument, objectArgument, optionalText, optionalWhole, textArgument, wholeArgument } from "../arguments";
import { color } from "../format/rangeFormat";
import type { ChartTarget, SeriesTarget } from "../targets";
import { changeChart, chartState } from "./charts";

/** Excel's limit of a series' name. */
const LONGEST_NAME = 255;
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"] as const;
const MARKERS = ["Invalid", "Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus", "Picture"] as const;

function state(target: SeriesTarget, host: Host): ChartSeriesState {
  return found(chartState(target, host).series[target.index]);
}

function change(target: SeriesTarget, host: Host, changes: Partial<ChartSeriesState>): void {
  state(target, host);
  changeChart(target, host, { series: chartState(target, host).series.map((one, index) => (index === target.index ? { ...one, ...changes } : one)) });
}

function scalar<K extends keyof ChartSeriesState>(key: K, read: (value: unknown) => ChartSeriesState[K]): Scalar<SeriesTarget> {
  return { read: (target, host) => state(target, host)[key], write: (target, value, host) => change(target, host, { [key]: read(value) }) };
}

function nameArgument(value: unknown): string {
  const name = textArgument(value);
  if (name.length > LONGEST_NAME) throw invalidArgument();
  return name;
}

function markerSize(value: unknown): number {
  const size = wholeArgument(value);
  if (size < 2 || size > 72) throw invalidArgument();
  return size;
}

/** One row or one column of cells, as the API asks for it: a range, not an address. */
function lineArgument(value: unknown): ChartCells {
  const range = objectArgument(value, "Range");
  if (range === null || (range.area.rows > 1 && range.area.columns > 1)) throw invalidArgument();
  return { sheetId: range.sheetId, ...range.area };
}

export const chartSeriesClass: HostClass<SeriesTarget> = {
  name: "ChartSeries",
  scalars: {
    name: { read: (target, host) => seriesName(state(target, host), target.index, host.model), write: (target, value, host) => change(target, host, { name: nameArgument(value) }) },
    chartType: { read: (target, host) => chartState(target, host).type },
    markerStyle: scalar("markerStyle", (value) => choiceArgument(value, MARKERS)),
    markerSize: scalar("markerSize", markerSize),
    markerBackgroundColor: scalar("markerFill", color),
    markerForegroundColor: scalar("markerLine", color),
  },
  navigations: { format: (target, host) => host.make("ChartSeriesFormat", target) },
  methods: {
    setValues: (target, [range], host) => change(target, host, { values: lineArgument(range) }),
    setXAxisValues: (target, [range], host) => change(target, host, { categories: lineArgument(range) }),
    delete(target, _args, host) {
      state(target, host);
      changeChart(target, host, { series: chartState(target, host).series.filter((_one, index) => index !== target.index) });
    },
  },
};

export const chartSeriesFormatClass: HostClass<SeriesTarget> = {
  name: "ChartSeriesFormat",
  navigations: { fill: (target, host) => host.make("ChartFill", target), line: (target, host) => host.make("ChartLineFormat", target) },
};

export const chartFillClass: HostClass<SeriesTarget> = {
  name: "ChartFill",
  methods: {
    setSolidColor: (target, [value], host) => change(target, host, { fill: color(value) }),
    clear: (target, _args, host) => change(target, host, { fill: null }),
  },
};

export const chartLineFormatClass: HostClass<SeriesTarget> = {
  name: "ChartLineFormat",
  scalars: { color: scalar("line", color), lineStyle: scalar("lineStyle", (value) => choiceArgument(value, LINE_STYLES)), weight: scalar("weight", numberArgument) },
  methods: { clear: (target, _args, host) => change(target, host, { line: null, lineStyle: EMPTY_SERIES.lineStyle, weight: EMPTY_SERIES.weight }) },
};

export const chartSeriesCollectionClass: HostClass<ChartTarget> = {
  name: "ChartSeriesCollection",
  scalars: { count: { read: (target, host) => chartState(target, host).series.length } },
  items: (target, host) => chartState(target, host).series.map((_one, index) => host.make("ChartSeries", { ...target, index })),
  methods: {
    getCount: (target, _args, host) => ({ value: chartState(target, host).series.length }),
    getItemAt(target, [index], host) {
      const at = wholeArgument(index);
      found(chartState(target, host).series[at]);
      return host.make("ChartSeries", { ...target, index: at });
    },
    add(target, [name, index], host) {
      const { series } = chartState(target, host);
      const at = optionalWhole(index, series.length);
      if (at < 0 || at > series.length) throw invalidArgument();
      const given = optionalText(name);
      changeChart(target, host, { series: [...series.slice(0, at), { ...EMPTY_SERIES, name: given === null ? null : nameArgument(given) }, ...series.slice(at)] });
      return host.make("ChartSeries", { ...target, index: at });
    },
  },
};

import { encodeXml, encodeXstring, xmlText } from "../../xml/text";
import { axesXml } from "./axesXml";
import type { ChartColumn, ChartData, SeriesData } from "./chartData";
import type { DrawingFamily } from "./family";

const HEADER = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
/** Thickness of a line, in EMU: 2.25 points. */
const LINE = 28_575;

/**
 * A chart's part: stacked bars, first category on top, or lines with gaps where a figure is missing. Children stand in
 * the order of the schema (CT_ChartSpace), and values are cached, so that a reader that calculates nothing draws it.
 */
export function chartXml(data: ChartData, family: DrawingFamily): string {
  const { chart, dateSystem } = data;
  const legend = data.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "";
  return `${HEADER}<c:chartSpace xmlns:c="${family.chart}" xmlns:a="${family.main}" xmlns:r="${family.relationships}">`
    + `<c:date1904 val="${dateSystem === 1904 ? 1 : 0}"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>`
    + `<c:plotArea><c:layout/>${plotXml(data, family)}${axesXml(chart, family.percent)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function titleXml(title: string): string {
  const size = `sz="1400" b="1"`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${size}/></a:pPr><a:r><a:rPr lang="fr-FR" ${size}/><a:t>${encodeXml(xmlText(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml({ chart, categories, series }: ChartData, { percent }: DrawingFamily): string {
  const axes = `<c:axId val="1"/><c:axId val="2"/>`;
  const inner = series.map((one, rank) => seriesXml(one, categories, rank, chart.type)).join("");
  return chart.type === "courbes"
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${inner}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${inner}<c:gapWidth val="60${percent}"/><c:overlap val="100${percent}"/>${axes}</c:barChart>`;
}

function seriesXml({ name, values, look }: SeriesData, categories: ChartColumn, rank: number, type: ChartData["chart"]["type"]): string {
  const start = `<c:ser><c:idx val="${rank}"/><c:order val="${rank}"/><c:tx>${textsXml(name)}</c:tx>`;
  const fill = `<a:solidFill><a:srgbClr val="${look.color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
  const dash = look.dashed ? `<a:prstDash val="dash"/>` : "";
  const data = `<c:cat>${categories.values.some((value) => typeof value === "string") ? textsXml(categories) : numbersXml(categories)}</c:cat><c:val>${numbersXml(values)}</c:val>`;
  if (type === "courbes") {
    // Points are marked, or a line of a single one would not be seen.
    const marker = `<c:marker><c:symbol val="${look.dashed ? "diamond" : "circle"}"/><c:size val="6"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr></c:marker>`;
    return `${start}<c:spPr><a:ln w="${LINE}" cap="rnd">${fill}${dash}<a:round/></a:ln></c:spPr>${marker}${data}<c:smooth val="0"/></c:ser>`;
  }
  // A dashed bar: only its outline is drawn.
  const body = look.dashed ? `<a:noFill/><a:ln w="${LINE}">${fill}${dash}</a:ln>` : fill;
  return `${start}<c:spPr>${body}</c:spPr><c:invertIfNegative val="0"/>${data}</c:ser>`;
}

function textsXml({ reference, values }: ChartColumn): string {
  return `<c:strRef><c:f>${encodeXml(reference)}</c:f><c:strCache>${pointsXml(values, (value) => (typeof value === "object" ? null : encodeXml(encodeXstring(String(value)))))}</c:strCache></c:strRef>`;
}

function numbersXml({ reference, values, format }: ChartColumn): string {
  return `<c:numRef><c:f>${encodeXml(reference)}</c:f><c:numCache><c:formatCode>${encodeXml(format)}</c:formatCode>${pointsXml(values, (value) => (typeof value === "number" ? String(value) : null))}</c:numCache></c:numRef>`;
}

/** Points of a cache; what has no value has no point, which is a gap. */
function pointsXml<T>(values: readonly T[], write: (value: T) => string | null): string {
  const points = values.map((value, rank) => {
    const text = write(value);
    return text === null ? "" : `<c:pt idx="${rank}"><c:v>${text}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

import type { Area } from "../../../../core/register/survey";
import type { OpcPackage } from "../../package/opcPackage";
import { relationshipsOf } from "../../package/relationships";
import { XmlReader } from "../../xml/reader";
import { decodeXstring } from "../../xml/text";

/** Cells that a chart draws, and what it keeps of their values; missing ones are left out. */
export interface ChartReference {
  readonly formula: string;
  readonly cached: readonly string[];
}

export interface ChartPartSeries {
  readonly name: ChartReference | null;
  readonly categories: ChartReference | null;
  readonly values: ChartReference | null;
  /** `#RRGGBB`; null when it follows the theme. */
  readonly color: string | null;
  readonly dashed: boolean;
}

/** A chart as a package holds it: what is written is checked against it. */
export interface ChartPart {
  readonly name: string;
  readonly description: string;
  /** Cells that it covers; null when it isn't held by cells. */
  readonly place: Area | null;
  /** `barChart`, `lineChart`… */
  readonly type: string;
  readonly title: string;
  readonly series: readonly ChartPartSeries[];
  /** Format of the axis of values; null when it follows the cells. */
  readonly axisFormat: string | null;
}

/** Charts of a sheet's drawings, in their order. */
export function readCharts(source: OpcPackage, sheetPart: string): ChartPart[] {
  const drawings = relationshipsOf(source, sheetPart).flatMap(({ kind, part }) => (kind === "drawing" && part !== null && source.has(part) ? [part] : []));
  return drawings.flatMap((drawing) => {
    const targets = new Map(relationshipsOf(source, drawing).map((relationship) => [relationship.id, relationship.part]));
    return readFrames(source.text(drawing)).flatMap(({ id, ...frame }) => {
      const part = targets.get(id) ?? null;
      return part === null || !source.has(part) ? [] : [{ ...frame, ...readChart(source.text(part)) }];
    });
  });
}

interface Frame extends Pick<ChartPart, "name" | "description" | "place"> {
  readonly id: string;
}

function readFrames(xml: string): Frame[] {
  const reader = new XmlReader(xml);
  const frames: Frame[] = [];
  let corners: number[] = [];
  let name = "";
  let description = "";
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.name.endsWith("Anchor")) corners = [];
    else if (reader.name === "col" || reader.name === "row") corners.push(Number(reader.readText()));
    else if (reader.name === "cNvPr") {
      name = reader.attribute("name") ?? "";
      description = reader.attribute("descr") ?? "";
    } else if (reader.name === "chart") frames.push({ name, description, place: placeOf(corners), id: reader.attribute("r:id") ?? reader.attribute("id") ?? "" });
  }
  return frames;
}

function placeOf([column, row, lastColumn, lastRow]: readonly number[]): Area | null {
  if (column === undefined || row === undefined || lastColumn === undefined || lastRow === undefined) return null;
  return { row, column, rowCount: lastRow - row, columnCount: lastColumn - column };
}

function readChart(xml: string): Pick<ChartPart, "type" | "title" | "series" | "axisFormat"> {
  const reader = new XmlReader(xml);
  const series: ChartPartSeries[] = [];
  let type = "";
  let title = "";
  let axisFormat: string | null = null;
  let inValueAxis = false;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    const { name } = reader;
    if (name === "ser") series.push(readSeries(reader));
    else if (name.endsWith("Chart")) type ||= name;
    else if (name === "t" && type === "") title += reader.readText();
    else if (name === "catAx" || name === "valAx") inValueAxis = name === "valAx";
    else if (name === "numFmt" && inValueAxis && reader.attribute("sourceLinked") === "0") axisFormat = reader.attribute("formatCode") ?? null;
  }
  return { type, title, series, axisFormat };
}

/** The series that the reader has just opened; moves behind its end. */
function readSeries(reader: XmlReader): ChartPartSeries {
  const depth = reader.depth;
  const references = new Map<string, { formula: string; cached: string[] }>();
  let part = "";
  let color: string | null = null;
  let dashed = false;
  for (let event = reader.next(); reader.depth >= depth && event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    const { name } = reader;
    if (["tx", "cat", "val", "spPr"].includes(name)) part = name;
    else if (name === "f") references.set(part, { formula: reader.readText(), cached: [] });
    else if (name === "v") references.get(part)?.cached.push(decodeXstring(reader.readText()));
    else if (name === "srgbClr" && part === "spPr") color ??= `#${reader.attribute("val") ?? ""}`;
    else if (name === "prstDash" && part === "spPr") dashed = reader.attribute("val") !== "solid";
  }
  return { name: references.get("tx") ?? null, categories: references.get("cat") ?? null, values: references.get("val") ?? null, color, dashed };
}

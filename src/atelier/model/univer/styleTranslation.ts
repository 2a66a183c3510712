import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";

import type { BorderEdge, BorderLine, BorderStyle, BorderWeight, CellStyle, HorizontalAlignment, StyleChange, VerticalAlignment } from "../style";

/** What Excel shows where nothing is set. */
const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" };
const EDGES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;

const HORIZONTAL: readonly (readonly [HorizontalAlignment, HorizontalAlign])[] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
  ["CenterAcrossSelection", HorizontalAlign.BOTH],
];
const VERTICAL: readonly (readonly [VerticalAlignment, VerticalAlign])[] = [
  ["Bottom", VerticalAlign.BOTTOM],
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
];
const LINES: readonly (readonly [BorderLine, BorderWeight, BorderStyleTypes])[] = [
  ["None", "Thin", BorderStyleTypes.NONE],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

export function cellStyleOf(style: Nullable<IStyleData>): CellStyle {
  const pattern = style?.n?.pattern ?? "General";
  return {
    numberFormat: pattern === "@@@" ? "@" : pattern,
    fill: colorOf(style?.bg?.rgb) ?? "",
    font: {
      name: style?.ff ?? DEFAULT_FONT.name,
      size: style?.fs ?? DEFAULT_FONT.size,
      bold: style?.bl === BooleanNumber.TRUE,
      italic: style?.it === BooleanNumber.TRUE,
      underline: style?.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
      strikethrough: style?.st?.s === BooleanNumber.TRUE,
      color: colorOf(style?.cl?.rgb) ?? DEFAULT_FONT.color,
    },
    horizontalAlignment: HORIZONTAL.find(([, value]) => value === style?.ht)?.[0] ?? "General",
    verticalAlignment: VERTICAL.find(([, value]) => value === style?.vt)?.[0] ?? "Bottom",
    wrapText: style?.tb === WrapStrategy.WRAP,
    indentLevel: Math.round((style?.pd?.l ?? 0) / INDENT_PIXELS),
    textOrientation: style?.tr?.a ?? 0,
    borders: {
      EdgeTop: borderOf(style?.bd?.t),
      EdgeBottom: borderOf(style?.bd?.b),
      EdgeLeft: borderOf(style?.bd?.l),
      EdgeRight: borderOf(style?.bd?.r),
    },
  };
}

const INDENT_PIXELS = 9;

/** The engine's style for a change; null in a member means "back to the default". */
export function univerStyleOf(change: StyleChange): IStyleData {
  const style: Record<string, unknown> = {};
  if (change.numberFormat !== undefined) style.n = change.numberFormat === "General" ? null : { pattern: change.numberFormat };
  if (change.fill !== undefined) style.bg = change.fill === "" ? null : { rgb: change.fill };
  const font = change.font ?? {};
  if (font.name !== undefined) style.ff = font.name;
  if (font.size !== undefined) style.fs = font.size;
  if (font.bold !== undefined) style.bl = flag(font.bold);
  if (font.italic !== undefined) style.it = flag(font.italic);
  if (font.underline !== undefined) style.ul = { s: flag(font.underline !== "None") };
  if (font.strikethrough !== undefined) style.st = { s: flag(font.strikethrough) };
  if (font.color !== undefined) style.cl = { rgb: font.color };
  if (change.horizontalAlignment !== undefined) style.ht = HORIZONTAL.find(([name]) => name === change.horizontalAlignment)?.[1] ?? null;
  if (change.verticalAlignment !== undefined) style.vt = VERTICAL.find(([name]) => name === change.verticalAlignment)?.[1] ?? null;
  if (change.wrapText !== undefined) style.tb = change.wrapText ? WrapStrategy.WRAP : null;
  if (change.indentLevel !== undefined) style.pd = change.indentLevel === 0 ? null : { l: change.indentLevel * INDENT_PIXELS };
  if (change.textOrientation !== undefined) style.tr = change.textOrientation === 0 ? null : { a: change.textOrientation };
  if (change.borders !== undefined) style.bd = bordersOf(change.borders);
  return style;
}

function bordersOf(borders: Partial<Record<BorderEdge, BorderStyle>>): Record<string, IBorderStyleData | null> {
  const result: Record<string, IBorderStyleData | null> = {};
  for (const edge of Object.keys(EDGES) as BorderEdge[]) {
    const border = borders[edge];
    if (border === undefined) continue;
    const style = LINES.find(([line, weight]) => line === border.line && weight === border.weight)?.[2] ?? LINES.find(([line]) => line === border.line)?.[2];
    result[EDGES[edge]] = border.line === "None" || style === undefined ? null : { s: style, cl: { rgb: border.color } };
  }
  return result;
}

function borderOf(border: Nullable<IBorderStyleData>): BorderStyle {
  if (!border) return { line: "None", weight: "Thin", color: "#000000" };
  const [line, weight] = LINES.find(([, , style]) => style === border.s) ?? (["Continuous", "Thin"] as const);
  return { line, weight, color: colorOf(border.cl?.rgb) ?? "#000000" };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** Excel gives `#RRGGBB` in capitals; the engine also holds `rgb(r,g,b)`. */
function colorOf(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts !== null) return `#${[parts[1], parts[2], parts[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (short === null ? color : `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`).toUpperCase();
}

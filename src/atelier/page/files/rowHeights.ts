import type { GridCell, GridSheet } from "../../../workbook/file";
import { pixelsOfPoints, pixelsOfWidth } from "./measures";

const FONT = "Arial";
const DEFAULT_SIZE = 11;
const DEFAULT_WIDTH = 88;
const DEFAULT_HEIGHT = 24;
const LINE_HEIGHT = 1.25;
const MARGIN = 5;

/**
 * Heights, in pixels, of the rows that need more than a line: those with wrapped texts or larger letters and no height
 * of their own. A file doesn't say them; Excel works them out when it opens it.
 */
export function fittedHeights(sheet: GridSheet): ReadonlyMap<number, number> {
  const fixed = new Set((sheet.heights ?? []).map(({ row }) => row));
  const widths = new Map((sheet.widths ?? []).map(({ column, width }) => [column, pixelsOfWidth(width)]));
  const heights = new Map<number, number>();
  const measure = textMeasure();
  for (const cell of sheet.cells) {
    if (fixed.has(cell.row) || typeof cell.value !== "string") continue;
    const size = cell.style?.fontSize ?? DEFAULT_SIZE;
    if (!cell.style?.wrap && size <= DEFAULT_SIZE) continue;
    const lines = cell.style?.wrap ? wrappedLines(cell.value, cell.style, widths.get(cell.column) ?? DEFAULT_WIDTH, measure) : 1;
    const height = Math.ceil(lines * pixelsOfPoints(size) * LINE_HEIGHT + MARGIN);
    if (height > Math.max(DEFAULT_HEIGHT, heights.get(cell.row) ?? 0)) heights.set(cell.row, height);
  }
  return heights;
}

type Measure = (text: string, font: string) => number;

function textMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("this browser has no canvas");
  return (text, font) => {
    if (context.font !== font) context.font = font;
    return context.measureText(text).width;
  };
}

function wrappedLines(value: string, style: GridCell["style"], width: number, measure: Measure): number {
  const font = `${style?.italic ? "italic " : ""}${style?.bold ? "bold " : ""}${pixelsOfPoints(style?.fontSize ?? DEFAULT_SIZE)}px ${FONT}`;
  const room = width - MARGIN;
  let lines = 0;
  for (const paragraph of value.split("\n")) {
    lines += 1;
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && measure(longer, font) > room) {
        lines += 1;
        line = word;
      } else line = longer;
    }
  }
  return lines;
}

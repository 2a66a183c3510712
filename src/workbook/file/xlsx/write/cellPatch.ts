import { parseArea, areaAddress, cellAddress } from "../cell/address";
import { cellXml, type StoredContent } from "../cell/storedContent";
import { CellScan } from "../read/cellScan";
import { readColumnSpans } from "../read/sheetFacts";
import { findRow, rowAttributes, rowPosition, sheetElement, type RowSpan, type SheetIndex } from "../read/sheetIndex";
import { isTrue } from "../read/workbookPart";
import { parseAttributes } from "../../xml/reader";
import type { Splice } from "./sheetXml";

/** Change of one cell: what is left out stays. `raw` is the whole `<c>` element, verbatim (null removes it). */
export interface CellPatch {
  content?: StoredContent | null;
  style?: number;
  raw?: string | null;
}

/** Changes of a sheet by row, then by column. */
export type CellPatches = Map<number, Map<number, CellPatch>>;

/** Change of one row: a height in points (null: Excel's own), hidden or not. */
export interface RowPatch {
  readonly height?: number | null;
  /** The height is an estimate that Excel may fit again, and not somebody's choice. */
  readonly fitted?: boolean;
  readonly hidden?: boolean;
}

const NO_CELLS: ReadonlyMap<number, CellPatch> = new Map();

export function patchOf(patches: CellPatches, row: number, column: number): CellPatch {
  let cells = patches.get(row);
  if (!cells) patches.set(row, (cells = new Map<number, CellPatch>()));
  let patch = cells.get(column);
  if (!patch) cells.set(column, (patch = {}));
  return patch;
}

/** Splices that put the patched cells in the sheet; rows and cells not concerned are copied verbatim. */
export function cellSplices(index: SheetIndex, patches: CellPatches, rowPatches: ReadonlyMap<number, RowPatch> = new Map()): Splice[] {
  const touched = new Set([...rowPatches.keys(), ...[...patches].filter(([, cells]) => cells.size > 0).map(([row]) => row)]);
  const rows = [...touched].sort((one, other) => one - other).map((row) => [row, patches.get(row) ?? NO_CELLS] as const);
  if (rows.length === 0) return [];
  const styleOf = columnStyles(index);
  const splices: Splice[] = [];
  const added: string[] = [];
  const data = index.elements.find((element) => element.name === "sheetData");
  for (const [row, cells] of rows) {
    const span = findRow(index, row);
    const rowPatch = rowPatches.get(row);
    if (span) splices.push({ start: span.start, end: span.end, text: patchedRow(index, span, cells, styleOf, rowPatch) });
    else {
      const xml = newRow(index.prefix, row, cells, styleOf, rowPatch);
      if (xml === "") continue;
      if (index.rows.length === 0) added.push(xml);
      else {
        const next = index.rows[rowPosition(index, row)];
        const at = next ? next.start : (index.rows.at(-1) as RowSpan).end;
        splices.push({ start: at, end: at, text: xml });
      }
    }
  }
  if (added.length > 0) {
    // An empty sheet: `sheetData` is `<sheetData/>`, or missing.
    const text = `<${index.prefix}sheetData>${added.join("")}</${index.prefix}sheetData>`;
    const at = data ?? { start: insertionForData(index), end: insertionForData(index) };
    splices.push({ start: at.start, end: at.end, text });
  }
  return joinInsertions(splices);
}

/** Insertions at one place must stay in row order, whatever the sort of the caller: they become one. */
function joinInsertions(splices: readonly Splice[]): Splice[] {
  const joined: Splice[] = [];
  for (const splice of splices) {
    const last = joined.at(-1);
    if (last && splice.start === splice.end && last.start === splice.start && last.end === splice.end) joined[joined.length - 1] = { ...last, text: last.text + splice.text };
    else joined.push(splice);
  }
  return joined;
}

function insertionForData(index: SheetIndex): number {
  const before = new Set(["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols"]);
  return index.elements.find((element) => !before.has(element.name))?.start ?? index.xml.lastIndexOf("</");
}

function patchedRow(index: SheetIndex, span: RowSpan, cells: ReadonlyMap<number, CellPatch>, styleOf: (column: number) => number, rowPatch?: RowPatch): string {
  const { xml, prefix } = index;
  const attributes = rowAttributes(index, span);
  const rowStyle = isTrue(attributes.get("customFormat")) ? Number(attributes.get("s") ?? 0) : null;
  const waiting = [...cells.entries()].sort(([one], [other]) => one - other);
  const pieces: string[] = [];
  let position = 0;
  const flush = (before: number): void => {
    for (let next = waiting[position]; next && next[0] < before; next = waiting[++position]) {
      pieces.push(newCell(prefix, span.row, next[0], next[1], rowStyle ?? styleOf(next[0])));
    }
  };
  const scan = new CellScan(xml, prefix);
  scan.begin(span.contentStart, span.contentEnd);
  let from = span.contentStart;
  while (scan.next()) {
    flush(scan.column);
    const next = waiting[position];
    pieces.push(xml.slice(from, scan.start));
    if (next && next[0] === scan.column) {
      position++;
      pieces.push(changedCell(prefix, span.row, scan, next[1]));
    } else pieces.push(xml.slice(scan.start, scan.end));
    from = scan.end;
  }
  flush(Number.POSITIVE_INFINITY);
  const selfClosing = span.contentEnd === span.end;
  if (!selfClosing) pieces.push(xml.slice(from, span.contentEnd));
  const widened = widenSpans(xml.slice(span.start, span.contentStart), waiting);
  const tag = rowPatch ? withRowPatch(widened, rowPatch) : widened;
  const content = pieces.join("");
  if (!selfClosing) return tag + content + xml.slice(span.contentEnd, span.end);
  return content === "" ? tag : `${tag.slice(0, tag.lastIndexOf("/"))}>${content}</${prefix}row>`;
}

/** `spans` is a hint on the columns of a row; it must not be narrower than the cells. */
function widenSpans(tag: string, cells: readonly (readonly [number, CellPatch])[]): string {
  const spans = parseAttributes(tag).get("spans");
  const match = spans === undefined ? null : /^(\d+):(\d+)$/.exec(spans);
  if (spans === undefined || !match) return tag;
  const columns = cells.map(([column]) => column + 1);
  const low = Math.min(Number(match[1]), ...columns);
  const high = Math.max(Number(match[2]), ...columns);
  return tag.replace(/spans=(["'])[^"']*\1/, `spans="${low}:${high}"`);
}

function withRowPatch(tag: string, { height, hidden, fitted }: RowPatch): string {
  const names = [...(height === undefined ? [] : ["ht", "customHeight"]), ...(hidden === undefined ? [] : ["hidden"])];
  const bare = names.reduce((text, name) => text.replace(new RegExp(`\\s${name}=(["'])[^"']*\\1`), ""), tag);
  const end = bare.endsWith("/>") ? bare.length - 2 : bare.length - 1;
  return bare.slice(0, end) + rowAttributesXml({ height, hidden, fitted }) + bare.slice(end);
}

function rowAttributesXml({ height, hidden, fitted }: RowPatch): string {
  return (height == null ? "" : ` ht="${height}"${fitted ? "" : ` customHeight="1"`}`) + (hidden ? ` hidden="1"` : "");
}

function newRow(prefix: string, row: number, cells: ReadonlyMap<number, CellPatch>, styleOf: (column: number) => number, rowPatch: RowPatch = {}): string {
  const sorted = [...cells.entries()].sort(([one], [other]) => one - other);
  const content = sorted.map(([column, patch]) => newCell(prefix, row, column, patch, styleOf(column))).join("");
  const attributes = rowAttributesXml(rowPatch);
  return content === "" && attributes === "" ? "" : `<${prefix}row r="${row + 1}"${attributes}>${content}</${prefix}row>`;
}

function newCell(prefix: string, row: number, column: number, patch: CellPatch, inherited: number): string {
  if (patch.raw !== undefined) return patch.raw ?? "";
  const content = patch.content ?? null;
  const style = patch.style ?? inherited;
  return content === null && patch.style === undefined ? "" : cellXml(prefix, row, column, style, content);
}

function changedCell(prefix: string, row: number, scan: CellScan, patch: CellPatch): string {
  if (patch.raw !== undefined) return patch.raw ?? "";
  const style = patch.style ?? scan.style;
  if (patch.content !== undefined) return cellXml(prefix, row, scan.column, style, patch.content);
  return restyled(prefix, row, scan, style);
}

/** The same cell under another format: content and every other attribute verbatim. */
function restyled(prefix: string, row: number, scan: CellScan, style: number): string {
  const tag = scan.tag;
  const others = [...parseAttributes(tag)].filter(([name]) => name !== "r" && name !== "s").map(([name, value]) => ` ${name}="${value}"`).join("");
  const start = `<${prefix}c r="${cellAddress(row, scan.column)}" s="${style}"${others}`;
  return scan.content === "" ? `${start}/>` : `${start}>${scan.content}</${prefix}c>`;
}

/** Format that a new cell takes from its column. */
export function columnStyles(index: SheetIndex): (column: number) => number {
  const spans = readColumnSpans(index).filter((span) => span.style !== null);
  return (column) => spans.find((span) => column >= span.first && column <= span.last)?.style ?? 0;
}

/** The `dimension` element widened to the patched cells; null when the sheet has none. */
export function widenedDimension(index: SheetIndex, patches: CellPatches): string | null {
  const element = sheetElement(index, "dimension");
  const before = element === null ? null : parseArea(/ref=["']([^"']*)["']/.exec(element)?.[1] ?? "");
  if (element === null || before === null) return null;
  let { row: top, column: left } = before;
  let bottom = top + before.rowCount - 1;
  let right = left + before.columnCount - 1;
  for (const [row, cells] of patches) {
    for (const [column, patch] of cells) {
      if (patch.content === undefined || patch.content === null) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const area = { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  const reference = areaAddress(area);
  return reference === areaAddress(before) ? null : `<${index.prefix}dimension ref="${reference}"/>`;
}

import type { Area } from "../../../../core/register/survey";
import { openRoot, XmlReader, parseAttributes, tagEnd, type Attributes } from "../../xml/reader";
import { encodeXml, XmlError } from "../../xml/text";
import { parseArea } from "../cell/address";
import { CellScan } from "./cellScan";
import { elementText, storedFormula } from "./cellValue";

/** An element directly under `worksheet`, by its offsets in the sheet's XML. */
export interface SheetElement {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface RowSpan {
  readonly row: number;
  /** Of `<row …>` up to behind `</row>`. */
  readonly start: number;
  readonly end: number;
  /** Content between the tags; equal for a row without cells. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/**
 * One pass over a sheet's XML: where its elements and rows stand, what is used, where formulas spread over several
 * cells. Reading columns and patching cells both start from it, so a row is found without looking at the others.
 */
export interface SheetIndex {
  readonly xml: string;
  readonly prefix: string;
  readonly elements: readonly SheetElement[];
  /** Rows in the order of the file. */
  readonly rows: readonly RowSpan[];
  readonly used: Area;
  /** Ranges of array formulas and data tables; a write inside one of several cells is refused by Excel. */
  readonly arrays: readonly Area[];
  /** Cells that carry a shared formula's text, by its index. */
  readonly sharedMasters: ReadonlyMap<string, SharedMaster>;
  /** Some cell holds a formula. */
  readonly hasFormula: boolean;
}

/** The cell that carries the text of a shared formula. */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Indexes a worksheet part. Throws `XmlError` for what isn't one. */
export function indexSheet(source: string): SheetIndex {
  const xml = source.includes("<![CDATA[") || source.includes("<!--") ? withoutCdata(source) : source;
  const reader = openRoot(xml);
  const root: string = reader.name;
  if (root !== "worksheet" && root !== "dialogsheet") throw new XmlError(`<${root}> in place of a worksheet`);
  const { prefix } = reader;
  const elements: SheetElement[] = [];
  const builder = new RowIndexer(xml, prefix);
  while (reader.depth > 0) {
    const event = reader.next();
    if (event === "end") throw new XmlError("worksheet not closed");
    if (event !== "open") continue;
    const { name, start } = reader;
    if (name === "sheetData" && !reader.selfClosing) {
      const end = builder.run(reader.end);
      elements.push({ name, start, end });
      return finish(xml, prefix, elements, builder, end);
    }
    elements.push({ name, start, end: reader.skip() });
  }
  return { xml, prefix, elements, ...builder.result() };
}

function finish(xml: string, prefix: string, elements: SheetElement[], builder: RowIndexer, from: number): SheetIndex {
  const reader = new XmlReader(xml, from);
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event === "close") return { xml, prefix, elements, ...builder.result() };
    if (event === "open") elements.push({ name: reader.name, start: reader.start, end: reader.skip() });
  }
  throw new XmlError("worksheet not closed");
}

/** Comments out, CDATA as escaped text: rare in sheets, and the scan may then trust every `<`. */
function withoutCdata(source: string): string {
  return source.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string | undefined) => (text === undefined ? "" : encodeXml(text)));
}

class RowIndexer {
  private readonly rows: RowSpan[] = [];
  private readonly arrays: Area[] = [];
  private readonly sharedMasters = new Map<string, SharedMaster>();
  private hasFormula = false;
  private top = -1;
  private bottom = -1;
  private left = Number.POSITIVE_INFINITY;
  private right = -1;

  constructor(private readonly xml: string, private readonly prefix: string) {}

  /** Indexes rows from behind `<sheetData>`; returns the offset behind `</sheetData>`. */
  run(from: number): number {
    const { xml, prefix } = this;
    const open = `<${prefix}row`;
    const close = `</${prefix}row>`;
    const endTag = `</${prefix}sheetData`;
    const scan = new CellScan(xml, prefix);
    let previous = -1;
    for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
      if (xml.startsWith(endTag, at)) return tagEnd(xml, at) + 1;
      if (!xml.startsWith(open, at)) throw new XmlError("unexpected element between rows");
      const tag = tagEnd(xml, at);
      const selfClosing = xml.charCodeAt(tag - 1) === 47;
      const row = rowNumber(xml.slice(at + open.length, tag)) ?? previous + 1;
      if (row <= previous) throw new XmlError("rows out of order");
      previous = row;
      const contentEnd = selfClosing ? tag + 1 : xml.indexOf(close, tag);
      if (contentEnd < 0) throw new XmlError("row not closed");
      const end = selfClosing ? tag + 1 : contentEnd + close.length;
      this.rows.push({ row, start: at, end, contentStart: tag + 1, contentEnd });
      if (!selfClosing) this.cells(scan, row, tag + 1, contentEnd);
      at = end;
    }
    throw new XmlError("sheetData not closed");
  }

  result(): Pick<SheetIndex, "rows" | "used" | "arrays" | "sharedMasters" | "hasFormula"> {
    const used = this.top < 0 ? { row: 0, column: 0, rowCount: 0, columnCount: 0 }
      : { row: this.top, column: this.left, rowCount: this.bottom - this.top + 1, columnCount: this.right - this.left + 1 };
    return { rows: this.rows, used, arrays: this.arrays, sharedMasters: this.sharedMasters, hasFormula: this.hasFormula };
  }

  private cells(scan: CellScan, row: number, from: number, to: number): void {
    scan.begin(from, to);
    const { xml } = this;
    const nameAt = 1 + this.prefix.length;
    while (scan.next()) {
      if (scan.contentEnd === scan.contentStart) continue;
      const first = xml.charCodeAt(scan.contentStart + nameAt);
      if (first === 102) this.formula(scan, row);
      else if (first === 118 && isEmptyValue(scan, this.prefix)) continue;
      else if (first !== 118 && !scan.content.includes("<")) continue;
      if (this.top < 0 || row < this.top) this.top = row;
      if (row > this.bottom) this.bottom = row;
      if (scan.column < this.left) this.left = scan.column;
      if (scan.column > this.right) this.right = scan.column;
    }
  }

  private formula(scan: CellScan, row: number): void {
    this.hasFormula = true;
    const nameAt = 1 + this.prefix.length;
    // `<f>` without attributes is an ordinary formula: nothing to remember.
    if (this.xml.charCodeAt(scan.contentStart + nameAt + 1) === 62) return;
    const formula = storedFormula(scan.content, this.prefix);
    if (!formula) return;
    if (formula.kind === "array" || formula.kind === "dataTable") {
      const area = formula.reference === null ? null : parseArea(formula.reference);
      if (area) this.arrays.push(area);
    } else if (formula.kind === "shared" && formula.sharedIndex !== null && formula.text !== "") {
      this.sharedMasters.set(formula.sharedIndex, { row, column: scan.column, text: formula.text });
    }
  }
}

function isEmptyValue(scan: CellScan, prefix: string): boolean {
  // Shorter than `<v>x</v>` can only be `<v/>` or `<v></v>`.
  return scan.contentEnd - scan.contentStart < 8 + 2 * prefix.length && (elementText(scan.content, `${prefix}v`) ?? "") === "";
}

const ROW_NUMBER = /(?:^|\s)r\s*=\s*["'](\d+)["']/;

function rowNumber(attributes: string): number | null {
  const match = ROW_NUMBER.exec(attributes);
  return match ? Number(match[1]) - 1 : null;
}

/** Attributes of a row's tag. */
export function rowAttributes(index: SheetIndex, span: RowSpan): Attributes {
  const tag = index.xml.slice(span.start, span.contentStart);
  return parseAttributes(tag.slice(4 + index.prefix.length));
}

/** XML of the first element of that name under `worksheet`; null when the sheet has none. */
export function sheetElement(index: SheetIndex, name: string): string | null {
  const element = index.elements.find((candidate) => candidate.name === name);
  return element ? index.xml.slice(element.start, element.end) : null;
}

/** The span of a row by binary search; null when the file doesn't hold it. */
export function findRow(index: SheetIndex, row: number): RowSpan | null {
  const at = rowPosition(index, row);
  const span = index.rows[at];
  return span?.row === row ? span : null;
}

/** Position in `rows` of the first row at or after `row`. */
export function rowPosition(index: SheetIndex, row: number): number {
  let low = 0;
  let high = index.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.rows[middle] as RowSpan).row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

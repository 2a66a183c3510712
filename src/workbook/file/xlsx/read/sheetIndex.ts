import type { Area } from "../../../../core/register/survey";
import { openRoot, XmlReader, parseAttributes, type Attributes } from "../../xml/reader";
import { encodeXml, XmlError } from "../../xml/text";
import { RowIndexer, type ArraySpan, type RowSpan, type SharedMaster } from "./rowIndexer";

export type { ArraySpan, RowSpan, SharedMaster } from "./rowIndexer";

/** An element directly under `worksheet`, by its offsets in the sheet's XML. */
export interface SheetElement {
  readonly name: string;
  readonly start: number;
  readonly end: number;
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
  readonly arrays: readonly ArraySpan[];
  /** Cells that carry a shared formula's text, by its index. */
  readonly sharedMasters: ReadonlyMap<string, SharedMaster>;
  /** Some cell holds a formula. */
  readonly hasFormula: boolean;
  /** Some cell without a formula holds its text itself. */
  readonly hasOwnText: boolean;
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
  let kept = "";
  let from = 0;
  let comment = source.indexOf(COMMENT.open);
  let cdata = source.indexOf(CDATA.open);
  while (comment >= 0 || cdata >= 0) {
    const isComment = comment >= 0 && (cdata < 0 || comment < cdata);
    const { open, close } = isComment ? COMMENT : CDATA;
    const at = isComment ? comment : cdata;
    const end = source.indexOf(close, at + open.length);
    // A search for each opening that nothing closes would take the square of the file.
    if (end < 0) throw new XmlError(`${close} missing`);
    kept += source.slice(from, at) + (isComment ? "" : encodeXml(source.slice(at + open.length, end)));
    from = end + close.length;
    if (comment >= 0 && comment < from) comment = source.indexOf(COMMENT.open, from);
    if (cdata >= 0 && cdata < from) cdata = source.indexOf(CDATA.open, from);
  }
  return kept + source.slice(from);
}

const COMMENT = { open: "<!--", close: "-->" } as const;
const CDATA = { open: "<![CDATA[", close: "]]>" } as const;

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

import { openRoot, parseAttributes, type XmlReader, type Attributes } from "../../xml/reader";
import { builtInFormat } from "../cell/numberFormat";
import { isTrue } from "./workbookPart";

/** One list of styles.xml (`fonts`, `cellXfs`…): its offsets and the XML of its items. */
export interface StyleSection {
  readonly start: number;
  readonly end: number;
  readonly items: readonly string[];
}

/** styles.xml cut at its lists; what isn't a list is only known by its place. */
export interface StylesPart {
  readonly xml: string;
  readonly prefix: string;
  readonly sections: ReadonlyMap<string, StyleSection>;
}

/** One entry of `cellXfs`, the format that a cell's `s` points at. */
export interface CellFormat {
  readonly xml: string;
  readonly attributes: Attributes;
  readonly locked: boolean;
  readonly quotePrefix: boolean;
}

/** Excel's smallest styles part, used when a package has none. */
export const EMPTY_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

export function parseStyles(xml: string): StylesPart {
  const reader = openRoot(xml);
  const { prefix } = reader;
  const sections = new Map<string, StyleSection>();
  while (reader.depth > 0) {
    const event = reader.next();
    if (event === "end") break;
    if (event !== "open") continue;
    const { name, start } = reader;
    const items = childrenOf(reader);
    sections.set(name, { start, end: reader.end, items });
  }
  return { xml, prefix, sections };
}

/** XML of the children of the element just opened; moves behind its end. */
export function childrenOf(reader: XmlReader): string[] {
  const depth = reader.depth;
  const items: string[] = [];
  for (let event = reader.next(); !(event === "close" && reader.depth < depth); event = reader.next()) {
    if (event === "end") break;
    if (event !== "open") continue;
    const from = reader.start;
    items.push(reader.source.slice(from, reader.skip()));
  }
  return items;
}

/** Children of a fragment's root, by local name, in order. */
export function namedChildren(fragment: string): { readonly name: string; readonly xml: string }[] {
  const reader = openRoot(fragment);
  return childrenOf(reader).map((xml) => ({ name: openRoot(xml).name, xml }));
}

/** Attributes of a fragment's root element. */
export function rootAttributes(fragment: string): Attributes {
  return openRoot(fragment).attributes;
}

export function cellFormat(xml: string): CellFormat {
  const attributes = rootAttributes(xml);
  const protection = /<(?:\w+:)?protection([^>]*)>/.exec(xml);
  const locked = protection ? parseAttributes(protection[1] as string).get("locked") : undefined;
  return { xml, attributes, locked: locked === undefined || isTrue(locked), quotePrefix: isTrue(attributes.get("quotePrefix")) };
}

/** Spelled-out number formats by id. */
export function customFormats(styles: StylesPart): Map<number, string> {
  return new Map((styles.sections.get("numFmts")?.items ?? []).map((item) => {
    const attributes = rootAttributes(item);
    return [Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "General"];
  }));
}

/** Number format (en-US) of a cell format. */
export function numberFormatOf(format: CellFormat, custom: ReadonlyMap<number, string>): string {
  const id = Number(format.attributes.get("numFmtId") ?? 0);
  return custom.get(id) ?? builtInFormat(id);
}

import { openRoot, XmlReader } from "../../xml/reader";
import { encodeXml, encodeXstring } from "../../xml/text";
import { withWorkbookChild, workbookChild } from "./workbookXml";

/** A defined name as workbook.xml holds it. */
export interface NameXml {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  readonly hidden: boolean;
  /** Position of the sheet it is local to; null for the whole workbook. */
  readonly localSheet: number | null;
}

interface Item {
  readonly name: string;
  readonly localSheet: number | null;
  /** Of its element in the `definedNames` fragment. */
  readonly start: number;
  readonly end: number;
}

/** xl/workbook.xml with the name given its value: an existing one keeps its place and its other attributes. */
export function withDefinedName(xml: string, wanted: NameXml): string {
  const fragment = workbookChild(xml, "definedNames");
  const { prefix } = openRoot(xml);
  const attributes = ` name="${encodeXml(wanted.name)}"${wanted.localSheet === null ? "" : ` localSheetId="${wanted.localSheet}"`}`;
  const element = (start: string): string => `<${prefix}definedName${start}${wanted.hidden ? ` hidden="1"` : ""}>${encodeXml(encodeXstring(wanted.formula))}</${prefix}definedName>`;
  const known = fragment === null ? undefined : itemsOf(fragment).find((item) => isSame(item, wanted));
  if (fragment !== null && known) {
    const kept = [...openRoot(fragment.slice(known.start, known.end)).attributes].filter(([name]) => name !== "hidden");
    const text = element(kept.map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join(""));
    return withWorkbookChild(xml, "definedNames", fragment.slice(0, known.start) + text + fragment.slice(known.end));
  }
  const close = fragment === null || openRoot(fragment).selfClosing ? -1 : fragment.lastIndexOf("</");
  const names = fragment === null || close < 0 ? `<${prefix}definedNames>${element(attributes)}</${prefix}definedNames>` : fragment.slice(0, close) + element(attributes) + fragment.slice(close);
  return withWorkbookChild(xml, "definedNames", names);
}

/** xl/workbook.xml without the names that satisfy the test; the list goes with its last name. */
export function withoutDefinedNames(xml: string, test: (name: Pick<NameXml, "name" | "localSheet">) => boolean): string {
  const fragment = workbookChild(xml, "definedNames");
  if (fragment === null) return xml;
  const items = itemsOf(fragment);
  const doomed = items.filter(test);
  if (doomed.length === 0) return xml;
  if (doomed.length === items.length) return withWorkbookChild(xml, "definedNames", null);
  let kept = "";
  let from = 0;
  for (const { start, end } of doomed) {
    kept += fragment.slice(from, start);
    from = end;
  }
  return withWorkbookChild(xml, "definedNames", kept + fragment.slice(from));
}

/** Names compare without case; a name of the workbook and one of a sheet are two. */
export function isSame(one: Pick<NameXml, "name" | "localSheet">, other: Pick<NameXml, "name" | "localSheet">): boolean {
  return one.localSheet === other.localSheet && one.name.toLowerCase() === other.name.toLowerCase();
}

function itemsOf(fragment: string): Item[] {
  const reader = new XmlReader(fragment);
  const items: Item[] = [];
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open" || reader.name !== "definedName") continue;
    const { start } = reader;
    const local = reader.attribute("localSheetId");
    items.push({ name: reader.attribute("name") ?? "", localSheet: local === undefined ? null : Number(local), start, end: reader.skip() });
  }
  return items;
}

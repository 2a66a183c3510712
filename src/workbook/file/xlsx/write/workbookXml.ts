import { openRoot, type XmlReader } from "../../xml/reader";
import { encodeXml, XmlError } from "../../xml/text";
import { childrenOf } from "../read/styles";
import { relationshipNamespace } from "./sheetElements";

/** Children of `workbook` in the order of the schema (CT_Workbook). */
const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
];

interface Child {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** xl/workbook.xml with one child replaced, or put at its place (null: removed). */
export function withWorkbookChild(xml: string, name: string, text: string | null): string {
  const children = workbookChildren(xml);
  const existing = children.find((child) => child.name === name);
  if (existing) return xml.slice(0, existing.start) + (text ?? "") + xml.slice(existing.end);
  if (text === null) return xml;
  const rank = ORDER.indexOf(name);
  const at = children.find((child) => ORDER.indexOf(child.name) > rank)?.start ?? xml.lastIndexOf("</");
  return xml.slice(0, at) + text + xml.slice(at);
}

/** XML of one child of `workbook`; null when it has none. */
export function workbookChild(xml: string, name: string): string | null {
  const child = workbookChildren(xml).find((candidate) => candidate.name === name);
  return child ? xml.slice(child.start, child.end) : null;
}

function sheetsOf(xml: string): string {
  const sheets = workbookChild(xml, "sheets");
  if (sheets === null) throw new XmlError("workbook without sheets");
  return sheets;
}

/** Adds a sheet at the end of the list. */
export function withSheet(xml: string, name: string, sheetId: number, relationshipId: string, hidden = false): string {
  const sheets = sheetsOf(xml);
  const { prefix } = openRoot(sheets);
  const element = `<${prefix}sheet xmlns:r="${relationshipNamespace(xml)}" name="${encodeXml(name)}" sheetId="${sheetId}"${hidden ? ` state="hidden"` : ""} r:id="${relationshipId}"/>`;
  const close = sheets.lastIndexOf("</");
  return withWorkbookChild(xml, "sheets", sheets.slice(0, close) + element + sheets.slice(close));
}

/** The `sheet` elements, in order. */
export function sheetItems(xml: string): string[] {
  return childrenOf(openRoot(sheetsOf(xml)));
}

export function sheetRelationship(item: string): string {
  const { attributes } = openRoot(item);
  return attributes.get("r:id") ?? attributes.get("id") ?? "";
}

/** The list of sheets, as given. */
export function replaceSheets(xml: string, items: readonly string[]): string {
  const { prefix } = openRoot(sheetsOf(xml));
  return withWorkbookChild(xml, "sheets", `<${prefix}sheets>${items.join("")}</${prefix}sheets>`);
}

/** Asks Excel to calculate everything when it opens the file: cached values may be stale. */
export function withFullCalculation(xml: string): string {
  const existing = workbookChild(xml, "calcPr");
  if (existing === null) return withWorkbookChild(xml, "calcPr", `<${openRoot(xml).prefix}calcPr fullCalcOnLoad="1"/>`);
  const tag = existing.indexOf("calcPr") + "calcPr".length;
  const rest = existing.slice(tag).replace(/\sfullCalcOnLoad=(["'])[^"']*\1/, "");
  return withWorkbookChild(xml, "calcPr", `${existing.slice(0, tag)} fullCalcOnLoad="1"${rest}`);
}

function workbookChildren(xml: string): Child[] {
  const reader: XmlReader = openRoot(xml);
  const children: Child[] = [];
  while (reader.depth > 0) {
    const event = reader.next();
    if (event === "end") break;
    if (event !== "open") continue;
    const { name, start } = reader;
    children.push({ name, start, end: reader.skip() });
  }
  return children;
}

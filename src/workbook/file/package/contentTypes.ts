import { encodeXml } from "../xml/text";
import { openRoot, XmlReader } from "../xml/reader";
import type { OpcPackage, PackageDraft } from "./opcPackage";
import { partKey } from "./partName";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** The content type that the package declares for a part; null when it declares none. */
export function contentTypeOf(source: Pick<OpcPackage, "text" | "has">, part: string): string | null {
  if (!source.has(CONTENT_TYPES_PART)) return null;
  const reader = new XmlReader(source.text(CONTENT_TYPES_PART));
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  let byExtension: string | null = null;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    const type = reader.attribute("ContentType") ?? null;
    if (reader.name === "Override" && partKey((reader.attribute("PartName") ?? "").replace(/^\//, "")) === partKey(part)) return type;
    if (reader.name === "Default" && reader.attribute("Extension")?.toLowerCase() === extension) byExtension = type;
  }
  return byExtension;
}

/** Declares a part's type by an Override, unless it is declared so already. */
export function declareContentType(draft: PackageDraft, part: string, type: string): void {
  if (contentTypeOf(draft, part) === type) return;
  const xml = draft.text(CONTENT_TYPES_PART);
  const { prefix, close } = rootClose(xml);
  draft.setText(CONTENT_TYPES_PART, `${xml.slice(0, close)}<${prefix}Override PartName="/${encodeXml(part)}" ContentType="${encodeXml(type)}"/>${xml.slice(close)}`);
}

/** Removes a part's Override. */
export function forgetContentType(draft: PackageDraft, part: string): void {
  const xml = draft.text(CONTENT_TYPES_PART);
  const reader = new XmlReader(xml);
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open" || reader.name !== "Override") continue;
    if (partKey((reader.attribute("PartName") ?? "").replace(/^\//, "")) !== partKey(part)) continue;
    const from = reader.start;
    draft.setText(CONTENT_TYPES_PART, xml.slice(0, from) + xml.slice(reader.skip()));
    return;
  }
}

/** Prefix of the root element and the offset of its end tag. */
export function rootClose(xml: string): { prefix: string; close: number } {
  return { prefix: openRoot(xml).prefix, close: xml.lastIndexOf("</") };
}

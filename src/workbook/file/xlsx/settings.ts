import { declareContentType } from "../package/contentTypes";
import type { OpcPackage } from "../package/opcPackage";
import { addRelationship, relationshipsOf } from "../package/relationships";
import { openRoot } from "../xml/reader";
import { decodeXstring, encodeXml, encodeXstring } from "../xml/text";
import { eachElement } from "./read/sheetFacts";

const NAMESPACE = "urn:spaser:reglages:1";
/** customXml parts reach every Excel and come back from it untouched; they are found again by their namespace. */
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const FOLDER = "customXml/";

/** Value kept under a key in the workbook; null when there is none. */
export function readSetting(source: OpcPackage, workbookPart: string, key: string): string | null {
  return settings(source, settingsPart(source, workbookPart)).get(key) ?? null;
}

/** The package with the value set, or removed when null. */
export function writeSetting(source: OpcPackage, workbookPart: string, key: string, value: string | null): OpcPackage {
  const existing = settingsPart(source, workbookPart);
  const values = settings(source, existing);
  if (value === (values.get(key) ?? null)) return source;
  if (value === null) values.delete(key);
  else values.set(key, value);
  const items = [...values].map(([name, text]) => `<reglage cle="${store(name)}">${store(text)}</reglage>`).join("");
  const draft = source.edit();
  const part = existing ?? draft.freeName(`${FOLDER}item`, ".xml");
  draft.setText(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<reglages xmlns="${NAMESPACE}">${items}</reglages>`);
  if (existing === null) {
    declareContentType(draft, part, "application/xml");
    addRelationship(draft, workbookPart, "customXml", part, RELATIONSHIP);
  }
  return draft.commit();
}

/** True for parts whose change leaves sheets and formats alone. */
export function isSettingsPart(name: string): boolean {
  return name.startsWith(FOLDER);
}

function settingsPart(source: OpcPackage, workbookPart: string): string | null {
  const candidates = relationshipsOf(source, workbookPart).filter((relationship) => relationship.kind === "customXml");
  return candidates.map((relationship) => relationship.part).find((part): part is string => part !== null && source.has(part) && isOurs(source.text(part))) ?? null;
}

/** Custom XML is anyone's: what isn't XML at all is simply not ours. */
function isOurs(xml: string): boolean {
  return xml.includes(NAMESPACE) && openRoot(xml).attribute("xmlns") === NAMESPACE;
}

function settings(source: OpcPackage, part: string | null): Map<string, string> {
  if (part === null) return new Map();
  const read = eachElement(source.text(part), "reglage", (reader): [string, string] => {
    const key = decodeXstring(reader.attribute("cle") ?? "");
    return [key, decodeXstring(reader.readText())];
  });
  return new Map(read);
}

function store(text: string): string {
  return encodeXml(encodeXstring(text));
}

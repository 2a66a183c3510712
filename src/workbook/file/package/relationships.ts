import { encodeXml } from "../xml/text";
import { openRoot, XmlReader } from "../xml/reader";
import { CONTENT_TYPES_PART, rootClose } from "./contentTypes";
import type { OpcPackage, PackageDraft } from "./opcPackage";
import { relationshipsPartOf, resolveTarget, targetOf } from "./partName";

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI (`worksheet`, `table`…), the same in the transitional and strict families. */
  readonly kind: string;
  /** Part pointed at; null for what lies outside of the package. */
  readonly part: string | null;
}

const FAMILY = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_FAMILY = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Relationships of a part, in their order; the package's own for `""`. */
export function relationshipsOf(source: Pick<OpcPackage, "text" | "has">, part: string): Relationship[] {
  const name = relationshipsPartOf(part);
  if (!source.has(name)) return [];
  const reader = new XmlReader(source.text(name));
  const found: Relationship[] = [];
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open" || reader.name !== "Relationship") continue;
    const type = reader.attribute("Type") ?? "";
    const external = reader.attribute("TargetMode") === "External";
    found.push({
      id: reader.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      part: external ? null : resolveTarget(part, reader.attribute("Target") ?? ""),
    });
  }
  return found;
}

/** Adds a relationship from `part` to `target` and returns its id. */
export function addRelationship(draft: PackageDraft, part: string, kind: string, target: string, typeUri?: string): string {
  const name = relationshipsPartOf(part);
  if (!draft.has(name)) {
    draft.setText(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`);
  }
  const xml = expandedRoot(draft.text(name));
  const taken = new Set(relationshipsOf(draft, part).map((relationship) => relationship.id));
  let rank = taken.size + 1;
  while (taken.has(`rId${rank}`)) rank++;
  const id = `rId${rank}`;
  const family = isStrict(draft, xml) ? STRICT_FAMILY : FAMILY;
  const { prefix, close } = rootClose(xml);
  const element = `<${prefix}Relationship Id="${id}" Type="${typeUri ?? `${family}/${kind}`}" Target="${encodeXml(targetOf(target))}"/>`;
  draft.setText(name, xml.slice(0, close) + element + xml.slice(close));
  return id;
}

/** A part without relationships yet takes the family of the package. */
function isStrict(draft: PackageDraft, xml: string): boolean {
  const root = relationshipsPartOf("");
  return xml.includes(STRICT_FAMILY) || (!xml.includes(`${FAMILY}/`) && draft.has(root) && draft.text(root).includes(STRICT_FAMILY));
}

/** Removes the relationships of `part` that satisfy the test; an emptied relationships part goes too. */
export function removeRelationships(draft: PackageDraft, part: string, test: (relationship: Relationship) => boolean): void {
  const all = relationshipsOf(draft, part);
  const doomed = new Set(all.filter(test).map((relationship) => relationship.id));
  if (doomed.size === 0) return;
  const name = relationshipsPartOf(part);
  if (doomed.size === all.length && name !== relationshipsPartOf("")) {
    draft.remove(name);
    return;
  }
  const xml = draft.text(name);
  const reader = new XmlReader(xml);
  let kept = "";
  let from = 0;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open" || reader.name !== "Relationship" || !doomed.has(reader.attribute("Id") ?? "")) continue;
    kept += xml.slice(from, reader.start);
    from = reader.skip();
  }
  draft.setText(name, kept + xml.slice(from));
}

/** `<Relationships …/>` as `<Relationships …></Relationships>`, so that children can be inserted. */
function expandedRoot(xml: string): string {
  const reader = openRoot(xml);
  if (!reader.selfClosing) return xml;
  return `${xml.slice(0, reader.end - 2)}></${reader.prefix}${reader.name}>${xml.slice(reader.end)}`;
}

/** The part that the package names as its main document; null when it names none. */
export function mainPart(source: Pick<OpcPackage, "text" | "has">): string | null {
  if (!source.has(CONTENT_TYPES_PART)) return null;
  return relationshipsOf(source, "").find((relationship) => relationship.kind === "officeDocument")?.part ?? null;
}

import { encodeXml } from "../../xml/text";
import { namedChildren, rootAttributes, type CellFormat } from "../read/styles";

/** What changes in a cell format; `undefined` stays, `null` goes back to the default. */
export interface XfChange {
  readonly numFmtId: number | undefined;
  readonly fontId: number | undefined;
  readonly fillId: number | undefined;
  readonly borderId: number | undefined;
  readonly quotePrefix: boolean | undefined;
  readonly locked: boolean | undefined;
  readonly alignment: {
    readonly wrap: boolean | null | undefined;
    readonly horizontal: string | null | undefined;
    readonly vertical: string | null | undefined;
  };
}

const ATTRIBUTES = ["numFmtId", "fontId", "fillId", "borderId", "xfId", "quotePrefix", "pivotButton", "applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection"];

/** An `xf` element: `from` with the changes, its attributes in a fixed order so that equal formats are equal texts. */
export function xfXml(prefix: string, from: CellFormat, change: XfChange): string {
  const attributes = new Map([...from.attributes].filter(([name]) => ATTRIBUTES.includes(name)));
  const identifiers = [["numFmtId", "applyNumberFormat"], ["fontId", "applyFont"], ["fillId", "applyFill"], ["borderId", "applyBorder"]] as const;
  for (const [name, apply] of identifiers) {
    const value = change[name];
    if (value === undefined) {
      if (!attributes.has(name)) attributes.set(name, "0");
      continue;
    }
    attributes.set(name, String(value));
    attributes.set(apply, "1");
  }
  if (!attributes.has("xfId")) attributes.set("xfId", "0");
  if (change.quotePrefix === true) attributes.set("quotePrefix", "1");
  else if (change.quotePrefix === false) attributes.delete("quotePrefix");

  const children = namedChildren(from.xml);
  const child = (name: string): Map<string, string> => {
    const found = children.find((candidate) => candidate.name === name);
    return new Map(found ? rootAttributes(found.xml) : []);
  };
  const alignment = child("alignment");
  const { wrap, horizontal, vertical } = change.alignment;
  if (wrap !== undefined) put(alignment, "wrapText", wrap ? "1" : null);
  if (horizontal !== undefined) put(alignment, "horizontal", horizontal);
  if (vertical !== undefined) put(alignment, "vertical", vertical);
  if (wrap !== undefined || horizontal !== undefined || vertical !== undefined) attributes.set("applyAlignment", "1");
  const protection = child("protection");
  if (change.locked !== undefined) {
    protection.set("locked", change.locked ? "1" : "0");
    attributes.set("applyProtection", "1");
  }
  const extensions = children.filter((candidate) => candidate.name === "extLst").map((candidate) => candidate.xml).join("");
  const inner = element(prefix, "alignment", alignment) + element(prefix, "protection", protection) + extensions;
  const start = `<${prefix}xf${ATTRIBUTES.filter((name) => attributes.has(name)).map((name) => ` ${name}="${attributes.get(name)}"`).join("")}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${prefix}xf>`;
}

function put(attributes: Map<string, string>, name: string, value: string | null): void {
  if (value === null) attributes.delete(name);
  else attributes.set(name, value);
}

function element(prefix: string, name: string, attributes: ReadonlyMap<string, string>): string {
  if (attributes.size === 0) return "";
  return `<${prefix}${name}${[...attributes].map(([key, value]) => ` ${key}="${encodeXml(value)}"`).join("")}/>`;
}

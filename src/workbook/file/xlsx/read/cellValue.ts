import type { Cell } from "../../../../core/register/cell";
import { XmlReader } from "../../xml/reader";
import { decodeXml, decodeXstring } from "../../xml/text";
import { isoStampToSerial } from "../cell/serial";
import { richText, type SharedStrings } from "./sharedStrings";

/** What a cell's content is read against. */
export interface ValueContext {
  readonly strings: SharedStrings | null;
  readonly dateSystem: 1900 | 1904;
  /** Namespace prefix of the sheet's elements, with its colon. */
  readonly prefix: string;
}

/** The value of a cell from its type and its inner XML: `null` for a blank, and for a formula never calculated. */
export function cellValue(type: string, content: string, context: ValueContext): Cell {
  if (content === "") return null;
  if (type === "inlineStr") return blankToNull(inlineText(content, context.prefix));
  const raw = elementText(content, `${context.prefix}v`);
  if (raw === null || raw === "") return null;
  switch (type) {
    case "s":
      return blankToNull(context.strings?.get(Number(raw)) ?? "");
    case "str":
      return blankToNull(decodeXstring(decodeXml(raw)));
    case "b":
      return raw === "1" || raw === "true";
    case "e":
      return { error: decodeXml(raw) };
    case "d":
      return isoStampToSerial(raw, context.dateSystem) ?? decodeXml(raw);
    default: {
      const value = Number(raw);
      // A number that isn't one stays visible as a text: core tells it as an anomaly, where 0 or a blank would hide it.
      return Number.isFinite(value) ? value : decodeXml(raw);
    }
  }
}

/** Raw text of the first element of that name in a cell's content; null when there is none. */
export function elementText(content: string, name: string): string | null {
  const tag = `<${name}`;
  for (let at = content.indexOf(tag); at >= 0; at = content.indexOf(tag, at + 1)) {
    const after = content.charCodeAt(at + tag.length);
    if (after !== 62 && after !== 47 && after > 32) continue;
    const open = content.indexOf(">", at);
    if (open < 0 || content.charCodeAt(open - 1) === 47) return "";
    const close = content.indexOf("</", open);
    return content.slice(open + 1, close < 0 ? content.length : close);
  }
  return null;
}

/** A formula as the cell stores it. */
export interface StoredFormula {
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** Without `=`; empty for a cell that follows a shared formula. */
  readonly text: string;
  readonly reference: string | null;
  readonly sharedIndex: string | null;
}

/** The formula in a cell's content; null when it holds none. */
export function storedFormula(content: string, prefix: string): StoredFormula | null {
  if (!content.includes(`<${prefix}f`)) return null;
  const reader = new XmlReader(content);
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open" || reader.name !== "f") continue;
    const type = reader.attribute("t");
    const kind = type === "shared" || type === "array" || type === "dataTable" ? type : "normal";
    const reference = reader.attribute("ref") ?? null;
    const sharedIndex = reader.attribute("si") ?? null;
    return { kind, reference, sharedIndex, text: decodeXstring(reader.readText()) };
  }
  return null;
}

function inlineText(content: string, prefix: string): string {
  const tag = `<${prefix}is>`;
  const from = content.indexOf(tag);
  const to = content.lastIndexOf(`</${prefix}is>`);
  return richText(from >= 0 && to > from ? content.slice(from + tag.length, to) : content);
}

function blankToNull(text: string): string | null {
  return text === "" ? null : text;
}

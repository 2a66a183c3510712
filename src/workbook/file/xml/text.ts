/** The five entities that XML predefines; no other is accepted. */
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: "\"", apos: "'" };

/** Raised for text that is not the XML that office files use; turned into `unreadable` where the part's name is known. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}

/** Character data or attribute value as read: entities resolved, line ends normalised as XML asks. */
export function decodeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, body: string) => {
    if (whole.endsWith(";")) {
      if (body.startsWith("#")) return numeric(body);
      const named = Object.hasOwn(NAMED, body) ? NAMED[body] : undefined;
      if (named !== undefined) return named;
    }
    throw new XmlError(`entity ${whole}`);
  });
}

function numeric(body: string): string {
  const hexadecimal = body[1] === "x";
  const digits = body.slice(hexadecimal ? 2 : 1);
  const code = (hexadecimal ? /^[0-9a-f]+$/i : /^[0-9]+$/).test(digits) ? Number.parseInt(digits, hexadecimal ? 16 : 10) : -1;
  if (code < 1 || code > 0x10ffff) throw new XmlError(`entity &${body};`);
  return String.fromCodePoint(code);
}

/** Text for an element or an attribute; line ends and tabs are written as references, so that no reader normalises them. */
export function encodeXml(text: string): string {
  return /[&<>"\r\n\t]/.test(text)
    ? text.replace(/[&<>"\r\n\t]/g, (char) => ESCAPES[char] as string)
    : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;",
};

/** `_xHHHH_`, the way spreadsheet files write what XML can't hold (ST_Xstring). */
const ESCAPED_UNIT = /_x([0-9A-Fa-f]{4})_/g;
// Control characters but tab and line ends, lone surrogates, and the two non-characters that XML excludes.
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A cell's text as stored, to the text that a person sees. */
export function decodeXstring(stored: string): string {
  return stored.includes("_x") ? stored.replace(ESCAPED_UNIT, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : stored;
}

/** The inverse: any JavaScript string, to one that XML can hold (before entity encoding). */
export function encodeXstring(text: string): string {
  const guarded = text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
  return guarded.replace(NOT_XML, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** A text for the parts that have no such writing (drawings, charts): what XML can't hold becomes a space. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, " ");
}

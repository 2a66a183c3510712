import { decodeXml, XmlError } from "./text";

/** Attributes of one element by name as written; a `Map`, so that no name can reach an object's prototype. */
export type Attributes = ReadonlyMap<string, string>;

/**
 * Parses the inside of a start tag; an id under any prefix is found under `id` too, when that is free. From one `=` to
 * the next, never back: a tag of a million letters takes one pass.
 */
export function parseAttributes(raw: string): Attributes {
  const attributes = new Map<string, string>();
  let at = 0;
  for (let equals = raw.indexOf("="); equals >= 0; equals = raw.indexOf("=", at)) {
    let nameEnd = equals;
    while (nameEnd > at && isSpace(raw, nameEnd - 1)) nameEnd--;
    let nameStart = nameEnd;
    while (nameStart > at && !isSpace(raw, nameStart - 1)) nameStart--;
    let quote = equals + 1;
    while (isSpace(raw, quote)) quote++;
    const mark = raw[quote];
    at = equals + 1;
    if (mark !== "\"" && mark !== "'") continue;
    const close = raw.indexOf(mark, quote + 1);
    if (close < 0) break;
    at = close + 1;
    const name = raw.slice(nameStart, nameEnd);
    if (name === "") continue;
    const value = decodeXml(raw.slice(quote + 1, close));
    attributes.set(name, value);
    // The prefix of relationship ids is the file's choice (`r:id`, `ns1:id`).
    if (name.endsWith(":id") && !attributes.has("id")) attributes.set("id", value);
  }
  return attributes;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 9 || code === 13;
}

export type XmlEvent = "open" | "close" | "text" | "end";

/**
 * Pull parser over one part, without a tree: call `next()` and look at the fields. Positions are offsets in the source,
 * so that a patch can cut exactly there. A DOCTYPE is refused, entities are the five of XML and numeric ones.
 */
export class XmlReader {
  /** Local name of the element opened or closed last. */
  name = "";
  /** Prefix with its colon (`x:`), or empty. */
  prefix = "";
  /** Where the current token starts, and where it ends (exclusive). */
  start = 0;
  end = 0;
  /** Open elements, the current one included after `open`. */
  depth = 0;
  selfClosing = false;
  private pendingClose = false;
  private attributesFrom = 0;
  private attributesTo = 0;
  private parsed: Attributes | null = null;
  private cdata = false;

  constructor(readonly source: string, position = 0) {
    this.end = source.charCodeAt(position) === 0xfeff ? position + 1 : position;
  }

  get attributes(): Attributes {
    this.parsed ??= parseAttributes(this.source.slice(this.attributesFrom, this.attributesTo));
    return this.parsed;
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** Text of the current `text` event. */
  get text(): string {
    const raw = this.source.slice(this.start, this.end);
    return this.cdata ? raw.slice(9, -3) : decodeXml(raw);
  }

  /** Moves on; an element written `<a/>` gives `open` then `close`. */
  next(): XmlEvent {
    if (this.pendingClose) {
      this.pendingClose = false;
      this.depth--;
      this.start = this.end;
      return "close";
    }
    const { source } = this;
    for (;;) {
      const at = this.end;
      if (at >= source.length) {
        this.start = at;
        return "end";
      }
      this.start = at;
      this.cdata = false;
      if (source.charCodeAt(at) !== 60) {
        const tag = source.indexOf("<", at);
        this.end = tag < 0 ? source.length : tag;
        return "text";
      }
      const second = source.charCodeAt(at + 1);
      if (second === 63) this.end = this.after("?>", at);
      else if (second !== 33) return this.tag(at, second);
      else if (source.startsWith("<!--", at)) this.end = this.after("-->", at);
      else if (source.startsWith("<![CDATA[", at)) {
        this.end = this.after("]]>", at);
        this.cdata = true;
        return "text";
      } else throw new XmlError("DOCTYPE");
    }
  }

  /** After an `open`: skips to behind its `close`; returns that offset. */
  skip(): number {
    const depth = this.depth;
    while (this.depth >= depth) if (this.next() === "end") throw new XmlError(`<${this.name}> not closed`);
    return this.end;
  }

  /** After an `open`: the concatenated text inside, moving behind its `close`. */
  readText(): string {
    const depth = this.depth;
    let text = "";
    while (this.depth >= depth) {
      const event = this.next();
      if (event === "text") text += this.text;
      else if (event === "end") throw new XmlError(`<${this.name}> not closed`);
    }
    return text;
  }

  private tag(at: number, second: number): XmlEvent {
    const { source } = this;
    const closing = second === 47;
    let cursor = closing ? at + 2 : at + 1;
    const from = cursor;
    for (let code = source.charCodeAt(cursor); code > 32 && code !== 62 && code !== 47; code = source.charCodeAt(++cursor));
    const full = source.slice(from, cursor);
    const colon = full.indexOf(":");
    this.prefix = colon < 0 ? "" : full.slice(0, colon + 1);
    this.name = colon < 0 ? full : full.slice(colon + 1);
    this.parsed = null;
    this.attributesFrom = cursor;
    const close = tagEnd(source, cursor);
    this.end = close + 1;
    if (closing) {
      this.depth--;
      return "close";
    }
    this.selfClosing = source.charCodeAt(close - 1) === 47;
    this.attributesTo = this.selfClosing ? close - 1 : close;
    this.pendingClose = this.selfClosing;
    this.depth++;
    return "open";
  }

  private after(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from);
    if (at < 0) throw new XmlError(`${mark} missing`);
    return at + mark.length;
  }
}

/** A reader standing on the root element, just opened. */
export function openRoot(source: string): XmlReader {
  const reader = new XmlReader(source);
  for (let event = reader.next(); event !== "open"; event = reader.next()) if (event === "end") throw new XmlError("no root element");
  return reader;
}

/** Offset of the `>` that ends a tag; a `>` between quotes doesn't. */
export function tagEnd(source: string, from: number): number {
  let close = source.indexOf(">", from);
  if (close < 0) throw new XmlError("tag not closed");
  let quote = nextQuote(source, from, close);
  while (quote >= 0) {
    const partner = source.indexOf(source[quote] as string, quote + 1);
    if (partner < 0) throw new XmlError("quote not closed");
    if (partner > close) {
      close = source.indexOf(">", partner);
      if (close < 0) throw new XmlError("tag not closed");
    }
    quote = nextQuote(source, partner + 1, close);
  }
  return close;
}

function nextQuote(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

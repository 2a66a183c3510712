import { XmlReader } from "../../xml/reader";
import { decodeXml, decodeXstring } from "../../xml/text";
import { TextSearch } from "./textSearch";

/**
 * The shared strings of a workbook, decoded one by one when a cell asks: a register of 100 000 rows holds hundreds of
 * thousands, and a scheme reads a few columns.
 */
export class SharedStrings {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly decoded: (string | undefined)[] = [];

  constructor(private readonly xml: string) {
    const reader = new XmlReader(xml);
    for (let event = reader.next(); event !== "end" && event !== "open"; event = reader.next());
    const tag = `<${reader.prefix}si`;
    const close = `</${reader.prefix}si>`;
    for (let at = xml.indexOf(tag, reader.end); at >= 0; at = xml.indexOf(tag, at)) {
      const after = xml.charCodeAt(at + tag.length);
      // `<si>`, `<si …>` and `<si/>` only, not another element whose name starts alike.
      if (after !== 62 && after !== 47 && after > 32) {
        at += tag.length;
        continue;
      }
      const open = xml.indexOf(">", at);
      if (open < 0) break;
      const end = xml.charCodeAt(open - 1) === 47 ? open + 1 : xml.indexOf(close, open);
      if (end < 0) break;
      this.starts.push(open + 1);
      this.ends.push(end);
      at = end;
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** Indexes of the strings that hold a part, whatever the case; only those that look like it are decoded. */
  holding(part: string): ReadonlySet<number> {
    const search = new TextSearch(part);
    const found = new Set<number>();
    search.over(this.xml, this.starts, this.ends, (index) => {
      if (search.isIn(this.get(index))) found.add(index);
    });
    return found;
  }

  /** The text at `index`; null when the file has no such string. */
  get(index: number): string | null {
    const known = this.decoded[index];
    if (known !== undefined) return known;
    const start = this.starts[index];
    const end = this.ends[index];
    if (start === undefined || end === undefined) return null;
    const text = start >= end ? "" : richText(this.xml.slice(start, end));
    this.decoded[index] = text;
    return text;
  }
}

const PLAIN = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/;

/** Text of a string item (`si` or `is`): its runs concatenated, phonetic guides left out. */
export function richText(inner: string): string {
  const plain = PLAIN.exec(inner);
  if (plain) return decodeXstring(decodeXml(plain[1] as string));
  const reader = new XmlReader(inner);
  let text = "";
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.name === "rPh" || reader.name === "phoneticPr" || reader.name === "rPr") reader.skip();
    else if (reader.name === "t") text += decodeXstring(reader.readText());
  }
  return text;
}

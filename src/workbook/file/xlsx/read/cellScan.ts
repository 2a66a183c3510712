import { XmlError } from "../../xml/text";

/**
 * Walks the cells of one row of a sheet's XML. The hot loop of the adapter: fields are reused, nothing is allocated
 * a cell, attributes are read in one pass over the tag.
 */
export class CellScan {
  column = -1;
  /** Where `<c` starts, and behind `</c>` or `/>`. */
  start = 0;
  end = 0;
  /** Content between the tags; equal for an empty cell. */
  contentStart = 0;
  contentEnd = 0;
  /** Offsets of the values of `s` and `t`; -1 when absent. */
  private styleFrom = -1;
  private styleTo = -1;
  private typeFrom = -1;
  private typeTo = -1;
  private readonly nameAt: number;
  private readonly close: string;
  private to = 0;

  constructor(private readonly xml: string, prefix: string) {
    this.nameAt = 1 + prefix.length;
    this.close = `</${prefix}c>`;
  }

  /** Prepares to walk the content of one row. */
  begin(from: number, to: number): void {
    this.end = from;
    this.to = to;
    this.column = -1;
  }

  next(): boolean {
    const { xml, to, nameAt } = this;
    let at = this.end;
    for (;;) {
      at = xml.indexOf("<", at);
      if (at < 0 || at >= to) return false;
      if (xml.charCodeAt(at + nameAt) === 99) {
        const after = xml.charCodeAt(at + nameAt + 1);
        if (after <= 32 || after === 62 || after === 47) break;
      }
      at++;
    }
    this.start = at;
    let named = false;
    this.styleFrom = this.typeFrom = -1;
    let cursor = at + nameAt + 1;
    let selfClosing = false;
    for (let code = xml.charCodeAt(cursor); code !== 62; code = xml.charCodeAt(++cursor)) {
      selfClosing = code === 47;
      if (code <= 32 || code === 47) continue;
      // An attribute: its first letter, and whether its name is one letter long.
      const equals = xml.indexOf("=", cursor);
      // A cell that can't be walked hides the others of its row: half a row read would be a wrong figure.
      if (equals < 0 || equals >= to) throw new XmlError("cell not closed");
      let quote = equals + 1;
      while (xml.charCodeAt(quote) <= 32) quote++;
      const valueTo = xml.charCodeAt(quote) === 39 ? xml.indexOf("'", quote + 1) : xml.indexOf("\"", quote + 1);
      if (valueTo < 0 || valueTo >= to) throw new XmlError("cell not closed");
      const single = equals === cursor + 1;
      if (single && code === 114) {
        this.column = readColumn(xml, quote + 1);
        named = true;
      } else if (single && code === 115) {
        this.styleFrom = quote + 1;
        this.styleTo = valueTo;
      } else if (single && code === 116) {
        this.typeFrom = quote + 1;
        this.typeTo = valueTo;
      }
      cursor = valueTo;
    }
    if (!named) this.column++;
    this.contentStart = cursor + 1;
    if (selfClosing) this.contentEnd = this.end = cursor + 1;
    else {
      const close = xml.indexOf(this.close, cursor + 1);
      if (close < 0 || close >= to) throw new XmlError("cell not closed");
      this.contentEnd = close;
      this.end = close + this.close.length;
    }
    return true;
  }

  /** Index in the cell formats; 0 when none is given. */
  get style(): number {
    return this.styleFrom < 0 ? 0 : Number(this.xml.slice(this.styleFrom, this.styleTo));
  }

  /** `n` when none is given. */
  get type(): string {
    return this.typeFrom < 0 ? "n" : this.xml.slice(this.typeFrom, this.typeTo);
  }

  /** True when the value is a text that stands in the cell itself (`inlineStr`, `str`), not among the shared ones (`s`). */
  get holdsText(): boolean {
    const first = this.typeFrom < 0 ? 0 : this.xml.charCodeAt(this.typeFrom);
    return first === 105 || (first === 115 && this.typeTo - this.typeFrom > 1);
  }

  /** Attributes of the tag, as written. */
  get tag(): string {
    const end = this.contentStart === this.end ? this.contentStart - 2 : this.contentStart - 1;
    return this.xml.slice(this.start + this.nameAt + 1, end);
  }

  get content(): string {
    return this.xml.slice(this.contentStart, this.contentEnd);
  }
}

/** Column of an address such as `AB12` standing at `at`; letters only are looked at. */
function readColumn(xml: string, at: number): number {
  let column = 0;
  for (let code = xml.charCodeAt(at); ; code = xml.charCodeAt(++at)) {
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else if (code !== 36) return column - 1;
  }
}

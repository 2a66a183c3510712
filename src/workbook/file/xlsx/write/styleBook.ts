import type { CellStyle } from "../../../../core/bilan/edit";
import { encodeXml } from "../../xml/text";
import { builtInId, FIRST_CUSTOM_FORMAT } from "../cell/numberFormat";
import { cellFormat, customFormats, numberFormatOf, parseStyles, type CellFormat, type StylesPart } from "../read/styles";
import { borderXml, fillXml, fontXml } from "./styleItems";
import { xfXml } from "./xfXml";

/** Properties to set on a cell format; what is left out stays. `null` takes a property back to Excel's default. */
export interface StyleChange {
  readonly format?: string;
  readonly quotePrefix?: boolean;
  readonly locked?: boolean;
  readonly style?: { readonly [Key in keyof CellStyle]?: CellStyle[Key] | null };
}

/** Order of the lists in styles.xml (CT_Stylesheet). */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/**
 * The cell formats of a workbook, to which formats are only ever appended: indexes already used by cells stay true.
 * A format that exists is used again.
 */
export class StyleBook {
  private readonly part: StylesPart;
  private readonly added = new Map<string, string[]>();
  private readonly addedFormats: [number, string][] = [];
  private readonly derived = new Map<string, number>();
  private readonly parsed = new Map<number, CellFormat>();
  private readonly numberFormats = new Map<number, string>();

  constructor(xml: string) {
    this.part = parseStyles(xml);
  }

  get changed(): boolean {
    return this.added.size > 0;
  }

  format(index: number): CellFormat {
    let format = this.parsed.get(index);
    if (!format) {
      format = cellFormat(this.items("cellXfs")[index] ?? "<xf/>");
      this.parsed.set(index, format);
    }
    return format;
  }

  /** The number format (en-US) of a cell format. */
  numberFormat(index: number): string {
    let format = this.numberFormats.get(index);
    if (format === undefined) {
      format = numberFormatOf(this.format(index), new Map([...customFormats(this.part), ...this.addedFormats]));
      this.numberFormats.set(index, format);
    }
    return format;
  }

  /** True for a format that breaks long texts over several lines. */
  isWrapped(index: number): boolean {
    return /<(?:\w+:)?alignment[^>]*\swrapText=["'](?:1|true)["']/.test(this.format(index).xml);
  }

  /** Index of the format that is `base` with the given changes. */
  derive(base: number, change: StyleChange): number {
    const key = `${base}|${JSON.stringify(change)}`;
    let index = this.derived.get(key);
    if (index === undefined) {
      index = this.build(base, change);
      this.derived.set(key, index);
    }
    return index;
  }

  /** styles.xml with what was added; the rest byte for byte. */
  toXml(): string {
    const { xml, prefix, sections } = this.part;
    const splices: { start: number; end: number; text: string }[] = [];
    for (const name of ORDER) {
      const added = this.added.get(name);
      if (!added) continue;
      const section = sections.get(name);
      const items = this.items(name);
      const known = section?.items.length ?? 0;
      if (section && known > 0) {
        const tag = xml.indexOf(">", section.start);
        const head = xml.slice(section.start, tag).replace(/\scount=(["'])\d*\1/, "");
        const close = xml.lastIndexOf("</", section.end);
        splices.push({ start: section.start, end: section.end, text: `${head} count="${items.length}"${xml.slice(tag, close)}${added.join("")}${xml.slice(close, section.end)}` });
      } else {
        const at = section ?? { start: this.insertionPoint(name), end: this.insertionPoint(name) };
        splices.push({ start: at.start, end: at.end, text: `<${prefix}${name} count="${items.length}">${added.join("")}</${prefix}${name}>` });
      }
    }
    // Stable: what is inserted in front of a list comes before it, and two insertions keep the order of the schema.
    splices.sort((one, other) => one.start - other.start || one.end - other.end);
    let result = "";
    let from = 0;
    for (const { start, end, text } of splices) {
      result += xml.slice(from, start) + text;
      from = end;
    }
    return result + xml.slice(from);
  }

  private build(base: number, change: StyleChange): number {
    const { prefix } = this.part;
    const from = this.format(base);
    const identifier = (name: string): number => Number(from.attributes.get(name) ?? 0);
    const item = (list: string, name: string, blank: string): string => this.items(list)[identifier(name)] ?? blank;
    const style = change.style ?? {};
    const font = style.bold !== undefined || style.italic !== undefined || style.fontSize !== undefined || style.color !== undefined;
    const xf = xfXml(prefix, from, {
      numFmtId: change.format === undefined ? undefined : this.formatId(change.format),
      fontId: font ? this.add("fonts", fontXml(prefix, item("fonts", "fontId", `<${prefix}font/>`), style)) : undefined,
      fillId: style.fill === undefined ? undefined : style.fill === null ? 0 : this.add("fills", fillXml(prefix, style.fill)),
      borderId: style.border === undefined ? undefined : style.border === null ? 0 : this.add("borders", borderXml(prefix, style.border)),
      quotePrefix: change.quotePrefix,
      locked: change.locked,
      alignment: { wrap: style.wrap, horizontal: style.horizontal, vertical: style.vertical },
    });
    return this.add("cellXfs", xf);
  }

  private formatId(format: string): number {
    const known = builtInId(format);
    if (known !== null) return known;
    const custom = [...customFormats(this.part), ...this.addedFormats];
    const found = custom.find(([, code]) => code === format);
    if (found) return found[0];
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...custom.map(([number]) => number)) + 1;
    this.addedFormats.push([id, format]);
    this.add("numFmts", `<${this.part.prefix}numFmt numFmtId="${id}" formatCode="${encodeXml(format)}"/>`);
    return id;
  }

  private items(name: string): readonly string[] {
    const known = this.part.sections.get(name)?.items ?? [];
    const added = this.added.get(name);
    return added ? [...known, ...added] : known;
  }

  private add(name: string, xml: string): number {
    const known = this.part.sections.get(name)?.items ?? [];
    const before = known.indexOf(xml);
    if (before >= 0) return before;
    const added = this.added.get(name) ?? [];
    const again = added.indexOf(xml);
    if (again >= 0) return known.length + again;
    // Only now: a list that gains nothing must stay byte for byte.
    this.added.set(name, [...added, xml]);
    return known.length + added.length;
  }

  private insertionPoint(name: string): number {
    const rank = ORDER.indexOf(name);
    for (const later of ORDER.slice(rank + 1)) {
      const section = this.part.sections.get(later);
      if (section) return section.start;
    }
    return this.part.xml.lastIndexOf("</");
  }
}

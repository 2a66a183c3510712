import type { Area } from "../../../../core/register/survey";
import { tagEnd } from "../../xml/reader";
import { XmlError } from "../../xml/text";
import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../cell/address";
import { CellScan } from "./cellScan";
import { elementText, storedFormula } from "./cellValue";
import type { SheetIndex } from "./sheetIndex";

export interface RowSpan {
  readonly row: number;
  /** Of `<row …>` up to behind `</row>`. */
  readonly start: number;
  readonly end: number;
  /** Content between the tags; equal for a row without cells. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** The range that one formula fills: an array formula, a dynamic array, a data table. */
export interface ArraySpan extends Area {
  /** A dynamic array: its other cells are only what its first one shows. */
  readonly dynamic: boolean;
}

/** The cell that carries the text of a shared formula. */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Walks the rows of a sheet once, and keeps where they stand and what matters of their cells. */
export class RowIndexer {
  private readonly rows: RowSpan[] = [];
  private readonly arrays: ArraySpan[] = [];
  private readonly sharedMasters = new Map<string, SharedMaster>();
  private hasFormula = false;
  private hasOwnText = false;
  private top = -1;
  private bottom = -1;
  private left = Number.POSITIVE_INFINITY;
  private right = -1;

  constructor(private readonly xml: string, private readonly prefix: string) {}

  /** Indexes rows from behind `<sheetData>`; returns the offset behind `</sheetData>`. */
  run(from: number): number {
    const { xml, prefix } = this;
    const open = `<${prefix}row`;
    const close = `</${prefix}row>`;
    const endTag = `</${prefix}sheetData`;
    const scan = new CellScan(xml, prefix);
    let previous = -1;
    for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
      if (xml.startsWith(endTag, at)) return tagEnd(xml, at) + 1;
      if (!xml.startsWith(open, at)) throw new XmlError("unexpected element between rows");
      const tag = tagEnd(xml, at);
      const selfClosing = xml.charCodeAt(tag - 1) === 47;
      const row = rowNumber(xml.slice(at + open.length, tag)) ?? previous + 1;
      if (row <= previous) throw new XmlError("rows out of order");
      if (row >= MAX_ROWS) throw new XmlError("row outside of the sheet");
      previous = row;
      const contentEnd = selfClosing ? tag + 1 : xml.indexOf(close, tag);
      if (contentEnd < 0) throw new XmlError("row not closed");
      const end = selfClosing ? tag + 1 : contentEnd + close.length;
      this.rows.push({ row, start: at, end, contentStart: tag + 1, contentEnd });
      if (!selfClosing) this.cells(scan, row, tag + 1, contentEnd);
      at = end;
    }
    throw new XmlError("sheetData not closed");
  }

  result(): Pick<SheetIndex, "rows" | "used" | "arrays" | "sharedMasters" | "hasFormula" | "hasOwnText"> {
    const used = this.top < 0 ? { row: 0, column: 0, rowCount: 0, columnCount: 0 }
      : { row: this.top, column: this.left, rowCount: this.bottom - this.top + 1, columnCount: this.right - this.left + 1 };
    return { rows: this.rows, used, arrays: this.arrays, sharedMasters: this.sharedMasters, hasFormula: this.hasFormula, hasOwnText: this.hasOwnText };
  }

  private cells(scan: CellScan, row: number, from: number, to: number): void {
    scan.begin(from, to);
    const { xml } = this;
    const nameAt = 1 + this.prefix.length;
    while (scan.next()) {
      if (scan.column >= MAX_COLUMNS) throw new XmlError("cell outside of the sheet");
      if (scan.contentEnd === scan.contentStart) continue;
      const first = xml.charCodeAt(scan.contentStart + nameAt);
      if (first === 102) this.formula(scan, row);
      else if (first === 118 && isEmptyValue(scan, this.prefix)) continue;
      else if (first !== 118 && !scan.content.includes("<")) continue;
      if (first !== 102 && scan.holdsText) this.hasOwnText = true;
      if (this.top < 0 || row < this.top) this.top = row;
      if (row > this.bottom) this.bottom = row;
      if (scan.column < this.left) this.left = scan.column;
      if (scan.column > this.right) this.right = scan.column;
    }
  }

  private formula(scan: CellScan, row: number): void {
    this.hasFormula = true;
    const nameAt = 1 + this.prefix.length;
    // `<f>` without attributes is an ordinary formula: nothing to remember.
    if (this.xml.charCodeAt(scan.contentStart + nameAt + 1) === 62) return;
    const formula = storedFormula(scan.content, this.prefix);
    if (!formula) return;
    if (formula.kind === "array" || formula.kind === "dataTable") {
      const area = formula.reference === null ? null : parseArea(formula.reference);
      if (area) this.arrays.push({ ...area, dynamic: formula.kind === "array" && /\scm\s*=/.test(scan.tag) });
    } else if (formula.kind === "shared" && formula.sharedIndex !== null && formula.text !== "") {
      this.sharedMasters.set(formula.sharedIndex, { row, column: scan.column, text: formula.text });
    }
  }
}

function isEmptyValue(scan: CellScan, prefix: string): boolean {
  // Shorter than `<v>x</v>` can only be `<v/>` or `<v></v>`.
  return scan.contentEnd - scan.contentStart < 8 + 2 * prefix.length && (elementText(scan.content, `${prefix}v`) ?? "") === "";
}

const ROW_NUMBER = /(?:^|\s)r\s*=\s*["'](\d+)["']/;

function rowNumber(attributes: string): number | null {
  const match = ROW_NUMBER.exec(attributes);
  return match ? Number(match[1]) - 1 : null;
}

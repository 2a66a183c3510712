import type { AddChart, SetListValidation, SetName, SetPageLayout, SetPrompt } from "../../../../core/bilan/edit";
import type { Area } from "../../../../core/register/survey";
import { CellScan } from "../read/cellScan";
import { readStored } from "../read/storedCell";
import { hasActiveFilter, readFrozen, readMerges, readProtection, type FrozenPanes, type SheetProtection } from "../read/sheetFacts";
import { findRow, indexSheet, rowAttributes, type SheetIndex } from "../read/sheetIndex";
import type { TablePart } from "../read/tablePart";
import { isTrue, type SheetEntry } from "../read/workbookPart";
import type { XlsxReader } from "../read/xlsxReader";
import type { StoredContent } from "../cell/storedContent";
import { columnStyles, type CellPatches } from "./cellPatch";
import { mainNamespace } from "./sheetElements";

/** A table to create: its headers are read from the cells once they are all written. */
export interface NewTable {
  readonly name: string;
  readonly area: Area;
}

/** A table of the file that gets another range, total rows included. */
export interface ResizedTable {
  readonly table: TablePart;
  readonly area: Area;
}

/** A cell as the file holds it before the session. */
export interface CellBefore {
  /** Verbatim `<c>` element; null when the file has none. */
  readonly raw: string | null;
  readonly content: StoredContent | null;
  readonly style: number;
  /** Index of the shared formula that the cell carries or follows. */
  readonly shared: string | null;
}

/** What is planned for one sheet, over what it is. Nothing is written before the whole plan stands. */
export class SheetSession {
  readonly cells: CellPatches = new Map();
  /** Cells whose content someone asked for, as `row,column` keys: what undo counts and reports. */
  readonly filled = new Set<string>();
  readonly mergesAdded: Area[] = [];
  readonly widths = new Map<number, number>();
  /** In points. */
  readonly heights = new Map<number, number>();
  readonly tablesAdded: NewTable[] = [];
  readonly tablesResized = new Map<string, ResizedTable>();
  /** Lists of choices and messages, in their order. */
  readonly validationsAdded: (SetListValidation | SetPrompt)[] = [];
  /** By name in lower case. */
  readonly namesSet = new Map<string, SetName>();
  readonly chartsAdded: AddChart[] = [];
  layout: SetPageLayout | null = null;
  frozen: FrozenPanes | null = null;
  readonly protection: SheetProtection | null;
  readonly tables: readonly TablePart[];
  private readonly knownMerges: readonly Area[];
  private readonly filterActive: boolean;
  private readonly styleOfColumn: (column: number) => number;

  private constructor(readonly name: string, readonly entry: SheetEntry | null, readonly index: SheetIndex, readonly reader: XlsxReader, readonly fresh = false, readonly hidden = false) {
    this.protection = readProtection(index);
    this.knownMerges = readMerges(index);
    this.filterActive = hasActiveFilter(index);
    this.styleOfColumn = columnStyles(index);
    this.tables = entry?.part ? reader.tablesOf(entry.part) : [];
  }

  /** `fresh`: made for these very edits, as if they added it. */
  static existing(reader: XlsxReader, entry: SheetEntry, part: string, fresh = false): SheetSession {
    return new SheetSession(entry.name, entry, reader.index(part), reader, fresh);
  }

  /** The sheet of that part as it is, whatever its place in the workbook. */
  static over(reader: XlsxReader, name: string, part: string): SheetSession {
    return new SheetSession(name, reader.sheet(name), reader.index(part), reader);
  }

  static added(reader: XlsxReader, name: string, hidden: boolean): SheetSession {
    const workbook = reader.source.text(reader.workbook.part);
    return new SheetSession(name, null, indexSheet(emptySheet(mainNamespace(workbook))), reader, true, hidden);
  }

  get merges(): readonly Area[] {
    return [...this.knownMerges, ...this.mergesAdded];
  }

  get frozenBefore(): FrozenPanes {
    return readFrozen(this.index);
  }

  /** Why a row can't be seen; null when it can. */
  hiddenRow(row: number): "filtered" | "hidden" | null {
    const span = findRow(this.index, row);
    if (span === null || !isTrue(rowAttributes(this.index, span).get("hidden"))) return null;
    const inFilteredTable = this.tables.some((table) => table.filtered && row >= table.area.row && row < table.area.row + table.area.rowCount);
    return this.filterActive || inFilteredTable ? "filtered" : "hidden";
  }

  /** The cell in the file, before any patch of this session. */
  before(row: number, column: number): CellBefore {
    const span = findRow(this.index, row);
    if (span !== null) {
      const scan = new CellScan(this.index.xml, this.index.prefix);
      scan.begin(span.contentStart, span.contentEnd);
      while (scan.next() && scan.column <= column) {
        if (scan.column !== column) continue;
        const { content, shared } = readStored(scan, row, this.index, this.reader.context(this.index));
        return { raw: this.index.xml.slice(scan.start, scan.end), content, style: scan.style, shared };
      }
      const attributes = rowAttributes(this.index, span);
      if (isTrue(attributes.get("customFormat"))) return { raw: null, content: null, style: Number(attributes.get("s") ?? 0), shared: null };
    }
    return { raw: null, content: null, style: this.styleOfColumn(column), shared: null };
  }

  /** Content as it will be once the plan is written. */
  content(row: number, column: number): StoredContent | null {
    const patch = this.cells.get(row)?.get(column);
    return patch?.content === undefined ? this.before(row, column).content : patch.content;
  }

  /** Format as it will be once the plan is written. */
  style(row: number, column: number): number {
    return this.cells.get(row)?.get(column)?.style ?? this.before(row, column).style;
  }
}

/** A sheet with nothing in it. */
export function emptySheet(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

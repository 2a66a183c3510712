import type { Cell } from "../../../../core/register/cell";
import type { ColumnsData, ColumnsRequest, SheetSurvey, TableSurvey, WorkbookSurvey } from "../../../../core/register/survey";
import type { ReadOptions } from "../../../port";
import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import type { OpcPackage } from "../../package/opcPackage";
import { relationshipsOf } from "../../package/relationships";
import { CellScan } from "./cellScan";
import { cellValue, type ValueContext } from "./cellValue";
import { SharedStrings } from "./sharedStrings";
import { tableRelationshipIds } from "./sheetFacts";
import { indexSheet, rowPosition, type SheetIndex } from "./sheetIndex";
import { readTablePart, surveyedArea, type TablePart } from "./tablePart";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbookPart";

/** Rows of each sheet that a survey shows. */
const HEAD_ROWS = 30;
/** Rows read between two looks at the clock, the signal and the progress. */
const ROWS_A_TURN = 4_000;

/** Reading side of one state of a package; indexes are kept while the sheets they come from are the same. */
export class XlsxReader {
  readonly workbook: WorkbookPart;
  private readonly indexes = new Map<string, SheetIndex>();
  private readonly tables = new Map<string, readonly TablePart[]>();
  private sharedStrings: SharedStrings | null = null;

  constructor(readonly source: OpcPackage, previous?: XlsxReader) {
    this.workbook = readWorkbookPart(source);
    if (!previous) return;
    for (const [part, index] of previous.indexes) if (source.sharesPart(previous.source, part)) this.indexes.set(part, index);
    const strings = this.workbook.sharedStringsPart;
    if (strings !== null && source.sharesPart(previous.source, strings)) this.sharedStrings = previous.sharedStrings;
  }

  /** The sheet of that name, whatever the case; null when there is none. */
  sheet(name: string): SheetEntry | null {
    const wanted = name.toLowerCase();
    return this.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  /** Index of a worksheet part, made once. */
  index(part: string): SheetIndex {
    let index = this.indexes.get(part);
    if (!index) {
      index = indexSheet(this.source.text(part));
      this.indexes.set(part, index);
    }
    return index;
  }

  /** Index made elsewhere for the very text of a part (a patch that was just verified). */
  remember(part: string, index: SheetIndex): void {
    this.indexes.set(part, index);
  }

  tablesOf(part: string): readonly TablePart[] {
    let tables = this.tables.get(part);
    if (!tables) {
      const ids = new Set(tableRelationshipIds(this.index(part)));
      tables = relationshipsOf(this.source, part)
        .filter((relationship) => ids.has(relationship.id) && relationship.part !== null && this.source.has(relationship.part))
        .map((relationship) => readTablePart(relationship.part as string, this.source.text(relationship.part as string)))
        .filter((table): table is TablePart => table !== null);
      this.tables.set(part, tables);
    }
    return tables;
  }

  context(index: SheetIndex): ValueContext {
    return { strings: this.strings(), dateSystem: this.workbook.dateSystem, prefix: index.prefix };
  }

  survey(): WorkbookSurvey {
    const sheets = this.workbook.sheets.flatMap((sheet) => (sheet.part === null ? [] : [this.surveySheet(sheet, sheet.part)]));
    return { name: this.source.fileName, dateSystem: this.workbook.dateSystem, sheets };
  }

  async readColumns(requests: readonly ColumnsRequest[], options: ReadOptions = {}): Promise<readonly ColumnsData[]> {
    const outputs = requests.map((request) => request.columns.map(() => new Array<Cell>(request.rowCount).fill(null)));
    const parts = requests.map((request) => {
      const part = this.sheet(request.sheet)?.part ?? null;
      if (part === null) throw new WorkbookError("changed", MESSAGES.sheetGone(this.source.fileName, request.sheet));
      return part;
    });
    const distinct = [...new Set(parts)];
    for (const [done, part] of distinct.entries()) {
      const wanted = requests.flatMap((request, position) => (parts[position] === part ? [{ request, cells: outputs[position] as Cell[][] }] : []));
      for (const fraction of this.readSheet(part, wanted)) {
        options.onProgress?.((done + fraction) / distinct.length);
        await pause();
        if (options.signal?.aborted) throw new WorkbookError("aborted", MESSAGES.aborted(this.source.fileName));
      }
    }
    options.onProgress?.(1);
    return requests.map((request, position) => ({ request, cells: outputs[position] as Cell[][] }));
  }

  /** One pass over the rows that any request touches; yields the fraction done. */
  private *readSheet(part: string, wanted: readonly { request: ColumnsRequest; cells: Cell[][] }[]): Generator<number> {
    yield 0;
    const index = this.index(part);
    const context = this.context(index);
    const byColumn: { firstRow: number; endRow: number; cells: Cell[] }[][] = [];
    let first = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const { request, cells } of wanted) {
      first = Math.min(first, request.firstRow);
      end = Math.max(end, request.firstRow + request.rowCount);
      request.columns.forEach((column, position) => {
        (byColumn[column] ??= []).push({ firstRow: request.firstRow, endRow: request.firstRow + request.rowCount, cells: cells[position] as Cell[] });
      });
    }
    const scan = new CellScan(index.xml, index.prefix);
    const from = rowPosition(index, first);
    const to = rowPosition(index, end);
    for (let position = from; position < to; position++) {
      const span = index.rows[position] as SheetIndex["rows"][number];
      scan.begin(span.contentStart, span.contentEnd);
      while (scan.next() && scan.column < byColumn.length) {
        const targets = byColumn[scan.column];
        if (targets === undefined || scan.contentStart === scan.contentEnd) continue;
        const value = cellValue(scan.type, scan.content, context);
        for (const target of targets) {
          if (span.row >= target.firstRow && span.row < target.endRow) target.cells[span.row - target.firstRow] = value;
        }
      }
      if ((position - from) % ROWS_A_TURN === ROWS_A_TURN - 1) yield (position - from) / (to - from);
    }
  }

  private surveySheet(sheet: SheetEntry, part: string): SheetSurvey {
    const index = this.index(part);
    const { used } = index;
    const rowCount = Math.min(used.rowCount, HEAD_ROWS);
    const request = { sheet: sheet.name, firstRow: used.row, rowCount, columns: Array.from({ length: used.columnCount }, (_, column) => used.column + column) };
    const columns = request.columns.map(() => new Array<Cell>(rowCount).fill(null));
    // Thirty rows: read to the end at once.
    Array.from(this.readSheet(part, [{ request, cells: columns }]));
    const head = Array.from({ length: rowCount }, (_, row) => columns.map((cells) => cells[row] as Cell));
    const tables = this.tablesOf(part).map((table): TableSurvey => ({ name: table.name, area: surveyedArea(table), headers: table.headers }));
    return { name: sheet.name, visible: sheet.visibility === "visible", used, head, tables };
  }

  private strings(): SharedStrings | null {
    const part = this.workbook.sharedStringsPart;
    if (part !== null) this.sharedStrings ??= new SharedStrings(this.source.text(part));
    return this.sharedStrings;
  }
}

/** Lets the event loop turn, so that a page stays alive and an abort is heard. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

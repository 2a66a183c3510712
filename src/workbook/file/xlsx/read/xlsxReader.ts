import type { Cell } from "../../../../core/register/cell";
import type { Area, ColumnsData, ColumnsRequest, SheetSurvey, TableSurvey, WorkbookSurvey } from "../../../../core/register/survey";
import type { ReadOptions } from "../../../port";
import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import type { OpcPackage } from "../../package/opcPackage";
import { relationshipsOf } from "../../package/relationships";
import type { ValueContext } from "./cellValue";
import { dataOf, newReading, readRows, type ColumnReading } from "./columnReading";
import { SharedStrings } from "./sharedStrings";
import { tableRelationshipIds } from "./sheetFacts";
import { indexSheet, type SheetIndex } from "./sheetIndex";
import { surveyNames } from "./surveyNames";
import { readTablePart, surveyedArea, type TablePart } from "./tablePart";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbookPart";

/** Rows of each sheet that a survey shows. */
const HEAD_ROWS = 30;

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
      const parts = relationshipsOf(this.source, part).flatMap((relationship) => (ids.has(relationship.id) && relationship.part !== null && this.source.has(relationship.part) ? [relationship.part] : []));
      // A part is one table, however many times it is named.
      tables = [...new Set(parts)]
        .map((name) => readTablePart(name, this.source.text(name)))
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
    return { name: this.source.fileName, dateSystem: this.workbook.dateSystem, sheets, names: surveyNames(this.workbook) };
  }

  async readColumns(requests: readonly ColumnsRequest[], options: ReadOptions = {}): Promise<readonly ColumnsData[]> {
    const readings = requests.map(newReading);
    const parts = requests.map((request) => {
      const part = this.sheet(request.sheet)?.part ?? null;
      if (part === null) throw new WorkbookError("changed", MESSAGES.sheetGone(this.source.fileName, request.sheet));
      return part;
    });
    const distinct = [...new Set(parts)];
    for (const [done, part] of distinct.entries()) {
      for (const fraction of this.readSheet(part, readings.filter((_, position) => parts[position] === part))) {
        options.onProgress?.((done + fraction) / distinct.length);
        await pause();
        if (options.signal?.aborted) throw new WorkbookError("aborted", MESSAGES.aborted(this.source.fileName));
      }
    }
    options.onProgress?.(1);
    return readings.map(dataOf);
  }

  private *readSheet(part: string, readings: readonly ColumnReading[]): Generator<number> {
    // Once before the sheet is indexed, so that an abort is heard.
    yield 0;
    const index = this.index(part);
    yield* readRows(index, this.context(index), readings);
  }

  private surveySheet(sheet: SheetEntry, part: string): SheetSurvey {
    const index = this.index(part);
    const { used } = index;
    const head = this.block(part, { ...used, rowCount: Math.min(used.rowCount, HEAD_ROWS) });
    const tables = this.tablesOf(part).map((table): TableSurvey => ({ name: table.name, area: surveyedArea(table), headers: table.headers, ...(table.totalRows > 0 ? { totals: true } : {}) }));
    return { name: sheet.name, visible: sheet.visibility === "visible", used, head, tables };
  }

  /** The cells of a rectangle, row by row. */
  block(part: string, area: Area): Cell[][] {
    const reading = newReading({ sheet: "", firstRow: area.row, rowCount: area.rowCount, columns: Array.from({ length: area.columnCount }, (_, right) => area.column + right) });
    // Read to the end at once: it is a few rows.
    Array.from(this.readSheet(part, [reading]));
    return Array.from({ length: area.rowCount }, (_, down) => reading.cells.map((cells) => cells[down] as Cell));
  }

  /** The workbook's shared strings; null when it has none. */
  strings(): SharedStrings | null {
    const part = this.workbook.sharedStringsPart;
    if (part !== null) this.sharedStrings ??= new SharedStrings(this.source.text(part));
    return this.sharedStrings;
  }
}

/** Lets the event loop turn, so that a page stays alive and an abort is heard. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

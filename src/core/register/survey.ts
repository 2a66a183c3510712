import type { Cell } from "./cell";

/**
 * What an adapter tells of a workbook before any column is read: enough to recognise tables by their headers.
 * Rows and columns are 0-based positions in the sheet; `ligne` shown to a person is `row + 1`.
 */
export interface WorkbookSurvey {
  /** Name shown in messages: the file's name, or the workbook's. */
  readonly name: string;
  /** 1904 for workbooks made with the Mac date system: serial 0 is 1904-01-01. */
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetSurvey[];
}

export interface SheetSurvey {
  readonly name: string;
  readonly visible: boolean;
  /** `rang`: rows have no number in the file (JSON), a row is named by its rank. Row numbers otherwise. */
  readonly lines?: "rang";
  /** The used range; `rowCount` 0 for an empty sheet. */
  readonly used: Area;
  /** The first rows of the used range (at most 30), rows × columns of `used`. */
  readonly head: readonly (readonly Cell[])[];
  /** Excel tables of the sheet, header row included in `area`, total row excluded. */
  readonly tables: readonly TableSurvey[];
}

export interface TableSurvey {
  readonly name: string;
  readonly area: Area;
  /** Header texts, left to right. */
  readonly headers: readonly string[];
}

/** A rectangle of cells, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What core asks an adapter to read: some columns of one block of rows. */
export interface ColumnsRequest {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rowCount: number;
  /** Absolute column positions, ascending, without repetition. */
  readonly columns: readonly number[];
}

/** The answer: one array of `rowCount` cells a requested column, in the order asked. */
export interface ColumnsData {
  readonly request: ColumnsRequest;
  readonly cells: readonly (readonly Cell[])[];
}

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
  /** Defined names of the whole workbook that the add-in may know: those that begin with `SPASER_`, whatever the case. */
  readonly names: readonly NameSurvey[];
}

/** A defined name that stands for one rectangle of cells, or for a text. Others are left out. */
export interface NameSurvey {
  readonly name: string;
  readonly hidden: boolean;
  readonly value: { readonly type: "cellules"; readonly sheet: string; readonly area: Area } | { readonly type: "texte"; readonly value: string };
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
  /** A total row stands right below `area`. */
  readonly totals?: boolean;
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
  /** Also tell which cells are formulas: a template's own are left alone. */
  readonly formulas?: boolean;
}

/** The answer: one array of `rowCount` cells a requested column, in the order asked. */
export interface ColumnsData {
  readonly request: ColumnsRequest;
  readonly cells: readonly (readonly Cell[])[];
  /** True where the cell holds a formula, in the shape of `cells`; only where it was asked. */
  readonly formulas?: readonly (readonly boolean[])[];
}

/** A cell that holds a text in which something was looked for. */
export interface TextFound {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell whose formula calls the add-in's functions, with the values that it shows: more than one for a formula that spills. */
export interface FormulaFound {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As Excel stores it, English names and `,`. */
  readonly formula: string;
  /** Rows × columns from the cell of the formula on. */
  readonly values: readonly (readonly Cell[])[];
}

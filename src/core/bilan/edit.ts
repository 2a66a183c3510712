import type { Area } from "../register/survey";

/**
 * Edits are a value: core returns the list, the pane shows it, an adapter applies it all or nothing and keeps the
 * inverse. Positions are 0-based. Texts are data: an adapter must write a `texte` so that it can never become a
 * formula, whatever its first character.
 */
export type Edit = AddSheet | SetCells | SetStyle | SetColumnWidths | SetRowHeights | MergeCells | FreezeRows | AddTable | ResizeTable | SetListValidation | SetPrompt | SetNumberFormat | SetName | AddChart | SetPageLayout;

/** Creates a sheet at the end of the workbook. Fails when a sheet of that name exists. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheet: string;
  /** Not among the tabs that a person sees; shown again from Excel's menu. */
  readonly hidden?: boolean;
}

/**
 * What one cell receives. `vide` erases the content (format kept). Dates are `date` with an ISO day. A `format` is given
 * to a cell that has none of that kind: the person's own stays where it says the same (`keepsFormat`).
 */
export type CellContent =
  | { readonly type: "texte"; readonly value: string }
  | { readonly type: "nombre"; readonly value: number; readonly format?: string }
  | { readonly type: "booleen"; readonly value: boolean }
  | { readonly type: "date"; readonly value: string; readonly format?: string }
  /** A formula in English syntax with `,`, as Excel stores it, e.g. `=SUM(A1:A3)`. */
  | { readonly type: "formule"; readonly value: string; readonly format?: string }
  | { readonly type: "vide" };

/** Contents of a rectangle, rows × columns; `null` leaves that cell wholly alone. `format` is an en-US number format. */
export interface SetCells {
  readonly kind: "setCells";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly (CellContent | null)[])[];
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  /** Thin borders around every cell of the area, `#RRGGBB`. */
  readonly border?: string;
}

/** Sets the given properties on every cell of `area`, and no other property. */
export interface SetStyle {
  readonly kind: "setStyle";
  readonly sheet: string;
  readonly area: Area;
  readonly style: CellStyle;
}

/** Widths in characters of the default font (Excel's unit), from column `column` on. */
export interface SetColumnWidths {
  readonly kind: "setColumnWidths";
  readonly sheet: string;
  readonly column: number;
  readonly widths: readonly number[];
}

/** Heights in points, from row `row` on, of a sheet that the same edits add: rows whose text stands in merged cells, which Excel fits to nothing. */
export interface SetRowHeights {
  readonly kind: "setRowHeights";
  readonly sheet: string;
  readonly row: number;
  readonly heights: readonly number[];
}

export interface MergeCells {
  readonly kind: "mergeCells";
  readonly sheet: string;
  readonly area: Area;
}

export interface FreezeRows {
  readonly kind: "freezeRows";
  readonly sheet: string;
  readonly rows: number;
}

/** Turns an area (header row first) into an Excel table; header texts must already be in the cells. */
export interface AddTable {
  readonly kind: "addTable";
  readonly sheet: string;
  readonly area: Area;
  readonly name: string;
}

/**
 * Offers a fixed list in a dropdown on every cell of `area`, in the place of the validation they have. Excel warns about
 * another value and takes it all the same. A list that can't be written in the validation itself (`fitsInline`) must
 * name the cells that hold it: `placeLists` puts it there.
 */
export interface SetListValidation {
  readonly kind: "setListValidation";
  readonly sheet: string;
  readonly area: Area;
  /** At least one. */
  readonly values: readonly string[];
  /** The cells that hold the values, one a row. */
  readonly from?: { readonly sheet: string; readonly area: Area };
  /** What Excel says of another value, 225 characters at most; `LIST_ALERT` when left out. */
  readonly message?: string;
  readonly prompt?: Prompt;
}

/** What Excel shows beside a cell while a person is on it: an input message. At most `MAX_PROMPT` characters. */
export interface Prompt {
  readonly title: string;
  /** At least one character. */
  readonly message: string;
}

/** Shows a message on every cell of `area`, in the place of the validation they have; they take any value. */
export interface SetPrompt {
  readonly kind: "setPrompt";
  readonly sheet: string;
  readonly area: Area;
  readonly prompt: Prompt;
}

/**
 * Gives every cell of `area` an en-US number format, on a sheet that the same edits add: blank cells, before anyone types
 * in them. `@` keeps what is typed as a text (leading zeros).
 */
export interface SetNumberFormat {
  readonly kind: "setNumberFormat";
  readonly sheet: string;
  readonly area: Area;
  readonly format: string;
}

/**
 * Gives a table of the sheet a new number of rows, header included, from its first row on: rows are added below it, or
 * left outside. Its cells are written by other edits. Refused where the rows to take in hold something (`tableOverlap`).
 */
export interface ResizeTable {
  readonly kind: "resizeTable";
  readonly sheet: string;
  readonly name: string;
  readonly rowCount: number;
}

/** What a defined name stands for: cells of the sheet, which it follows when rows move, or a text kept in the workbook. */
export type NameValue = { readonly type: "cellules"; readonly area: Area } | { readonly type: "texte"; readonly value: string };

/** Gives a defined name of the whole workbook its value, whether it exists or not. `hidden`: not in Excel's lists of names. */
export interface SetName {
  readonly kind: "setName";
  /** Sheet of the cells; for a text, the sheet that it is about. */
  readonly sheet: string;
  readonly name: string;
  readonly value: NameValue;
  readonly hidden: boolean;
}

/**
 * A native chart on a sheet that the same edits add: it goes with the sheet. Series are columns of figures beside a
 * column of categories, on the same sheet; each takes its name from the cell above its first figure.
 */
export interface AddChart {
  readonly kind: "addChart";
  readonly sheet: string;
  readonly name: string;
  readonly title: string;
  /** What a person who can't see it must know. */
  readonly description: string;
  readonly type: "barresEmpilees" | "courbes";
  /** One column of categories, header left out. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** The cells that it covers. */
  readonly place: Area;
  /** Format of the axis of values, `0%`. */
  readonly axisFormat?: string;
}
export interface ChartSeries {
  /** One column of figures, as many rows as the categories; blank cells are gaps. */
  readonly values: Area;
  /** `#RRGGBB`. */
  readonly color: string;
  /** A dashed line: a target beside a value. */
  readonly dashed?: boolean;
}

/** How a sheet that the same edits add is printed: A4, one page wide, header rows on each page. */
export interface SetPageLayout {
  readonly kind: "setPageLayout";
  readonly sheet: string;
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on each page, from row 0; none when 0. */
  readonly titleRows: number;
}

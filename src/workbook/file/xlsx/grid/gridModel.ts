import type { CellStyle } from "../../../../core/bilan/edit";
import type { Area } from "../../../../core/register/survey";
import type { Cell } from "../../../../core/register/cell";

/**
 * A whole workbook as plain values, for what shows or makes one: the Atelier opens and saves files through it, exports
 * and imports build one. Positions are 0-based. What it doesn't say (charts, comments, conditional formats, print
 * settings…) stays in the file that `saveGrid` patches.
 */
export interface Grid {
  /** 1900 when left out. */
  readonly dateSystem?: 1900 | 1904;
  readonly sheets: readonly GridSheet[];
  readonly names?: readonly GridName[];
}

export interface GridSheet {
  /** The file's number of the sheet, kept by `readGrid` so that a renamed sheet is found again; absent for a new one. */
  readonly id?: number;
  readonly name: string;
  /** `visible` when left out. */
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** Cells that hold something or have a format of their own, in any order. */
  readonly cells: readonly GridCell[];
  readonly merges?: readonly Area[];
  readonly tables?: readonly GridTable[];
  /** Widths in characters, for columns that have their own. */
  readonly widths?: readonly { readonly column: number; readonly width: number }[];
  /** Heights in points, for rows that have their own. */
  readonly heights?: readonly { readonly row: number; readonly height: number }[];
  readonly hiddenRows?: readonly number[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Null or absent: not protected. */
  readonly protection?: GridProtection | null;
  readonly validations?: readonly GridValidation[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** For a formula, the value last calculated; `null` makes Excel calculate at opening. */
  readonly value: Cell;
  /** English syntax with `=`; absent for a constant. */
  readonly formula?: string;
  /** Range of an array formula that starts here. */
  readonly array?: string;
  /** en-US number format; `General` when left out. */
  readonly format?: string;
  readonly style?: GridStyle;
}

export interface GridStyle extends CellStyle {
  /** False for a cell that a protected sheet lets people fill; true when left out. */
  readonly locked?: boolean;
}

export interface GridTable {
  readonly name: string;
  /** Header row included, total rows too. */
  readonly area: Area;
  readonly totalRows?: number;
}

export interface GridName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** The sheet it is local to; absent or null for the workbook. */
  readonly sheet?: string | null;
  readonly hidden?: boolean;
}

/** What a protected sheet still allows. */
export interface GridProtection {
  readonly formatCells?: boolean;
  readonly formatColumns?: boolean;
}

export interface GridValidation {
  /** `list`, `whole`, `decimal`, `date`, `textLength`, `custom`… */
  readonly type: string;
  readonly areas: readonly Area[];
  readonly operator?: string;
  /** A formula without `=`; for a list, a range, a name, or `"Oui,Non"` with its quotes (`listFormula`). */
  readonly formula1: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly errorStyle?: string;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

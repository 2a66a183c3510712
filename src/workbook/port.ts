import type { Area, ColumnsData, ColumnsRequest, FormulaFound, TextFound, WorkbookSurvey } from "../core/register/survey";
import type { Edit } from "../core/bilan/edit";

/**
 * The port between the pure engine and a workbook. Two adapters implement it, `excel` (Office.js) and `file`
 * (.xlsx, .csv, DECP JSON), and both pass the same contract suite (`test/contract`).
 *
 * Errors: every method rejects with a `WorkbookError` and nothing else; `code` says what happened, the surface words it.
 */
export interface Workbook {
  /** Sheets, used ranges, tables and the first 30 rows of each sheet. */
  survey(): Promise<WorkbookSurvey>;

  /** Reads the requested columns, in chunks below the platform's limits; progress is a fraction from 0 to 1. */
  readColumns(requests: readonly ColumnsRequest[], options?: ReadOptions): Promise<readonly ColumnsData[]>;

  /**
   * The cells of every sheet whose text, typed and not calculated, holds `part` (case doesn't matter), sheet by sheet, row by row. Asked of the
   * workbook itself and not of a copy of its cells: a register of 100 000 rows isn't read for it.
   */
  findTexts(part: string): Promise<readonly TextFound[]>;

  /** The formulas that call a function whose name begins with `prefix` (`SPASER.`), in the whole workbook or in what the person has selected. */
  findFormulas(prefix: string, where: "classeur" | "selection"): Promise<readonly FormulaFound[]>;

  /**
   * Applies all edits or none: on any failure what was there is restored, then the error is thrown. Before writing it
   * checks the targets and rejects with `blocked`, listing every obstacle, without writing. Reads back after writing.
   */
  apply(edits: readonly Edit[], options?: WriteOptions): Promise<Undo>;

  /**
   * Gives back what `apply` replaced, cell by cell, also after other edits elsewhere. A cell that someone has changed
   * since the fill is left as it is and reported.
   */
  undo(undo: Undo, options?: WriteOptions): Promise<UndoReport>;

  /**
   * Enters a formula (English names, `,`) in the cell that the person is on, which must be empty: rejects with `blocked`
   * otherwise (`filled`, `spill`, `protected`), without writing. `format` (en-US) is given to a cell that has none. What
   * the formula shows is for the workbook to calculate.
   */
  enterFormula(formula: string, format?: string): Promise<CellPlace>;

  /** The cell that the person is on; null where there is none (a file, a chart). */
  selection(): Promise<CellPosition | null>;

  /**
   * Tells `listener` what anyone changes in the cells from now on (typed, pasted, calculated, by a co-author too), and not
   * what this add-in writes, until the function that it answers is called. A file tells nothing: nobody types in it.
   */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;

  /** Small JSON values kept in the workbook under a key (mapping, choices); `null` when there is none. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string | null): Promise<void>;
}

export interface ReadOptions {
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Cells of a sheet whose contents someone changed; `areas` null where rows or columns moved, or where it isn't known which cells. */
export interface WorkbookChange {
  readonly sheet: string;
  readonly areas: readonly Area[] | null;
}

export interface WriteOptions {
  /**
   * Makes sure that what is to be written still holds, or rejects: then nothing is written. Called between two looks at the cells to be written,
   * which must find the same: so what it has seen is what is written over. Only `apply` calls it.
   */
  readonly still?: () => Promise<void>;
  /** Told when a write has had no answer for a long time. Without it such a write rejects with `unsure`. */
  readonly onSilence?: (doubt: Doubt) => void;
}

/**
 * A write that has had no answer: it may be done, be to come, or be lost. Its promise waits on; nothing is written again meanwhile.
 */
export interface Doubt {
  /**
   * Reads back what was to be written, and ends the wait: where all of it is there (`new`) the write's promise resolves as if Excel had answered;
   * where nothing of it is (`former`) it rejects with `noAnswer`; where some of it is (`between`) what was there is given back first. Rejects with
   * `noAnswer` when Excel still says nothing: then nothing has ended.
   */
  look(): Promise<"former" | "new" | "between">;
  /** Ends the wait without knowing: the write's promise rejects with `unsure`. */
  leave(): void;
  /** Resolves if the answer comes after the wait ended otherwise than by a look that found the write done. */
  readonly late: Promise<void>;
}

/** One cell: A1 address without the sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** One cell: 0-based. */
export interface CellPosition {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The inverse of one `apply`: opaque to callers, JSON-serialisable, only for the adapter that made it. */
export interface Undo {
  readonly adapter: "excel" | "file";
  /** How many cells were changed, for the message. */
  readonly cells: number;
  readonly sheetsAdded: readonly string[];
  readonly inverse: unknown;
}

export interface UndoReport {
  readonly restored: number;
  /** Cells changed by someone since, left alone: `Bilan!C7`. */
  readonly kept: readonly string[];
}

/** Something that stops a write, found before writing. */
export interface Obstacle {
  readonly kind: "protected" | "merged" | "filtered" | "hidden" | "sheetExists" | "sheetMissing" | "tableMissing" | "tableOverlap" | "nameTaken" | "spill" | "filled" | "altered";
  readonly sheet: string;
  /** A1 address without the sheet, or null for the whole sheet. */
  readonly address: string | null;
}

export type WorkbookErrorCode =
  /** Obstacles found before writing: nothing was written. */
  | "blocked"
  /** A sheet or table was renamed or deleted since the survey; cells were typed in or moved since the preview (`altered` obstacles say which). */
  | "changed"
  /** A cell is being edited: finish the entry and try again. */
  | "cellEdit"
  | "accessDenied"
  /** More than the platform takes in one piece. */
  | "tooLarge"
  /** The platform is too busy to answer, or dropped the request: the same again in a moment may go through. */
  | "busy"
  /** Excel has not answered for too long. Where it was asked to write, the cells were looked at since: `unchanged` says how they were found. */
  | "noAnswer"
  /** Excel was asked to write and has not answered, and nobody looked: the write may be done, be to come, or be lost. */
  | "unsure"
  /** The answer to a write came after it had been told as lost. */
  | "late"
  /** The person stopped it. */
  | "aborted"
  /** What was read back is not what was written; the former state was restored. */
  | "verification"
  /** The file can't be read: missing, truncated, encrypted, not what its name says. */
  | "unreadable"
  /** The host lacks something that the add-in needs. */
  | "unsupported"
  | "unknown";

/**
 * The only error that leaves an adapter. `detail` is for diagnosis; for `unreadable`, from the file adapter, it is the
 * French sentence to show, since only the adapter knows what the file is.
 */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: string,
    readonly obstacles: readonly Obstacle[] = [],
    /** True when the former state was restored, or nothing had been written. */
    readonly unchanged: boolean = true,
  ) {
    super(`${code}: ${detail}`);
  }
}

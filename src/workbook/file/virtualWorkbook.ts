import type { Cell } from "../../core/register/cell";
import type { ColumnsData, ColumnsRequest, FormulaFound, TextFound, WorkbookSurvey } from "../../core/register/survey";
import { WorkbookError, type CellPlace, type ReadOptions, type Undo, type UndoReport } from "../port";
import type { FileWorkbook } from "./fileWorkbook";
import { MESSAGES } from "./messages";

const HEAD_ROWS = 30;

/** What a format without sheets, formats nor formulas amounts to: one sheet of cells. */
export interface VirtualSheet {
  readonly name: string;
  /** From A1; rows may differ in length, what is missing is blank. */
  readonly rows: readonly (readonly Cell[])[];
  /** `rang`: the file has no rows, a row is named by its rank after the header. */
  readonly lines?: "rang";
}

/**
 * The port over one sheet held in memory, for CSV and DECP. It is read only: those formats hold neither styles nor
 * formulas, so a fill would lose what it writes. Settings live as long as the object.
 */
export class VirtualWorkbook implements FileWorkbook {
  readonly writable = false;
  private readonly settings = new Map<string, string>();

  constructor(readonly name: string, readonly sheet: VirtualSheet, private readonly original: Uint8Array) {}

  bytes(): Uint8Array {
    return this.original;
  }

  async survey(): Promise<WorkbookSurvey> {
    const used = usedArea(this.sheet.rows);
    const height = Math.min(used.rowCount, HEAD_ROWS);
    const head = Array.from({ length: height }, (_, down) => Array.from({ length: used.columnCount }, (__, right) => this.cell(used.row + down, used.column + right)));
    return { name: this.name, dateSystem: 1900, sheets: [{ name: this.sheet.name, visible: true, lines: this.sheet.lines, used, head, tables: [] }], names: [] };
  }

  async readColumns(requests: readonly ColumnsRequest[], options: ReadOptions = {}): Promise<readonly ColumnsData[]> {
    if (options.signal?.aborted) throw new WorkbookError("aborted", MESSAGES.aborted(this.name));
    const data = requests.map((request): ColumnsData => {
      if (request.sheet.toLowerCase() !== this.sheet.name.toLowerCase()) throw new WorkbookError("changed", MESSAGES.sheetGone(this.name, request.sheet));
      const cells = request.columns.map((column) => Array.from({ length: request.rowCount }, (_, down) => this.cell(request.firstRow + down, column)));
      return { request, cells, ...(request.formulas ? { formulas: cells.map((column) => column.map(() => false)) } : {}) };
    });
    options.onProgress?.(1);
    return data;
  }

  async findTexts(part: string): Promise<readonly TextFound[]> {
    const wanted = part.toLowerCase();
    return this.sheet.rows.flatMap((cells, row) =>
      cells.flatMap((text, column) => (typeof text === "string" && text.toLowerCase().includes(wanted) ? [{ sheet: this.sheet.name, row, column, text }] : [])));
  }

  /** These formats hold no formula. */
  async findFormulas(): Promise<readonly FormulaFound[]> {
    return [];
  }

  async apply(): Promise<Undo> {
    throw new WorkbookError("unsupported", MESSAGES.readOnly(this.name));
  }

  async undo(): Promise<UndoReport> {
    throw new WorkbookError("unsupported", MESSAGES.readOnly(this.name));
  }

  /** Nobody is on a cell of a file. */
  async enterFormula(): Promise<CellPlace> {
    throw new WorkbookError("unsupported", MESSAGES.noActiveCell(this.name));
  }

  async selection(): Promise<null> {
    return null;
  }

  async watch(): Promise<() => Promise<void>> {
    return () => Promise.resolve();
  }

  async readSetting(key: string): Promise<string | null> {
    return this.settings.get(key) ?? null;
  }

  async writeSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
  }

  private cell(row: number, column: number): Cell {
    return this.sheet.rows[row]?.[column] ?? null;
  }
}

/** The rectangle around the cells that hold something. */
function usedArea(rows: readonly (readonly Cell[])[]): WorkbookSurvey["sheets"][number]["used"] {
  let top = -1;
  let bottom = -1;
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  rows.forEach((cells, row) => {
    const first = cells.findIndex((cell) => cell !== null);
    if (first < 0) return;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, cells.findLastIndex((cell) => cell !== null));
  });
  if (top < 0) return { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

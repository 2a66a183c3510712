import type { CellContent, Edit } from "../../../core/bilan/edit";
import type { Cell } from "../../../core/register/cell";
import type { ColumnsData, ColumnsRequest, FormulaFound, NameSurvey, SheetSurvey, TextFound, WorkbookSurvey } from "../../../core/register/survey";
import { WorkbookError, type CellPlace, type CellPosition, type ReadOptions, type Undo, type UndoReport, type Workbook, type WorkbookChange, type WriteOptions } from "../../../workbook/port";

export interface MemorySheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Name of the Excel table that covers the sheet, header row first. */
  readonly table?: string;
}

type Method = keyof Workbook;
interface Replaced {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
  /** The formula that the value replaced. */
  readonly formula: FormulaFound | null;
}

/** A workbook in memory, for tests: reads in chunks, applies cells, names and sheets, undoes, and fails when told to. */
export class MemoryWorkbook implements Workbook {
  readonly settings = new Map<string, string>();
  readonly calls: Method[] = [];
  readonly requests: ColumnsRequest[] = [];
  /** Called before each chunk, to stop a reading on its way. */
  beforeChunk: (() => void) | null = null;
  readonly names = new Map<string, NameSurvey>();
  /** Formulas, and what they show: nothing is calculated here. A value written over one takes its place. */
  formulas: readonly FormulaFound[] = [];
  /** The cell that the person is on. */
  active = { sheet: "Feuil1", row: 0, column: 0 };
  /** Formulas entered, with the format that was asked. */
  readonly entered: { readonly place: CellPlace; readonly formula: string; readonly format: string | undefined }[] = [];
  /** What the person has selected: all the cells of one sheet, or none. */
  selected: string | null = null;
  private sheets: { name: string; rows: Cell[][]; table: string | null }[];
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly failures = new Map<Method, WorkbookError>();

  constructor(sheets: readonly MemorySheet[], private readonly chunks = 4) {
    this.sheets = sheets.map(({ name, rows, table }) => ({ name, rows: rows.map((row) => [...row]), table: table ?? null }));
  }

  /** The next call of `method` rejects with `error`. */
  failNext(method: Method, error: WorkbookError): void {
    this.failures.set(method, error);
  }

  cell(sheet: string, row: number, column: number): Cell {
    return this.sheetOf(sheet).rows[row]?.[column] ?? null;
  }

  setCell(sheet: string, row: number, column: number, value: Cell): void {
    const { rows } = this.sheetOf(sheet);
    while (rows.length <= row) rows.push([]);
    rows[row]![column] = value;
  }

  sheetNames(): string[] {
    return this.sheets.map(({ name }) => name);
  }

  async survey(): Promise<WorkbookSurvey> {
    await this.enter("survey");
    return { name: "Registre.xlsx", dateSystem: 1900, sheets: this.sheets.map(surveyOf), names: [...this.names.values()] };
  }

  async findTexts(part: string): Promise<readonly TextFound[]> {
    await this.enter("findTexts");
    const wanted = part.toLowerCase();
    return this.sheets.flatMap(({ name: sheet, rows }) => rows.flatMap((cells, row) =>
      cells.flatMap((text, column) => (typeof text === "string" && text.toLowerCase().includes(wanted) ? [{ sheet, row, column, text }] : []))));
  }

  async findFormulas(prefix: string, where: "classeur" | "selection"): Promise<readonly FormulaFound[]> {
    await this.enter("findFormulas");
    return this.formulas.filter(({ sheet, formula }) => formula.includes(prefix) && (where === "classeur" || sheet === this.selected));
  }

  async readColumns(requests: readonly ColumnsRequest[], options: ReadOptions = {}): Promise<readonly ColumnsData[]> {
    await this.enter("readColumns");
    for (let chunk = 1; chunk <= this.chunks; chunk++) {
      this.beforeChunk?.();
      if (options.signal?.aborted) throw new WorkbookError("aborted", "test");
      options.onProgress?.(chunk / this.chunks);
      await Promise.resolve();
    }
    this.requests.push(...requests);
    return requests.map((request) => {
      const { rows } = this.sheetOf(request.sheet);
      const columns = <T>(at: (row: number, column: number) => T) => request.columns.map((column) => Array.from({ length: request.rowCount }, (_, index) => at(request.firstRow + index, column)));
      return {
        request, cells: columns((row, column) => rows[row]?.[column] ?? null),
        formulas: request.formulas ? columns((row, column) => this.formulaAt(request.sheet, row, column) !== null) : undefined,
      };
    });
  }

  async apply(edits: readonly Edit[], options: WriteOptions = {}): Promise<Undo> {
    await options.still?.();
    await this.enter("apply");
    const replaced: Replaced[] = [];
    const sheetsAdded: string[] = [];
    const names = new Map(this.names);
    for (const edit of edits) {
      if (edit.kind === "addSheet") {
        this.sheets.push({ name: edit.sheet, rows: [], table: null });
        sheetsAdded.push(edit.sheet);
      } else if (edit.kind === "setCells") {
        edit.contents.forEach((row, down) => row.forEach((content, right) => {
          if (!content) return;
          const [at, column] = [edit.row + down, edit.column + right];
          const after = cellOf(content);
          const formula = this.formulaAt(edit.sheet, at, column);
          replaced.push({ sheet: edit.sheet, row: at, column, before: this.cell(edit.sheet, at, column), after, formula });
          this.formulas = this.formulas.filter((one) => one !== formula);
          this.setCell(edit.sheet, at, column, after);
        }));
      } else if (edit.kind === "setName") {
        const { name, hidden, value, sheet } = edit;
        this.names.set(name.toLowerCase(), { name, hidden, value: value.type === "texte" ? value : { ...value, sheet } });
      }
    }
    return { adapter: "file", cells: replaced.length, sheetsAdded, inverse: { replaced, names } };
  }

  async undo(undo: Undo): Promise<UndoReport> {
    await this.enter("undo");
    const { replaced, names } = undo.inverse as { readonly replaced: readonly Replaced[]; readonly names: ReadonlyMap<string, NameSurvey> };
    this.names.clear();
    for (const [key, name] of names) this.names.set(key, name);
    const kept = replaced.filter(({ sheet, row, column, after }) => this.cell(sheet, row, column) !== after);
    for (const { sheet, row, column, before, formula } of replaced.filter((change) => !kept.includes(change))) {
      this.setCell(sheet, row, column, before);
      this.formulas = [...this.formulas, ...(formula ? [formula] : [])];
    }
    this.sheets = this.sheets.filter(({ name }) => !undo.sheetsAdded.includes(name));
    return { restored: replaced.length - kept.length, kept: kept.map(({ sheet, row, column }) => `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`) };
  }

  async watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    await this.enter("watch");
    this.listeners.add(listener);
    return async () => {
      await Promise.resolve();
      this.listeners.delete(listener);
    };
  }

  /** What a person types, told to who watches. */
  type(sheet: string, row: number, column: number, value: Cell): void {
    this.setCell(sheet, row, column, value);
    this.tell({ sheet, areas: [{ row, column, rowCount: 1, columnCount: 1 }] });
  }

  tell(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change);
  }

  async selection(): Promise<CellPosition | null> {
    await this.enter("selection");
    return this.active;
  }

  async enterFormula(formula: string, format?: string): Promise<CellPlace> {
    await this.enter("enterFormula");
    const { sheet, row, column } = this.active;
    const place = { sheet, address: `${String.fromCharCode(65 + column)}${row + 1}` };
    if (this.cell(sheet, row, column) !== null) throw new WorkbookError("blocked", "test", [{ kind: "filled", ...place }]);
    this.setCell(sheet, row, column, formula);
    this.entered.push({ place, formula, format });
    return place;
  }

  async readSetting(key: string): Promise<string | null> {
    await this.enter("readSetting");
    return this.settings.get(key) ?? null;
  }

  async writeSetting(key: string, value: string | null): Promise<void> {
    await this.enter("writeSetting");
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
  }

  private async enter(method: Method): Promise<void> {
    this.calls.push(method);
    await Promise.resolve();
    const failure = this.failures.get(method);
    if (!failure) return;
    this.failures.delete(method);
    throw failure;
  }

  private formulaAt(sheet: string, row: number, column: number): FormulaFound | null {
    return this.formulas.find((one) => one.sheet === sheet && one.row === row && one.column === column) ?? null;
  }

  private sheetOf(name: string) {
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new WorkbookError("changed", `no sheet ${name}`);
    return sheet;
  }
}

function surveyOf({ name, rows, table }: { name: string; rows: Cell[][]; table: string | null }): SheetSurvey {
  const columnCount = Math.max(0, ...rows.slice(0, 30).map((row) => row.length));
  const used = { row: 0, column: 0, rowCount: rows.length, columnCount };
  const head = rows.slice(0, 30).map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? null));
  return { name, visible: true, used, head, tables: table ? [{ name: table, area: used, headers: (rows[0] ?? []).map(String) }] : [] };
}

function cellOf(content: CellContent): Cell {
  return content.type === "vide" ? null : content.value;
}

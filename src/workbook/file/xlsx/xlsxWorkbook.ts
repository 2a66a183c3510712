import type { Edit } from "../../../core/bilan/edit";
import type { ColumnsData, ColumnsRequest, FormulaFound, TextFound, WorkbookSurvey } from "../../../core/register/survey";
import { WorkbookError, type CellPlace, type ReadOptions, type Undo, type UndoReport, type WriteOptions } from "../../port";
import type { FileWorkbook } from "../fileWorkbook";
import { MESSAGES } from "../messages";
import { OpcPackage } from "../package/opcPackage";
import { atBoundary, boundaryError } from "./boundary";
import { emptyPackage } from "./create/emptyPackage";
import { findFormulas } from "./read/findFormulas";
import { findTexts } from "./read/findTexts";
import { XlsxReader } from "./read/xlsxReader";
import { isSettingsPart, readSetting, writeSetting } from "./settings";
import { EditPlan } from "./write/editPlan";
import { styleBookOf, writeOrRefuse } from "./write/planWrite";
import { undoCells } from "./write/undoCells";
import { recordUndo, restorable, undoRecord } from "./write/undoRecord";

/** Fills whose former state is kept whole; older ones are undone cell by cell. */
const KEPT_STATES = 20;

/**
 * The port over an .xlsx or .xlsm package. Each `apply` makes a new package value that shares every part it did not
 * touch; the former one is kept, so that undoing the last fill gives back the very same parts.
 */
export class XlsxWorkbook implements FileWorkbook {
  readonly writable = true;
  private readonly states = new Map<string, { before: OpcPackage; after: OpcPackage }>();
  private readonly made = new Set<string>();
  private readonly original: OpcPackage;

  /** `fresh` until the first edits: its sheets are made for them. */
  private constructor(private reader: XlsxReader, private readonly originalBytes: Uint8Array, private fresh = false) {
    this.original = reader.source;
  }

  static open(bytes: Uint8Array, fileName: string): XlsxWorkbook {
    return atBoundary(fileName, () => new XlsxWorkbook(new XlsxReader(OpcPackage.open(bytes, fileName)), bytes));
  }

  /** A workbook of empty sheets, at least one, for edits that do as if they added them. */
  static create(fileName: string, sheetNames: readonly string[]): XlsxWorkbook {
    return atBoundary(fileName, () => {
      const source = emptyPackage(fileName, sheetNames, 1900);
      return new XlsxWorkbook(new XlsxReader(source), source.toBytes(), true);
    });
  }

  get name(): string {
    return this.reader.source.fileName;
  }

  bytes(): Uint8Array {
    return this.reader.source === this.original ? this.originalBytes : this.reader.source.toBytes();
  }

  async survey(): Promise<WorkbookSurvey> {
    return atBoundary(this.name, () => this.reader.survey());
  }

  async readColumns(requests: readonly ColumnsRequest[], options?: ReadOptions): Promise<readonly ColumnsData[]> {
    try {
      return await this.reader.readColumns(requests, options);
    } catch (error) {
      throw boundaryError(this.name, error);
    }
  }

  async findTexts(part: string): Promise<readonly TextFound[]> {
    return atBoundary(this.name, () => findTexts(this.reader, part));
  }

  /** Nothing is selected in a file: the whole workbook is what can be asked. */
  async findFormulas(prefix: string, where: "classeur" | "selection"): Promise<readonly FormulaFound[]> {
    if (where === "selection") throw new WorkbookError("unsupported", MESSAGES.selection(this.name));
    return atBoundary(this.name, () => findFormulas(this.reader, prefix));
  }

  async apply(edits: readonly Edit[], options: WriteOptions = {}): Promise<Undo> {
    await options.still?.();
    return atBoundary(this.name, () => {
      const before = this.reader;
      const styles = styleBookOf(before);
      const plan = EditPlan.of(before, styles, edits, this.fresh);
      const after = writeOrRefuse(before, plan, styles);
      const id = globalThis.crypto.randomUUID();
      const undo = recordUndo(id, plan, after);
      this.reader = after;
      this.fresh = false;
      this.remember(id, before.source, after.source);
      return undo;
    });
  }

  async undo(undo: Undo): Promise<UndoReport> {
    return atBoundary(this.name, () => {
      const parsed = undoRecord.safeParse(undo.inverse);
      if (undo.adapter !== "file" || !parsed.success) throw new WorkbookError("unknown", MESSAGES.badUndo());
      const record = parsed.data;
      const state = this.states.get(record.id);
      if (state && onlySettingsSince(this.reader.source, state)) {
        const touched = state.after.changedSince(state.before);
        this.reader = new XlsxReader(backTo(this.reader.source, state, touched), this.reader);
        this.states.delete(record.id);
        return { restored: restorable(record), kept: [] };
      }
      const { after, report } = undoCells(this.reader, record, this.made.has(record.id));
      this.reader = after;
      this.states.delete(record.id);
      return report;
    });
  }

  /** Nobody is on a cell of a file. */
  async enterFormula(): Promise<CellPlace> {
    throw new WorkbookError("unsupported", MESSAGES.noActiveCell(this.name));
  }

  async watch(): Promise<() => Promise<void>> {
    return () => Promise.resolve();
  }

  async selection(): Promise<null> {
    return null;
  }

  async readSetting(key: string): Promise<string | null> {
    return atBoundary(this.name, () => readSetting(this.reader.source, this.reader.workbook.part, key));
  }

  async writeSetting(key: string, value: string | null): Promise<void> {
    atBoundary(this.name, () => {
      this.reader = new XlsxReader(writeSetting(this.reader.source, this.reader.workbook.part, key, value), this.reader);
    });
  }

  private remember(id: string, before: OpcPackage, after: OpcPackage): void {
    this.made.add(id);
    this.states.set(id, { before, after });
    const [oldest] = this.states.keys();
    if (this.states.size > KEPT_STATES && oldest !== undefined) this.states.delete(oldest);
  }
}

/** True when nothing changed since the fill but settings, and those not in parts that the fill changed as well. */
function onlySettingsSince(current: OpcPackage, state: { before: OpcPackage; after: OpcPackage }): boolean {
  const since = current.changedSince(state.after);
  const touched = new Set(state.after.changedSince(state.before));
  return since.every(isSettingsPart) && !since.some((name) => touched.has(name));
}

/** The former package itself where nothing else changed, so that the fill before this one finds its own state again. */
function backTo(current: OpcPackage, state: { before: OpcPackage; after: OpcPackage }, touched: readonly string[]): OpcPackage {
  return current === state.after ? state.before : current.withPartsOf(state.before, touched);
}

import { ICommandService, IUniverInstanceService, UniverInstanceType, type IExecutionOptions, type Injector, type IRange, type Univer, type Workbook, type Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

import { lastColumn, lastRow, type Area } from "../area";
import { itemNotFound } from "../modelError";

/** A started Univer: the instance and its facade. */
export interface StartedUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** What every part of the model needs of Univer, for one workbook. */
export class UniverContext {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly api: FUniver;
  /** Held-back writes go first: set by the write buffer. */
  beforeRun: () => void = () => undefined;
  private hostDepth = 0;

  constructor(started: StartedUniver, unitId: string | null) {
    this.api = started.api;
    this.injector = started.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    const instances = this.injector.get(IUniverInstanceService);
    const workbook = unitId === null ? instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) : instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("no workbook is open in Univer");
    this.workbook = workbook;
    this.unitId = workbook.getUnitId();
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** Runs a change that neither sees nor moves contents (a format): held-back writes may stay so. */
  runBeside(id: string, sheetId: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheetId, ...params });
  }

  /** Runs a mutation or an operation of Univer on a sheet of this workbook. */
  run(id: string, sheetId: string, params: object, options?: IExecutionOptions): void {
    this.beforeRun();
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheetId, ...params }, options);
  }

  asHost<T>(work: () => T): T {
    this.hostDepth += 1;
    try {
      return work();
    } finally {
      this.hostDepth -= 1;
    }
  }

  get isHost(): boolean {
    return this.hostDepth > 0;
  }
}

export function rangeOf(area: Area): IRange {
  return { startRow: area.row, startColumn: area.column, endRow: lastRow(area), endColumn: lastColumn(area) };
}

export function areaOf(range: IRange): Area {
  return { row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
}

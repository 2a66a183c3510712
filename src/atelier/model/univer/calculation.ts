import { FormulaExecutedStateType, IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, type ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetStyleCommand, type ISetRangeValuesMutationParams } from "@univerjs/sheets";

import type { Area } from "../area";
import type { Calculation, CalculationMode, CellPlace } from "../calculation";
import { rangeOf, type UniverContext } from "./context";

const STOPPED = FormulaExecutedStateType.STOP_EXECUTION;
/** An opening calculation gives its first sign within this time. */
const OPENING_MS = 250;
/** After this long without a sign of the engine, a calculation is taken for finished: nothing may hang on it. */
const SILENCE_MS = 60_000;

interface Wanted {
  all: boolean;
  readonly ranges: { sheetId: string; area: Area }[];
}

/**
 * Follows the engine's calculations. The engine gathers changes for 100 ms, then calculates; a change meanwhile makes
 * it stop and start again. Calculations asked here wait for their turn, and start again when the engine stops them.
 */
export class UniverCalculation implements Calculation {
  private queued = false;
  private running = false;
  private wanted: Wanted = { all: false, ranges: [] };
  private inFlight: Wanted | null = null;
  private waiters: (() => void)[] = [];
  private lastSign = Date.now();
  private started = false;
  private disposed = false;
  private currentMode: CalculationMode = "Automatic";
  private readonly stopListening: () => void;

  constructor(
    private readonly context: UniverContext,
    private readonly finished: () => void,
  ) {
    const dirty = context.injector.get(IActiveDirtyManagerService);
    const subscription = context.commands.onCommandExecuted((command, options) => {
      this.lastSign = Date.now();
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.queued = false;
        this.running = true;
        this.started = true;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.notified(command.params as ISetFormulaCalculationNotificationMutation);
      } else if (dirty.get(command.id) != null) {
        const trigger = command.id === SetRangeValuesMutation.id ? (command.params as ISetRangeValuesMutationParams).trigger : undefined;
        const silent = command.id === SetRangeValuesMutation.id && (options?.onlyLocal === true || trigger === SetStyleCommand.id || trigger === "sheet.command.set-border" || trigger === "sheet.command.clear-selection-format");
        if (!silent) this.queued = true;
      }
    });
    this.stopListening = () => subscription.dispose();
    // A workbook just opened is being calculated already, unseen: wait for its end, or for a sign that there is none.
    this.running = true;
    setTimeout(() => this.openingEnded(), OPENING_MS);
  }

  pending(): boolean {
    if (this.queued || this.running) return Date.now() - this.lastSign < SILENCE_MS;
    return this.wanted.all || this.wanted.ranges.length > 0;
  }

  async settled(): Promise<void> {
    while (this.pending()) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        this.waiters.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  all(): void {
    this.wanted.all = true;
    this.startSoon();
  }

  cells(places: readonly CellPlace[]): void {
    for (const place of places) this.wanted.ranges.push({ sheetId: place.sheetId, area: { row: place.row, column: place.column, rows: 1, columns: 1 } });
    this.startSoon();
  }

  area(sheetId: string, area: Area): void {
    this.wanted.ranges.push({ sheetId, area });
    this.startSoon();
  }

  mode(): CalculationMode {
    return this.currentMode;
  }

  setMode(mode: CalculationMode): void {
    this.currentMode = mode;
  }

  dispose(): void {
    this.disposed = true;
    this.stopListening();
  }

  private openingEnded(): void {
    if (this.disposed || !this.running || this.inFlight !== null || this.started) return;
    this.running = false;
    this.ended();
  }

  private startSoon(): void {
    queueMicrotask(() => {
      if (this.disposed || this.queued || this.running || (!this.wanted.all && this.wanted.ranges.length === 0)) return;
      const wanted = this.wanted;
      this.wanted = { all: false, ranges: [] };
      this.inFlight = wanted;
      this.running = true;
      this.lastSign = Date.now();
      const dirtyRanges = wanted.ranges.map(({ sheetId, area }) => ({ unitId: this.context.unitId, sheetId, range: rangeOf(area) }));
      const nothing = { dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} };
      void this.context.commands.executeCommand(SetFormulaCalculationStartMutation.id, { commands: [], dirtyRanges, ...nothing, forceCalculation: wanted.all, options: null }, { onlyLocal: true });
    });
  }

  private notified(params: ISetFormulaCalculationNotificationMutation): void {
    if (params.functionsExecutedState === undefined) return;
    const stopped = params.functionsExecutedState === STOPPED;
    if (stopped && this.inFlight !== null) {
      this.wanted.all ||= this.inFlight.all;
      this.wanted.ranges.push(...this.inFlight.ranges);
    }
    this.inFlight = null;
    this.running = false;
    if (stopped) {
      // The engine starts again by itself in the same turn, if it stopped for a change.
      setTimeout(() => this.ended(), 0);
    } else {
      this.ended();
    }
  }

  private ended(): void {
    if (this.running || this.queued) return;
    this.startSoon();
    queueMicrotask(() => {
      if (this.pending()) return;
      this.finished();
      const waiters = this.waiters;
      this.waiters = [];
      for (const wake of waiters) wake();
    });
  }
}

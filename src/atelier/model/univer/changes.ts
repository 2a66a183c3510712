import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { SetStyleCommand, type ISetRangeValuesMutationParams } from "@univerjs/sheets";

import { between, type Area } from "../area";
import type { Change, ChangeListener, ChangeSource } from "../change";
import { areaOf, type UniverContext } from "./context";
import { resultAreas } from "./resultAreas";

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly name?: string;
  readonly tableId?: string;
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
}

/** What the engine does to other cells when rows, columns or cells are inserted or deleted: no edit of anybody. */
const CONSEQUENCE = /^sheet\.command\.(insert|remove|delete|move|append)-(row|col|range|multi|rows|cols)/;
const STYLE_TRIGGERS: ReadonlySet<string> = new Set([SetStyleCommand.id, "sheet.command.set-border", "sheet.command.clear-selection-format", "sheet.command.set-range-custom-metadata"]);

/** Turns the engine's mutations into changes of the workbook, told apart: a person, the host, or calculated. */
export class UniverChanges {
  private readonly listeners = new Set<ChangeListener>();
  private readonly names = new Map<string, string>();
  private readonly tableNames = new Map<string, string>();
  private readonly stopListening: () => void;
  private activeSheet: string | null;
  /** Above 0 while cells move: what the engine writes then is a consequence, not an edit. */
  private quiet = 0;
  private readonly untold = new Set<string>();
  /** Cells given a result since the last calculation that was told, by sheet. */
  private results = new Map<string, Area[]>();

  constructor(private readonly context: UniverContext) {
    for (const sheet of context.workbook.getSheets()) this.names.set(sheet.getSheetId(), sheet.getName());
    this.activeSheet = context.workbook.getActiveSheet(true)?.getSheetId() ?? null;
    const subscription = context.commands.onCommandExecuted((command, options) => this.heard(command, options));
    this.stopListening = () => subscription.dispose();
  }

  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  /** A calculation is over: tells the cells that it gave a result to. */
  calculated(): void {
    const { results } = this;
    this.results = new Map();
    this.emit({ kind: "calculated", results });
  }

  /** Runs `work`, whose writes follow from one structural change: only that change is told. */
  quietly(work: () => void): void {
    this.quiet += 1;
    try {
      work();
    } finally {
      this.quiet -= 1;
    }
  }

  /** Activations of this sheet are the engine's own and are not told, until `withActivation`. */
  withoutActivation(sheetId: string): void {
    this.untold.add(sheetId);
  }

  withActivation(sheetId: string): void {
    this.untold.delete(sheetId);
  }

  dispose(): void {
    this.stopListening();
    this.listeners.clear();
  }

  private heard(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params as SheetParams | undefined;
    if (params?.unitId !== this.context.unitId) return;
    const sheetId = params.subUnitId ?? "";
    const source: ChangeSource = this.context.isHost ? "host" : "person";
    switch (command.id) {
      case "sheet.mutation.set-range-values":
        return this.valuesSet(command.params as ISetRangeValuesMutationParams, options, source);
      case "sheet.mutation.insert-row":
        return this.moved("rowsInserted", sheetId, params.range, source);
      case "sheet.mutation.remove-rows":
        return this.moved("rowsDeleted", sheetId, params.range, source);
      case "sheet.mutation.insert-col":
        return this.moved("columnsInserted", sheetId, params.range, source);
      case "sheet.mutation.remove-col":
        return this.moved("columnsDeleted", sheetId, params.range, source);
      case "sheet.mutation.insert-sheet":
        return this.sheetAdded(params.sheet?.id ?? sheetId, source);
      case "sheet.mutation.remove-sheet":
        this.names.delete(sheetId);
        return this.emit({ kind: "sheetDeleted", sheetId, source });
      case "sheet.mutation.set-worksheet-name":
        return this.renamed(sheetId, params.name ?? "", source);
      case "sheet.operation.set-worksheet-active":
        return this.activated(sheetId, source);
      case "sheet.operation.set-selections":
        if (this.quiet > 0) return;
        return this.emit({ kind: "selection", sheetId, areas: (params.selections ?? []).map((selection) => areaOf(selection.range)) });
      case "sheet.mutation.add-table":
        this.tableNames.set(params.tableId ?? "", params.name ?? "");
        return this.emit({ kind: "tableAdded", sheetId, tableId: params.tableId ?? "", name: params.name ?? "", source });
      case "sheet.mutation.delete-table":
        return this.emit({ kind: "tableDeleted", sheetId, tableId: params.tableId ?? "", name: this.tableNames.get(params.tableId ?? "") ?? "", source });
      default:
    }
  }

  private valuesSet(params: ISetRangeValuesMutationParams, options: IExecutionOptions | undefined, source: ChangeSource): void {
    const trigger = params.trigger ?? "";
    if (options?.fromFormula === true) this.results.set(params.subUnitId, [...(this.results.get(params.subUnitId) ?? []), ...resultAreas(params)]);
    if (this.quiet > 0 || options?.onlyLocal === true || CONSEQUENCE.test(trigger)) return;
    const area = touched(params);
    if (area === null) return;
    // Without a trigger nobody typed: the host is known by its own mark, the rest is calculation.
    if (STYLE_TRIGGERS.has(trigger)) return this.emit({ kind: "formats", sheetId: params.subUnitId, area, source });
    if (trigger === "" && source === "person") return;
    this.emit({ kind: "cells", sheetId: params.subUnitId, area, source });
  }

  private moved(kind: "rowsInserted" | "rowsDeleted" | "columnsInserted" | "columnsDeleted", sheetId: string, range: IRange | undefined, source: ChangeSource): void {
    if (range !== undefined && this.quiet === 0) this.emit({ kind, sheetId, area: areaOf(range), source });
  }

  private sheetAdded(sheetId: string, source: ChangeSource): void {
    this.names.set(sheetId, this.context.workbook.getSheetBySheetId(sheetId)?.getName() ?? "");
    this.emit({ kind: "sheetAdded", sheetId, source });
  }

  private renamed(sheetId: string, after: string, source: ChangeSource): void {
    const before = this.names.get(sheetId) ?? "";
    this.names.set(sheetId, after);
    this.emit({ kind: "sheetRenamed", sheetId, before, after, source });
  }

  private activated(sheetId: string, source: ChangeSource): void {
    if (sheetId === this.activeSheet || this.quiet > 0 || this.untold.has(sheetId)) return;
    const former = this.activeSheet;
    this.activeSheet = sheetId;
    if (former !== null) this.emit({ kind: "sheetDeactivated", sheetId: former, source });
    this.emit({ kind: "sheetActivated", sheetId, source });
  }
}

/** The smallest rectangle around the cells of a mutation. */
function touched(params: ISetRangeValuesMutationParams): Area | null {
  let top = Infinity, left = Infinity, bottom = -1, right = -1;
  for (const [row, line] of Object.entries(params.cellValue ?? {})) {
    for (const column of Object.keys((line ?? {}) as object)) {
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? null : between(top, left, bottom, right);
}

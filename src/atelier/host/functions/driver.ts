import { formatReference } from "../../model/address";
import { CellError } from "../../model/cellContent";
import type { CellPlace } from "../../model/calculation";
import type { FunctionCall, FunctionResult } from "../../model/functionCall";
import type { Model } from "../../model/model";
import type { FunctionAnswer } from "./answers";
import { functionsMetadata, type FunctionMetadata, type FunctionsMetadata } from "./metadata";
import { parametersOf } from "./parameters";
import { ResultCache } from "./resultCache";
import { resultOf } from "./results";

const BUSY = new CellError("#BUSY!");
const MOST_RESULTS = 20_000;
const MOST_KEY_CHARACTERS = 64_000_000;
const MOST_LAST_VALUES = 50_000;

/** Invocation flags of the library. */
const ALLOWS_ERRORS = 4;

/** One call on its way to the add-in's page, as the library reads it. */
export interface Invocation {
  readonly invocationId: number;
  readonly functionName: string;
  readonly parameterValues: readonly unknown[];
  readonly address: string;
  readonly flags: number;
  readonly parameterAddresses: readonly (string | null)[];
}

interface Waiting {
  readonly key: string;
  readonly volatile: boolean;
  readonly places: Map<string, CellPlace>;
}

/** The namespace of the functions and their `functions.json`. */
export interface FunctionsSetup {
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
  /** A call without answer after this long shows #BUSY!. In milliseconds; 30 seconds unless told. */
  readonly patienceMs?: number;
}

/**
 * Calls the add-in's functions from formulas. The engine calculates without waiting: a call whose result is not known
 * gives the cell's last value (or #BUSY!) and joins one push to the add-in; its answer recalculates just the cells that
 * asked. Results are remembered by function and arguments until a full recalculation or a reload of the add-in.
 */
export class FunctionDriver {
  private readonly cache = new ResultCache(MOST_RESULTS, MOST_KEY_CHARACTERS);
  private readonly last = new Map<string, FunctionResult>();
  private readonly messages = new Map<string, string>();
  private readonly waiting = new Map<number, Waiting>();
  private readonly idByKey = new Map<string, number>();
  private outbox: Invocation[] = [];
  private send: ((invocations: readonly Invocation[]) => void) | null = null;
  private timers = new Set<ReturnType<typeof setTimeout>>();
  private flushing = false;
  private lastId = 0;
  private idle: (() => void)[] = [];
  private readonly stopListening: () => void;
  private readonly names: readonly string[];

  constructor(
    private readonly model: Model,
    private readonly setup: FunctionsSetup,
  ) {
    const metadata = functionsMetadata.parse(setup.metadata);
    for (const one of metadata.functions) {
      const name = this.qualified(one.name);
      const allowErrors = one.allowErrorForDataTypeAny ?? metadata.allowErrorForDataTypeAny ?? false;
      const parameters = one.parameters.map((parameter) => ({ name: parameter.name, description: parameter.description ?? "", optional: parameter.optional === true, repeating: parameter.repeating === true }));
      model.functions.register({ name, description: one.description ?? "", parameters }, (call) => this.evaluate(one, allowErrors, call));
    }
    this.names = metadata.functions.map((one) => this.qualified(one.name));
    this.stopListening = model.onChange((change) => {
      if (change.kind === "calculated") this.cache.forgetVolatile();
    });
    // Formulas that were calculated before the functions were known show #NAME?.
    if (this.names.length > 0) model.calculation.all();
  }

  /** The add-in's page is ready: calls go to it from now on. Former results may come from former code. */
  connect(send: (invocations: readonly Invocation[]) => void): void {
    this.forget();
    this.send = send;
    this.model.calculation.all();
  }

  disconnect(): void {
    this.send = null;
  }

  /** Calculates everything anew, without remembered results. */
  recalculate(): void {
    this.forget();
    this.model.calculation.all();
  }

  answered(answers: readonly FunctionAnswer[]): void {
    const places: CellPlace[] = [];
    for (const answer of answers) {
      const waiting = this.waiting.get(answer.id);
      if (waiting === undefined) continue;
      this.waiting.delete(answer.id);
      this.idByKey.delete(waiting.key);
      this.cache.set(waiting.key, { result: resultOf(answer), message: answer.result.ok ? "" : answer.result.message, volatile: waiting.volatile });
      places.push(...waiting.places.values());
    }
    if (places.length > 0) this.model.calculation.cells(places);
    this.wakeIfIdle();
  }

  /** The message that goes with the error of a cell, when its function gave one. */
  errorMessage(sheetId: string, row: number, column: number): string | null {
    return this.messages.get(placeKey({ sheetId, row, column })) ?? null;
  }

  /** Resolves when no call waits for its answer. */
  async settled(): Promise<void> {
    while (this.waiting.size > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  dispose(): void {
    this.stopListening();
    this.send = null;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.model.functions.unregister(this.names);
  }

  private qualified(name: string): string {
    return this.setup.namespace === "" ? name.toUpperCase() : `${this.setup.namespace}.${name}`.toUpperCase();
  }

  private evaluate(metadata: FunctionMetadata, allowErrors: boolean, call: FunctionCall): FunctionResult {
    const place = placeKey(call.cell);
    const parameters = parametersOf(metadata.parameters, call.args, allowErrors);
    if (!parameters.ok) return parameters.error;
    // Volatile functions and those that ask for addresses depend on more than their arguments.
    const byPlace = metadata.options?.requiresAddress === true || metadata.options?.requiresParameterAddresses === true;
    const key = `${metadata.id}|${byPlace ? place : ""}|${JSON.stringify(parameters.values)}`;
    const known = this.cache.get(key);
    if (known !== undefined) {
      this.remember(place, known.result);
      if (known.message === "") this.messages.delete(place);
      else this.messages.set(place, known.message);
      return known.result;
    }
    this.ask(metadata, allowErrors, key, call.cell, parameters.values, parameters.origins);
    return this.last.get(place) ?? BUSY;
  }

  private remember(place: string, result: FunctionResult): void {
    this.last.delete(place);
    this.last.set(place, result);
    const oldest = this.last.keys().next().value;
    if (this.last.size > MOST_LAST_VALUES && oldest !== undefined) this.last.delete(oldest);
  }

  private ask(metadata: FunctionMetadata, allowErrors: boolean, key: string, cell: CellPlace, values: readonly unknown[], origins: readonly ({ readonly sheetId: string; readonly area: Parameters<typeof formatReference>[1] } | null)[]): void {
    const present = this.idByKey.get(key);
    if (present !== undefined) {
      this.waiting.get(present)?.places.set(placeKey(cell), cell);
      return;
    }
    this.lastId += 1;
    const id = this.lastId;
    this.waiting.set(id, { key, volatile: metadata.options?.volatile === true, places: new Map([[placeKey(cell), cell]]) });
    this.idByKey.set(key, id);
    this.outbox.push({
      invocationId: id,
      functionName: metadata.id,
      parameterValues: values,
      address: formatReference(this.model.sheets.name(cell.sheetId), { row: cell.row, column: cell.column, rows: 1, columns: 1 }),
      flags: allowErrors ? ALLOWS_ERRORS : 0,
      parameterAddresses: origins.map((origin) => (origin === null ? null : formatReference(this.model.sheets.name(origin.sheetId), origin.area))),
    });
    this.flushSoon();
  }

  /** One push for all the calls of one calculation. */
  private flushSoon(): void {
    if (this.flushing) return;
    this.flushing = true;
    setTimeout(() => {
      this.flushing = false;
      const invocations = this.outbox;
      if (this.send === null || invocations.length === 0) return;
      this.outbox = [];
      this.send(invocations);
      this.watch(invocations.map((invocation) => invocation.invocationId));
    }, 0);
  }

  private watch(ids: readonly number[]): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const places = ids.flatMap((id) => this.giveUp(id));
      if (places.length > 0) this.model.calculation.cells(places);
      this.wakeIfIdle();
    }, this.setup.patienceMs ?? 30_000);
    this.timers.add(timer);
  }

  /** The answer did not come: its cells show #BUSY!, and a later recalculation asks again. */
  private giveUp(id: number): CellPlace[] {
    const waiting = this.waiting.get(id);
    if (waiting === undefined) return [];
    this.waiting.delete(id);
    this.idByKey.delete(waiting.key);
    this.cache.set(waiting.key, { result: BUSY, message: "", volatile: true });
    return [...waiting.places.values()];
  }

  private forget(): void {
    this.cache.clear();
    this.messages.clear();
    this.waiting.clear();
    this.idByKey.clear();
    this.outbox = [];
    this.wakeIfIdle();
  }

  private wakeIfIdle(): void {
    if (this.waiting.size > 0) return;
    const idle = this.idle;
    this.idle = [];
    for (const wake of idle) wake();
  }
}

function placeKey(place: CellPlace): string {
  return `${place.sheetId}|${place.row}|${place.column}`;
}

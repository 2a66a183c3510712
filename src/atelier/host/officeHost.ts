import type { Change } from "../model/change";
import type { Model } from "../model/model";
import { Connection } from "./bootstrap/connection";
import { Dispatch, External } from "./bootstrap/external";
import type { OfficeThemeName } from "./bootstrap/officeTheme";
import { nativeList, type OfficeWindow } from "./bootstrap/officeWindow";
import { chartsOf, CHARTS_TOPIC, type ChartState } from "./charts";
import { eventsOf } from "./events/eventFeed";
import { Category, entry } from "./events/push";
import { readAnswers } from "./functions/answers";
import { FunctionDriver, type FunctionsSetup } from "./functions/driver";
import { makeObject } from "./objects/registry";
import { createServices } from "./objects/services/services";
import { dispatch, type BeforeAction } from "./protocol/dispatcher";
import type { Host, Traffic } from "./protocol/host";
import { References } from "./protocol/references";

export interface HostOptions {
  readonly model: Model;
  /** The add-in's custom functions; none when left out. */
  readonly functions?: FunctionsSetup;
  /** The look of Office that the add-in is told of; the light one when left out. */
  readonly theme?: OfficeThemeName;
  /** The add-in asks to show its pane, or to hide it. */
  readonly onShowTaskpane?: (visible: boolean) => void;
  /** The add-in opens a new workbook: the .xlsx in base64, or null for an empty one. */
  readonly onNewWorkbook?: (base64: string | null) => void;
  /** Charts were added, changed or removed. */
  readonly onChartsChanged?: (charts: readonly ChartState[]) => void;
}

/** Hooks of tests. */
export interface Faults {
  /** Called before each action; it may delay it, make it fail, or never end (silence). */
  beforeAction: BeforeAction | null;
}

const INVOCATION = 1000;
const COMMAND_DONE = 0;

/** The Office.js host of one workbook. One page of the add-in is attached at a time. */
export class OfficeHost {
  readonly faults: Faults = { beforeAction: null };
  readonly traffic: Traffic = { requests: 0, actions: 0, bytesIn: 0, bytesOut: 0, cellsRead: 0, cellsWritten: 0 };
  readonly model: Model;
  private readonly references = new References();
  private readonly driver: FunctionDriver | null;
  private readonly host: Host;
  private readonly stopListening: () => void;
  private connection: Connection | null = null;
  private external: External | null = null;
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly ready: Promise<void>;
  private nowReady: () => void = () => undefined;
  private lastCommand = 0;
  private lastInstance = 0;

  constructor(private readonly options: HostOptions) {
    this.model = options.model;
    this.ready = new Promise((resolve) => (this.nowReady = resolve));
    this.driver = options.functions === undefined ? null : new FunctionDriver(this.model, options.functions);
    const showTaskpane = (visible: boolean): void => options.onShowTaskpane?.(visible);
    this.host = {
      model: this.model,
      references: this.references,
      traffic: this.traffic,
      make: makeObject,
      service: createServices({ functionsReady: () => this.functionsReady(), functionAnswers: (answers) => this.driver?.answered(answers), showTaskpane }, readAnswers),
      embedding: { showTaskpane, newWorkbook: (base64) => options.onNewWorkbook?.(base64), recalculateAll: () => this.recalculate() },
    };
    this.stopListening = this.model.onChange((change) => this.changed(change));
  }

  /**
   * Puts the host on a window, before office.js runs in it. Returns the way to take it off, which a frame that goes
   * away must call. A page attached before is taken off first.
   */
  attach(window: OfficeWindow): () => void {
    this.detach();
    this.lastInstance += 1;
    const external = new External(`atelier-${this.model.workbook.id}-${this.lastInstance}`, {
      stored: this.model.stored,
      readOnly: false,
      theme: this.options.theme ?? "clair",
      commandCompleted: (id, status) => this.commands.get(id)?.(status),
    });
    const connection = new Connection(window, external, {
      execute: (body) => {
        this.traffic.requests += 1;
        return dispatch(body, this.host, (action, context) => this.faults.beforeAction?.(action, context));
      },
      received: (bytes) => (this.traffic.bytesIn += bytes),
      sent: (bytes) => (this.traffic.bytesOut += bytes),
    });
    this.external = external;
    this.connection = connection;
    return () => {
      if (this.connection === connection) this.detach();
    };
  }

  detach(): void {
    this.connection?.close();
    this.connection = null;
    this.external = null;
    this.driver?.disconnect();
    this.references.clear();
  }

  /** Resolves when the add-in's page is ready for its functions to be called. */
  whenReady(): Promise<void> {
    return this.ready;
  }

  /** Resolves when no formula and no function waits for a result. */
  async settled(): Promise<void> {
    do {
      this.model.writes.flush();
      await this.model.calculation.settled();
      await this.driver?.settled();
    } while (this.model.calculation.pending());
  }

  /** Calculates every formula anew. */
  recalculate(): void {
    if (this.driver === null) this.model.calculation.all();
    else this.driver.recalculate();
  }

  /** Runs a function command of the ribbon. Resolves when the add-in calls `event.completed()`; rejects for an unknown name. */
  runCommand(functionName: string): Promise<void> {
    const { external } = this;
    if (external === null) return Promise.reject(new Error("no page of the add-in is attached"));
    this.lastCommand += 1;
    const id = `command-${this.lastCommand}`;
    return new Promise((resolve, reject) => {
      this.commands.set(id, (status) => {
        this.commands.delete(id);
        if (status === COMMAND_DONE) resolve();
        else reject(new Error(`the add-in has no command ${functionName} (${status})`));
      });
      const heard = external.fire(Dispatch.commandInvoked, nativeList(id, functionName, JSON.stringify({ source: { id: functionName } })));
      if (!heard) {
        this.commands.delete(id);
        reject(new Error("the add-in doesn't listen to commands yet"));
      }
    });
  }

  /** The message that an add-in's function gave with the error of this cell; null when it gave none. */
  functionMessage(sheetId: string, row: number, column: number): string | null {
    return this.driver?.errorMessage(sheetId, row, column) ?? null;
  }

  charts(): readonly ChartState[] {
    return chartsOf(this.model);
  }

  /** The page keeps the model; the host leaves it as it found it. */
  dispose(): void {
    this.detach();
    this.stopListening();
    this.driver?.dispose();
  }

  private functionsReady(): void {
    this.nowReady();
    this.driver?.connect((invocations) => this.connection?.push(invocations.map((invocation) => entry(Category.customFunction, INVOCATION, "", invocation))));
  }

  private changed(change: Change): void {
    this.references.follow(change);
    if (change.kind === "stored" && change.topic === CHARTS_TOPIC) this.options.onChartsChanged?.(this.charts());
    if (this.connection === null) return;
    this.connection.push(eventsOf(change, this.model, this.references));
    if (change.kind === "selection") this.external?.fire(Dispatch.selectionChanged, nativeList());
  }
}

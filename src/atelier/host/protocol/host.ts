import type { Model } from "../../model/model";
import type { Targets } from "../objects/targets";
import type { HostObject } from "./hostObject";
import type { References } from "./references";

/** Counters of what went over the bridge. Cells are those of values, formulas, texts and formats. */
export interface Traffic {
  requests: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  cellsRead: number;
  cellsWritten: number;
}

/** What objects and methods of the API work with. */
export interface Host {
  readonly model: Model;
  readonly references: References;
  readonly traffic: Traffic;
  /** Makes an object of the API of this class. */
  make<K extends keyof Targets>(className: K, target: Targets[K]): HostObject;
  /** The object made for a `NewObject` path, by its full name on the wire; null when there is none. */
  service(name: string): HostObject | null;
  readonly embedding: Embedding;
}

/** What the host asks of the page around it. */
export interface Embedding {
  readonly showTaskpane: (visible: boolean) => void;
  /** A new workbook was asked for, with the .xlsx in base64 or empty. */
  readonly newWorkbook: (base64: string | null) => void;
  /** Every formula again, the add-in's functions without remembered results. */
  readonly recalculateAll: () => void;
}

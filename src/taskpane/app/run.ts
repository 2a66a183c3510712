import type { FlowContext } from "../flows/flow";
import type { Action } from "./actions";
import type { Onglet } from "./onglets";
import type { OperationName } from "./operations";

/** Does one thing of the pane: tells the store that it started, then what came of it. Never rejects. */
export type Run = (name: OperationName, flow: (context: FlowContext) => Promise<Action>, options?: RunOptions) => Promise<void>;

export interface RunOptions {
  readonly stoppable?: boolean;
  /** The screen where the outcome will be. */
  readonly onglet?: Onglet;
}

import type { Steps } from "../../core/steps";
import { breathe, type FlowContext } from "./flow";

/** How long the pane may be deaf to the person, in milliseconds: under what is felt as an interruption. */
const TURN = 40;

/** One part of an operation: its progress goes from `from` to `to` of the whole. */
export function share(flow: FlowContext, from: number, to: number): FlowContext {
  return { ...flow, onProgress: (fraction) => flow.onProgress(from + (to - from) * fraction) };
}

/** Runs a long computation of core, giving the page its turn in between; stops there when the person asked for it. */
export async function pace<T>(flow: FlowContext, steps: Steps<T>): Promise<T> {
  let turn = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - turn < TURN) continue;
    flow.onProgress(step.value);
    await breathe(flow);
    turn = performance.now();
  }
}

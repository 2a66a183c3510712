import type { Steps } from "../../core/steps";

/** How long one turn may hold the page, in milliseconds. */
const TURN = 30;

/** What core computes beside the figures of a check, as far as it went. */
export interface Calcul<T> {
  /** Undefined until the last step. */
  readonly value: T | undefined;
  /** Goes on for one turn. */
  readonly advance: () => void;
}

/** A first turn runs at once: a register of ordinary size is drawn complete. */
export function startCalcul<T>(steps: Steps<T>): Calcul<T> {
  let value: T | undefined;
  let done = false;
  function advance(): void {
    const until = performance.now() + TURN;
    while (!done) {
      const step = steps.next();
      if (step.done) {
        value = step.value;
        done = true;
      } else if (performance.now() > until) return;
    }
  }
  advance();
  return { get value() { return value; }, advance };
}

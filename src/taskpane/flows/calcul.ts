import type { Steps } from "../../core/steps";

/** How long one turn may hold the page, in milliseconds. */
const TURN = 30;

/** What core computes beside the figures of a check, as far as it went. */
export interface Calcul<T> {
  readonly done: boolean;
  /** Undefined until it is done; throws what the computation threw, for the screen that shows it. */
  readonly value: T | undefined;
  /** Goes on for one turn; never throws. */
  readonly advance: () => void;
}

type Etat<T> = { readonly etat: "enCours" } | { readonly etat: "fait"; readonly value: T } | { readonly etat: "echec"; readonly error: unknown };

/** A first turn runs at once: a register of ordinary size is drawn complete. */
export function startCalcul<T>(steps: Steps<T>): Calcul<T> {
  let now: Etat<T> = { etat: "enCours" };
  function advance(): void {
    const until = performance.now() + TURN;
    try {
      while (now.etat === "enCours") {
        const step = steps.next();
        if (step.done) now = { etat: "fait", value: step.value };
        else if (performance.now() > until) return;
      }
    } catch (error) {
      now = { etat: "echec", error };
    }
  }
  advance();
  return {
    get done() { return now.etat !== "enCours"; },
    get value() {
      if (now.etat === "echec") throw now.error;
      return now.etat === "fait" ? now.value : undefined;
    },
    advance,
  };
}

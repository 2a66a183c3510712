import { WorkbookError, type Doubt, type WriteOptions } from "../port";
import { MESSAGES } from "./messages";
import type { Silent } from "./run";

/** What a look at the cells of a write without an answer finds. */
export type Seen<T> = { readonly state: "new"; readonly value: T } | { readonly state: "former" | "between" };

/**
 * A write that may be silent. Nothing is ever written again on a guess: who asked for it is told, and either waits, or has the cells looked at, or
 * leaves. A look that finds the write done gives what the write would have given.
 */
export function orLookedAt<T>(write: (silent: Silent) => Promise<T>, look: () => Promise<Seen<T>>, { onSilence }: WriteOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (error: WorkbookError, giveUp: (error: WorkbookError) => void): void => {
      reject(error);
      // The work must ask nothing more of Excel.
      giveUp(error);
    };
    const silent: Silent = (giveUp, answered) => {
      const unsure = new WorkbookError("unsure", MESSAGES.unsure(), [], false);
      if (!onSilence) return end(unsure, giveUp);
      const ending: { told: () => void } = { told: () => undefined };
      const late = new Promise<void>((told) => (ending.told = told));
      let ended = false;
      answered.then(() => ended && ending.told(), () => undefined);
      const doubt: Doubt = {
        late,
        async look() {
          const seen = await look();
          ended = true;
          if (seen.state === "new") resolve(seen.value);
          end(seen.state === "between" ? new WorkbookError("noAnswer", MESSAGES.noAnswer(), [], false) : new WorkbookError("noAnswer", MESSAGES.noAnswer()), giveUp);
          // A write that was found done is no news when Excel says so at last.
          if (seen.state === "new") ended = false;
          return seen.state;
        },
        leave() {
          ended = true;
          end(unsure, giveUp);
        },
      };
      onSilence(doubt);
    };
    write(silent).then(resolve, reject);
  });
}

import { WorkbookError } from "../port";
import { MESSAGES } from "./messages";
import { answerOf, PATIENCE, type Patience } from "./patience";
import { mapError } from "./platformError";

/** A round trip has had no answer for as long as patience lasts. `giveUp` ends the work; `answered` is the answer, if it ever comes. */
export type Silent = (giveUp: (error: WorkbookError) => void, answered: Promise<unknown>) => void;

/** Does some work in Excel. What is silent is given up with `noAnswer`, unless the caller knows better. */
export type RunExcel = <T>(body: (context: Excel.RequestContext) => Promise<T>, silent?: Silent) => Promise<T>;

const giveUpAtOnce: Silent = (giveUp) => giveUp(new WorkbookError("noAnswer", MESSAGES.noAnswer()));

/**
 * The only door to `Excel.run` in the project. Waits for a cell entry to end where the host can
 * (`delayForCellEdit`), never for ever, and lets nothing out but a `WorkbookError`.
 *
 * Ranges must be `untrack()`ed where they are made: then no reference is kept in the host, and the run costs no
 * clean-up round trip. Such a range stays usable until the next sync, which is all that this adapter needs.
 */
export function excelRunner(patience: Patience): RunExcel {
  return async (body, silent = giveUpAtOnce) => {
    try {
      return await new Promise((resolve, reject) => {
        Excel.run({ delayForCellEdit: true }, (context) => {
          // `Excel.run` may wait for Excel before it lets an error out: it isn't waited for either.
          watchSyncs(context, patience, silent, reject);
          return body(context);
        }).then(resolve, reject);
      });
    } catch (error) {
      throw error instanceof WorkbookError ? error : mapError(error);
    }
  };
}

export const runExcel: RunExcel = excelRunner(PATIENCE);

/** Every `sync` of the work, wherever it is written, so that none can wait for ever. */
function watchSyncs(context: Excel.RequestContext, patience: Patience, silent: Silent, reject: (error: WorkbookError) => void): void {
  const sync = context.sync.bind(context);
  context.sync = (passThrough) => {
    const answered = sync(passThrough);
    return answerOf(answered, patience, (giveUp) => silent((error) => {
      reject(error);
      giveUp(error);
    }, answered));
  };
}

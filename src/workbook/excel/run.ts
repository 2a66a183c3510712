import { WorkbookError } from "../port";
import { mapError } from "./platformError";

/**
 * The only door to `Excel.run` in the project. Waits for a cell entry to end where the host can
 * (`delayForCellEdit`), and lets nothing out but a `WorkbookError`.
 *
 * Ranges must be `untrack()`ed where they are made: then no reference is kept in the host, and the run costs no
 * clean-up round trip. Such a range stays usable until the next sync, which is all that this adapter needs.
 */
export async function runExcel<T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, body);
  } catch (error) {
    throw error instanceof WorkbookError ? error : mapError(error);
  }
}

import { WorkbookError } from "../../workbook/port";

/**
 * What a reading gives, or `aborted` as soon as the person stops it (the error that it was stopped with, if any): Excel may
 * never answer, and the pane must not wait for it. What it answers later is nobody's.
 */
export function stoppedBy<T>(signal: AbortSignal, outcome: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    outcome.then(resolve, reject);
    signal.addEventListener("abort", () => reject(signal.reason instanceof WorkbookError ? signal.reason : new WorkbookError("aborted", "stopped by the person")), { once: true });
  });
}

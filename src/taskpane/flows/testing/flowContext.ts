import type { Workbook } from "../../../workbook/port";
import type { FlowContext } from "../flow";
import { CATALOGUE, TODAY } from "./catalogue";

/** What a flow is given in tests; progress and the abort button are within reach. */
export function flowOn(workbook: Workbook): FlowContext & { readonly progress: number[]; readonly abort: AbortController } {
  const abort = new AbortController();
  const progress: number[] = [];
  return { workbook, catalogue: CATALOGUE, today: TODAY, onProgress: (fraction) => progress.push(fraction), signal: abort.signal, progress, abort };
}

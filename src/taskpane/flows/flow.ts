import { WorkbookError, type ReadOptions, type Workbook } from "../../workbook/port";
import type { Catalogue } from "../host";

/**
 * What every flow is given. Flows read and write through the port, think in core, and know nothing of React; they
 * reject with a `WorkbookError` and nothing else expected.
 */
export interface FlowContext {
  readonly workbook: Workbook;
  readonly catalogue: Catalogue;
  /** Days since 1970-01-01. */
  readonly today: number;
  /** Share of the reading done, from 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
}

export function readOptions({ onProgress, signal }: FlowContext): ReadOptions {
  return { onProgress, signal };
}

/** Gives the page a turn between two long steps, and stops there when the person asked for it. */
export async function breathe({ signal }: Pick<FlowContext, "signal">): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  if (signal.aborted) throw new WorkbookError("aborted", "stopped by the person");
}

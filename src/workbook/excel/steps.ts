/** Bytes of one round trip, request or answer: half of what Excel on the web takes, for what our estimate misses. */
const MAX_WEIGHT = 2_500_000;

/** One thing to ask of Excel. `queue` may give back what collects the answer, called after the sync. */
export interface Step {
  /** Estimated bytes, request and answer together. */
  readonly weight: number;
  queue(context: Excel.RequestContext): (() => void) | undefined;
}

/** A step of little weight that only writes. */
export function writing(queue: (context: Excel.RequestContext) => void, weight = 500): Step {
  return {
    weight,
    queue(context) {
      queue(context);
      return undefined;
    },
  };
}

/** Runs the steps in order, in as few round trips as their weight allows; `before` opens each of them. */
export async function runSteps(context: Excel.RequestContext, steps: readonly Step[], before?: (context: Excel.RequestContext) => void): Promise<void> {
  let batch: Step[] = [];
  let weight = 0;
  for (const step of steps) {
    if (batch.length > 0 && weight + step.weight > MAX_WEIGHT) {
      await runBatch(context, batch, before);
      batch = [];
      weight = 0;
    }
    batch.push(step);
    weight += step.weight;
  }
  if (batch.length > 0) await runBatch(context, batch, before);
}

async function runBatch(context: Excel.RequestContext, batch: readonly Step[], before?: (context: Excel.RequestContext) => void): Promise<void> {
  before?.(context);
  const collectors = batch.map((step) => step.queue(context));
  await context.sync();
  for (const collect of collectors) collect?.();
}

/** Opens a round trip that writes: neither calculation nor display until it is done. */
export function suspended(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes that a work keeps, and the most that it held between two of its steps. Garbage not yet collected counts in the second. */
export function memoire<T>(steps: () => Generator<unknown, T>): { readonly gardes: number; readonly pointe: number; readonly rendu: T } {
  collect();
  const before = held();
  let pointe = 0;
  const work = steps();
  for (;;) {
    const step = work.next();
    pointe = Math.max(pointe, held() - before);
    if (!step.done) continue;
    collect();
    return { gardes: held() - before, pointe, rendu: step.value };
  }
}

function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

import { FunctionProblem, type ProblemKind } from "../../src/functions/errors";

/** The problem that a function raises, to be checked with its words. Fails when it raises none, or something unforeseen. */
export function problemOf(compute: () => unknown): { readonly kind: ProblemKind; readonly message: string } {
  let given: unknown;
  try {
    given = compute();
  } catch (error) {
    if (error instanceof FunctionProblem) return { kind: error.kind, message: error.message };
    throw error;
  }
  throw new Error(`no problem was raised: ${String(given)}`);
}

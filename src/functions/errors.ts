/// <reference types="custom-functions-runtime" />
import { MESSAGES } from "./messages";

/** `valeur`: an argument to correct (#VALEUR!). `indisponible`: nothing to compute from, yet or at all (#N/A). */
export type ProblemKind = "valeur" | "indisponible";

/** Why a function gives no figure. Pure code throws it; the message is French and says what to do. */
export class FunctionProblem extends Error {
  override readonly name = "FunctionProblem";
  constructor(
    readonly kind: ProblemKind,
    message: string,
  ) {
    super(message);
  }
}

/** An argument to correct: #VALUE! in the cell. */
export function valueProblem(message: string): FunctionProblem {
  return new FunctionProblem("valeur", message);
}

/** Nothing to compute from: #N/A in the cell. */
export function notAvailable(message: string): FunctionProblem {
  return new FunctionProblem("indisponible", message);
}

/**
 * The boundary with Excel: computes, and turns a problem into the error that the cell shows with its message. Excel
 * shows a message with these two codes only; anything unforeseen says so rather than give a bare #VALUE!.
 */
export function answer<T>(compute: () => T): T {
  try {
    const given = compute();
    // On its way to Excel an infinite number would become null, which a cell shows as 0.
    if (typeof given === "number" && !Number.isFinite(given)) throw notAvailable(MESSAGES.beyondNumbers);
    return given;
  } catch (error) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel takes its own error class, which is no Error
    throw asExcelError(error);
  }
}

function asExcelError(error: unknown): CustomFunctions.Error {
  if (!(error instanceof FunctionProblem)) return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, MESSAGES.unexpected);
  const code = error.kind === "valeur" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(code, error.message);
}

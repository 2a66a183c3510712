/// <reference types="custom-functions-runtime" />
import { FunctionProblem } from "../errors";

/** A spill as Excel takes it: a problem in a cell is an error in that cell, with its message, and the others stand. */
export function spilled(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row) => row.map((cell) => (cell instanceof FunctionProblem ? asError(cell) : cell)));
}

function asError({ kind, message }: FunctionProblem): CustomFunctions.Error {
  return new CustomFunctions.Error(kind === "valeur" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable, message);
}

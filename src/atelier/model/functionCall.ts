import type { Area } from "./area";
import type { CellContent } from "./cellContent";
import type { CellPlace } from "./calculation";

/** One argument of a call. */
export interface FunctionArgument {
  /** A single value is a 1 × 1 matrix. Blanks are null. */
  readonly values: readonly (readonly CellContent[])[];
  /** True for a range or an array, false for a single value. */
  readonly isMatrix: boolean;
  /** Where the values come from, when they come from cells. */
  readonly origin: { readonly sheetId: string; readonly area: Area } | null;
}

/** One evaluation of a function in a formula. An omitted argument is undefined. */
export interface FunctionCall {
  readonly name: string;
  readonly cell: CellPlace;
  readonly args: readonly (FunctionArgument | undefined)[];
}

export type FunctionResult = CellContent | readonly (readonly CellContent[])[];

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly repeating: boolean;
  readonly optional: boolean;
}

export interface FunctionDescription {
  /** As typed in a formula, with its namespace: `SPASER.TAUXCLAUSE`. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
}

/** Called during calculation: it must answer at once, and must not throw. */
export type FunctionExecutor = (call: FunctionCall) => FunctionResult;

export interface FunctionRegistry {
  register(description: FunctionDescription, execute: FunctionExecutor): void;
  unregister(names: readonly string[]): void;
}

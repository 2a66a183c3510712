import { WorkbookError, type WorkbookErrorCode } from "../port";
import { MESSAGES } from "./messages";

/** Excel's error codes, mapped once. The codes of a race (someone merged, filtered, renamed since we looked) are "changed". */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  ItemNotFound: "changed",
  InvalidReference: "changed",
  InvalidBinding: "changed",
  ItemAlreadyExists: "changed",
  InvalidSelection: "changed",
  Conflict: "changed",
  InsertDeleteConflict: "changed",
  NonBlankCellOffSheet: "changed",
  InvalidOperationInCellEditMode: "cellEdit",
  CellEditMode: "cellEdit",
  AccessDenied: "accessDenied",
  Unauthenticated: "accessDenied",
  InactiveWorkbook: "accessDenied",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",
  RequestAborted: "busy",
  TooManyRequests: "busy",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  UnsupportedFillType: "unsupported",
  MergedRangeConflict: "changed",
  FilteredRangeConflict: "changed",
  TableOverlap: "changed",
  PivotTableRangeConflict: "changed",
  OperationCellsExceedLimit: "tooLarge",
};

/** Turns whatever was thrown inside `Excel.run` into the port's only error. Nothing is known to be written: `unchanged` is true. */
export function mapError(error: unknown): WorkbookError {
  if (!isPlatformError(error)) return new WorkbookError("unknown", error instanceof Error ? error.message : String(error));
  const where = error.debugInfo?.errorLocation ?? "";
  return new WorkbookError(CODES[error.code] ?? "unknown", MESSAGES.platform(error.code, error.message, where));
}

interface PlatformError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** By shape, not by class: `OfficeExtension` doesn't exist before Office.js is loaded, and an `Error` may come from another frame. */
function isPlatformError(error: unknown): error is PlatformError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && "message" in error && typeof error.message === "string";
}

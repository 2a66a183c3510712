import type { WorkbookErrorCode } from "../../../src/workbook/port";

/**
 * Every error code that Excel documents for its JavaScript API and that a flow may meet (the typings' `Excel.ErrorCodes`, and
 * the page of application-specific errors, which adds those of the service), with what each must become for a person.
 */
export const CODES: ReadonlyMap<string, WorkbookErrorCode> = new Map<string, WorkbookErrorCode>([
  ["AccessDenied", "accessDenied"],
  ["Unauthenticated", "accessDenied"],
  ["InactiveWorkbook", "accessDenied"],
  ["InvalidOperationInCellEditMode", "cellEdit"],
  ["ItemNotFound", "changed"],
  ["ItemAlreadyExists", "changed"],
  ["InvalidReference", "changed"],
  ["InvalidBinding", "changed"],
  ["InvalidSelection", "changed"],
  ["Conflict", "changed"],
  ["MergedRangeConflict", "changed"],
  ["FilteredRangeConflict", "changed"],
  ["PivotTableRangeConflict", "changed"],
  ["InsertDeleteConflict", "changed"],
  ["NonBlankCellOffSheet", "changed"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["RangeExceedsLimit", "tooLarge"],
  ["OperationCellsExceedLimit", "tooLarge"],
  ["MemoryLimitReached", "tooLarge"],
  ["RequestAborted", "busy"],
  ["TooManyRequests", "busy"],
  ["ActivityLimitReached", "busy"],
  ["ServiceNotAvailable", "busy"],
  ["ApiNotFound", "unsupported"],
  ["ApiNotAvailable", "unsupported"],
  ["NotImplemented", "unsupported"],
  ["UnsupportedOperation", "unsupported"],
  ["UnsupportedFeature", "unsupported"],
  ["UnsupportedSheet", "unsupported"],
  ["GeneralException", "unknown"],
  ["InvalidArgument", "unknown"],
  ["InvalidOperation", "unknown"],
  ["InvalidRequest", "unknown"],
  ["FormulaLengthExceedsLimit", "unknown"],
]);

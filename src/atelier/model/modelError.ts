/** Excel's own error codes, as its JavaScript API gives them. */
export type ExcelErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "UnsupportedOperation";

/** A refusal by the workbook. The host turns it into the error that Office.js throws. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  constructor(
    readonly code: ExcelErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const INVALID_ARGUMENT = "The argument is invalid or missing or has an incorrect format.";
export const ITEM_NOT_FOUND = "The requested resource doesn't exist.";
export const ACCESS_DENIED = "You cannot perform the requested operation.";

export function invalidArgument(message: string = INVALID_ARGUMENT): ModelError {
  return new ModelError("InvalidArgument", message);
}

export function itemNotFound(): ModelError {
  return new ModelError("ItemNotFound", ITEM_NOT_FOUND);
}

export function accessDenied(): ModelError {
  return new ModelError("AccessDenied", ACCESS_DENIED);
}

import { ModelError } from "../../model/modelError";
import { EXCEL_FLOOR } from "../supportMatrix";

const STATUS: Readonly<Record<string, number>> = { ItemNotFound: 404, AccessDenied: 403, ItemAlreadyExists: 409, GeneralException: 500, NotImplemented: 501, ApiNotFound: 404 };

/** An error on its way to the caller: Excel's code and message, and the member that refused. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** The member does not exist here: the caller learns which, and that the host is at fault. */
export function missingMember(className: string, member: string): HostError {
  const location = `${className}.${member}`;
  return new HostError("ApiNotFound", `${location} is not provided by the Atelier's host, which serves a part of ExcelApi ${EXCEL_FLOOR}.`, location);
}

/** Gives any failure the place where it happened. A fault of the host itself is told as such, and never hangs. */
export function located(error: unknown, location: string): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof ModelError) return new HostError(error.code, error.message, location);
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError("GeneralException", `${location}: the Atelier's host failed (${detail}).`, location);
}

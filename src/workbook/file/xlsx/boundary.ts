import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import { XmlError } from "../xml/text";

/** Runs `action`; what isn't a `WorkbookError` becomes one here and nowhere else. */
export function atBoundary<T>(fileName: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw boundaryError(fileName, error);
  }
}

export function boundaryError(fileName: string, error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (error instanceof XmlError) return new WorkbookError("unreadable", MESSAGES.damaged(fileName));
  return new WorkbookError("unknown", error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

import { groupObstacles } from "../../workbook/groupObstacles";
import { WorkbookError, type WorkbookErrorCode } from "../../workbook/port";
import { texteErreur } from "./diagnostic";
import { texteObstacle, texteProbleme } from "../textes";

/** Something that went wrong, in the person's words: what happened, where, what to do. */
export interface Probleme {
  readonly code: WorkbookErrorCode;
  readonly titre: string;
  readonly texte: string;
  /** Places that stop a write, one a line. */
  readonly obstacles: readonly string[];
  /** Whether what was in the workbook is as it was. */
  readonly inchange: boolean;
  /** For the diagnosis only. */
  readonly detail: string;
}

/** The one place where an error becomes words. What is not a `WorkbookError` is a defect of ours, told as such. */
export function problemeOf(error: unknown): Probleme {
  const known = error instanceof WorkbookError ? error : new WorkbookError("unknown", texteErreur(error));
  return {
    code: known.code,
    ...texteProbleme[known.code],
    obstacles: groupObstacles(known.obstacles).map(texteObstacle),
    inchange: known.unchanged,
    detail: known.detail,
  };
}

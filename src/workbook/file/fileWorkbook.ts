import type { Workbook } from "../port";

/** A workbook that came from a file and can be written back. */
export interface FileWorkbook extends Workbook {
  /** The file's name, for messages. */
  readonly name: string;
  /** True when `apply` can write in it; false for CSV and DECP, which only read. */
  readonly writable: boolean;
  /** The present bytes: the original's when nothing changed, in the format it came in. */
  bytes(): Uint8Array;
}

import type { Cell } from "../../core/register/cell";

/** A cell as the tests read it. */
export interface CellReading {
  /** Its value: a blank is null, an error is `{ error: "#N/A" }` with Excel's English code. */
  readonly value: Cell;
  /** What a French Excel shows. */
  readonly text: string;
  /** Its formula as the formula bar shows it, in French; null when it has none. */
  readonly formula: string | null;
}

/** `window.atelier`, for tests. Sheets go by name, cells by A1 address. A name or an address that isn't there throws. */
export interface AtelierApi {
  /** Types in a cell as the keyboard would: French reading, protection enforced. Resolves once calculated. */
  typeIn(sheet: string, address: string, text: string): Promise<void>;
  read(sheet: string, address: string): CellReading;
  /** Runs a batch by the add-in's own `Excel.run`, in its frame. */
  excel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The message of a custom function's error in this cell; null when there is none. */
  errorMessage(sheet: string, address: string): string | null;
}

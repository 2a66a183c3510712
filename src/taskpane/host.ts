import type { Schema } from "../core/scheme/schema";
import type { Referentiel } from "../core/register/champ";
import type { Workbook } from "../workbook/port";

/**
 * What the pane asks of the application that shows it. `entry.tsx` makes one from Office.js; tests make one in memory.
 * Its promises reject with a `WorkbookError`, as those of the port do.
 */
export interface PaneHost {
  readonly workbook: Workbook;
  /** Shows rows (or one cell) of a sheet and selects them, or one part of them when they are too many for one selection. */
  readonly select: (selection: RowSelection, part: number) => Promise<SelectedPart>;
  /** Hands a file to the person: by a download; where a download does nothing, a workbook is opened and a text is copied. */
  readonly deliver: (file: ReportFile) => Promise<Delivery>;
  /** Days since 1970-01-01, by the calendar of the machine: the only clock of the pane. */
  readonly today: () => number;
  /** Host, platform and versions, for the diagnosis that a person may copy. */
  readonly environment: string;
}

/** Rows of a sheet between two columns, 0-based, bounds included. */
export interface RowSelection {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: { readonly first: number; readonly last: number };
}

/** What was selected: `rows` of `total`, in part `part` (0-based) of `parts`. */
export interface SelectedPart {
  readonly part: number;
  readonly parts: number;
  readonly rows: number;
  readonly total: number;
}

export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MIME type. */
  readonly type: string;
}

/** How a file reached the person. */
export type Delivery = "downloaded" | "opened" | "copied";

/** The data that the pane works from. */
export interface Catalogue {
  readonly referentiel: Referentiel;
  readonly schemas: ReadonlyMap<string, Schema>;
}

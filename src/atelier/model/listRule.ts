import type { Area } from "./area";

/** A validation that offers a list of values, or that a formula judges, as Excel's API tells it. */
export interface ListRule {
  readonly kind: "list" | "custom";
  /** Of a list: `Oui,Non`, or a reference with its leading `=`. Else the formula, with its own. */
  readonly source: string;
  readonly dropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly alert: { readonly title: string; readonly message: string; readonly shown: boolean; readonly style: "Stop" | "Warning" | "Information" };
  readonly prompt: { readonly title: string; readonly message: string; readonly shown: boolean };
}

/** A rule and the cells that have it. */
export interface PlacedList {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ListRule;
}

/** The lists of choices of the workbook, and the cells that show a message. Validations of other kinds stay in the file that they came from. */
export interface ListsModel {
  /** In the order in which they were made. */
  all(sheetId: string): readonly PlacedList[];
  at(sheetId: string, row: number, column: number): ListRule | null;
  /** One rule for all these cells, in the place of theirs; null takes theirs away. Returns its id. */
  set(sheetId: string, areas: readonly Area[], rule: ListRule | null): string | null;
}

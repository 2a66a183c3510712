import type { Area } from "./area";

export type ChangeSource = "person" | "host";

/** A change of the workbook, once it is made. */
export type Change =
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | { readonly kind: "formats"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | { readonly kind: "rowsInserted" | "rowsDeleted" | "columnsInserted" | "columnsDeleted"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | { readonly kind: "cellsInserted" | "cellsDeleted"; readonly sheetId: string; readonly area: Area; readonly shift: "down" | "right" | "up" | "left"; readonly source: ChangeSource }
  | { readonly kind: "calculated"; /** The cells that were given a result, by sheet. */ readonly results: ReadonlyMap<string, readonly Area[]> }
  | { readonly kind: "selection"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated"; readonly sheetId: string; readonly source: ChangeSource }
  | { readonly kind: "sheetRenamed"; readonly sheetId: string; readonly before: string; readonly after: string; readonly source: ChangeSource }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly sheetId: string; readonly tableId: string; readonly name: string; readonly source: ChangeSource }
  | { readonly kind: "stored"; readonly topic: string };

export type ChangeListener = (change: Change) => void;

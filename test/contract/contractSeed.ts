import type { Area } from "../../src/core/register/survey";
import type { Cell } from "../../src/core/register/cell";

/**
 * A workbook as the contract suite wants it to exist before a test. An adapter's `open` turns it into the real thing
 * (an .xlsx package, a host's model) and hands back the adapter over it. Everything is 0-based, 1900 date system.
 */
export interface ContractSeed {
  readonly sheets: readonly ContractSheet[];
  /** Names of the whole workbook. */
  readonly names?: readonly ContractName[];
}

export interface ContractName {
  readonly name: string;
  /** English, with its equals sign: `='Bilan'!$B$2`, `="texte"`. */
  readonly formula: string;
  /** Not in Excel's lists of names. */
  readonly hidden?: boolean;
}

/** A formula in a cell, and what it shows from there on: more than one value for a dynamic array. */
export interface ContractFormula {
  readonly row: number;
  readonly column: number;
  /** English, with its equals sign. */
  readonly formula: string;
  readonly values: readonly (readonly Cell[])[];
}

export interface ContractSheet {
  readonly name: string;
  /** From A1. A text is a text whatever its first character; `null` is a cell that holds nothing; `{ error }` an error value. */
  readonly rows: readonly (readonly Cell[])[];
  /** In cells that `rows` leaves blank. */
  readonly formulas?: readonly ContractFormula[];
  /** Number formats, en-US; `General` elsewhere. */
  readonly formats?: readonly { readonly area: Area; readonly format: string }[];
  readonly tables?: readonly { readonly name: string; readonly area: Area }[];
  readonly merges?: readonly Area[];
  /** When given, the sheet is protected (no password, default permissions) and only these areas are unlocked. */
  readonly protection?: { readonly unlocked: readonly Area[] };
  /** Rows hidden by hand. */
  readonly hiddenRows?: readonly number[];
  /** Lists of choices that cells have already; Excel stops other entries there. */
  readonly lists?: readonly { readonly area: Area; readonly values: readonly string[] }[];
  /** False for a hidden sheet; visible when left out. */
  readonly visible?: boolean;
}

/** Rectangle shorthand: top-left cell, then size. */
export function area(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { row, column, rowCount, columnCount };
}

/** The register most tests start from: a table with blanks, zeros, booleans, an error and texts like formulas. */
export const REGISTRE: ContractSheet = {
  name: "Marchés",
  rows: [
    ["N° marché", "Montant HT", "Clause", "Note"],
    ["2024-001", 125000.5, true, "=1+1"],
    ["2024-002", 0, false, null],
    ["2024-003", null, null, "+33 2 28 20 50 00"],
    ["2024-004", { error: "#N/A" }, true, "-5 % de remise"],
    ["2024-005", -12.25, false, "@contact"],
  ],
  tables: [{ name: "Marches", area: area(0, 0, 6, 4) }],
};

/** A template to fill: labels in column A, blanks in B, a merged title. */
export const MODELE: ContractSheet = {
  name: "Bilan",
  rows: [
    ["Bilan du SPASER", null, null],
    ["Part des marchés clausés", null, "ancien"],
    ["Nombre de marchés", 3, null],
    ["Commentaire", "à compléter", null],
  ],
  merges: [area(0, 0, 1, 3)],
};

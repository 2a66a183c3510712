import type { CellContent, Edit } from "../../bilan/edit";
import type { Cell } from "../cell";
import type { Champ } from "../champ";
import { texte } from "./contenu";

/** Sheet and Excel table of a register that an import makes. */
export const FEUILLE_IMPORT = "Marchés";
export const TABLEAU_IMPORT = "Marches";
const WIDTHS: Readonly<Partial<Record<Champ["type"], number>>> = { date: 14, montant: 16, ouiNon: 12, siret: 18 };
const DEFAULT_WIDTH = 22;

/** An imported table: its headers with the field that each feeds, and its rows, typed by `contenu`. */
export interface TableImportee {
  readonly labels: readonly Cell[];
  readonly champs: readonly (Champ | null)[];
  readonly contents: readonly (readonly (CellContent | null)[])[];
}

/** The edits that make a register of an imported table: a sheet, its rows, an Excel table. */
export function planRegistre({ labels, champs, contents }: TableImportee, sheet = FEUILLE_IMPORT, name = TABLEAU_IMPORT): Edit[] {
  return [
    { kind: "addSheet", sheet },
    { kind: "setCells", sheet, row: 0, column: 0, contents: [labels.map(texte), ...contents] },
    { kind: "setColumnWidths", sheet, column: 0, widths: champs.map((champ) => (champ && WIDTHS[champ.type]) ?? DEFAULT_WIDTH) },
    { kind: "addTable", sheet, area: { row: 0, column: 0, rowCount: contents.length + 1, columnCount: champs.length }, name },
    { kind: "freezeRows", sheet, rows: 1 },
  ];
}

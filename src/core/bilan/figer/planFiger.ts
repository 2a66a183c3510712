import { isCellError, type Cell } from "../../register/cell";
import type { FormulaFound } from "../../register/survey";
import { cellAddress } from "../address";
import type { CellContent, Edit } from "../edit";
import type { Remplie } from "../remplissage/remplie";
import { writing } from "../remplissage/writing";
import { texteValeurs } from "./textes";

/** How the names of the add-in's functions begin. */
export const FONCTIONS = "SPASER.";

/** A formula that leaves its place to what it shows. */
export interface FormuleFigee {
  readonly sheet: string;
  /** A1 address without the sheet; a range where the formula spills. */
  readonly address: string;
  readonly formule: string;
  /** What the cells will hold. */
  readonly apres: string;
}

/** A formula that shows an error: there is no value to keep, and the error says something to whoever repairs it. */
export interface FormuleEnErreur {
  readonly sheet: string;
  /** The cell of the error: the formula's own, or the first one where it spills. */
  readonly address: string;
  readonly formule: string;
  readonly erreur: string;
}

/** What "Figer en valeurs" would do. Applying it is the adapter's work; nothing is written before. */
export interface PlanFiger {
  readonly edits: readonly Edit[];
  readonly changes: readonly FormuleFigee[];
  readonly laissees: readonly FormuleEnErreur[];
}

/**
 * Replaces formulas by the values that they show, so that the workbook says the same without the add-in. A formula that
 * spills goes with all its cells, or not at all; numbers and days keep the format of their cell.
 */
export function planFiger(found: readonly FormulaFound[]): PlanFiger {
  const taken = new Set<string>();
  const cells: Pick<Remplie, "place" | "content">[] = [];
  const changes: FormuleFigee[] = [];
  const laissees: FormuleEnErreur[] = [];
  for (const one of found) {
    const { sheet, formula: formule } = one;
    // Each cell of an array typed as one answers with the same formula: it goes with the first.
    if (taken.has(keyOf(sheet, one.row, one.column))) continue;
    const shown = one.values.flatMap((values, down) => values.map((value, right) => ({ value, row: one.row + down, column: one.column + right })));
    for (const { row, column } of shown) taken.add(keyOf(sheet, row, column));
    const failed = shown.flatMap(({ value, row, column }) => (isCellError(value) ? [{ sheet, address: cellAddress(row, column), formule, erreur: value.error }] : []));
    if (failed[0]) {
      laissees.push(failed[0]);
      continue;
    }
    for (const { value, row, column } of shown) cells.push({ place: { sheet, row, column }, content: contentOf(value) });
    changes.push({ sheet, address: addressOf(one), formule, apres: texteValeurs(shown.map(({ value }) => value)) });
  }
  return { edits: writing(cells), changes, laissees };
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet}\u0000${row}\u0000${column}`;
}

function addressOf({ row, column, values }: FormulaFound): string {
  const [first, last] = [cellAddress(row, column), cellAddress(row + values.length - 1, column + (values[0]?.length ?? 1) - 1)];
  return first === last ? first : `${first}:${last}`;
}

/** No format: a share stays shown as a share, a day as a day. */
function contentOf(value: Cell): CellContent {
  if (typeof value === "number") return { type: "nombre", value };
  if (typeof value === "boolean") return { type: "booleen", value };
  return typeof value === "string" && value !== "" ? { type: "texte", value } : { type: "vide" };
}

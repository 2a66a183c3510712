import { isBlank, type Cell } from "./cell";
import type { TableDefinition } from "./champ";
import { foldText } from "./fold";
import { BELOW_ROWS } from "./places";
import type { TableMapping } from "./recognise";
import type { ColumnsData } from "./survey";

/** Rows typed right below an Excel table that didn't grow. */
export interface LignesDessous {
  /** Row number of the first one, 1-based. */
  readonly premiere: number;
  readonly nombre: number;
  /** There may be more: no further row was looked at. */
  readonly etPlus: boolean;
}

/** A total made by hand is no marché. */
const TOTAL = /^(sous[- ])?(total|totaux)\b/;

/**
 * The rows that were filled in right below the table, in its columns; null when there is none. A note or a total there is no
 * row: a row has the field that names it, and another one at least.
 */
export function lignesDessous({ identite }: TableDefinition, { below, columns }: TableMapping, { request, cells }: ColumnsData): LignesDessous | null {
  if (!below) return null;
  const named = columns.find(({ champ }) => champ === identite);
  const identity = named ? cells[request.columns.indexOf(named.column)] : undefined;
  const isRow = (row: number) => {
    const filled = cells.map((column): Cell => column[row] ?? null).filter((cell) => !isBlank(cell));
    return filled.length > 1 && !(identity && isBlank(identity[row] ?? null)) && !filled.some((cell) => typeof cell === "string" && TOTAL.test(foldText(cell)));
  };
  const first = below.firstRow - request.firstRow;
  let nombre = 0;
  while (nombre < below.rowCount && isRow(first + nombre)) nombre++;
  return nombre === 0 ? null : { premiere: below.firstRow + 1, nombre, etPlus: nombre === BELOW_ROWS };
}

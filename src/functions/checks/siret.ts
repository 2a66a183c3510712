import { isBlank, isCellError, type Cell } from "../../core/register/cell";
import { isSiret } from "../../core/register/siret";
import { splitListe } from "../../core/register/vocabulary";
import { readCell } from "../arguments";
import { notAvailable, type FunctionProblem } from "../errors";
import { CHECK_MESSAGES } from "./messages";

/**
 * Whether each cell holds a valid SIRET, in the shape of the range; "" for a blank (a 0 is how Windows hands one), #N/A
 * in the place of an error. As in a register, spaces don't count and several SIRETs in a cell must all be valid. A number
 * of fewer than 14 digits has lost its first zeros: what the cell holds is no SIRET, and no other software will take it
 * for one.
 */
export function siretsValides(sirets: unknown): (boolean | string | FunctionProblem)[][] {
  const rows: readonly unknown[] = Array.isArray(sirets) ? sirets : [[sirets]];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map((raw) => siretValide(readCell(raw))));
}

function siretValide(cell: Cell): boolean | string | FunctionProblem {
  if (isCellError(cell)) return notAvailable(CHECK_MESSAGES.errorCell(cell.error));
  if (isBlank(cell) || cell === 0) return "";
  const items = splitListe(String(cell)).map((item) => item.replace(/\s/g, ""));
  return items.length > 0 && items.every(isSiret);
}

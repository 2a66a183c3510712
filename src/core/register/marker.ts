import type { Cell } from "./cell";
import { isBlank, isCellError } from "./cell";
import { BLANK, type Reading, unreadable } from "./reading";

/**
 * Markers that the official flat files put in cells (domain: Bercy columns): `MQ` missing, `CDL` conditional and `NC`
 * not communicated are blanks; `INX…` was found unusable. What is left to read is returned as `null`.
 */
const MISSING = /^(MQ|CDL|NC|N\/?C|nan|null)(\s+(MQ|NC|CDL))?$/i;
const UNUSABLE = /^INX/;

/** The cases common to every type: blank, error cell, official marker. `null` when the cell holds something to read. */
export function readMarker(cell: Cell): Reading<never> | null {
  if (isBlank(cell)) return BLANK;
  if (isCellError(cell)) return unreadable("erreur");
  if (typeof cell === "string") {
    const text = cell.trim();
    if (MISSING.test(text)) return BLANK;
    if (UNUSABLE.test(text)) return unreadable("inexploitable");
  }
  return null;
}

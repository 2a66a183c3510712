import { readOptionalRange, readRange } from "../arguments";
import { notAvailable } from "../errors";
import { readDeclared } from "./declared";
import { RATE_MESSAGES } from "./messages";
import { refuseOnlyTicked } from "./ouiNon";
import type { Selection } from "./selection";
import { numberOf, shareOf } from "./share";

/**
 * Share of the marchés that carry what `selection` asks, from 0 to 1: in number, or in value when `montants` is given.
 * A blank considération is a marché that declares nothing and stays in the denominator; a blank oui/non is left out.
 * Throws #N/A when there is no row, or only crosses and blanks (is a blank a "non"?), #VALUE! for an amount that is missing or unreadable in a counted row.
 */
export function rate(considerations: unknown, selection: Selection, montants: unknown): number {
  const columns = { cells: readRange(considerations, "considerations"), montants: readOptionalRange(montants, "montants") };
  const { found, answerOf } = readDeclared(columns, selection);
  refuseOnlyTicked(found);
  return shareOf(found.entries, columns, answerOf);
}

/** Number of the marchés that carry what `selection` asks. Throws #N/A when the column is empty. */
export function count(considerations: unknown, selection: Selection): number {
  const { found, answerOf } = readDeclared({ cells: readRange(considerations, "considerations"), montants: null }, selection);
  if (found.entries.length === 0) throw notAvailable(RATE_MESSAGES.noRow);
  return numberOf(found.entries.filter((entry) => answerOf(entry) === true));
}

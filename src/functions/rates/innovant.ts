import { readOptionalRange, readRange } from "../arguments";
import { ouiNonAnswer, refuseOnlyTicked, tallyOuiNon } from "./ouiNon";
import { requireHeights, shareOf } from "./share";
import { tally } from "./tally";

/**
 * Share of the marchés innovants, from 0 to 1, in number or in value: the oui of an oui/non column among its filled
 * rows. Throws #N/A for a column of crosses and blanks alone, #VALUE! for a cell that is neither oui nor non.
 */
export function tauxInnovant(innovants: unknown, montants: unknown): number {
  const columns = { cells: readRange(innovants, "innovants"), montants: readOptionalRange(montants, "montants") };
  requireHeights(columns);
  const found = tally(columns);
  refuseOnlyTicked(found);
  return shareOf(tallyOuiNon(columns, found).entries, columns, ouiNonAnswer(found, "innovants"));
}

import { compareRatio } from "../../core/indicators/ratio";
import { exactProduct } from "../../core/indicators/sum";
import type { CellRange, FilledCell } from "../arguments";
import { notAvailable } from "../errors";
import { positiveNumberAt } from "../figures/columns";
import { asExcelHolds, figure, notNegative, optionalFigure, positive } from "../figures/figure";
import { AmountSum } from "../rates/amounts";
import { INSERTION_MESSAGES } from "./messages";

/** Hours of one full-time year. No text sets it (the 1 607 h are the legal working year); Landes' document uses about 1 608. */
const HOURS_OF_A_YEAR = 1607;

/** Full-time equivalents of hours of work: their exact sum over `base`, 1607 when left out. Blanks add nothing; throws #N/A when there is nothing else. */
export function heuresEtp(heures: CellRange, base: FilledCell): number {
  const hoursOfAYear = positive(optionalFigure(base, "base") ?? HOURS_OF_A_YEAR, "base", "1607");
  const sum = new AmountSum();
  let filled = false;
  for (let row = 0; row < heures.rows.length; row += 1) {
    const hours = positiveNumberAt(heures, row);
    if (hours === null) continue;
    filled = true;
    sum.add(hours);
  }
  if (!filled) throw notAvailable(INSERTION_MESSAGES.noHours);
  return AmountSum.totalOf([sum]) / hoursOfAYear;
}

/** What a clause asks: so many hours a tranche of the amount, and at least so many a year. */
export interface HoursClause {
  readonly montant: FilledCell;
  readonly heuresParTranche: FilledCell;
  readonly tranche: FilledCell;
  readonly parTranchesEntieres: boolean;
  readonly minimumAnnuel: FilledCell;
}

/**
 * Insertion hours due for the amount of a year (€ HT), as a clause says them: "10 heures d'insertion par tranche de
 * 10 000 €", "au moins 150 heures par an" (Bilan 2023 of Pays de la Loire, action 26). Pro rata; by whole tranches, a
 * tranche that is only begun asks nothing: the words don't say "entamée". Throws #N/A for an amount that is blank or 0,
 * as a blank may come: the minimum alone would look like an answer.
 */
export function heuresDues({ montant, heuresParTranche, tranche, parTranchesEntieres, minimumAnnuel }: HoursClause): number {
  const amount = optionalFigure(montant, "montant");
  if (amount === null || amount === 0) throw notAvailable(INSERTION_MESSAGES.noAmount);
  const exact = asExcelHolds(notNegative(amount, "montant"));
  const hours = notNegative(figure(heuresParTranche, "heuresParTranche"), "heuresParTranche");
  const size = positive(figure(tranche, "tranche"), "tranche", "10000");
  const least = optionalFigure(minimumAnnuel, "minimumAnnuel");
  const due = parTranchesEntieres ? exactProduct(wholeTranches(exact, size), hours) : exactProduct(exact, hours) / size;
  return least === null ? due : Math.max(due, notNegative(least, "minimumAnnuel"));
}

/** How many times `size` fits in `amount`, exactly: 0,3 holds three times 0,1, although 0.3 / 0.1 is a little under 3. */
function wholeTranches(amount: number, size: number): number {
  const near = Math.round(amount / size);
  return compareRatio(amount, size, near) < 0 ? near - 1 : near;
}

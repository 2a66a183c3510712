import type { CellRange, FilledCell } from "../arguments";
import { notAvailable } from "../errors";
import { positiveNumberAt, requireSameHeight } from "../figures/columns";
import { optionalFigure, positive } from "../figures/figure";
import { delaysOf, type PaymentColumns } from "./delays";
import { ExactMean } from "./exactMean";
import { DELAY_MESSAGES } from "./messages";

/** Days of the délai global de paiement: État, collectivités and their establishments (R2192-10 s.); 50 for health, 60 for public firms. */
const LEGAL_DELAY = 30;

/**
 * Mean days from reception to payment, less suspension. With `montants`, weighted by the amount paid, where a payment
 * without amount weighs nothing. Throws #N/A when no row has both dates, or none of those has an amount.
 */
export function delaiPaiement(columns: PaymentColumns, montants: CellRange | null): number {
  const delays = delaysOf(columns);
  requireSameHeight(montants, columns.receptions);
  const found = new ExactMean();
  let payments = 0;
  for (let row = 0; row < columns.receptions.rows.length; row += 1) {
    const delay = delays.at(row);
    const amount = montants ? positiveNumberAt(montants, row) : 1;
    if (delay === null) continue;
    payments += 1;
    if (amount !== null) found.add(delay, amount);
  }
  if (payments === 0) throw notAvailable(DELAY_MESSAGES.noPayment);
  const mean = found.mean();
  if (mean === null) throw notAvailable(DELAY_MESSAGES.noAmount);
  return mean;
}

/** Share, from 0 to 1, of the payments made whose delay is strictly longer than `delai` days (30 when left out). Throws #N/A when no row has both dates. */
export function tauxHorsDelai(columns: PaymentColumns, delai: FilledCell): number {
  const delays = delaysOf(columns);
  const limit = positive(optionalFigure(delai, "delai") ?? LEGAL_DELAY, "delai", "30");
  let late = 0;
  let payments = 0;
  for (let row = 0; row < columns.receptions.rows.length; row += 1) {
    const delay = delays.at(row);
    if (delay === null) continue;
    payments += 1;
    if (delay > limit) late += 1;
  }
  if (payments === 0) throw notAvailable(DELAY_MESSAGES.noPayment);
  return late / payments;
}

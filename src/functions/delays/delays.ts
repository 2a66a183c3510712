import type { CellRange } from "../arguments";
import { DayColumn, positiveNumberAt, requireSameHeight } from "../figures/columns";

/** The columns that delays are read in, one cell a payment. `suspensions` is null when it isn't given. */
export interface PaymentColumns {
  readonly receptions: CellRange;
  readonly paiements: CellRange;
  readonly suspensions: CellRange | null;
}

/** The delays of some payments, by row. */
export interface Delays {
  /**
   * In days: from reception to payment, less the suspension, as the register's calculated field (`delaiPaiement`). A
   * payment before its reception is a negative delay. Null for a row without both dates: not paid yet. Throws #VALUE!,
   * naming the cell, for a date or a suspension that can't be read.
   */
  at(row: number): number | null;
}

/** Throws #VALUE! when the columns don't have one cell for the same payments. */
export function delaysOf({ receptions, paiements, suspensions }: PaymentColumns): Delays {
  requireSameHeight(paiements, receptions);
  requireSameHeight(suspensions, receptions);
  const [receptionDays, paymentDays] = [new DayColumn(receptions), new DayColumn(paiements)];
  return {
    at(row) {
      const received = receptionDays.at(row);
      const paid = paymentDays.at(row);
      const suspended = suspensions ? positiveNumberAt(suspensions, row) : null;
      if (received === null || paid === null) return null;
      return suspended === null ? paid - received : paid - received - suspended;
    },
  };
}

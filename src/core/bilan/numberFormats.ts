/** Number formats given to cells, en-US as Excel stores them. A person's own stays where it says the same (`keepsFormat`). */
export const DAY_FORMAT = "dd/mm/yyyy";
export const PERCENT_FORMAT = "0.0%";
/** An amount that may have cents, its currency said by the header. */
export const AMOUNT_FORMAT = "#,##0.00";
/** Whole numbers, thousands apart. */
export const WHOLE_FORMAT = "#,##0";
export const EUROS_FORMAT = '#,##0 "€"';
/** What is typed stays a text: leading zeros, « 24-03 ». */
export const TEXT_FORMAT = "@";

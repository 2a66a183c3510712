/**
 * What becomes of a cell when it is read as a type: a value, nothing (blank), or something that can't be read.
 * "Unreadable" is never turned into a value: the row is left out of the measures that need it, with this reason.
 */
export type Reading<T> = { readonly state: "value"; readonly value: T } | { readonly state: "blank" } | { readonly state: "unreadable"; readonly reason: UnreadableReason };

export type UnreadableReason =
  /** An Excel error, `#N/A`. */
  | "erreur"
  | "nombreIllisible"
  /** `1.234` may be 1 234 or 1,234: nobody should guess in an amount. */
  | "nombreAmbigu"
  | "dateIllisible"
  | "ouiNonIllisible"
  | "valeurInconnue"
  /** The marché that a row names is not in the table Marchés, or several rows of it carry the number and disagree. */
  | "marcheInconnu"
  | "marcheAmbigu"
  /** Marked unusable by the official processing (`INX…`). */
  | "inexploitable";

export const BLANK: Reading<never> = { state: "blank" };

export function value<T>(read: T): Reading<T> {
  return { state: "value", value: read };
}

export function unreadable(reason: UnreadableReason): Reading<never> {
  return { state: "unreadable", reason };
}

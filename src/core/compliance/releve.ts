import type { Periode, Resultat } from "../indicators/resultat";
import { roundRatio } from "../indicators/ratio";
import { decimalOf, exactProduct, exactSum } from "../indicators/sum";

/** A value with its two sides, whichever period it is of. */
export interface Chiffres {
  readonly valeur: number;
  /** For a number with a base: its share of the base. */
  readonly part: number | null;
  /** The two sides of a share or of a mean; null for a plain number. */
  readonly numerateur: number | null;
  readonly denominateur: number | null;
}

/** The figure of one period: as it was voted, else measured from the register. */
export interface Figure extends Chiffres {
  readonly periode: Periode;
  /** `arrete`: from the table Bilans arrêtés. */
  readonly origine: "arrete" | "registre" | "saisie";
}

/** A figure as it is shown: what was voted never hides what the register says today. */
export interface Releve extends Figure {
  /** Day of the vote, ISO; null where nothing was voted, or where the table doesn't say when. */
  readonly date: string | null;
  /** What the register gives today in the place of a voted figure; null when it is the same, or can't be measured. */
  readonly recalcul: Chiffres | null;
}

/** A result as the figure of its period; null where it is no number. */
export function figureDe({ valeur, part, numerateur, denominateur, origine }: Resultat, periode: Periode): Figure | null {
  return typeof valeur === "number" ? { periode, valeur, part, numerateur, denominateur, origine: origine === "saisie" ? "saisie" : "registre" } : null;
}

/** A workbook keeps 15 digits of a number: what differs beyond them is the same number, written and read again. */
const DIGITS = 15;
/** A share or a mean is written rounded; below two decimals it no longer says its two sides. */
const LEAST_DECIMALS = 2;

/**
 * Whether a figure measured today is the one that was voted: the value, and the two sides where the vote has them (1 of
 * 2 is not 2 of 4). A quotient has no end: one written « 17,6 % » is 149 of 847, as far as its own decimals go.
 */
export function isSame(voted: Chiffres, today: Chiffres): boolean {
  if (!sameSide(voted.numerateur, today.numerateur) || !sameSide(voted.denominateur, today.denominateur)) return false;
  const { numerateur, denominateur } = fractionOf(today);
  return kept(voted.valeur) === kept(today.valeur) || (denominateur !== 1 && says(voted.valeur, numerateur, denominateur));
}

/** `after − before`, exact. */
export function difference(after: Chiffres, before: Chiffres): number {
  const { numerateur, denominateur } = differenceSides(fractionOf(after), fractionOf(before));
  return numerateur / denominateur;
}

export interface Fraction {
  readonly numerateur: number;
  readonly denominateur: number;
}

/** `a − b` as one fraction, so that it can be rounded exactly. */
export function differenceSides(a: Fraction, b: Fraction): Fraction {
  const sum = exactSum();
  sum.add(exactProduct(a.numerateur, b.denominateur));
  sum.add(-exactProduct(b.numerateur, a.denominateur));
  return { numerateur: sum.total(), denominateur: exactProduct(a.denominateur, b.denominateur) };
}

/** The value as a fraction: its two sides where it is their quotient, itself otherwise. */
export function fractionOf({ valeur, part, numerateur, denominateur }: Chiffres): Fraction {
  const quotient = part === null && numerateur !== null && denominateur !== null && denominateur > 0 && says(valeur, numerateur, denominateur);
  return quotient ? { numerateur, denominateur } : { numerateur: valeur, denominateur: 1 };
}

/** The share of a number that has a base, as a fraction; null where it has none. */
export function shareOf({ part, numerateur, denominateur }: Omit<Chiffres, "valeur">): Fraction | null {
  if (part === null) return null;
  return numerateur !== null && denominateur !== null && denominateur > 0 ? { numerateur, denominateur } : { numerateur: part, denominateur: 1 };
}

/** Whether a value is a quotient, as far as its own decimals go. */
function says(valeur: number, numerateur: number, denominateur: number): boolean {
  if (kept(valeur) === kept(numerateur / denominateur)) return true;
  const decimals = Math.max(LEAST_DECIMALS, -decimalOf(valeur).exponent);
  return roundRatio(numerateur, denominateur, decimals) === valeur;
}

/** A side that one of the two doesn't have isn't compared. */
function sameSide(voted: number | null, today: number | null): boolean {
  return voted === null || today === null || kept(voted) === kept(today);
}

function kept(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

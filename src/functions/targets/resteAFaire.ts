import { compareRatio, roundRatio } from "../../core/indicators/ratio";
import { decimalOf, exactProduct, exactSum } from "../../core/indicators/sum";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { asExcelHolds, figure, notNegative, optionalFigure } from "../figures/figure";
import { shownNumber } from "../figures/shown";
import { TARGET_MESSAGES } from "./messages";

/** Where a share stands and where it must go. In number of marchés, or in € HT when `enValeur`. */
export interface Progress {
  readonly obtenu: FilledCell;
  readonly total: FilledCell;
  readonly cible: FilledCell;
  /** What is still to be notified; blank when that isn't known. */
  readonly prevu: FilledCell;
  readonly enValeur: boolean;
}

/** Decimals that are counted: cents of an amount, none of a marché. */
const CENTS = 2;

/**
 * How many more marchés with a clause, or € HT (rounded up to the cent), make the share reach `cible`. With `prevu`, the
 * least k of what is planned such that (obtenu + k) / (total + prevu) is the target at least, whatever comes; without
 * it, every further marché counts on both sides: (obtenu + k) / (total + k). Exact. 0 when the target is reached.
 * Throws #N/A, with the best share within reach, when nothing reaches it; #VALUE! for what is no share or no count.
 */
export function resteAFaire(progress: Progress): number {
  const { enValeur } = progress;
  const obtenu = quantity(figure(progress.obtenu, "obtenu"), "obtenu", enValeur);
  const total = quantity(figure(progress.total, "total"), "total", enValeur);
  const cible = share(progress.cible);
  const planned = optionalFigure(progress.prevu, "prevu");
  if (compareRatio(obtenu, 1, total) > 0) throw valueProblem(TARGET_MESSAGES.morePartThanWhole(shown(obtenu, enValeur), shown(total, enValeur)));
  const decimals = enValeur ? CENTS : 0;
  return planned === null ? openEnded(obtenu, total, cible, decimals) : withinPlan(obtenu, total, cible, quantity(planned, "prevu", enValeur), decimals);
}

function withinPlan(obtenu: number, total: number, cible: number, prevu: number, decimals: number): number {
  const [whole, best] = [added(total, prevu), added(obtenu, prevu)];
  if (whole === 0) throw notAvailable(TARGET_MESSAGES.nothingPlanned);
  if (compareRatio(best, whole, cible) < 0) {
    const enValeur = decimals > 0;
    throw notAvailable(TARGET_MESSAGES.outOfReach(percent(cible), shown(best, enValeur), shown(whole, enValeur), percentBelow(best, whole, cible)));
  }
  const { done, of, wanted, one } = integers(obtenu, whole, cible);
  return least(wanted * of - done * one, one, decimals);
}

function openEnded(obtenu: number, total: number, cible: number, decimals: number): number {
  if (total === 0) throw notAvailable(TARGET_MESSAGES.noTotal);
  if (compareRatio(obtenu, total, cible) >= 0) return 0;
  const { done, of, wanted, one } = integers(obtenu, total, cible);
  if (wanted === one) {
    const others = exactSum();
    others.add(total);
    others.add(-obtenu);
    throw notAvailable(TARGET_MESSAGES.neverWhole(shown(others.total(), decimals > 0), shown(total, decimals > 0)));
  }
  return least(wanted * of - done * one, one - wanted, decimals);
}

/** The figures as whole numbers: quantities in `10^-SCALE`, the target `wanted / one`. */
function integers(obtenu: number, total: number, cible: number) {
  const places = Math.max(0, -decimalOf(cible).exponent);
  return { done: scaled(obtenu, SCALE), of: scaled(total, SCALE), wanted: scaled(cible, places), one: 10n ** BigInt(places) };
}

/** What is beyond them is no part of a cent. */
const SCALE = 15;

function scaled(value: number, places: number): bigint {
  const { digits, exponent } = decimalOf(value);
  const shift = exponent + places;
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
}

/** `top / bottom`, in `10^-SCALE`, rounded up to `decimals`; 0 when negative: nothing is left to do. */
function least(top: bigint, bottom: bigint, decimals: number): number {
  if (top <= 0n) return 0;
  const step = bottom * 10n ** BigInt(SCALE - decimals);
  return Number(`${(top + step - 1n) / step}e-${decimals}`);
}

function quantity(value: number, argument: string, enValeur: boolean): number {
  const held = asExcelHolds(notNegative(value, argument));
  if (!enValeur && !Number.isInteger(held)) throw valueProblem(TARGET_MESSAGES.notWhole(argument, shownNumber(held)));
  return held;
}

function share(cell: FilledCell): number {
  const value = asExcelHolds(figure(cell, "cible"));
  if (value < 0 || value > 1) throw valueProblem(TARGET_MESSAGES.notShare(shownNumber(value)));
  return value;
}

function added(a: number, b: number): number {
  const sum = exactSum();
  sum.add(a);
  sum.add(b);
  return sum.total();
}

const euros = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const shown = (value: number, enValeur: boolean): string => (enValeur ? `${euros.format(value)}\u00a0€` : shownNumber(value));
const percent = (value: number): string => `${shownNumber(exactProduct(value, 100))}\u00a0%`;

/** The share with as many decimals as it takes to be seen below the target: 29,96 % beside 30 %, not 30,0 %. */
function percentBelow(part: number, whole: number, cible: number): string {
  let decimals = 3;
  while (decimals < 12 && compareRatio(roundRatio(part, whole, decimals), 1, cible) >= 0) decimals += 1;
  return percent(roundRatio(part, whole, decimals));
}

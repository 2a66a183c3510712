import { cellText, isBlank } from "../../core/register/cell";
import { readNumber } from "../../core/register/number";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { FIGURE_MESSAGES } from "./messages";
import { shownNumber } from "./shown";

/** A single figure, as a French register writes it ("17,6 %" is 0.176). Throws #N/A when blank, #VALUE! when it is no number. */
export function figure(cell: FilledCell, argument: string): number {
  const read = optionalFigure(cell, argument);
  if (read === null) throw notAvailable(FIGURE_MESSAGES.blank(argument));
  return read;
}

/** Same, for an argument that may be left out: null when it is, or when its cell is blank. */
export function optionalFigure(cell: FilledCell, argument: string): number | null {
  if (isBlank(cell)) return null;
  const read = readNumber(cell);
  if (read.state === "blank") return null;
  if (read.state === "unreadable") throw valueProblem(FIGURE_MESSAGES.unreadable(argument, cellText(cell)));
  return read.value;
}

/** A figure that can't be below 0. Throws #VALUE! when it is. */
export function notNegative(value: number, argument: string): number {
  if (value < 0) throw valueProblem(FIGURE_MESSAGES.negative(argument, shownNumber(value)));
  return value;
}

/** A figure that can't be 0 either: what is divided by. `example` is one, for the message. */
export function positive(value: number, argument: string, example: string): number {
  if (value <= 0) throw valueProblem(FIGURE_MESSAGES.notPositive(argument, example));
  return value;
}

/**
 * A number at the 15 digits that Excel keeps. Past them 0,1+0,2 and 0,3 differ by the binary writing of decimals alone,
 * and nobody can see it nor type it: what is compared or counted exactly is taken so first, and
 * nothing that a cell shows is rounded.
 */
export function asExcelHolds(value: number): number {
  const held = Number(value.toPrecision(15));
  // The greatest number of all has none above it to be rounded to.
  return Number.isFinite(held) ? held : value;
}

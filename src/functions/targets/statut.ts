import { cellText, isBlank } from "../../core/register/cell";
import { foldText } from "../../core/register/fold";
import { compareRatio } from "../../core/indicators/ratio";
import { readNumber } from "../../core/register/number";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { MESSAGES } from "../messages";

/** Which sides of the target meet it: -1 below, 0 equal, 1 above. */
const SENSES: Readonly<Record<string, readonly (-1 | 0 | 1)[]>> = {
  "au moins": [0, 1], ">=": [0, 1],
  "plus de": [1], ">": [1],
  "au plus": [-1, 0], "<=": [-1, 0],
  "moins de": [-1], "<": [-1],
  exactement: [0], "=": [0],
};

/**
 * Excel keeps 15 significant digits: past them, 0,1+0,2 and 0,3 differ by the binary writing of decimals alone, and
 * nobody can see it nor type it. Both figures are taken at those 15 digits and then compared exactly, so that nothing
 * visible in a cell is rounded: 0,29999999999999 does not meet 0,3.
 */
const asExcelHolds = (figure: number): number => Number(figure.toPrecision(15));

/** "Atteinte" or "Non atteinte". `sens` is "au moins" when null. Throws #N/A when a figure is missing. */
export function statut(valeur: FilledCell, cible: FilledCell, sens: string | null): "Atteinte" | "Non atteinte" {
  const sides = SENSES[foldText(sens ?? "au moins")];
  if (!sides) throw valueProblem(MESSAGES.unknownSense(sens ?? ""));
  const side = compareRatio(asExcelHolds(figure(valeur, "valeur")), 1, asExcelHolds(figure(cible, "cible")));
  return sides.includes(side) ? "Atteinte" : "Non atteinte";
}

function figure(cell: FilledCell, argument: string): number {
  if (isBlank(cell)) throw notAvailable(MESSAGES.missingFigure(argument));
  const read = readNumber(cell);
  if (read.state === "blank") throw notAvailable(MESSAGES.missingFigure(argument));
  if (read.state === "unreadable") throw valueProblem(MESSAGES.unreadableFigure(argument, cellText(cell)));
  return read.value;
}

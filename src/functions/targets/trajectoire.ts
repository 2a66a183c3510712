import type { Point } from "../../core/compliance/echeancier";
import { roundRatio } from "../../core/indicators/ratio";
import { exactProduct, exactSum } from "../../core/indicators/sum";
import { cellText, isBlank } from "../../core/register/cell";
import { cellAt, type CellRange, type FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { numberAt, requireSameHeight } from "../figures/columns";
import { MESSAGES } from "../messages";
import { yearOf } from "./annee";
import { TARGET_MESSAGES } from "./messages";

/**
 * The target of a year on the straight line between milestones, given in any order: on a milestone its own value, after
 * the last one the last, before the first none (#N/A). The line is the one that "en bonne voie" is judged on
 * (`compareToTrajectoire`): divided once, from exact decimals. Throws #VALUE! for a year given twice, #N/A for a
 * milestone whose value is blank.
 */
export function trajectoire(annees: CellRange, valeurs: CellRange, annee: FilledCell): number {
  const year = askedYear(annee);
  const points = milestones(annees, valeurs);
  const from = points.filter((point) => point.annee <= year).at(-1);
  const to = points.find((point) => point.annee > year);
  if (!from) throw to ? notAvailable(TARGET_MESSAGES.beforeFirst(year, to.annee)) : notAvailable(TARGET_MESSAGES.noMilestone);
  return !to || from.annee === year ? from.valeur : onLine(from, to, year);
}

function onLine(from: Point, to: Point, year: number): number {
  const line = exactSum();
  line.add(exactProduct(from.valeur, to.annee - year));
  line.add(exactProduct(to.valeur, year - from.annee));
  return roundRatio(line.total(), to.annee - from.annee, DECIMALS);
}

/** Of a quotient: 0.6 / 3 is 0.2 and no less. More than Excel keeps of a share. */
const DECIMALS = 15;

function askedYear(cell: FilledCell): number {
  if (isBlank(cell) || cell === 0) throw notAvailable(TARGET_MESSAGES.blankYear);
  const year = yearOf(cell);
  if (year === null) throw valueProblem(MESSAGES.unreadableYear(cellText(cell)));
  return year;
}

/** The milestones by year, ascending; rows blank in both ranges are none. A year of 0 is a blank of Windows. */
function milestones(annees: CellRange, valeurs: CellRange): readonly Point[] {
  requireSameHeight(valeurs, annees);
  const values = new Map<number, number>();
  for (let row = 0; row < annees.rows.length; row += 1) {
    const cell = cellAt(annees, row);
    const valeur = numberAt(valeurs, row);
    if (isBlank(cell) || cell === 0) {
      if (valeur !== null && valeur !== 0) throw valueProblem(TARGET_MESSAGES.valueWithoutYear(row + 1));
      continue;
    }
    const annee = yearOf(cell);
    if (annee === null) throw valueProblem(TARGET_MESSAGES.unreadableYearAt(row + 1, cellText(cell)));
    if (valeur === null) throw notAvailable(TARGET_MESSAGES.milestoneWithoutValue(annee));
    if (values.has(annee)) throw valueProblem(TARGET_MESSAGES.sameYear(annee));
    values.set(annee, valeur);
  }
  return [...values].map(([annee, valeur]) => ({ annee, valeur })).sort((a, b) => a.annee - b.annee);
}

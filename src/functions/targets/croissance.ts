import { roundRatio } from "../../core/indicators/ratio";
import { exactSum } from "../../core/indicators/sum";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { asExcelHolds, figure, optionalFigure } from "../figures/figure";
import { shownNumber } from "../figures/shown";
import { TARGET_MESSAGES } from "./messages";

/** Past them a yearly rate is the noise of a root: 1,21 over two years is 0,1 and no more. The engine composes rates at the same ones. */
const RATE_DECIMALS = 12;

/**
 * Growth since a reference, as a fraction: (value − reference) / reference, as the engine's `évolution`. Over more than
 * one year, the mean yearly rate, which composed gives the same growth. Throws #N/A for a value that is blank and for a
 * reference that is blank, 0 or negative; #VALUE! for less than one year.
 */
export function croissance(valeur: FilledCell, reference: FilledCell, annees: FilledCell): number {
  const now = asExcelHolds(figure(valeur, "valeur"));
  const before = optionalFigure(reference, "reference");
  if (before === null || before <= 0) throw notAvailable(TARGET_MESSAGES.noReference);
  const years = optionalFigure(annees, "annees") ?? 1;
  if (years < 1) throw valueProblem(TARGET_MESSAGES.notYears(shownNumber(years)));
  if (years > 1) {
    if (now < 0) throw notAvailable(TARGET_MESSAGES.negativeOverYears);
    const rate = (now / before) ** (1 / years) - 1;
    // Beyond what a number holds, `answer` says so.
    return Number.isFinite(rate) ? roundRatio(rate, 1, RATE_DECIMALS) : rate;
  }
  const change = exactSum();
  change.add(now);
  change.add(-asExcelHolds(before));
  return change.total() / asExcelHolds(before);
}

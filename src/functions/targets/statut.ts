import { foldText } from "../../core/register/fold";
import { compareRatio } from "../../core/indicators/ratio";
import type { FilledCell } from "../arguments";
import { valueProblem } from "../errors";
import { asExcelHolds, figure } from "../figures/figure";
import { MESSAGES } from "../messages";

/** Which sides of the target meet it: -1 below, 0 equal, 1 above. */
const SENSES: ReadonlyMap<string, readonly (-1 | 0 | 1)[]> = new Map([
  ["au moins", [0, 1]], [">=", [0, 1]],
  ["plus de", [1]], [">", [1]],
  ["au plus", [-1, 0]], ["<=", [-1, 0]],
  ["moins de", [-1]], ["<", [-1]],
  ["exactement", [0]], ["=", [0]],
]);

/**
 * "Atteinte" or "Non atteinte". Both figures are taken as Excel holds them and then compared exactly: 0,29999999999999
 * does not meet 0,3. `sens` is "au moins" when null. Throws #N/A when a figure is missing.
 */
export function statut(valeur: FilledCell, cible: FilledCell, sens: string | null): "Atteinte" | "Non atteinte" {
  const sides = SENSES.get(foldText(sens ?? "au moins"));
  if (!sides) throw valueProblem(MESSAGES.unknownSense(sens ?? ""));
  const side = compareRatio(asExcelHolds(figure(valeur, "valeur")), 1, asExcelHolds(figure(cible, "cible")));
  return sides.includes(side) ? "Atteinte" : "Non atteinte";
}

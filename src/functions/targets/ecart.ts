import { distance } from "../../core/compliance/atteinte";
import type { FilledCell } from "../arguments";
import { asExcelHolds, figure } from "../figures/figure";

/** Value minus target, signed and exact in decimals (0,3 − 0,1 is 0,2), as the engine's `ecart`. Throws #N/A when one is blank. */
export function ecart(valeur: FilledCell, cible: FilledCell): number {
  return distance({ numerateur: asExcelHolds(figure(valeur, "valeur")), denominateur: 1, evolution: null }, asExcelHolds(figure(cible, "cible")), null);
}

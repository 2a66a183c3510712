import type { Periode } from "../indicators/resultat";
import { anneesDe } from "../compliance/echeancier";
import type { Schema } from "../scheme/schema";

/** The years whose figures a bilan shows beside its own: those of the scheme before the period. */
export function anneesDuBilan({ periode }: Pick<Schema, "periode">, { debut }: Periode): readonly number[] {
  return anneesDe({ debut: periode.debut, fin: debut - 1 });
}

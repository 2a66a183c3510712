import type { Periode } from "../indicators/resultat";
import { anneesDe } from "../compliance/echeancier";
import type { Schema } from "../scheme/schema";

/** The years whose figures a bilan shows beside its own: those of the scheme before the period, and each year of a longer one. */
export function anneesDuBilan({ periode }: Pick<Schema, "periode">, { debut, fin }: Periode): readonly number[] {
  return anneesDe({ debut: Math.min(periode.debut, debut), fin: debut === fin ? debut - 1 : fin });
}

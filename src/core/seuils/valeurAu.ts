import { dayOfIso } from "../register/day";
import type { Seuil } from "./seuil";

/** A threshold on a day. Days are days since 1970-01-01. */
export type ValeurSeuil =
  | { readonly etat: "connue"; readonly valeur: number; readonly confiance: Seuil["valeurs"][number]["confiance"]; readonly source: string }
  /** Nothing is known on that day: the next value known starts on `depuis`. */
  | { readonly etat: "avant"; readonly depuis: number }
  /** What was known has ended on `jusquau`, and what follows isn't known. */
  | { readonly etat: "apres"; readonly jusquau: number };

/** The value in force on a day: never the last one once its period is over, never the first one before it starts. Pure. */
export function valeurAu({ valeurs }: Seuil, day: number): ValeurSeuil {
  const notEnded = valeurs.find(({ au }) => au === null || day <= dayOfIso(au));
  if (!notEnded) return { etat: "apres", jusquau: Math.max(...valeurs.flatMap(({ au }) => (au === null ? [] : [dayOfIso(au)]))) };
  const { du, valeur, confiance, source } = notEnded;
  return day < dayOfIso(du) ? { etat: "avant", depuis: dayOfIso(du) } : { etat: "connue", valeur, confiance, source };
}

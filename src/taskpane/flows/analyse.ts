import { createAnalyse, type Analyse } from "../../core/analyse/analyse";
import type { Verification } from "./checkConformity";

const made = new WeakMap<Verification, Analyse>();

/** What the details of a check look at, on the register that it read: made when a first detail opens, kept as long as the check. */
export function analyseOf(verification: Verification): Analyse {
  const known = made.get(verification) ?? createAnalyse(verification.register, verification.conformite, verification.ouverture.annees);
  made.set(verification, known);
  return known;
}

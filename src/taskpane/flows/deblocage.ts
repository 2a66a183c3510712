import { deblocageSteps, type Deblocage } from "../../core/compliance/deblocage/deblocage";
import type { Referentiel } from "../../core/register/champ";
import { startCalcul, type Calcul } from "./calcul";
import type { Verification } from "./checkConformity";

const started = new WeakMap<Verification, Calcul<Deblocage>>();

/** What would let a check measure more: computed once, as long as the check is kept. */
export function deblocageOf(verification: Verification, referentiel: Referentiel): Calcul<Deblocage> {
  const known = started.get(verification) ?? startCalcul(deblocageSteps(verification.conformite, verification.register, referentiel));
  started.set(verification, known);
  return known;
}

import { createAnalyse, type Analyse, type FigureAnalysee } from "../../core/analyse/analyse";
import type { VentilationDeFigure } from "../../core/analyse/ventilation";
import { startCalcul, type Calcul } from "./calcul";
import type { Verification } from "./checkConformity";

const made = new WeakMap<Verification, Analyse>();
const brokenDown = new WeakMap<Verification, Map<string, Calcul<VentilationDeFigure | null>>>();

/** What the details of a check look at, on the register that it read: made when a first detail opens, kept as long as the check. */
export function analyseOf(verification: Verification): Analyse {
  const known = made.get(verification) ?? createAnalyse(verification.register, verification.conformite, verification.ouverture.annees);
  made.set(verification, known);
  return known;
}

/** A figure of a check by a field of Marchés: started when it is first looked at, kept as long as the check. */
export function ventilationOf(verification: Verification, figure: FigureAnalysee, champ: string): Calcul<VentilationDeFigure | null> {
  const kept = brokenDown.get(verification) ?? new Map<string, Calcul<VentilationDeFigure | null>>();
  brokenDown.set(verification, kept);
  const key = `${champ}\u0000${figure.code}`;
  const known = kept.get(key) ?? startCalcul(analyseOf(verification).ventilation(figure, champ));
  kept.set(key, known);
  return known;
}

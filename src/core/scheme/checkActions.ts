import { foldText } from "../register/fold";
import type { RegleProblem } from "./checkRegles";
import { mesuresDe } from "./mesure";
import { indicateursDe, type Schema } from "./schema";
import { motsProbleme as mots } from "./textes";

/** Réalisations of an action that the scheme doesn't have: no line of Suivi des actions would ever answer. */
export function checkActions(schema: Schema): RegleProblem[] {
  const known = new Set(schema.axes.flatMap(({ objectifs }) => objectifs.flatMap(({ actions }) => actions.map(({ code }) => foldText(code)))));
  return indicateursDe(schema).flatMap(({ code, mesure }) =>
    (mesure ? mesuresDe(mesure) : []).flatMap((one) =>
      one.genre === "realisation" && !known.has(foldText(one.action)) ? [{ code, cle: `${code}.mesure.action`, message: mots.actionInconnue(one.action) }] : []));
}

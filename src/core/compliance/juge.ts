import { createContext, type EvaluationOptions } from "../indicators/context";
import { createEvaluator, type Evaluator } from "../indicators/evaluate";
import type { Resultat } from "../indicators/resultat";
import type { Register } from "../register/register";
import type { Composante, Indicateur, Schema } from "../scheme/schema";
import { createHistorique, type Figure, type Historique } from "./historique";
import { judge, type Verdict } from "./verdict";
import { doubtOfMissing } from "./vigueur";

/** An indicator, or one of its values, with the rule that says when it is in force and what makes it doubtful. */
export interface Sujet {
  readonly cible: Indicateur | Composante;
  readonly parent: string | null;
  readonly rule: Pick<Indicateur, "aVerifierSans" | "confiance" | "source" | "vigueur">;
}

/** The one judge of a check: what evaluates, what remembers other years, and what holds a figure against its targets. */
export interface Juge {
  readonly evaluator: Evaluator;
  readonly historique: Historique;
  /** `own`: the figure of the year checked, where it isn't what the register gives (a vote, a supposition, a forecast); null where it has none. */
  readonly judged: (sujet: Sujet, resultat: Resultat, own?: Figure | null) => Verdict;
}

/** Pure: the same register and options judge the same. `mesure`: the register that is measured, where it isn't the one that remembers (a forecast). */
export function createJuge(register: Register, schema: Schema, options: EvaluationOptions, mesure: Register = register): Juge {
  const { periode } = options;
  const direction = options.direction ?? null;
  const souvenir = createEvaluator(createContext(register, options), schema);
  const evaluator = mesure === register ? souvenir : createEvaluator(createContext(mesure, options), schema);
  const historique = createHistorique(register, schema.id, souvenir, periode);
  return {
    evaluator, historique,
    judged({ cible, parent, rule }, resultat, own) {
      // A vote is judged with itself as the figure of its year, and not with what the register gives today.
      const figureOf = (annee: number) => (own !== undefined && annee === periode.debut && annee === periode.fin ? own : historique.figure(cible, parent, { debut: annee, fin: annee }));
      const verdict = judge(resultat, cible.cibles, { periode, direction, figureOf, aVerifier: rule.confiance === "a-verifier" ? rule.source : undefined });
      return doubtOfMissing(verdict, resultat, rule.aVerifierSans);
    },
  };
}

import type { Conformite, IndicateurJuge } from "../compliance/conformite";
import { createJuge, type Sujet } from "../compliance/juge";
import { juger, resteAFaire, type ResteAFaire } from "../compliance/resteAFaire/resteAFaire";
import type { Supposition } from "../compliance/resteAFaire/supposition";
import { trajectoireDe, type TrajectoireDeFigure } from "../compliance/trajectoire/trajectoire";
import type { Verdict } from "../compliance/verdict";
import type { Resultat } from "../indicators/resultat";
import type { Register } from "../register/register";
import type { Steps } from "../steps";
import { ventilationSteps, type VentilationDeFigure } from "./ventilation";

/** One figure of an indicator as its detail looks at it: the indicator itself, or one of its values. */
export interface FigureAnalysee {
  readonly code: string;
  readonly libelle: string;
  readonly unite: string;
  readonly sujet: Sujet;
  readonly resultat: Resultat;
  readonly verdict: Verdict;
}

/** What the detail of a figure shows beside its verdict. Each is computed when it is asked for, and once but for breakdowns. */
export interface Analyse {
  trajectoire(figure: FigureAnalysee): TrajectoireDeFigure | null;
  /** Measured again in each group, which takes a moment on a large register: in steps, which whoever asks keeps. */
  ventilation(figure: FigureAnalysee, champ: string): Steps<VentilationDeFigure | null>;
  resteAFaire(figure: FigureAnalysee): ResteAFaire;
  /** Judged as the check judges. Null where nothing can be supposed of the figure. */
  supposer(figure: FigureAnalysee, supposition: Supposition): { readonly resultat: Resultat; readonly verdict: Verdict } | null;
}

/** The figures of an indicator: its values where it holds several. */
export function figuresAnalysees({ indicateur, composantes, resultat, verdict }: IndicateurJuge): FigureAnalysee[] {
  if (composantes.length === 0) return [{ code: indicateur.code, libelle: indicateur.libelle, unite: indicateur.unite, sujet: { cible: indicateur, parent: null, rule: indicateur }, resultat, verdict }];
  return composantes.map(({ composante, ...one }) => ({
    code: composante.code, libelle: composante.libelle, unite: composante.unite, sujet: { cible: composante, parent: indicateur.code, rule: indicateur }, resultat: one.resultat, verdict: one.verdict,
  }));
}

/** On the register that a check was made on, for its period and its direction. `annees`: those that the register tells of. */
export function createAnalyse(register: Register, { schema, periode, direction }: Pick<Conformite, "schema" | "periode" | "direction">, annees: readonly number[]): Analyse {
  const juge = createJuge(register, schema, { periode, ...(direction === null ? {} : { direction }) });
  const options = { register, schema, periode, direction, annees };
  const known = new Map<string, unknown>();
  function once<T>(key: string, compute: () => T): T {
    if (!known.has(key)) known.set(key, compute());
    return known.get(key) as T;
  }
  return {
    trajectoire: ({ code, sujet, resultat }) => once(`trajectoire ${code}`, () => trajectoireDe(juge, sujet, resultat, options)),
    ventilation: ({ sujet, verdict }, champ) => ventilationSteps(juge.evaluator, sujet.cible, sujet.parent, verdict, champ),
    resteAFaire: ({ code, sujet, resultat }) => once(`reste ${code}`, () => resteAFaire(juge, sujet, resultat, options)),
    supposer: ({ sujet, resultat }, supposition) => juger(juge, sujet, resultat, supposition, options),
  };
}

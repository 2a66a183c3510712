import type { Anomalie } from "../register/anomalie";
import { createContext, isRaison, type EvaluationOptions } from "../indicators/context";
import { evaluateIndicateur } from "../indicators/evaluate";
import type { Periode, Resultat } from "../indicators/resultat";
import { countBits } from "../indicators/bits";
import { unknownRows } from "../indicators/mask";
import { rowName, type Register } from "../register/register";
import { indicateursAvecChemin, type Chemin, type Composante, type Indicateur, type Schema } from "../scheme/schema";
import type { Cible } from "../scheme/cible";
import { judge, ofDirection, together, type Verdict } from "./verdict";

/** An indicator with its value and its verdict. */
export interface IndicateurJuge {
  readonly indicateur: Indicateur;
  readonly chemin: Chemin;
  /** A target of an objectif or of the whole scheme, and not an indicator of an action. */
  readonly engagement: boolean;
  readonly resultat: Resultat;
  readonly verdict: Verdict;
  readonly composantes: readonly ComposanteJugee[];
  /** The name (N° marché) of each row counted, in the order of `resultat.lignes`. */
  readonly noms: readonly string[];
}
export interface ComposanteJugee {
  readonly composante: Composante;
  readonly resultat: Resultat;
  readonly verdict: Verdict;
}

/** The check of a register against a scheme for a period. */
export interface Conformite {
  readonly schema: Schema;
  readonly periode: Periode;
  readonly direction: string | null;
  readonly indicateurs: readonly IndicateurJuge[];
  readonly lignes: { readonly lues: number; readonly retenues: number; readonly ecartees: number };
  readonly anomalies: readonly Anomalie[];
}

/** Evaluates and judges every indicator of a scheme. Pure: the same register and options give the same answer. */
export function checkConformite(register: Register, schema: Schema, options: EvaluationOptions, anomalies: readonly Anomalie[]): Conformite {
  const context = createContext(register, options);
  const verdictOf = (resultat: Resultat, cibles: readonly Cible[]) => {
    const verdict = judge(resultat, cibles, options.periode);
    return options.direction === undefined ? verdict : ofDirection(verdict);
  };
  const indicateurs = indicateursAvecChemin(schema).map(({ indicateur, chemin, engagement }): IndicateurJuge => {
    const { resultat, composantes } = evaluateIndicateur(context, indicateur);
    const judged = composantes.map((found): ComposanteJugee => ({ ...found, verdict: verdictOf(found.resultat, found.composante.cibles) }));
    const verdict = judged.length > 0 ? together(judged.map((composante) => composante.verdict)) : verdictOf(resultat, indicateur.cibles);
    const table = resultat.table === null ? undefined : register.tables.get(resultat.table);
    return { indicateur, chemin, engagement, resultat, verdict, composantes: judged, noms: table ? resultat.lignes.map((row) => rowName(table, row)) : [] };
  });
  return { schema, periode: options.periode, direction: options.direction ?? null, indicateurs, lignes: countRows(register, options), anomalies };
}

/** Every nature counts among the rows read. */
const ALL_NATURES = { subsequents: true, concessions: true } as const;

/** Marchés read, those of the period (and of the direction), and those that no year can claim because their date is missing or unreadable. */
function countRows(register: Register, options: EvaluationOptions): Conformite["lignes"] {
  const context = createContext(register, options);
  const view = context.view("marches");
  if (!view) return { lues: 0, retenues: 0, ecartees: 0 };
  const universe = context.universe(view, ALL_NATURES);
  if (isRaison(universe)) return { lues: view.table.rowCount, retenues: 0, ecartees: 0 };
  return { lues: view.table.rowCount, retenues: countBits(universe.yes), ecartees: countBits(unknownRows(universe, view.table.rowCount)) };
}

import type { Anomalie } from "../register/anomalie";
import { countBits } from "../indicators/bits";
import { createContext, isRaison, type EvaluationOptions } from "../indicators/context";
import { createEvaluator } from "../indicators/evaluate";
import { unknownRows } from "../indicators/mask";
import type { Periode, Raison, Resultat } from "../indicators/resultat";
import { ventiler, type ResultatVentile } from "../indicators/ventilation";
import { rowName, type Register } from "../register/register";
import { indicateursAvecChemin, type Chemin, type Composante, type Indicateur, type Schema } from "../scheme/schema";
import { createHistorique, type Releve } from "./historique";
import { doubtOfMissing, outOfForce } from "./vigueur";
import { judge, together, type Verdict } from "./verdict";

/** An indicator with its value and its verdict. */
export interface IndicateurJuge {
  readonly indicateur: Indicateur;
  readonly chemin: Chemin;
  /** A target of an objectif or of the whole scheme, and not an indicator of an action. */
  readonly engagement: boolean;
  readonly resultat: Resultat;
  readonly verdict: Verdict;
  readonly composantes: readonly ComposanteJugee[];
  /** The figure of the period before, of the same length; null where nothing was voted and nothing can be measured. */
  readonly anterieure: Releve | null;
  /** The indicator by the breakdowns that the scheme, or the person, asks for. */
  readonly ventilations: readonly ResultatVentile[];
  /** The name (N° marché) of each row counted, in the order of `resultat.lignes`. */
  readonly noms: readonly string[];
}
export interface ComposanteJugee {
  readonly composante: Composante;
  readonly resultat: Resultat;
  readonly verdict: Verdict;
  readonly anterieure: Releve | null;
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

export interface ConformiteOptions extends EvaluationOptions {
  /** Fields of Marchés to break every indicator down by, beside what the scheme asks for. */
  readonly ventilerPar?: readonly string[];
}

/** Evaluates and judges every indicator of a scheme. Pure: the same register and options give the same answer. */
export function checkConformite(register: Register, schema: Schema, options: ConformiteOptions, anomalies: readonly Anomalie[]): Conformite {
  const { periode } = options;
  const direction = options.direction ?? null;
  const evaluator = createEvaluator(createContext(register, options), schema);
  const historique = createHistorique(register, schema.id, evaluator, periode);
  const before = previous(periode);

  function judged(cible: Indicateur | Composante, parent: string | null, resultat: Resultat, rule: Pick<Indicateur, "aVerifierSans" | "confiance" | "source">): Verdict {
    const figureOf = (annee: number) => historique.releve(cible, parent, { debut: annee, fin: annee });
    const verdict = judge(resultat, cible.cibles, { periode, direction, figureOf, aVerifier: rule.confiance === "a-verifier" ? rule.source : undefined });
    return doubtOfMissing(verdict, resultat, rule.aVerifierSans);
  }

  const indicateurs = indicateursAvecChemin(schema).map(({ indicateur, chemin, engagement }): IndicateurJuge => {
    const horsVigueur = outOfForce(indicateur, periode);
    const found = evaluator.evaluate(indicateur);
    const resultat = horsVigueur ? silent(found.resultat, horsVigueur) : found.resultat;
    const composantes = found.composantes.map(({ composante, resultat: own }): ComposanteJugee => {
      const shown = horsVigueur ? silent(own, horsVigueur) : own;
      return { composante, resultat: shown, verdict: judged(composante, indicateur.code, shown, indicateur), anterieure: historique.releve(composante, indicateur.code, before) };
    });
    const verdict = composantes.length > 0 ? together(composantes.map((composante) => composante.verdict)) : judged(indicateur, null, resultat, indicateur);
    const table = resultat.table === null ? undefined : register.tables.get(resultat.table);
    const asked = [...indicateur.ventilations, ...(options.ventilerPar ?? []).map((par) => ({ par }))];
    return {
      indicateur, chemin, engagement, resultat, verdict, composantes,
      anterieure: indicateur.mesure && !horsVigueur ? historique.releve(indicateur, null, before) : null,
      ventilations: indicateur.mesure && !horsVigueur ? asked.flatMap((ventilation) => ventiler(evaluator, indicateur, null, ventilation) ?? []) : [],
      noms: table ? resultat.lignes.map((row) => rowName(table, row)) : [],
    };
  });
  return { schema, periode, direction, indicateurs, lignes: countRows(register, options), anomalies };
}

/** The period of the same length that comes just before. */
export function previous({ debut, fin }: Periode): Periode {
  const length = fin - debut + 1;
  return { debut: debut - length, fin: fin - length };
}

/** A result that says nothing but why. */
function silent(resultat: Resultat, raison: Raison): Resultat {
  return { ...resultat, valeur: null, part: null, numerateur: null, denominateur: null, lignes: [], retenues: 0, ecartees: { nombre: 0, motifs: [] }, nonDeclarees: 0, partDeclarees: null, modalites: [], raison };
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

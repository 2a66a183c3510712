import type { Anomalie } from "../register/anomalie";
import { countBits } from "../indicators/bits";
import { createContext, isRaison, type EvaluationOptions } from "../indicators/context";
import { unknownRows } from "../indicators/mask";
import type { Periode, Raison, Resultat } from "../indicators/resultat";
import { ventiler, type ResultatVentile } from "../indicators/ventilation";
import { rowName, type Register } from "../register/register";
import { drain, type Steps } from "../steps";
import { indicateursAvecChemin, type Chemin, type Composante, type Indicateur, type Schema } from "../scheme/schema";
import { judgeArrete, togetherArrete, type Arrete } from "./arrete";
import type { Releve } from "./historique";
import { createJuge, type Sujet } from "./juge";
import { suiviDesActions, type SuiviDesActions } from "./suivi";
import { outOfForce } from "./vigueur";
import { together, type Verdict } from "./verdict";

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
  /** The figure of the period checked as it was voted; null where it wasn't. `resultat` stays what the register gives today. */
  readonly arrete: Arrete | null;
  /** The figures of the years asked for (`annees`), ascending; years of which nothing is known are absent. */
  readonly releves: readonly Releve[];
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
  readonly arrete: Arrete | null;
  readonly releves: readonly Releve[];
}

/** The check of a register against a scheme for a period. */
export interface Conformite {
  readonly schema: Schema;
  readonly periode: Periode;
  readonly direction: string | null;
  readonly indicateurs: readonly IndicateurJuge[];
  readonly lignes: { readonly lues: number; readonly retenues: number; readonly ecartees: number };
  readonly anomalies: readonly Anomalie[];
  /** Where each action stands, as the table Suivi des actions says. */
  readonly suivi: SuiviDesActions;
}

export interface ConformiteOptions extends EvaluationOptions {
  /** Fields of Marchés to break every indicator down by, beside what the scheme asks for. */
  readonly ventilerPar?: readonly string[];
  /** Years whose figures are wanted beside: each costs an evaluation. */
  readonly annees?: readonly number[];
}

/** Evaluates and judges every indicator of a scheme. Pure: the same register and options give the same answer. */
export function checkConformite(register: Register, schema: Schema, options: ConformiteOptions, anomalies: readonly Anomalie[]): Conformite {
  return drain(conformiteSteps(register, schema, options, anomalies));
}

/** The same, a step an indicator. */
export function* conformiteSteps(register: Register, schema: Schema, options: ConformiteOptions, anomalies: readonly Anomalie[]): Steps<Conformite> {
  const { periode } = options;
  const direction = options.direction ?? null;
  const { evaluator, historique, judged } = createJuge(register, schema, options);
  const before = previous(periode);

  const annees = [...new Set(options.annees ?? [])].sort((a, b) => a - b);

  /** The same figure in other periods, and as it was voted in this one. */
  function beside({ cible, parent, rule }: Sujet, resultat: Resultat, judgeVote: (vote: Resultat, releve: Releve) => Verdict): Pick<ComposanteJugee, "anterieure" | "arrete" | "releves"> {
    const vote = historique.arrete(cible, periode, resultat);
    const arrete = vote && judgeArrete(vote, resultat, (asVoted) => judgeVote(asVoted, vote));
    if (outOfForce(rule, periode)) return { anterieure: null, arrete, releves: [] };
    const releve = (other: Periode) => historique.releve(cible, parent, other);
    return { anterieure: releve(before), arrete, releves: annees.flatMap((annee) => releve({ debut: annee, fin: annee }) ?? []) };
  }

  function jugement({ indicateur, chemin, engagement }: ReturnType<typeof indicateursAvecChemin>[number]): IndicateurJuge {
    const horsVigueur = outOfForce(indicateur, periode);
    const found = evaluator.evaluate(indicateur);
    const resultat = horsVigueur ? silent(found.resultat, horsVigueur) : found.resultat;
    const composantes = found.composantes.map(({ composante, resultat: own }): ComposanteJugee => {
      const shown = horsVigueur ? silent(own, horsVigueur) : own;
      const sujet = { cible: composante, parent: indicateur.code, rule: indicateur };
      return { composante, resultat: shown, verdict: judged(sujet, shown), ...beside(sujet, shown, (vote, releve) => judged(sujet, vote, releve)) };
    });
    const sujet = { cible: indicateur, parent: null, rule: indicateur };
    const split = composantes.length > 0;
    const verdict = split ? together(composantes.map((composante) => composante.verdict)) : judged(sujet, resultat);
    const table = resultat.table === null ? undefined : register.tables.get(resultat.table);
    const asked = [...indicateur.ventilations, ...(options.ventilerPar ?? []).map((par) => ({ par }))];
    return {
      indicateur, chemin, engagement, resultat, verdict, composantes,
      ...beside(sujet, resultat, (vote, releve) => (split ? togetherArrete(composantes) : judged(sujet, vote, releve))),
      ventilations: indicateur.mesure && !horsVigueur ? asked.flatMap((ventilation) => ventiler(evaluator, indicateur, null, ventilation) ?? []) : [],
      noms: table ? resultat.lignes.map((row) => rowName(table, row)) : [],
    };
  }

  const tous = indicateursAvecChemin(schema);
  const indicateurs: IndicateurJuge[] = [];
  for (const one of tous) {
    indicateurs.push(jugement(one));
    yield indicateurs.length / tous.length;
  }
  return { schema, periode, direction, indicateurs, lignes: countRows(register, options), anomalies, suivi: suiviDesActions(register) };
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

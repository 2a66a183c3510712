import { outOfForce } from "../../core/compliance/vigueur";
import { createContext } from "../../core/indicators/context";
import { createEvaluator } from "../../core/indicators/evaluate";
import type { Periode, Resultat } from "../../core/indicators/resultat";
import type { Referentiel } from "../../core/register/champ";
import type { Register } from "../../core/register/register";
import { CritereError } from "../../core/scheme/critere";
import type { Schema } from "../../core/scheme/schema";
import { FunctionProblem, notAvailable, valueProblem } from "../errors";
import { TABLE_MESSAGES } from "./messages";
import { besoinsDe, type Besoins, type Sujet } from "./needs";
import { isBeyondTable, notMeasurable, obstacleOf } from "./obstacles";
import type { TableReading } from "./reading";
import type { Zeros } from "./zeros";

export type Valeur = NonNullable<Resultat["valeur"]>;

/**
 * The value of one indicator on one table, as the engine gives it: a share is a fraction, a number that has a base is
 * the number, a step done is TRUE or FALSE. Returns the problem instead (#N/A, #VALUE!) where there is no figure to show.
 */
export function valeurDe(reading: TableReading, schema: Schema, sujet: Sujet, periode: Periode, referentiel: Referentiel): Valeur | FunctionProblem {
  const besoins = besoinsDe(schema, sujet, referentiel);
  const found = measured(reading, schema, sujet, periode, besoins, "valeurs");
  const zero = reading.uncertainZero(besoins.requis);
  if (zero === null || sidesOf(found) === sidesOf(measured(reading, schema, sujet, periode, besoins, "vides"))) return found instanceof FunctionProblem ? found : found.valeur;
  return notAvailable(TABLE_MESSAGES.uncertainZero(zero.ligne, zero.entete));
}

/** A figure with the results that it was made of. */
interface Mesuree {
  readonly valeur: Valeur;
  readonly resultats: readonly Resultat[];
}

/** The two sides are compared and not only the value: 2 of 4 and 1 of 2 don't rest on the same rows. */
function sidesOf(found: Mesuree | FunctionProblem): string {
  return found instanceof FunctionProblem ? "" : JSON.stringify(found.resultats.map(({ valeur, numerateur, denominateur }) => [valeur, numerateur, denominateur]));
}

function measured(reading: TableReading, schema: Schema, { indicateur, composante }: Sujet, periode: Periode, besoins: Besoins, zeros: Zeros): Mesuree | FunctionProblem {
  const register = reading.register(besoins.lus, zeros);
  const given = [...reading.tables.values()];
  const code = composante === null ? indicateur.code : composante.code;
  const horsVigueur = outOfForce(indicateur, periode);
  if (horsVigueur) return notMeasurable(code, horsVigueur, register, given);
  if (composante === null && indicateur.composantes && indicateur.total === undefined) return valueProblem(TABLE_MESSAGES.severalValues(code, indicateur.composantes.map((part) => part.code)));
  const resultats = evaluated(register, schema, { indicateur, composante }, periode);
  if (resultats === null) return notAvailable(TABLE_MESSAGES.otherTables(code, given));
  const [own, ...parts] = resultats;
  const lacking = [...parts, own].map(({ raison }) => raison).find((raison) => raison !== null) ?? null;
  if (own.valeur === null && lacking && isBeyondTable(lacking)) return notMeasurable(code, lacking, register, given);
  const obstacle = obstacleOf(register, besoins.requis, resultats);
  if (obstacle) return obstacle;
  return own.valeur === null ? notMeasurable(code, lacking ?? { code: "texte", texte: "il n'a pas de valeur d'ensemble" }, register, given) : { valeur: own.valeur, resultats };
}

/** The indicator's own result, then those of its values; null where the rows of the table would need those of Marchés beside. */
function evaluated(register: Register, schema: Schema, { indicateur, composante }: Sujet, periode: Periode): readonly [Resultat, ...Resultat[]] | null {
  const evaluator = createEvaluator(createContext(register, { periode }), schema);
  try {
    if (composante) return [evaluator.measure(composante, indicateur.code)];
    const { resultat, composantes } = evaluator.evaluate(indicateur);
    return [resultat, ...composantes.map((part) => part.resultat)];
  } catch (error) {
    if (error instanceof CritereError) return null;
    throw error;
  }
}

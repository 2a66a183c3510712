import { checkConformite, type Conformite } from "../../core/compliance/conformite";
import { phrase } from "../../core/compliance/phrase";
import type { Releve } from "../../core/compliance/releve";
import type { Verdict } from "../../core/compliance/verdict";
import type { Periode, Resultat } from "../../core/indicators/resultat";
import { textePeriode } from "../../core/indicators/textes";
import type { Referentiel } from "../../core/register/champ";
import type { Register } from "../../core/register/register";
import { CritereError } from "../../core/scheme/critere";
import { neededFields, type NeededFields } from "../../core/scheme/fields";
import type { Chemin, Composante, Indicateur, Schema } from "../../core/scheme/schema";
import { notAvailable, type FunctionProblem } from "../errors";
import { TABLE_MESSAGES } from "./messages";
import { besoinsDe } from "./needs";
import { isBeyondTable, obstacleOf, otherTable } from "./obstacles";
import type { TableReading } from "./reading";
import type { Zeros } from "./zeros";

/** An indicator, or one of its values, judged on the table given: a line of CONFORMITE and of BILAN. */
export interface LigneJugee {
  readonly chemin: Chemin;
  readonly code: string;
  readonly libelle: string;
  readonly resultat: Resultat;
  readonly verdict: Verdict;
  /** The figure of the period before. */
  readonly anterieure: Releve | null;
  readonly phrase: string;
  /** Fields of the table that the figures rest on. */
  readonly requis: NeededFields;
  /** What stands in the place of the figures; null when they can be shown. */
  readonly obstacle: FunctionProblem | null;
}

/**
 * Every indicator of a scheme, engagements included, each followed by its values where it holds several. Throws #N/A
 * for a table whose rows need those of Marchés beside.
 */
export function lignesJugees(reading: TableReading, schema: Schema, periode: Periode, referentiel: Referentiel): readonly LigneJugee[] {
  const lines = judged(reading, schema, periode, referentiel, "valeurs");
  if (reading.uncertainZero(neededFields(schema)) === null) return lines;
  const others = judged(reading, schema, periode, referentiel, "vides");
  return lines.map((line, rank) => {
    const zero = line.obstacle || figuresOf(line) === figuresOf(others[rank]!) ? null : reading.uncertainZero(line.requis);
    return zero ? { ...line, obstacle: notAvailable(TABLE_MESSAGES.uncertainZero(zero.ligne, zero.entete)) } : line;
  });
}

/** All the figures that a line shows. */
function figuresOf({ resultat, verdict, anterieure }: LigneJugee): string {
  return JSON.stringify([resultat.valeur, resultat.part, resultat.numerateur, resultat.denominateur, verdict.statut, verdict.cible, verdict.ecart, verdict.evolution, anterieure?.valeur]);
}

function judged(reading: TableReading, schema: Schema, periode: Periode, referentiel: Referentiel, zeros: Zeros): LigneJugee[] {
  const register = reading.register(neededFields(schema), zeros);
  const given = [...reading.tables.values()];
  return checked(register, schema, periode, given).indicateurs.flatMap(({ indicateur, chemin, resultat, verdict, anterieure, composantes }) => {
    const line = (cible: Indicateur | Composante, composante: Composante | null, own: Pick<LigneJugee, "resultat" | "verdict" | "anterieure">, parts: readonly Resultat[]): LigneJugee => {
      const { requis } = besoinsDe(schema, { indicateur, composante }, referentiel, true);
      const silent = own.resultat.valeur === null && own.resultat.raison !== null && isBeyondTable(own.resultat.raison);
      return {
        chemin, code: cible.code, libelle: cible.libelle, ...own, requis, phrase: phraseOf(cible.unite, own, periode, register, given),
        obstacle: silent ? null : obstacleOf(register, requis, [own.resultat, ...parts]),
      };
    };
    return [
      line(indicateur, null, { resultat, verdict, anterieure }, composantes.map((part) => part.resultat)),
      ...composantes.map((part) => line(part.composante, part.composante, part, [])),
    ];
  });
}

/** The check as the pane makes it; its anomalies are those of ANOMALIES. */
function checked(register: Register, schema: Schema, periode: Periode, given: readonly string[]): Conformite {
  try {
    return checkConformite(register, schema, { periode }, []);
  } catch (error) {
    if (error instanceof CritereError) throw notAvailable(TABLE_MESSAGES.otherTables(schema.id, given));
    throw error;
  }
}

/** The sentence of the report; where only another table would tell, it doesn't say that the workbook lacks it. */
function phraseOf(unite: string, own: Pick<LigneJugee, "resultat" | "verdict" | "anterieure">, periode: Periode, register: Register, given: readonly string[]): string {
  const other = own.resultat.valeur === null && own.resultat.raison ? otherTable(own.resultat.raison, register) : null;
  return other === null ? phrase({ unite, ...own }, periode) : TABLE_MESSAGES.phraseOfOtherTable(textePeriode(periode), other, given);
}

import type { Register } from "../register/register";
import type { Evaluator } from "../indicators/evaluate";
import type { Periode, Resultat } from "../indicators/resultat";
import type { Composante, Indicateur } from "../scheme/schema";
import { chiffresArretes, cleArretee, lignesArretees, type LigneChiffree } from "./arretes";
import { figureDe, isSame, type Chiffres, type Figure, type Releve } from "./releve";

export type { Chiffres, Figure, Releve } from "./releve";

/** The figures of other periods of one scheme. Pure: each is found once. */
export interface Historique {
  /** As it was voted, with what the register gives today where that differs; else measured. Null where nothing was voted, and nothing can be measured. */
  releve(cible: Indicateur | Composante, parent: string | null, periode: Periode): Releve | null;
  /** The same without looking at what the register would give today in the place of a vote. */
  figure(cible: Indicateur | Composante, parent: string | null, periode: Periode): Figure | null;
  /** What the register gives today, voted or not. */
  mesure(cible: Indicateur | Composante, parent: string | null, periode: Periode): Figure | null;
  /** The voted figure of exactly that period, be it the one checked; `today` is what the check measures. */
  arrete(cible: Indicateur | Composante, periode: Periode, today: Resultat): Releve | null;
}

/** `enCours` is the period of the check: it is always measured, and never taken from a bilan. */
export function createHistorique(register: Register, schemaId: string, evaluator: Evaluator, enCours: Periode): Historique {
  const evaluators = new Map<string, Evaluator>();
  const voted = evaluator.context.restreint ? new Map<string, LigneChiffree>() : chiffresArretes(lignesArretees(register, schemaId));

  function measured(cible: Indicateur | Composante, parent: string | null, periode: Periode): Figure | null {
    const key = `${periode.debut}-${periode.fin}`;
    const other = evaluators.get(key) ?? evaluator.dans(evaluator.context.pour(periode));
    evaluators.set(key, other);
    return figureDe(other.measure(cible, parent), periode);
  }

  function vote(cible: Indicateur | Composante, periode: Periode): (Figure & Pick<Releve, "date">) | null {
    const line = voted.get(cleArretee(cible.code, periode));
    return line ? figureOf(line, cible) : null;
  }

  function former(cible: Indicateur | Composante, periode: Periode) {
    return periode.debut <= enCours.fin && periode.fin >= enCours.debut ? null : vote(cible, periode);
  }

  return {
    mesure: measured,
    figure: (cible, parent, periode) => former(cible, periode) ?? measured(cible, parent, periode),
    releve(cible, parent, periode) {
      const found = former(cible, periode);
      const today = measured(cible, parent, periode);
      return found ? { ...found, recalcul: differing(found, today) } : today && { ...today, date: null, recalcul: null };
    },
    arrete(cible, periode, today) {
      const found = vote(cible, periode);
      return found && { ...found, recalcul: differing(found, figureDe(today, periode)) };
    },
  };
}

function differing(voted: Chiffres, today: Chiffres | null): Chiffres | null {
  if (!today || isSame(voted, today)) return null;
  const { valeur, part, numerateur, denominateur } = today;
  return { valeur, part, numerateur, denominateur };
}

/** Measures whose value is itself the quotient of its two sides. */
const QUOTIENTS: ReadonlySet<string | undefined> = new Set(["part", "partMontant", "moyenne", "ratio"]);

function figureOf({ periode, valeur, numerateur, denominateur, date }: LigneChiffree, { unite, mesure }: Indicateur | Composante): Figure & Pick<Releve, "date"> {
  const quotient = unite === "%" || QUOTIENTS.has(mesure?.genre);
  const part = !quotient && numerateur !== null && denominateur !== null && denominateur !== 0 && valeur === numerateur ? numerateur / denominateur : null;
  return { periode, valeur, part, numerateur, denominateur, origine: "arrete", date };
}

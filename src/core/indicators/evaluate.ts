import type { Filtre } from "../scheme/filtre";
import type { Mesure, MesureComptee, Operande } from "../scheme/mesure";
import { isReprise } from "../scheme/mesure";
import { indicateursAvecChemin, type Composante, type Indicateur, type Schema } from "../scheme/schema";
import type { EvaluationContext } from "./context";
import { withLazy } from "../lazy";
import { rowsOf } from "./bits";
import { distinct, repartition } from "./measures/distinct";
import { moyenne, partMontant, somme } from "./measures/montants";
import { nombre, part } from "./measures/nombre";
import { ratio } from "./measures/ratio";
import { realisation } from "./measures/realisation";
import { saisie, type SaisieCible } from "./measures/saisie";
import { isAdditive, select, type Compte, type Selection } from "./measures/selection";
import { exactSum } from "./sum";
import { AUCUNE_ECARTEE, type Modalite, type Raison, type Resultat } from "./resultat";

/** The result of an indicator, with those of its composantes in their order (empty when it holds one value). */
export interface Evaluation {
  readonly resultat: Resultat;
  readonly composantes: readonly { readonly composante: Composante; readonly resultat: Resultat }[];
}

/** Evaluates the indicators of one scheme in one context; an indicator taken up by others is computed once. */
export interface Evaluator {
  readonly context: EvaluationContext;
  evaluate(indicateur: Indicateur): Evaluation;
  /** One measure, for an indicator or a composante (`parent`). */
  measure(cible: Indicateur | Composante, parent: string | null): Resultat;
  /** The same scheme in another context. */
  dans(context: EvaluationContext): Evaluator;
  /** The same scheme on some of the marchés; each filter is looked through once. */
  parmi(filtre: Filtre): Evaluator;
}

/** An indicator, or a composante with the code of its indicator: its value may be entered under either. */
interface Place {
  readonly cible: Indicateur | Composante;
  readonly parent: string | null;
}

/** Total: whatever is missing is an answer with its reason, never an exception or a zero. */
export function createEvaluator(context: EvaluationContext, schema: Pick<Schema, "axes" | "engagements">): Evaluator {
  const byCode = new Map<string, Place>();
  for (const { indicateur } of indicateursAvecChemin(schema)) {
    byCode.set(indicateur.code, { cible: indicateur, parent: null });
    for (const composante of indicateur.composantes ?? []) byCode.set(composante.code, { cible: composante, parent: indicateur.code });
  }
  return evaluatorOver(context, byCode);
}

/** One indicator on its own: it takes up no other. */
export function evaluateIndicateur(context: EvaluationContext, indicateur: Indicateur): Evaluation {
  return createEvaluator(context, { axes: [], engagements: [indicateur] }).evaluate(indicateur);
}

function evaluatorOver(context: EvaluationContext, byCode: ReadonlyMap<string, Place>): Evaluator {
  const known = new Map<string, Resultat>();
  const among = new Map<string, Evaluator>();

  function measureOf(cible: Indicateur | Composante, parent: string | null): Resultat {
    const done = known.get(cible.code);
    if (done) return done;
    const { mesure } = cible;
    const found = mesure ? measure(mesure, { ...cible, parent, denominateur: mesure.denominateur }) : evaluate(cible as Indicateur).resultat;
    known.set(cible.code, found);
    return found;
  }

  function evaluate(indicateur: Indicateur): Evaluation {
    if (indicateur.mesure) return { resultat: measureOf(indicateur, null), composantes: [] };
    const composantes = (indicateur.composantes ?? []).map((composante) => ({ composante, resultat: measureOf(composante, indicateur.code) }));
    return { resultat: together(indicateur, composantes), composantes };
  }

  /**
   * A measure, else its `sinon` when its table or a column is absent or empty, else the value that a person entered for
   * the indicator. The first reason is the one given: it names what to fill in.
   */
  function measure(mesure: Mesure, cible: SaisieCible): Resultat {
    const first = compute(mesure, cible);
    if (mesure.genre === "saisie" || first.raison === null || !isAbsence(first.raison)) return first;
    for (let next = sinonOf(mesure); next; next = sinonOf(next)) {
      const other = compute(next, cible);
      if (other.raison === null) return { ...other, origine: next.genre === "saisie" ? "saisie" : "repli" };
    }
    const entered = saisie(context, cible);
    // Nothing entered, or not for a direction: what to fill in the register is the better answer.
    const nothing = entered.raison?.code === "aSaisir" || entered.raison?.code === "directionInconnue";
    return nothing ? first : entered;
  }

  function compute(mesure: Mesure, cible: SaisieCible): Resultat {
    switch (mesure.genre) {
      case "saisie": return saisie(context, cible);
      case "realisation": return realisation(context, mesure);
      case "ratio": return ratio(mesure, operand(mesure.numerateur, cible), operand(mesure.diviseur, cible));
      default: return count(context, mesure);
    }
  }

  /** A side of a ratio is never entered under the ratio's own code: that is the whole of it. */
  function operand(operande: Operande, cible: SaisieCible): Resultat {
    if (isReprise(operande)) {
      const taken = byCode.get(operande.indicateur);
      // A checked scheme names none that it doesn't have; on its own, an indicator has only what is entered.
      return taken ? measureOf(taken.cible, taken.parent) : saisie(context, { ...cible, code: operande.indicateur, parent: null });
    }
    const found = compute(operande, cible);
    const fallback = sinonOf(operande);
    return found.raison !== null && isAbsence(found.raison) && fallback ? operand(fallback, cible) : found;
  }

  function parmi(filtre: Filtre): Evaluator {
    const key = JSON.stringify(filtre);
    const restricted = among.get(key) ?? evaluatorOver(context.parmi(filtre), byCode);
    among.set(key, restricted);
    return restricted;
  }

  return { context, evaluate, measure: measureOf, dans: (other) => evaluatorOver(other, byCode), parmi };
}

function sinonOf(mesure: Mesure): Mesure | undefined {
  return "sinon" in mesure ? mesure.sinon : undefined;
}

/** What a value entered by hand may stand in for: nothing to count with, and not a count that came out badly. */
export function isAbsence(raison: Raison): boolean {
  return raison.code === "tableAbsente" || raison.code === "colonneAbsente" || raison.code === "colonneVide" || raison.code === "aucuneLigne" || raison.code === "actionAbsente";
}

/** A kind that counts the rows of one table. */
export function count(context: EvaluationContext, mesure: MesureComptee): Resultat {
  const selected = select(context, mesure);
  if (selected.ok) return measureRows(selected.selection, mesure);
  return {
    valeur: null, part: null, numerateur: null, denominateur: null, denominateurLibelle: mesure.denominateur, genre: mesure.genre, table: mesure.table, lignes: [],
    retenues: 0, ecartees: selected.ecartees, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: selected.raison, origine: "registre", additif: isAdditive(mesure),
  };
}

/** The value of a measure on rows already chosen. */
export function measureRows(selection: Selection, mesure: MesureComptee): Resultat {
  const { rows, ...rest } = measured(selection, mesure);
  return withLazy(rest, "lignes", () => rowsOf(rows));
}

function measured(selection: Selection, mesure: MesureComptee): Compte {
  switch (mesure.genre) {
    case "nombre": return nombre(selection, mesure);
    case "part": return part(selection, mesure);
    case "partMontant": return partMontant(selection, mesure);
    case "somme": return somme(selection, mesure);
    case "moyenne": return moyenne(selection, mesure);
    case "distinct": return distinct(selection, mesure);
    case "repartition": return repartition(selection, mesure);
  }
}

/** Several values under one code: each is a modalité; the indicator has a value of its own only where a total makes sense. */
function together(indicateur: Indicateur, composantes: Evaluation["composantes"]): Resultat {
  const modalites = composantes.map(({ composante, resultat }): Modalite => ({ code: composante.code, libelle: composante.libelle, valeur: resultat.valeur, part: resultat.part, montant: null }));
  const manquantes = composantes.filter(({ resultat }) => resultat.valeur === null).map(({ composante }) => composante.libelle);
  const total = indicateur.total === "somme" && manquantes.length === 0 ? totalOf(composantes) : null;
  return {
    valeur: total, part: null, numerateur: total, denominateur: null, denominateurLibelle: composantes.map(({ resultat }) => resultat.denominateurLibelle).join(" ; "),
    genre: "composantes", table: composantes[0]?.resultat.table ?? null, lignes: [...new Set(composantes.flatMap(({ resultat }) => resultat.lignes))].sort((a, b) => a - b),
    retenues: Math.max(0, ...composantes.map(({ resultat }) => resultat.retenues)), ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites,
    raison: manquantes.length > 0 ? { code: "composantes", manquantes } : null, origine: composantes.every(({ resultat }) => resultat.origine === "saisie") ? "saisie" : "registre",
    additif: composantes.every(({ resultat }) => resultat.additif),
  };
}

function totalOf(composantes: Evaluation["composantes"]): number {
  const sum = exactSum();
  for (const { resultat } of composantes) if (typeof resultat.valeur === "number") sum.add(resultat.valeur);
  return sum.total();
}

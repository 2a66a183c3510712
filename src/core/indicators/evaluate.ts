import type { Composante, Indicateur } from "../scheme/schema";
import type { Mesure } from "../scheme/mesure";
import type { EvaluationContext } from "./context";
import { distinct, repartition } from "./measures/distinct";
import { moyenne, partMontant, somme } from "./measures/montants";
import { nombre, part } from "./measures/nombre";
import { saisie, type SaisieCible } from "./measures/saisie";
import { select, type MesureComptee, type Selection } from "./measures/selection";
import { exactSum } from "./sum";
import { AUCUNE_ECARTEE, type Modalite, type Raison, type Resultat } from "./resultat";

/** The result of an indicator, with those of its composantes in their order (empty when it holds one value). */
export interface Evaluation {
  readonly resultat: Resultat;
  readonly composantes: readonly { readonly composante: Composante; readonly resultat: Resultat }[];
}

/** Evaluates an indicator. Total: whatever is missing is an answer with its reason, never an exception or a zero. */
export function evaluateIndicateur(context: EvaluationContext, indicateur: Indicateur): Evaluation {
  if (indicateur.mesure) {
    return { resultat: measure(context, indicateur.mesure, { ...indicateur, parent: null, denominateur: indicateur.mesure.denominateur }), composantes: [] };
  }
  const composantes = (indicateur.composantes ?? []).map((composante) => ({
    composante,
    resultat: measure(context, composante.mesure, { ...composante, parent: indicateur.code, denominateur: composante.mesure.denominateur }),
  }));
  return { resultat: together(indicateur, composantes), composantes };
}

/**
 * A measure, else its `sinon` when its table or a column is absent or empty, else the value that a person entered for
 * the indicator. The first reason is the one given: it names what to fill in.
 */
function measure(context: EvaluationContext, mesure: Mesure, cible: SaisieCible): Resultat {
  if (mesure.genre === "saisie") return saisie(context, cible);
  const first = compute(context, mesure);
  if (first.raison === null || !isAbsence(first.raison)) return first;
  for (let next = mesure.sinon; next; next = next.genre === "saisie" ? undefined : next.sinon) {
    const other = next.genre === "saisie" ? saisie(context, cible) : compute(context, next);
    if (other.raison === null) return { ...other, origine: next.genre === "saisie" ? "saisie" : "repli" };
  }
  const entered = saisie(context, cible);
  // Nothing entered, or not for a direction: what to fill in the register is the better answer.
  const nothing = entered.raison?.code === "aSaisir" || entered.raison?.code === "directionInconnue";
  return nothing ? first : entered;
}

function isAbsence(raison: Raison): boolean {
  return raison.code === "tableAbsente" || raison.code === "colonneAbsente" || raison.code === "colonneVide";
}

function compute(context: EvaluationContext, mesure: MesureComptee): Resultat {
  const selected = select(context, mesure);
  if (selected.ok) return apply(selected.selection, mesure);
  return {
    valeur: null, part: null, numerateur: null, denominateur: null, denominateurLibelle: mesure.denominateur, genre: mesure.genre, table: mesure.table, lignes: [],
    retenues: 0, ecartees: selected.ecartees, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: selected.raison, origine: "registre",
  };
}

function apply(selection: Selection, mesure: MesureComptee): Resultat {
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
  };
}

function totalOf(composantes: Evaluation["composantes"]): number {
  const sum = exactSum();
  for (const { resultat } of composantes) if (typeof resultat.valeur === "number") sum.add(resultat.valeur);
  return sum.total();
}

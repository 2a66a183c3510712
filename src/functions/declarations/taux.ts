/**
 * Rates and counts. The files of this folder hold the declarations alone: the build generates functions.json from their
 * types, which must stay plain `function` declarations with inline types, and takes every text from
 * `src/catalogue/fonctions`. Ids never change once published (`published.json`). Each function coerces its arguments and
 * calls a pure one; `answer` maps problems to #VALUE! or #N/A.
 */
import { readOptionalText, readScalar } from "../arguments";
import { answer } from "../errors";
import { flag } from "../figures/flag";
import { tauxInnovant as innovantOf } from "../rates/innovant";
import { tauxLocal as localOf } from "../rates/local";
import { count, rate } from "../rates/rate";
import { repartition as repartitionOf } from "../rates/repartition";
import { tauxReserve as reserveOf } from "../rates/reserve";
import { clauseSelection, considerationSelection } from "../rates/selection";
import { tauxTaille as tailleOf } from "../rates/taille";
import { tauxValeur as valeurOf } from "../rates/valeur";

/**
 * @customfunction TAUXCLAUSE TAUXCLAUSE
 * @param {unknown[][]} considerations
 * @param {string} [type]
 * @param {unknown[][]} [montants]
 * @returns {number}
 */
export function tauxClause(considerations: unknown[][], type?: string, montants?: unknown[][]): number {
  return answer(() => rate(considerations, clauseSelection(readOptionalText(type, "type")), montants));
}

/**
 * @customfunction TAUXCONSIDERATION TAUXCONSIDERATION
 * @param {unknown[][]} considerations
 * @param {string} [type]
 * @param {unknown[][]} [montants]
 * @returns {number}
 */
export function tauxConsideration(considerations: unknown[][], type?: string, montants?: unknown[][]): number {
  return answer(() => rate(considerations, considerationSelection(readOptionalText(type, "type")), montants));
}

/**
 * @customfunction NBCLAUSE NBCLAUSE
 * @param {unknown[][]} considerations
 * @param {string} [type]
 * @returns {number}
 */
export function nbClause(considerations: unknown[][], type?: string): number {
  return answer(() => count(considerations, clauseSelection(readOptionalText(type, "type"))));
}

/**
 * @customfunction TAUXRESERVE TAUXRESERVE
 * @param {unknown[][]} reserves
 * @param {unknown[][]} [marches]
 * @param {unknown[][]} [montants]
 * @returns {number}
 */
export function tauxReserve(reserves: unknown[][], marches?: unknown[][], montants?: unknown[][]): number {
  return answer(() => reserveOf(reserves, marches, montants));
}

/**
 * @customfunction TAUXVALEUR TAUXVALEUR
 * @param {unknown[][]} montants
 * @param {unknown[][]} colonne
 * @param {unknown} critere
 * @returns {number}
 */
export function tauxValeur(montants: unknown[][], colonne: unknown[][], critere: unknown): number {
  return answer(() => valeurOf(montants, colonne, readScalar(critere, "critere")));
}

/**
 * @customfunction TAUXINNOVANT TAUXINNOVANT
 * @param {unknown[][]} innovants
 * @param {unknown[][]} [montants]
 * @returns {number}
 */
export function tauxInnovant(innovants: unknown[][], montants?: unknown[][]): number {
  return answer(() => innovantOf(innovants, montants));
}

/**
 * @customfunction TAUXLOCAL TAUXLOCAL
 * @param {unknown[][]} departements
 * @param {unknown[][]} liste
 * @param {unknown[][]} [montants]
 * @returns {number}
 */
export function tauxLocal(departements: unknown[][], liste: unknown[][], montants?: unknown[][]): number {
  return answer(() => localOf(departements, liste, montants));
}

/**
 * @customfunction TAUXTAILLE TAUXTAILLE
 * @param {unknown[][]} tailles
 * @param {string} [taille]
 * @param {unknown[][]} [montants]
 * @returns {number}
 */
export function tauxTaille(tailles: unknown[][], taille?: string, montants?: unknown[][]): number {
  return answer(() => tailleOf(tailles, readOptionalText(taille, "taille"), montants));
}

/**
 * @customfunction REPARTITION REPARTITION
 * @param {unknown[][]} categories
 * @param {unknown[][]} [montants]
 * @param {unknown} [entetes]
 * @returns {unknown[][]}
 */
export function repartition(categories: unknown[][], montants?: unknown[][], entetes?: unknown): unknown[][] {
  return answer(() => repartitionOf(categories, montants, flag(readScalar(entetes, "entetes"), "entetes", true)));
}

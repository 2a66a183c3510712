/**
 * Rates and counts. The files of this folder hold the declarations alone: the build generates functions.json from their
 * types, which must stay plain `function` declarations with inline types, and takes every text from
 * `src/catalogue/fonctions`. Ids never change once published (`published.json`). Each function coerces its arguments and
 * calls a pure one; `answer` maps problems to #VALUE! or #N/A.
 */
import { readColumn, readOptionalColumn, readOptionalText } from "../arguments";
import { answer } from "../errors";
import { count, rate } from "../rates/rate";
import { clauseSelection, considerationSelection } from "../rates/selection";

/**
 * @customfunction TAUXCLAUSE TAUXCLAUSE
 * @param {unknown[][]} considerations
 * @param {string} [type]
 * @param {unknown[][]} [montants]
 * @returns {number}
 */
export function tauxClause(considerations: unknown[][], type?: string, montants?: unknown[][]): number {
  return answer(() => rate(readColumn(considerations, "considerations"), clauseSelection(readOptionalText(type, "type")), readOptionalColumn(montants, "montants")));
}

/**
 * @customfunction TAUXCONSIDERATION TAUXCONSIDERATION
 * @param {unknown[][]} considerations
 * @param {string} [type]
 * @param {unknown[][]} [montants]
 * @returns {number}
 */
export function tauxConsideration(considerations: unknown[][], type?: string, montants?: unknown[][]): number {
  return answer(() => rate(readColumn(considerations, "considerations"), considerationSelection(readOptionalText(type, "type")), readOptionalColumn(montants, "montants")));
}

/**
 * @customfunction NBCLAUSE NBCLAUSE
 * @param {unknown[][]} considerations
 * @param {string} [type]
 * @returns {number}
 */
export function nbClause(considerations: unknown[][], type?: string): number {
  return answer(() => count(readColumn(considerations, "considerations"), clauseSelection(readOptionalText(type, "type"))));
}

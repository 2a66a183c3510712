/** Indicators, verdicts and bilan of a whole table; see `taux.ts` for what these files may hold. */
import { readOptionalText, readScalar } from "../arguments";
import { answer } from "../errors";
import { flag } from "../figures/flag";
import { tableFunctions } from "../tables/catalogue";
import { spilled } from "../tables/spill";

/**
 * @customfunction INDICATEUR INDICATEUR
 * @param {unknown} code
 * @param {unknown[][]} table
 * @param {unknown} annee
 * @param {string} [schema]
 * @returns {unknown}
 */
export function indicateur(code: unknown, table: unknown[][], annee: unknown, schema?: string): unknown {
  return answer(() => tableFunctions.indicateur(table, readOptionalText(code, "code"), readScalar(annee, "annee"), readOptionalText(schema, "schema")));
}

/**
 * @customfunction CONFORMITE CONFORMITE
 * @param {string} schema
 * @param {unknown[][]} table
 * @param {unknown} annee
 * @param {unknown} [entetes]
 * @returns {unknown[][]}
 */
export function conformite(schema: string, table: unknown[][], annee: unknown, entetes?: unknown): unknown[][] {
  return answer(() => spilled(tableFunctions.conformite(table, readOptionalText(schema, "schema"), readScalar(annee, "annee"), flag(readScalar(entetes, "entetes"), "entetes", true))));
}

/**
 * @customfunction BILAN BILAN
 * @param {string} schema
 * @param {unknown} axe
 * @param {unknown[][]} table
 * @param {unknown} annee
 * @param {unknown} [entetes]
 * @returns {unknown[][]}
 */
export function bilan(schema: string, axe: unknown, table: unknown[][], annee: unknown, entetes?: unknown): unknown[][] {
  return answer(() =>
    spilled(tableFunctions.bilan(table, readOptionalText(schema, "schema"), readOptionalText(axe, "axe"), readScalar(annee, "annee"), flag(readScalar(entetes, "entetes"), "entetes", true))),
  );
}

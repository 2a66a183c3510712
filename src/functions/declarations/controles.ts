/// <reference types="custom-functions-runtime" />
/** Checks of a register; see `taux.ts` for what these files may hold. */
import { referentiel } from "../../catalogue";
import { readScalar } from "../arguments";
import { anomaliesDe } from "../checks/anomalies";
import { siretsValides } from "../checks/siret";
import { answer } from "../errors";
import { flag } from "../figures/flag";
import { spilled } from "../tables/spill";

/**
 * @customfunction SIRETVALIDE SIRETVALIDE
 * @param {unknown[][]} sirets
 * @returns {unknown[][]}
 */
export function siretValide(sirets: unknown[][]): unknown[][] {
  return answer(() => spilled(siretsValides(sirets)));
}

/**
 * @customfunction ANOMALIES ANOMALIES
 * @param {unknown[][]} table
 * @param {unknown} [entetes]
 * @param {CustomFunctions.Invocation} invocation
 * @requiresParameterAddresses
 * @returns {unknown[][]}
 */
export function anomalies(table: unknown[][], entetes: unknown, invocation: CustomFunctions.Invocation): unknown[][] {
  return answer(() => anomaliesDe(table, invocation.parameterAddresses?.[0] ?? null, flag(readScalar(entetes, "entetes"), "entetes", true), referentiel));
}

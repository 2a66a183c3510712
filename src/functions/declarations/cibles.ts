/** Targets and trajectories; see `taux.ts` for what these files may hold. */
import { schemas } from "../../catalogue";
import { readOptionalText, readScalar } from "../arguments";
import { answer } from "../errors";
import { cibleDe } from "../targets/cible";
import { statut as statutDe } from "../targets/statut";

/**
 * @customfunction STATUT STATUT
 * @param {unknown} valeur
 * @param {unknown} cible
 * @param {string} [sens]
 * @returns {string}
 */
export function statut(valeur: unknown, cible: unknown, sens?: string): string {
  return answer(() => statutDe(readScalar(valeur, "valeur"), readScalar(cible, "cible"), readOptionalText(sens, "sens")));
}

/**
 * @customfunction CIBLE CIBLE
 * @param {string} schema
 * @param {string} indicateur
 * @param {unknown} annee
 * @returns {number}
 */
export function cible(schema: string, indicateur: string, annee: unknown): number {
  return answer(() => cibleDe([...schemas.values()], readOptionalText(schema, "schema"), readOptionalText(indicateur, "indicateur"), readScalar(annee, "annee")));
}

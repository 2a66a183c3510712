/** Targets and trajectories; see `taux.ts` for what these files may hold. */
import { schemas } from "../../catalogue";
import { readOptionalText, readRange, readScalar } from "../arguments";
import { answer } from "../errors";
import { flag } from "../figures/flag";
import { cibleDe } from "../targets/cible";
import { croissance as croissanceDe } from "../targets/croissance";
import { ecart as ecartDe } from "../targets/ecart";
import { resteAFaire as resteAFaireDe } from "../targets/resteAFaire";
import { statut as statutDe } from "../targets/statut";
import { trajectoire as trajectoireDe } from "../targets/trajectoire";

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

/**
 * @customfunction ECART ECART
 * @param {unknown} valeur
 * @param {unknown} cible
 * @returns {number}
 */
export function ecart(valeur: unknown, cible: unknown): number {
  return answer(() => ecartDe(readScalar(valeur, "valeur"), readScalar(cible, "cible")));
}

/**
 * @customfunction TRAJECTOIRE TRAJECTOIRE
 * @param {unknown[][]} annees
 * @param {unknown[][]} valeurs
 * @param {unknown} annee
 * @returns {number}
 */
export function trajectoire(annees: unknown[][], valeurs: unknown[][], annee: unknown): number {
  return answer(() => trajectoireDe(readRange(annees, "annees"), readRange(valeurs, "valeurs"), readScalar(annee, "annee")));
}

/**
 * @customfunction RESTEAFAIRE RESTEAFAIRE
 * @param {unknown} obtenu
 * @param {unknown} total
 * @param {unknown} cible
 * @param {unknown} [prevu]
 * @param {unknown} [enValeur]
 * @returns {number}
 */
export function resteAFaire(obtenu: unknown, total: unknown, cible: unknown, prevu?: unknown, enValeur?: unknown): number {
  return answer(() =>
    resteAFaireDe({
      obtenu: readScalar(obtenu, "obtenu"),
      total: readScalar(total, "total"),
      cible: readScalar(cible, "cible"),
      prevu: readScalar(prevu, "prevu"),
      enValeur: flag(readScalar(enValeur, "enValeur"), "enValeur", false),
    }),
  );
}

/**
 * @customfunction CROISSANCE CROISSANCE
 * @param {unknown} valeur
 * @param {unknown} reference
 * @param {unknown} [annees]
 * @returns {number}
 */
export function croissance(valeur: unknown, reference: unknown, annees?: unknown): number {
  return answer(() => croissanceDe(readScalar(valeur, "valeur"), readScalar(reference, "reference"), readScalar(annees, "annees")));
}

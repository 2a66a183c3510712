/**
 * The custom functions, namespace SPASER. This file holds their declarations alone: the build generates functions.json
 * from their JSDoc, which must stay plain `function` declarations with inline types. Ids never change once published.
 * Each one coerces its arguments and calls a pure function; `answer` maps problems to #VALUE! or #N/A.
 */
import { schemas } from "../catalogue";
import { readColumn, readOptionalColumn, readOptionalText, readScalar } from "./arguments";
import { answer } from "./errors";
import { count, rate } from "./rates/rate";
import { clauseSelection, considerationSelection } from "./rates/selection";
import { cibleDe } from "./targets/cible";
import { statut as statutDe } from "./targets/statut";

/**
 * Part des marchés avec une clause, de 0 à 1. Considération vide : comptée au dénominateur (non déclarée), sauf après la dernière ligne remplie. Colonne oui/non : part des oui parmi les lignes remplies.
 * @customfunction TAUXCLAUSE TAUXCLAUSE
 * @helpurl aide.html#TAUXCLAUSE
 * @param {unknown[][]} considerations Colonne des considérations (« Clause sociale »…) ou colonne oui/non.
 * @param {string} [type] "sociale" (par défaut) ou "environnementale".
 * @param {unknown[][]} [montants] Montants HT, même hauteur : la part est alors en valeur et non en nombre.
 * @returns {number} Part, de 0 à 1.
 */
export function tauxClause(considerations: unknown[][], type?: string, montants?: unknown[][]): number {
  return answer(() => rate(readColumn(considerations, "considerations"), clauseSelection(readOptionalText(type, "type")), readOptionalColumn(montants, "montants")));
}

/**
 * Part des marchés avec une considération (clause, critère ou réservé), de 0 à 1. Considération vide : au dénominateur, sauf après la dernière ligne remplie. Colonne oui/non : part des oui parmi les lignes remplies.
 * @customfunction TAUXCONSIDERATION TAUXCONSIDERATION
 * @helpurl aide.html#TAUXCONSIDERATION
 * @param {unknown[][]} considerations Colonne des considérations (« Clause sociale »…) ou colonne oui/non.
 * @param {string} [type] Toutes par défaut ; "sociale", "environnementale", "clause", "critère", "réservé", ou une entière : "Critère social".
 * @param {unknown[][]} [montants] Montants HT, même hauteur : la part est alors en valeur et non en nombre.
 * @returns {number} Part, de 0 à 1.
 */
export function tauxConsideration(considerations: unknown[][], type?: string, montants?: unknown[][]): number {
  return answer(() => rate(readColumn(considerations, "considerations"), considerationSelection(readOptionalText(type, "type")), readOptionalColumn(montants, "montants")));
}

/**
 * Nombre de marchés avec une clause. Colonne oui/non : nombre de oui.
 * @customfunction NBCLAUSE NBCLAUSE
 * @helpurl aide.html#NBCLAUSE
 * @param {unknown[][]} considerations Colonne des considérations (« Clause sociale »…) ou colonne oui/non.
 * @param {string} [type] "sociale" (par défaut) ou "environnementale".
 * @returns {number} Nombre de marchés.
 */
export function nbClause(considerations: unknown[][], type?: string): number {
  return answer(() => count(readColumn(considerations, "considerations"), clauseSelection(readOptionalText(type, "type"))));
}

/**
 * Compare une valeur à sa cible : « Atteinte » ou « Non atteinte ». Les nombres donnés sont comparés exactement, sans arrondi.
 * @customfunction STATUT STATUT
 * @helpurl aide.html#STATUT
 * @param {unknown} valeur Valeur mesurée, par exemple 0,28.
 * @param {unknown} cible Cible, dans la même unité, par exemple 0,3.
 * @param {string} [sens] "au moins" (par défaut), "plus de", "au plus", "moins de" ou "exactement".
 * @returns {string} « Atteinte » ou « Non atteinte ».
 */
export function statut(valeur: unknown, cible: unknown, sens?: string): string {
  return answer(() => statutDe(readScalar(valeur, "valeur"), readScalar(cible, "cible"), readOptionalText(sens, "sens")));
}

/**
 * Cible d’un indicateur en vigueur une année : le dernier jalon atteint, ou la cible de chaque année du SPASER. Une part est une fraction (0,3 pour 30 %).
 * @customfunction CIBLE CIBLE
 * @helpurl aide.html#CIBLE
 * @param {string} schema Identifiant du SPASER, par exemple "landes".
 * @param {string} indicateur Code de l’indicateur, par exemple "A1", ou d’une de ses parties.
 * @param {unknown} annee Année, par exemple 2024.
 * @returns {number} Valeur de la cible.
 */
export function cible(schema: string, indicateur: string, annee: unknown): number {
  return answer(() => cibleDe([...schemas.values()], readOptionalText(schema, "schema"), readOptionalText(indicateur, "indicateur"), readScalar(annee, "annee")));
}

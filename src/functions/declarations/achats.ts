/** Purchases and thresholds; see `taux.ts` for what these files may hold. */
import { seuils } from "../../catalogue/seuils";
import { readOptionalText, readScalar } from "../arguments";
import { answer } from "../errors";
import { flag } from "../figures/flag";
import { theClausier } from "../purchases/catalogue";
import { clausesPossibles as clausesDe } from "../purchases/clausesPossibles";
import { famillesAgec } from "../purchases/familleAgec";
import { publicationDue as publicationDe } from "../purchases/publicationDue";
import { seuilAu } from "../purchases/seuil";

/**
 * @customfunction FAMILLEAGEC FAMILLEAGEC
 * @param {unknown[][]} cpv
 * @returns {string[][]}
 */
export function familleAgec(cpv: unknown[][]): string[][] {
  return answer(() => famillesAgec(theClausier(), cpv));
}

/**
 * @customfunction CLAUSESPOSSIBLES CLAUSESPOSSIBLES
 * @param {unknown} cpv
 * @param {boolean} [entetes]
 * @returns {string[][]}
 */
export function clausesPossibles(cpv: unknown, entetes?: boolean): string[][] {
  return answer(() => clausesDe(theClausier(), readScalar(cpv, "cpv"), flag(readScalar(entetes, "entetes"), "entetes", true)));
}

/**
 * @customfunction SEUIL SEUIL
 * @param {string} seuil
 * @param {unknown} date
 * @returns {number}
 */
export function seuil(seuil: string, date: unknown): number {
  return answer(() => seuilAu(seuils, readOptionalText(seuil, "seuil"), readScalar(date, "date")));
}

/**
 * @customfunction PUBLICATIONDUE PUBLICATIONDUE
 * @param {unknown} date
 * @param {unknown} montant
 * @returns {unknown}
 */
export function publicationDue(date: unknown, montant: unknown): unknown {
  return answer(() => publicationDe(seuils, readScalar(date, "date"), readScalar(montant, "montant")));
}

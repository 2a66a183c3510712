/** Payment delays; see `taux.ts` for what these files may hold. */
import { readOptionalRange, readRange, readScalar } from "../arguments";
import { delaiPaiement as delaiMoyen, tauxHorsDelai as tauxAuDela } from "../delays/delais";
import { answer } from "../errors";

/**
 * @customfunction DELAIPAIEMENT DELAIPAIEMENT
 * @param {unknown[][]} receptions
 * @param {unknown[][]} paiements
 * @param {unknown[][]} [montants]
 * @param {unknown[][]} [suspensions]
 * @returns {number}
 */
export function delaiPaiement(receptions: unknown[][], paiements: unknown[][], montants?: unknown[][], suspensions?: unknown[][]): number {
  return answer(() =>
    delaiMoyen(
      { receptions: readRange(receptions, "receptions"), paiements: readRange(paiements, "paiements"), suspensions: readOptionalRange(suspensions, "suspensions") },
      readOptionalRange(montants, "montants"),
    ),
  );
}

/**
 * @customfunction TAUXHORSDELAI TAUXHORSDELAI
 * @param {unknown[][]} receptions
 * @param {unknown[][]} paiements
 * @param {unknown} [delai]
 * @param {unknown[][]} [suspensions]
 * @returns {number}
 */
export function tauxHorsDelai(receptions: unknown[][], paiements: unknown[][], delai?: unknown, suspensions?: unknown[][]): number {
  return answer(() =>
    tauxAuDela(
      { receptions: readRange(receptions, "receptions"), paiements: readRange(paiements, "paiements"), suspensions: readOptionalRange(suspensions, "suspensions") },
      readScalar(delai, "delai"),
    ),
  );
}

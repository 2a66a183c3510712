/** Insertion: hours and people; see `taux.ts` for what these files may hold. */
import { readOptionalRange, readRange, readScalar } from "../arguments";
import { answer } from "../errors";
import { flag } from "../figures/flag";
import { tauxFemmes as tauxFemmesDe } from "../insertion/femmes";
import { heuresDues as heuresDuesPour, heuresEtp } from "../insertion/heures";

/**
 * @customfunction HEURESETP HEURESETP
 * @param {unknown[][]} heures
 * @param {unknown} [base]
 * @returns {number}
 */
export function heuresETP(heures: unknown[][], base?: unknown): number {
  return answer(() => heuresEtp(readRange(heures, "heures"), readScalar(base, "base")));
}

/**
 * @customfunction HEURESDUES HEURESDUES
 * @param {unknown} montant
 * @param {unknown} heuresParTranche
 * @param {unknown} tranche
 * @param {unknown} [parTranchesEntieres]
 * @param {unknown} [minimumAnnuel]
 * @returns {number}
 */
export function heuresDues(montant: unknown, heuresParTranche: unknown, tranche: unknown, parTranchesEntieres?: unknown, minimumAnnuel?: unknown): number {
  return answer(() =>
    heuresDuesPour({
      montant: readScalar(montant, "montant"),
      heuresParTranche: readScalar(heuresParTranche, "heuresParTranche"),
      tranche: readScalar(tranche, "tranche"),
      parTranchesEntieres: flag(readScalar(parTranchesEntieres, "parTranchesEntieres"), "parTranchesEntieres", false),
      minimumAnnuel: readScalar(minimumAnnuel, "minimumAnnuel"),
    }),
  );
}

/**
 * @customfunction TAUXFEMMES TAUXFEMMES
 * @param {unknown[][]} sexes
 * @param {unknown[][]} [beneficiaires]
 * @param {unknown[][]} [nombres]
 * @returns {number}
 */
export function tauxFemmes(sexes: unknown[][], beneficiaires?: unknown[][], nombres?: unknown[][]): number {
  return answer(() => tauxFemmesDe(readRange(sexes, "sexes"), readOptionalRange(beneficiaires, "beneficiaires"), readOptionalRange(nombres, "nombres")));
}

import type { Resultat } from "../../../src/core/indicators/resultat";
import { isComptee, type MesureComptee } from "../../../src/core/scheme/mesure";
import { indicateursAvecChemin, type Schema } from "../../../src/core/scheme/schema";

/** What is timed and held against the others: an indicator that counts rows of Marchés. */
export interface Mesuree {
  readonly code: string;
  readonly mesure: MesureComptee;
}

/** The figure of a measure: numerator and denominator (null where it has none), rows left out. */
export interface Chiffre {
  readonly numerateur: number | null;
  readonly denominateur: number | null;
  readonly ecartees: number;
}

/** All the indicators and composantes of a scheme that count rows of Marchés. */
export function mesuresSurMarches(schema: Schema): Mesuree[] {
  return indicateursAvecChemin(schema).flatMap(({ indicateur }) => (indicateur.mesure ? [indicateur] : (indicateur.composantes ?? [])).flatMap(({ code, mesure }) =>
    (mesure && isComptee(mesure) && mesure.table === "marches" ? [{ code, mesure }] : [])));
}

/** As many indicators again, on the same criteria put together otherwise: each on marchés from a bound of amount on. */
export function doublees(mesurees: readonly Mesuree[]): Mesuree[] {
  return [...mesurees, ...mesurees.map(({ code, mesure }) => ({
    code: `${code} bis`, mesure: { ...mesure, filtre: { criteres: {}, ou: [], et: [mesure.filtre, { criteres: { montant: ">=1000" }, ou: [], et: [] }] } },
  }))];
}

export function chiffreDe({ numerateur, denominateur, ecartees, genre, raison }: Resultat): Chiffre {
  const without = raison !== null && raison.code !== "denominateurNul";
  return { numerateur: without ? null : numerateur, denominateur: without || genre === "moyenne" ? null : denominateur, ecartees: ecartees.nombre };
}

/** Throws, naming the first figure that differs. `memesEcartees` false for an engine that doesn't tell them. */
export function verifier(qui: string, mesurees: readonly Mesuree[], ours: readonly Chiffre[], theirs: readonly Chiffre[], memesEcartees = true): void {
  mesurees.forEach(({ code }, rank) => {
    const [one, other] = [ours[rank]!, theirs[rank]!];
    const same = one.numerateur === null || (one.numerateur === other.numerateur && one.denominateur === other.denominateur && (!memesEcartees || one.ecartees === other.ecartees));
    if (!same) throw new Error(`${code}: ${JSON.stringify(one)} here, ${JSON.stringify(other)} ${qui}`);
  });
}

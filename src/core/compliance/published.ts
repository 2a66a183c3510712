import { texteResultat, texteValeur } from "../indicators/textes";
import type { Modalite, Resultat } from "../indicators/resultat";

/** Tables whose rows are about people: a published breakdown of them hides small counts. */
const PERSONNES: ReadonlySet<string> = new Set(["contratsInsertion"]);
/** Below this many people, someone may be recognised. */
const SEUIL = 5;
export const MASQUE = `moins de ${SEUIL}`;

/** One value of a breakdown as it may be published: a count of people under 5 is hidden, and a share made of one with it. */
export function publishedValue(resultat: Resultat, unite: string): string {
  if (resultat.valeur === null) return "non mesurable";
  return hidden(resultat, resultat.numerateur) ? MASQUE : texteResultat(resultat, unite);
}

/** One line of a breakdown made in one go (`repartition`). */
export function publishedModalite({ valeur }: Modalite, resultat: Resultat, unite: string): string {
  return hidden(resultat, valeur) ? MASQUE : texteValeur(valeur, unite);
}

/** Whether a count of a breakdown must not be published: few people, or how many isn't known. Zero tells of nobody. */
export function hidden({ table }: Pick<Resultat, "table">, count: Modalite["valeur"]): boolean {
  return table !== null && PERSONNES.has(table) && (typeof count !== "number" || (count > 0 && count < SEUIL));
}

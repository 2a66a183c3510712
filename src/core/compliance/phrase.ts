import { texteAnterieure, texteCible, texteEcart, texteEvolution } from "./textes";
import type { Releve } from "./releve";
import type { Verdict } from "./verdict";
import { textePeriode, texteRaison, texteRatio, texteValeur } from "../indicators/textes";
import type { Periode, Resultat } from "../indicators/resultat";

/** What a sentence is made of: a figure, what it is judged by, and the figure of the period before. */
export interface Chiffre {
  readonly unite: string;
  readonly resultat: Resultat;
  readonly verdict: Verdict;
  readonly anterieure: Releve | null;
}

const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

/**
 * The sentence that a report would carry: "En 2023, 149 sur 847 (marchés notifiés de plus de 40 000 € HT), soit 17,6 %,
 * contre 15,2 % en 2022 (arrêté). L'objectif (au moins 20,0 % (2024)) n'est pas atteint (−2,4 points)."
 */
export function phrase(chiffre: Chiffre, periode: Periode): string {
  const { resultat, verdict, anterieure, unite } = chiffre;
  const when = periode.debut === periode.fin ? `En ${periode.fin}` : `En ${textePeriode(periode)}`;
  if (resultat.valeur === null) return resultat.raison === null ? "" : `${when}, non mesurable : ${texteRaison(resultat.raison)}.`;
  const before = anterieure === null ? "" : `, contre ${texteAnterieure(anterieure, unite)}`;
  return [`${when}, ${figure(resultat, unite)}${before}.`, undeclared(resultat), ...[verdict, ...verdict.autres].map((one) => target(one, unite))].filter((text) => text !== "").join(" ");
}

/** The value with its two sides, in the order in which a report says them. */
function figure(resultat: Resultat, unite: string): string {
  const { valeur, part, numerateur, denominateur, denominateurLibelle } = resultat;
  if (valeur === null) return "";
  if (typeof valeur === "boolean") return `${valeur ? "c'est fait" : "ce n'est pas fait"}${denominateur !== null && denominateur > 1 && numerateur !== null ? ` (${nombre.format(numerateur)} étapes réalisées sur ${nombre.format(denominateur)})` : ""}`;
  if (typeof valeur === "string") return valeur;
  const sides = numerateur !== null && denominateur !== null && denominateur !== 0;
  if (sides && part !== null) return `${texteValeur(valeur, unite)}, soit ${texteRatio(numerateur, denominateur)} de ${nombre.format(denominateur)} (${denominateurLibelle})`;
  if (sides && unite === "%") return `${nombre.format(numerateur)} sur ${nombre.format(denominateur)} (${denominateurLibelle}), soit ${texteRatio(numerateur, denominateur)}`;
  if (resultat.genre === "moyenne") return `${texteValeur(valeur, unite)} en moyenne (${denominateurLibelle})`;
  return `${texteValeur(valeur, unite)} (${denominateurLibelle})`;
}

function undeclared({ nonDeclarees, ecartees }: Resultat): string {
  const parts = [
    nonDeclarees > 0 ? `${nombre.format(nonDeclarees)} sans considération déclarée, ${nonDeclarees > 1 ? "comptées" : "comptée"} au dénominateur` : "",
    ecartees.nombre > 0 ? `${nombre.format(ecartees.nombre)} ${ecartees.nombre > 1 ? "lignes écartées" : "ligne écartée"} faute de donnée` : "",
  ].filter((text) => text !== "");
  return parts.length === 0 ? "" : `${parts.join(" ; ")}.`;
}

const ATTEINTE: Readonly<Partial<Record<Verdict["statut"], string>>> = { atteinte: "est atteint", "en-bonne-voie": "est en bonne voie", "non-atteinte": "n'est pas atteint", "a-verifier": "reste à vérifier" };

function target({ statut, cible, prochaine, ecart, evolution, raison }: Verdict, unite: string): string {
  const words = ATTEINTE[statut];
  const aimed = cible ?? (statut === "a-verifier" ? prochaine : null);
  if (!words || !aimed) return prochaine === null ? "" : `Prochain objectif : ${texteCible(prochaine)}.`;
  const measured = evolution === null ? "" : `${texteEvolution(evolution, aimed.unite, unite)} ; `;
  const details = statut === "a-verifier" ? (raison === null ? "" : ` : ${texteRaison(raison)}`) : ecart === null || aimed.forme === "réalisé" ? "" : ` (${measured}écart ${texteEcart(ecart, aimed.unite)})`;
  return `L'objectif « ${texteCible(aimed)} » ${words}${details}.`;
}

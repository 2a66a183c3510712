import { phrase, type Chiffre } from "../compliance/phrase";
import { texteResultat, textePeriode, texteValeur } from "../indicators/textes";
import type { Modalite, Periode, Resultat } from "../indicators/resultat";
import { isMasquee, isModaliteMasquee } from "./publiable";
import { textes } from "./mots";

/** A published value, or that it is hidden. */
export function textePublie(resultat: Resultat, unite: string): string {
  if (isMasquee(resultat)) return textes.masque;
  return resultat.valeur === null ? textes.nonMesurable : texteResultat(resultat, unite);
}

/** One line of a published breakdown made in one go (`repartition`). */
export function texteModalitePubliee(modalite: Modalite, unite: string): string {
  return isModaliteMasquee(modalite) ? textes.masque : texteValeur(modalite.valeur, unite);
}

/** The sentence of a published figure. */
export function phrasePubliee(chiffre: Chiffre, periode: Periode): string {
  return isMasquee(chiffre.resultat) ? textes.phraseMasquee(textePeriode(periode)) : phrase(chiffre, periode);
}

import { texteValeur } from "../indicators/textes";
import type { CibleAppliquee, Statut } from "./verdict";

/** The words of a verdict. Status is always an icon and a word, never a colour alone. */
export const texteStatut: Readonly<Record<Statut, string>> = {
  atteinte: "Atteinte", "en-bonne-voie": "En bonne voie", "non-atteinte": "Non atteinte",
  "non-mesurable": "Non mesurable", "sans-cible": "Sans cible", "a-verifier": "À vérifier",
};
export const iconeStatut: Readonly<Record<Statut, string>> = {
  atteinte: "✔", "en-bonne-voie": "➚", "non-atteinte": "✘", "non-mesurable": "?", "sans-cible": "–", "a-verifier": "!",
};

/** "au moins 30,0 % en 2024 (des marchés de plus de 25 000 € HT)". */
export function texteCible(cible: CibleAppliquee): string {
  const bounds = cible.valeurMax === null ? texteValeur(cible.valeur, cible.unite) : `${texteValeur(cible.valeur, cible.unite)} et ${texteValeur(cible.valeurMax, cible.unite)}`;
  const when = cible.echeance === null ? "" : ` (${cible.echeance})`;
  return `${cible.forme} ${bounds}${when}`;
}

const signed = new Intl.NumberFormat("fr-FR", { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signedNumber = new Intl.NumberFormat("fr-FR", { signDisplay: "exceptZero", maximumFractionDigits: 2 });

/** Signed gap: points for a share ("−12,4 points"), the unit otherwise. */
export function texteEcart(ecart: number, unite: string): string {
  return unite === "%" ? `${signed.format(ecart * 100)} points` : `${signedNumber.format(ecart)} ${unite}`;
}

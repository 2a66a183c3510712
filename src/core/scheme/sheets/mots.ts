import { foldText } from "../../register/fold";
import type { GenreMesure } from "../mesure";

/** The kinds of measure, in the words of the sheets. */
export const MESURES: Readonly<Record<GenreMesure, string>> = {
  nombre: "Nombre", part: "Part", partMontant: "Part en montant", somme: "Somme", moyenne: "Moyenne", distinct: "Nombre distinct",
  repartition: "Répartition", ratio: "Ratio", realisation: "Réalisation", saisie: "Saisie",
};
/** An indicator that holds several values: their rows carry the measures. */
export const PLUSIEURS = "Plusieurs valeurs";
/** The same, when its own value is their sum. */
export const TOTAL = "Total des valeurs";

/** A base that is every row, where it can't be said by a blank cell. */
export const TOUTES = "toutes les lignes";

export const RECURRENCES = ["annuelle", "permanente"] as const;
export const PORTEES = ["valeur", "part"] as const;
export const A_VERIFIER = "à vérifier";
export const ETABLIE = "établie";
export const AUCUNE = "aucune";

/** What the column Précisions may say, and the key of a measure that each entry is. */
export const PRECISIONS = {
  periode: "Période", stock: "Comptage", subsequents: "Marchés subséquents", concessions: "Concessions",
  effectif: "Effectif", poids: "Pondérée par", somme: "Somme de",
} as const;
export type Precision = keyof typeof PRECISIONS;
export const STOCKS = { periode: "en exécution", fin: "présents à la fin" } as const;

/** The entry of `words` that a text names, whatever its case and accents; null when it names none. */
export function named<T extends string>(text: string, words: Readonly<Record<T, string>>): T | null {
  const folded = foldText(text);
  const found = (Object.keys(words) as T[]).find((key) => foldText(words[key]) === folded);
  return found ?? null;
}

/** The one of `words` that a text is, whatever its case and accents. */
export function oneOf<T extends string>(text: string, words: readonly T[]): T | null {
  const folded = foldText(text);
  return words.find((word) => foldText(word) === folded) ?? null;
}

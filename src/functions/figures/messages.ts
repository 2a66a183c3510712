import { rang } from "./rang";

/** What is said of any figure given to a function: a single one, or a cell of a range. Positions count from the range's first cell. */
export const FIGURE_MESSAGES = {
  blank: (argument: string) => `« ${argument} » est vide : il n’y a rien à calculer. Remplissez la cellule.`,
  unreadable: (argument: string, text: string) => `« ${argument} » n’est pas un nombre : « ${text} ». Écrivez par exemple 0,3 (ou 30 %), ou 1250.`,
  negative: (argument: string, text: string) => `« ${argument} » est négatif (${text}). Écrivez un nombre positif.`,
  notPositive: (argument: string, example: string) => `« ${argument} » doit être plus grand que 0 (une cellule vide peut arriver comme 0). Écrivez par exemple ${example}, ou ne donnez pas cet argument s’il est facultatif.`,
  notFlag: (argument: string, text: string) => `« ${argument} » doit être VRAI ou FAUX : « ${text} » n’est pas reconnu.`,

  differentHeights: (argument: string, given: number, reference: string, expected: number) =>
    `« ${argument} » a ${given} ${given > 1 ? "cellules" : "cellule"} et « ${reference} » en a ${expected}. Donnez deux plages de même hauteur.`,
  unreadableNumberAt: (argument: string, position: number, text: string) => `La ${rang(position)} cellule de « ${argument} » n’est pas un nombre : « ${text} ». Corrigez-la, ou videz-la si la valeur n’est pas connue.`,
  negativeAt: (argument: string, position: number) => `La ${rang(position)} cellule de « ${argument} » est négative. Corrigez-la, ou videz-la si la valeur n’est pas connue.`,
  unreadableDateAt: (argument: string, position: number, text: string) => `La ${rang(position)} cellule de « ${argument} » n’est pas une date : « ${text} ». Écrivez par exemple 12/03/2024, ou videz-la si la date n’est pas connue.`,
  oldDateAt: (argument: string, position: number, day: string) => `La ${rang(position)} cellule de « ${argument} » est datée du ${day} : aucune date d’un registre n’est si ancienne. Écrivez le jour entier, par exemple 12/03/2024.`,
} as const;

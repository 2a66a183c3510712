import { rang } from "../figures/rang";

/** What a person reads on a cell in error of this room. Places count from the range's first cell. */
export const MESSAGES = {
  errorCell: (argument: string, place: string, code: string) => `${place} de « ${argument} » est en erreur (${code}). Corrigez-la, puis recalculez.`,
  /** `place` of a cell in a range: its rank in a column or a row, its two coordinates in a block. */
  rank: (position: number) => `La ${rang(position)} cellule`,
  rowAndColumn: (row: number, column: number) => `La cellule de la ${rang(row)} ligne et de la ${rang(column)} colonne`,

  unreadableCpv: (place: string, argument: string, text: string) => `${place} de « ${argument} » n’est pas un code CPV : « ${text} ». Écrivez ses 8 chiffres, par exemple 30213100 ; la clé (-1) n’est pas nécessaire.`,
  sevenDigits: (place: string, argument: string, text: string) => `${place} de « ${argument} » n’a que 7 chiffres : « ${text} ». Un tableur a pu perdre le zéro du début : écrivez les 8 chiffres, en texte.`,
  wholeArgument: "La valeur",
  unknownFamille: (text: string, near: readonly string[]) => `Famille d’achat inconnue : « ${text} ». Les plus proches : ${near.map((name) => `« ${name} »`).join(", ")}. Écrivez l’une d’elles, ou un code CPV.`,
  missingCpv: "« cpv » est vide. Écrivez un code CPV ou une famille d’achat, par exemple =SPASER.CLAUSESPOSSIBLES(\"mobilier\").",

  missingSeuil: (keys: readonly string[]) => `« seuil » est vide. Écrivez l’un de ceux-ci : ${keys.join(", ")}.`,
  unknownSeuil: (text: string, keys: readonly string[]) => `Seuil inconnu : « ${text} ». Écrivez l’un de ceux-ci : ${keys.join(", ")}.`,
  seuilBefore: (key: string, day: string) => `Le seuil « ${key} » n’est connu ici qu’à partir du ${day}.`,
  seuilAfter: (key: string, day: string) => `Le seuil « ${key} » n’est pas encore connu après le ${day}.`,

  missingDate: "« date » est vide. Donnez une date, par exemple DATE(2026;4;1) ou \"01/04/2026\".",
  unreadableDate: (text: string) => `« ${text} » n’est pas une date. Écrivez par exemple DATE(2026;4;1) ou "01/04/2026".`,
  yearNotDate: (text: string) => `« ${text} » est une année et non une date. Écrivez le jour, par exemple DATE(${text};4;1).`,
  missingNotification: "« date » est vide : sans date de notification, pas de date limite. Remplissez la cellule.",
  notificationBefore: (day: string) => `Pour un marché notifié avant le ${day}, d’autres règles s’appliquaient, qui ne sont pas connues ici.`,
  missingMontant: "« montant » est vide ou nul : le montant HT dit si la publication est due. Remplissez la cellule.",
  unreadableMontant: (text: string) => `« montant » n’est pas un montant : « ${text} ». Écrivez un nombre, par exemple 25000.`,
  negativeMontant: "« montant » est négatif. Un montant de marché est positif.",
} as const;

/** What a cell shows that is no error. */
export const WORDS = {
  noCategory: "Hors catégories AGEC",
  tooWide: "À préciser : code trop large",
  notDue: "Non due",
  headers: ["Thème", "Genre", "Libellé", "Source"],
  toCheck: "à vérifier",
} as const;

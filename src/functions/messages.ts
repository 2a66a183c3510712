import { rang } from "./figures/rang";

/** What a person reads on a cell in error: what happened, where, what to do. Positions count from the range's first cell. */
export const MESSAGES = {
  unexpected: "Erreur imprévue de SPASER. Vérifiez les plages données à la fonction ; si elle persiste, signalez-la avec la formule.",
  beyondNumbers: "Le résultat dépasse les nombres qu’Excel peut tenir. Vérifiez les valeurs données : l’une est sans doute démesurée, ou presque nulle.",

  notOneColumn: (argument: string) => `« ${argument} » doit être une seule colonne (ou une seule ligne). Sélectionnez une colonne du registre, par exemple Marches[Considérations sociales].`,
  errorCell: (argument: string, position: number, code: string) => `La ${rang(position)} cellule de « ${argument} » est en erreur (${code}). Corrigez-la, puis recalculez.`,
  errorArgument: (argument: string, code: string) => `« ${argument} » est en erreur (${code}). Corrigez la cellule d’où vient cette valeur.`,

  unknownSense: (text: string) => `Sens inconnu : « ${text} ». Écrivez "au moins", "plus de", "au plus", "moins de" ou "exactement".`,

  missingArgument: (argument: string) => `« ${argument} » est vide. Remplissez-le, par exemple =SPASER.CIBLE("landes";"A1";2024).`,
  unknownSchema: (text: string, known: readonly string[]) => `SPASER inconnu : « ${text} ». Écrivez l’un de ceux-ci : ${known.join(", ")}.`,
  unknownIndicator: (text: string, schema: string) => `L’indicateur « ${text} » n’est pas dans ${schema}. Le volet SPASER donne la liste des codes.`,
  unreadableYear: (text: string) => `« ${text} » n’est pas une année. Écrivez par exemple 2024.`,
  noTarget: (code: string, schema: string) => `L’indicateur ${code} n’a pas de cible dans ${schema}.`,
  noTargetBefore: (code: string, first: number) => `Pas de cible avant ${first} pour ${code} : c’est l’année de sa première cible.`,
  outsidePeriod: (year: number, start: number, end: number | null) =>
    end === null ? `Pas de cible en ${year} : ce SPASER commence en ${start}.` : `Pas de cible en ${year} : ce SPASER va de ${start} à ${end}.`,
} as const;

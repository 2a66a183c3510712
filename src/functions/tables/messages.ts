/** What a person reads on a cell of INDICATEUR, CONFORMITE or BILAN in error, and the words of what they spill. Rows count from the range's first one. */
const PANE = "Le volet SPASER, lui, lit tout le classeur.";
const quoted = (words: readonly string[]): string => words.map((word) => `« ${word} »`).join(", ");

export const TABLE_MESSAGES = {
  unrecognised:
    "Table non reconnue. Donnez la plage avec sa ligne d’en-têtes, par exemple Marches[#Tout]. Une table Marchés a « N° marché » et « Date de notification » ; Paiements, « N° marché », « Date de paiement » et « Montant payé » ; Contrats d’insertion, « Bénéficiaire » et « Date de début ».",
  blank: (argument: string, example: string) => `« ${argument} » est vide. Écrivez par exemple ${example}.`,
  unreadablePeriod: (text: string) => `« ${text} » n’est pas une année. Écrivez par exemple 2024, ou "2023-2024" pour deux ans.`,

  unknownSchema: (text: string, known: readonly string[]) => `SPASER inconnu : « ${text} ». Écrivez l’un de ceux-ci : ${known.join(", ")}.`,
  unknownCode: (code: string, where: string | null) => `L’indicateur « ${code} » n’est pas dans ${where ?? "les SPASER connus"}. Le volet SPASER donne la liste des codes.`,
  severalSchemas: (code: string, ids: readonly string[]) => `Plusieurs SPASER ont un indicateur « ${code} » : précisez « schema », parmi ${ids.join(", ")}.`,
  severalValues: (code: string, parts: readonly string[]) => `${code} tient plusieurs valeurs : demandez l’une d’elles, ${parts.map((part) => `"${part}"`).join(", ")}.`,
  unknownAxe: (text: string, schema: string, axes: readonly string[]) => `Axe inconnu : « ${text} ». ${schema} a : ${axes.join(", ")}.`,

  notMeasurable: (code: string, reason: string) => `${code} n’est pas mesurable : ${reason}.`,
  otherTable: (code: string, needed: string, given: readonly string[]) =>
    `${code} demande la table « ${needed} », et la fonction ne lit que la table donnée (${quoted(given)}). Donnez-lui cette autre table. ${PANE}`,
  otherTables: (code: string, given: readonly string[]) => `${code} demande aussi une autre table que celle qui est donnée (${quoted(given)}). ${PANE}`,

  phraseOfOtherTable: (periode: string, needed: string, given: readonly string[]) => `En ${periode}, non mesurable avec la seule table donnée (${quoted(given)}) : il faut aussi la table « ${needed} ». ${PANE}`,

  errorCell: (ligne: number, entete: string, code: string) => `« ${entete} », ligne ${ligne} de la plage : la cellule est en erreur (${code}). Corrigez-la, puis recalculez.`,
  unreadableCell: (ligne: number, entete: string, reason: string) => `« ${entete} », ligne ${ligne} de la plage : ${reason}. Corrigez la cellule, ou videz-la si la valeur n’est pas connue.`,
  uncertainZero: (ligne: number, entete: string) =>
    `Le résultat dépend des 0 de « ${entete} » (ligne ${ligne} de la plage), et Excel peut donner ainsi une cellule vide. Remplissez les cellules vides, écrivez les vrais zéros en texte ('0), ou lisez cette valeur dans le volet SPASER.`,
} as const;

/** Headers of the spills. */
export const HEADERS = {
  conformite: ["Code", "Libellé", "Valeur", "Cible", "Écart", "Statut"],
  bilan: ["Action", "Code", "Libellé", "Numérateur", "Dénominateur", "Valeur", "Cible", "Statut", "Phrase"],
} as const;

/** The word that asks for the targets of the whole scheme, and that stands in the place of an action for those of an objectif. */
export const ENGAGEMENTS = { demande: "engagements", ligne: "Engagement" } as const;

/** A text of core, which writes straight apostrophes, as a message says it. */
export const typographie = (text: string): string => text.replaceAll("'", "’");

/** What a person reads on a cell in error: what happened, where, what to do. Positions count from the range's first cell. */
const rang = (position: number): string => (position === 1 ? "1re" : `${position}e`);

export const MESSAGES = {
  unexpected: "Erreur imprévue de SPASER. Vérifiez les plages données à la fonction ; si elle persiste, signalez-la avec la formule.",

  notOneColumn: (argument: string) => `« ${argument} » doit être une seule colonne (ou une seule ligne). Sélectionnez une colonne du registre, par exemple Marches[Considérations sociales].`,
  differentHeights: (argument: string, given: number, expected: number) =>
    `« ${argument} » a ${given} cellules et « considerations » en a ${expected}. Donnez deux plages de même hauteur.`,
  errorCell: (argument: string, position: number, code: string) => `La ${rang(position)} cellule de « ${argument} » est en erreur (${code}). Corrigez-la, puis recalculez.`,
  errorArgument: (argument: string, code: string) => `« ${argument} » est en erreur (${code}). Corrigez la cellule d’où vient cette valeur.`,

  noRow: "Aucune ligne : la colonne est vide. Donnez une colonne où au moins une cellule est remplie.",
  onlyTicked: "La colonne n’a que des croix et des cases vides : une case vide y est-elle un « non » ou une ligne pas encore remplie ? Écrivez « non » où il n’y a pas de clause.",
  unknownConsideration: (position: number, text: string) =>
    `La ${rang(position)} cellule de « considerations » n’est pas reconnue : « ${text} ». Écrivez par exemple « Clause sociale », « Critère social », « Marché réservé » ou « Pas de considération sociale » (plusieurs séparées par « ; »), ou oui/non dans toute la colonne.`,
  missingAmount: (position: number) => `Il manque un montant : la ${rang(position)} cellule de « montants » est vide ou nulle. Remplissez-la, ou ne demandez que la part en nombre.`,
  unreadableAmount: (position: number, text: string) => `La ${rang(position)} cellule de « montants » n’est pas un montant : « ${text} ». Écrivez un nombre, par exemple 25000.`,
  negativeAmount: (position: number) => `La ${rang(position)} cellule de « montants » est négative. Un montant de marché est positif.`,
  unknownClauseType: (text: string) => `Type inconnu : « ${text} ». Écrivez "sociale" ou "environnementale".`,
  unknownConsiderationType: (text: string) =>
    `Type inconnu : « ${text} ». Écrivez "sociale", "environnementale", "clause", "critère", "réservé", ou une considération entière comme "Critère social".`,

  missingFigure: (argument: string) => `« ${argument} » est vide : il n’y a rien à comparer. Remplissez la cellule.`,
  unreadableFigure: (argument: string, text: string) => `« ${argument} » n’est pas un nombre : « ${text} ». Écrivez par exemple 0,3 ou 30 %.`,
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

/**
 * Sentences of the Excel adapter, in French: what happened, where, what to do. They travel in `WorkbookError.detail`;
 * the pane decides whether to show them.
 */
export const MESSAGES = {
  platform: (code: string, message: string, where: string) => `Excel a répondu ${code}${where === "" ? "" : ` (${where})`} : ${message}`,
  noAnswer: () => "Excel n'a pas répondu dans le temps permis.",
  unsure: () => "Excel n'a pas répondu à une écriture dans le temps permis : on ne sait pas si elle est faite.",
  aborted: () => "La lecture du classeur a été interrompue.",
  sheetGone: (sheet: string) => `La feuille « ${sheet} » n'existe plus dans le classeur : relancez la lecture du classeur.`,
  blocked: (count: number) => `Rien n'a été écrit : ${count} ${count > 1 ? "obstacles" : "obstacle"} à lever d'abord.`,
  sheetName: (sheet: string) => `Le nom de feuille « ${sheet} » n'est pas permis par Excel : 31 caractères au plus, sans : \\ / ? * [ ], ni apostrophe au bord.`,
  tableName: (name: string) => `Le nom de tableau « ${name} » n'est pas permis par Excel : des lettres, des chiffres et _, en commençant par une lettre, sans ressembler à une adresse de cellule.`,
  tableShape: (sheet: string, address: string) => `Le tableau prévu en ${sheet}!${address} doit avoir une ligne d'en-têtes et au moins une ligne en dessous.`,
  outside: (sheet: string, address: string) => `L'emplacement ${sheet}!${address} sort de la feuille : Excel s'arrête à la ligne 1 048 576 et à la colonne XFD.`,
  notFinite: (sheet: string, address: string) => `La valeur prévue en ${sheet}!${address} n'est pas un nombre.`,
  badDate: (sheet: string, address: string, value: string) => `La date prévue en ${sheet}!${address} (« ${value} ») n'est pas au format AAAA-MM-JJ, ou sort de ce qu'Excel sait dater (1900 à 9999).`,
  formulaTooLong: (sheet: string, address: string) => `La formule prévue en ${sheet}!${address} dépasse 8 192 caractères, le maximum d'Excel.`,
  textTooLong: (sheet: string, address: string) => `Le texte prévu en ${sheet}!${address} dépasse 32 767 caractères, le maximum d'une cellule d'Excel.`,
  listTooLong: (sheet: string, address: string) => `La liste de choix prévue en ${sheet}!${address} est vide, ou ne tient pas dans la cellule : ses valeurs doivent être dans une plage du classeur.`,
  listMessageTooLong: (sheet: string, address: string) => `Le message de la liste de choix prévue en ${sheet}!${address} dépasse 225 caractères, le maximum d'Excel.`,
  promptTooLong: (sheet: string, address: string) => `Le message prévu en ${sheet}!${address} est vide ou trop long pour Excel : 255 caractères au plus, et 32 pour son titre.`,
  definedName: (name: string) => `Le nom « ${name} » n'est pas permis par Excel : des lettres, des chiffres et _, en commençant par une lettre, sans ressembler à une adresse de cellule.`,
  nameTextTooLong: (name: string) => `Le texte prévu pour le nom « ${name} » est trop long pour Excel : 8 192 caractères au plus, guillemets compris.`,
  tableRows: (sheet: string, name: string) => `Le tableau « ${name} » de la feuille « ${sheet} » doit garder une ligne d'en-têtes et au moins une ligne en dessous.`,
  onAddedSheet: (sheet: string) => `Un graphique, une mise en page, une hauteur de ligne ou un format de cellules vides ne peut être prévu que sur une feuille ajoutée en même temps, et « ${sheet} » n'en est pas une.`,
  rowHeight: (sheet: string) => `Une hauteur de ligne prévue sur la feuille « ${sheet} » n'est pas permise par Excel : de 0 à 409 points.`,
  chartShape: (sheet: string, title: string) => `Le graphique « ${title} » prévu sur la feuille « ${sheet} » doit avoir au moins une série, d'une colonne, avec un nom au-dessus et autant de lignes que les catégories.`,
  titleRows: (sheet: string) => `Le nombre de lignes à répéter en haut des pages de la feuille « ${sheet} » n'est pas un nombre de lignes.`,
  meanwhile: (places: string) => `Rien n'a été écrit : ${places} n'est plus comme à l'aperçu (quelqu'un y a écrit, ou des lignes ont bougé). Recommencez pour partir de l'état actuel.`,
  verification: (places: string) => `La relecture ne donne pas ce qui devait être écrit : ${places}.`,
  badUndo: () => "Cette annulation ne vient pas de ce classeur : rien n'a été changé.",
} as const;

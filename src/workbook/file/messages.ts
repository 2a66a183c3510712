import { oneLine } from "../../core/register/extrait";
import type { Excess } from "./csv/rows";

/**
 * Every sentence of the file adapter, in French: what happened, in which file or cell, what to do. They travel in
 * `WorkbookError.detail`; the surface decides whether to show them.
 */
const SENTENCES = {
  truncated: (file: string) => `Le fichier « ${file} » est incomplet ou abîmé : demandez-en une nouvelle copie, ou ouvrez-le dans Excel et enregistrez-le sous un autre nom.`,
  encrypted: (file: string) => `Le fichier « ${file} » est protégé par un mot de passe : enregistrez-en une copie sans mot de passe d'ouverture.`,
  oldFormat: (file: string) => `Le fichier « ${file} » est à l'ancien format d'Excel (.xls) : ouvrez-le dans Excel et enregistrez-le au format .xlsx.`,
  binaryFormat: (file: string) => `Le fichier « ${file} » est un classeur binaire (.xlsb) : ouvrez-le dans Excel et enregistrez-le au format .xlsx.`,
  openDocument: (file: string) => `Le fichier « ${file} » est un classeur OpenDocument (.ods) : enregistrez-le au format .xlsx.`,
  tooHeavy: (file: string, limit: number) => `Le fichier « ${file} » pèse plus de ${limit} Mo : il n'est pas ouvert, par sécurité. Découpez-le en plusieurs fichiers.`,
  csvExcess: (file: string, { genre, ligne }: Excess) => genre === "texte"
    ? `Le fichier « ${file} » contient à la ligne ${ligne} un texte de plus de 32 767 caractères, le maximum d'une cellule d'Excel : vérifiez qu'il s'agit bien d'un tableau, séparé par des points-virgules, des virgules ou des tabulations.`
    : `Le fichier « ${file} » a plus de ${genre === "colonnes" ? `16 384 colonnes (ligne ${ligne})` : "1 048 576 lignes"}, le maximum d'une feuille d'Excel : vérifiez qu'il s'agit bien d'un tableau, séparé par des points-virgules, des virgules ou des tabulations.`,
  notWorkbook: (file: string) => `Le fichier « ${file} » n'est pas un classeur Excel : un fichier .xlsx, .xlsm, .csv ou un fichier DECP .json est attendu.`,
  compression: (file: string, part: string) => `Le fichier « ${file} » est compressé d'une façon qu'Excel n'emploie pas (${part}) : ouvrez-le dans Excel et enregistrez-le à nouveau.`,
  tooManyParts: (file: string, limit: number) => `Le fichier « ${file} » contient plus de ${limit} éléments : il n'est pas ouvert, par sécurité.`,
  tooBig: (file: string, part: string) => `Le fichier « ${file} » contient un élément démesuré une fois décompressé (${part}) : il n'est pas ouvert, par sécurité.`,
  unsafeName: (file: string, part: string) => `Le fichier « ${file} » contient un élément au nom interdit (${part}) : il n'est pas ouvert, par sécurité.`,
  duplicatePart: (file: string, part: string) => `Le fichier « ${file} » contient deux fois l'élément « ${part} » : ouvrez-le dans Excel et enregistrez-le à nouveau.`,
  damaged: (file: string) => `Le fichier « ${file} » est abîmé, ou écrit d'une façon qu'Excel n'emploie pas : demandez-en une nouvelle copie, ou ouvrez-le dans Excel et enregistrez-le sous un autre nom.`,
  damagedPart: (file: string, part: string) => `Le fichier « ${file} » est abîmé (élément « ${part} ») : demandez-en une nouvelle copie, ou ouvrez-le dans Excel et enregistrez-le sous un autre nom.`,
  missingPart: (file: string, part: string) => `Le fichier « ${file} » est incomplet : il y manque l'élément « ${part} ».`,
  missingFile: (file: string) => `Le fichier « ${file} » est introuvable : vérifiez son nom et son dossier.`,
  unreadableFile: (file: string) => `Le fichier « ${file} » ne peut pas être lu : vérifiez qu'il ne s'agit pas d'un dossier et que vous y avez accès.`,
  empty: (file: string) => `Le fichier « ${file} » est vide.`,
  sheetGone: (file: string, sheet: string) => `La feuille « ${sheet} » n'existe plus dans « ${file} » : relancez la lecture du classeur.`,
  aborted: (file: string) => `La lecture de « ${file} » a été interrompue.`,
  blocked: (file: string, count: number) => `Rien n'a été écrit dans « ${file} » : ${count} ${count > 1 ? "obstacles" : "obstacle"} à lever d'abord.`,
  sheetName: (sheet: string) => `Le nom de feuille « ${sheet} » n'est pas permis par Excel : 31 caractères au plus, sans : \\ / ? * [ ].`,
  tableName: (name: string) => `Le nom de tableau « ${name} » n'est pas permis par Excel : des lettres, des chiffres et _, en commençant par une lettre, sans ressembler à une adresse de cellule.`,
  definedName: (name: string) => `Le nom « ${name} » n'est pas permis par Excel : des lettres, des chiffres et _, en commençant par une lettre, sans ressembler à une adresse de cellule.`,
  nameTooLong: (name: string) => `Le texte prévu sous le nom « ${name} » est trop long : Excel n'en garde pas plus de 8 000 caractères environ.`,
  tableShape: (sheet: string, address: string) => `Le tableau prévu en ${sheet}!${address} doit avoir une ligne d'en-têtes remplie, sans doublon, et au moins une ligne en dessous.`,
  notFinite: (sheet: string, address: string) => `La valeur prévue en ${sheet}!${address} n'est pas un nombre.`,
  badDate: (sheet: string, address: string, value: string) => `La date prévue en ${sheet}!${address} (« ${value} ») n'est pas au format AAAA-MM-JJ, ou sort de ce qu'Excel sait dater (1900 à 9999).`,
  textTooLong: (sheet: string, address: string) => `Le texte prévu en ${sheet}!${address} dépasse 32 767 caractères, le maximum d'une cellule d'Excel.`,
  formulaTooLong: (sheet: string, address: string) => `La formule prévue en ${sheet}!${address} dépasse 8 192 caractères, le maximum d'Excel.`,
  outside: (sheet: string, address: string) => `L'emplacement ${sheet}!${address} sort de la feuille : Excel s'arrête à la ligne 1 048 576 et à la colonne XFD.`,
  listTooLong: (sheet: string, address: string) => `La liste de choix prévue en ${sheet}!${address} est vide, ou ne tient pas dans la cellule : ses valeurs doivent être dans une plage du classeur.`,
  listMessageTooLong: (sheet: string, address: string) => `Le message de la liste de choix prévue en ${sheet}!${address} dépasse 225 caractères, le maximum d'Excel.`,
  promptTooLong: (sheet: string, address: string) => `Le message prévu en ${sheet}!${address} est vide ou trop long pour Excel : 255 caractères au plus, et 32 pour son titre.`,
  chartShape: (sheet: string, chart: string) => `Le graphique « ${chart} » prévu sur la feuille « ${sheet} » doit avoir une colonne de catégories et des colonnes de chiffres de même hauteur, avec leur nom au-dessus.`,
  chartOutside: (sheet: string, chart: string) => `Le graphique « ${chart} » prévu sur la feuille « ${sheet} » sort de la feuille : Excel s'arrête à la ligne 1 048 576 et à la colonne XFD.`,
  onNewSheetOnly: (sheet: string) => `La feuille « ${sheet} » n'est pas ajoutée par ce remplissage : un graphique, une mise en page, des hauteurs de ligne ou un format de cellules vides ne se posent que sur une feuille qu'il ajoute.`,
  titleRows: (sheet: string) => `Le nombre de lignes à répéter à l'impression de la feuille « ${sheet} » n'est pas un nombre de lignes.`,
  rowHeight: (sheet: string, line: number) => `La hauteur prévue pour la ligne ${line} de la feuille « ${sheet} » n'est pas permise par Excel : 0 à 409 points.`,
  selection: (file: string) => `« ${file} » est un fichier : rien n'y est sélectionné, les formules s'y cherchent dans tout le classeur.`,
  noActiveCell: (file: string) => `« ${file} » est un fichier : aucune cellule n'y est active où entrer une formule.`,
  nameVerification: (name: string) => `La relecture du nom « ${name} » ne donne pas ce qui devait y être écrit : rien n'a été gardé.`,
  tableVerification: (name: string) => `La relecture du tableau « ${name} » ne donne pas l'étendue prévue : rien n'a été gardé.`,
  chartVerification: (sheet: string, chart: string) => `La relecture du graphique « ${chart} » de la feuille « ${sheet} » ne donne pas ce qui devait y être écrit : rien n'a été gardé.`,
  verification: (sheet: string, address: string) => `La relecture de ${sheet}!${address} ne donne pas ce qui devait y être écrit : rien n'a été gardé.`,
  badUndo: () => "Cette annulation ne vient pas de ce classeur : rien n'a été changé.",
  readOnly: (file: string) => `« ${file} » se lit mais ne se remplit pas : importez-le d'abord dans un classeur .xlsx.`,
  textFormat: (file: string) => `Le fichier « ${file} » n'est pas un texte lisible : un fichier .csv séparé par des points-virgules, des virgules ou des tabulations est attendu.`,
  notJson: (file: string, where: string) => `Le fichier « ${file} » n'est pas un JSON valide${where} : un fichier DECP de la forme {"marches":{"marche":[…]}} est attendu.`,
  notDecp: (file: string) => `Le fichier « ${file} » n'est pas un fichier DECP : la forme {"marches":{"marche":[…]}}, {"marches":[…]} ou une liste de marchés est attendue.`,
  notDecpRow: (file: string, rank: number) => `Le fichier « ${file} » n'est pas un fichier DECP : l'élément n° ${rank} n'est pas un marché (un objet avec au moins un id, un objet, un acheteur ou un montant est attendu).`,
  notAllDecp: (file: string) => `« ${file} » n'est pas un fichier DECP : seuls des fichiers DECP (.json) peuvent être ouverts ensemble.`,
  noFiles: () => "Aucun fichier n'a été donné.",
} as const;

/** The same: a name that comes from a file is told in one line, whatever it holds. */
export const MESSAGES: typeof SENTENCES = Object.fromEntries(
  Object.entries(SENTENCES).map(([key, sentence]) => [key, (...words: readonly unknown[]) => (sentence as (...given: readonly unknown[]) => string)(...words.map((word) => (typeof word === "string" ? oneLine(word) : word)))]),
) as unknown as typeof SENTENCES;

const liste = (mots: readonly string[]) => mots.join(", ");

/** What is said of a text that is no correspondance, key by key. */
export const texteCorrespondance = {
  tropLong: (maximum: number) => `le texte a plus de ${new Intl.NumberFormat("fr-FR").format(maximum)} caractères : ce n'est pas un profil de colonnes`,
  pasDuJson: () => "le texte n'est pas un profil de colonnes (JSON) : collez-le en entier, tel qu'il a été copié",
  cleManquante: () => "clé manquante", cleInconnue: () => "clé inconnue",
  version: (connues: string) => `version inconnue (connue : ${connues}) : le profil vient d'une version plus récente de SPASER`,
  texteVide: () => "le texte est vide", texteTropLong: (maximum: string) => `le texte a plus de ${maximum} caractères`,
  tropDeLignes: (maximum: string) => `il y en a plus de ${maximum}`, auMoins: (minimum: string) => `il faut au moins ${minimum}`, auPlus: (maximum: string) => `il faut au plus ${maximum}`,
  type: (attendu: string) => `il faut ${TYPES[attendu] ?? "une autre valeur"}`, inattendu: () => "valeur inattendue",
  lieu: () => "il faut une feuille et un tableau, ou une feuille et le numéro de la ligne d'en-têtes (à partir de 1)",
  tableInconnue: (table: string, connues: readonly string[]) => `« ${table} » n'est pas une table du registre : ${liste(connues)}`,
  tableEnDouble: (libelle: string) => `la table ${libelle} y est deux fois`, lieuEnDouble: () => "deux tables sont au même endroit",
  champInconnu: (champ: string, libelle: string) => `« ${champ} » n'est pas un champ de la table ${libelle}`,
  champEnDouble: (champ: string) => `« ${champ} » est déjà donné par une autre colonne`,
  aussiSansChamp: () => "une colonne qui n'est pas lue ne donne aucun autre champ", aussiEnDouble: (champ: string) => `« ${champ} » y est deux fois`,
  aussiRefuse: (champ: string, table: string) => `« ${champ} » (table ${table}) ne peut pas partager sa colonne : seuls le peuvent les champs lus dans une liste de mots connus (considérations, listes, choix) que SPASER n'écrit pas`,
  enteteEnDouble: (entete: string) => `l'en-tête « ${entete} » y est deux fois`,
} as const;

const TYPES: Readonly<Record<string, string>> = { string: "un texte", int: "un nombre entier", number: "un nombre", array: "une liste", object: "un ensemble de clés entre accolades" };

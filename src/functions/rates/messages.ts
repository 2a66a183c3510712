import { rang } from "../figures/rang";

/** What is said of a rate that can't be made. Positions count from the range's first cell. */
const la = (position: number, argument: string): string => `La ${rang(position)} cellule de « ${argument} »`;

export const RATE_MESSAGES = {
  noRow: "Aucune ligne : la colonne est vide. Donnez une colonne où au moins une cellule est remplie.",
  onlyTicked: "La colonne n’a que des croix et des cases vides : une case vide y est-elle un « non » ou une ligne pas encore remplie ? Écrivez « non » où c’est non.",
  onlyZeros: (argument: string) => `« ${argument} » n’a que des 0, et un vide peut arriver comme 0 : rien ne dit s’il y a une valeur. Vérifiez que la colonne est remplie.`,

  unknownConsideration: (argument: string, position: number, text: string) =>
    `${la(position, argument)} n’est pas reconnue : « ${text} ». Écrivez par exemple « Clause sociale », « Critère social », « Marché réservé » ou « Pas de considération sociale » (plusieurs séparées par « ; »), ou oui/non dans toute la colonne.`,
  unknownReserve: (position: number, text: string, known: readonly string[]) =>
    `${la(position, "reserves")} n’est pas reconnue : « ${text} ». Dans une colonne « Réservé à », écrivez ${known.join(", ")}.`,
  emptyReserves: "« reserves » est vide : rien ne dit si aucun marché n’est réservé, ou si la colonne n’est pas remplie. Écrivez « Aucun » sur une ligne au moins si aucun ne l’est.",
  unboundedReserves:
    "Dans une colonne « Réservé à », rien ne distingue une ligne vide d’un marché qui n’est pas réservé, et les dernières cellules sont vides. Donnez aussi « marches », une colonne toujours remplie comme N° marché.",
  unknownOuiNon: (argument: string, position: number, text: string) => `${la(position, argument)} n’est ni oui ni non : « ${text} ». Écrivez oui ou non, ou laissez-la vide si ce n’est pas renseigné.`,
  unknownDepartement: (position: number, text: string) =>
    `${la(position, "departements")} n’est pas un code de département : « ${text} ». Écrivez par exemple 01, 2A, 40 ou 971 (99 pour l’étranger), plusieurs séparés par « ; ».`,
  unknownListe: (text: string) => `« liste » contient « ${text} », qui n’est pas un code de département. Écrivez par exemple "40;64", ou donnez une plage de codes.`,
  emptyListe: "« liste » est vide : de quels départements s’agit-il ? Écrivez par exemple \"40;64\", ou donnez une plage de codes.",
  unknownTaille: (position: number, text: string, known: readonly string[]) => `${la(position, "tailles")} n’est pas une taille connue : « ${text} ». Écrivez ${known.join(", ")}.`,
  unknownTailleAsked: (text: string, known: readonly string[]) => `Taille inconnue : « ${text} ». Écrivez ${known.join(", ")}, ou plusieurs séparées par « ; » : "PME;ETI".`,

  missingCritere: "« critere » est vide. Écrivez par exemple \">=40000\", \"Travaux\", \"<>Travaux\" ou \"*insertion*\" ; \"=\" pour les cellules vides, \"<>\" pour les autres.",
  unreadableCritere: (text: string) => `Critère illisible : « ${text} ». Écrivez par exemple ">=40000", "Travaux", "<>Travaux", "*insertion*" ou ">=01/01/2024".`,
  notOuiNonCritere: (text: string) => `« ${text} » demande une colonne oui/non, et « colonne » contient autre chose. Écrivez la valeur cherchée, par exemple "Travaux".`,
  unreadableForCritere: (position: number, text: string, critere: string) => `${la(position, "colonne")} ne se compare pas à « ${critere} » : « ${text} ». Corrigez-la, ou videz-la si la valeur n’est pas connue.`,
  unusable: (argument: string, position: number, text: string) => `${la(position, argument)} est marquée inexploitable : « ${text} ». Corrigez-la, ou videz-la si la valeur n’est pas connue.`,

  missingAmount: (position: number) => `Il manque un montant : la ${rang(position)} cellule de « montants » est vide ou nulle. Remplissez-la, ou ne demandez que la part en nombre.`,
  missingAmountInValue: (position: number) => `Il manque un montant : la ${rang(position)} cellule de « montants » est vide ou nulle. Remplissez-la : sans elle la part en valeur serait fausse.`,
  unreadableAmount: (position: number, text: string) => `${la(position, "montants")} n’est pas un montant : « ${text} ». Écrivez un nombre, par exemple 25000.`,
  impossibleAmounts: "Le total des montants est trop petit ou trop grand pour une part. Vérifiez que « montants » contient des montants en euros.",
  negativeAmount: (position: number) => `${la(position, "montants")} est négative. Un montant de marché est positif.`,

  unknownClauseType: (text: string) => `Type inconnu : « ${text} ». Écrivez "sociale" ou "environnementale".`,
  unknownConsiderationType: (text: string) =>
    `Type inconnu : « ${text} ». Écrivez "sociale", "environnementale", "clause", "critère", "réservé", ou une considération entière comme "Critère social".`,
} as const;

/** What REPARTITION writes in cells. */
export const REPARTITION_WORDS = { entetes: ["Catégorie", "Nombre", "Part"], entetesMontants: ["Montant HT", "Part en valeur"] } as const;

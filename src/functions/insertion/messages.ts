import { rang } from "../figures/rang";

/** What a person reads on a cell of HEURESETP, HEURESDUES or TAUXFEMMES in error. */
export const INSERTION_MESSAGES = {
  noHours: "Aucune heure : la plage « heures » est vide. Donnez une colonne où au moins une cellule est remplie.",
  noAmount: "« montant » est vide ou nul : il n’y a pas d’heures à en déduire. Écrivez le montant HT de l’année, par exemple 150000.",
  noPerson: "Personne à compter : aucune ligne n’a un sexe (F ou H).",
  nobodyNamed: (sex: string) => `Aucune personne comptée parmi les lignes ${sex} : aucune ne dit un bénéficiaire, ni un nombre de personnes. Remplissez-les, ou ne donnez que « sexes » pour compter les lignes.`,
  unknownSex: (position: number, text: string) => `La ${rang(position)} cellule de « sexes » n’est pas reconnue : « ${text} ». Écrivez F ou H (ou Femme, Homme), ou videz-la si le sexe n’est pas connu.`,
  unreadableBeneficiary: (position: number, text: string) => `La ${rang(position)} cellule de « beneficiaires » est marquée inexploitable : « ${text} ». Écrivez l’identifiant de la personne, ou videz-la.`,
  twoSexes: (person: string, first: number, second: number) => `Le bénéficiaire « ${person} » a deux sexes : voyez la ${rang(first)} et la ${rang(second)} cellule de « sexes ». Corrigez l’une des deux, ou donnez deux identifiants s’il s’agit de deux personnes.`,
  partOfPerson: (position: number, text: string) => `La ${rang(position)} cellule de « nombres » doit être un nombre entier de personnes, de 0 ou plus : « ${text} ».`,
} as const;

import type { TypeChamp } from "../register/champ";

/** What a column takes, for a field that the catalogue says nothing of. A free text asks for nothing. */
export const AIDE_DU_TYPE: Readonly<Record<TypeChamp, string | null>> = {
  texte: null,
  choix: "Une valeur de la liste.",
  liste: "Une ou plusieurs valeurs, séparées par « ; ».",
  siret: "Un SIRET : 14 chiffres, zéros de tête compris.",
  nombre: "Un nombre, par exemple 12,5.",
  montant: "Un montant en euros hors taxes, par exemple 125 000.",
  entier: "Un nombre entier, par exemple 12.",
  pourcentage: "Une part, par exemple 20 %.",
  date: "Une date, par exemple 12/03/2024.",
  ouiNon: "Oui ou Non. Vide : non renseigné, ce n’est pas « non ».",
  considerationsSociales: "Une ou plusieurs, séparées par « ; ». S’il n’y en a pas : « Pas de considération sociale ». Vide : non renseigné.",
  considerationsEnvironnementales: "Une ou plusieurs, séparées par « ; ». S’il n’y en a pas : « Pas de considération environnementale ». Vide : non renseigné.",
};

/** What Excel says of a value that isn't in the list, 225 characters at most. */
export const horsListe = {
  une: "Cette valeur n’est pas dans la liste : elle ne serait pas comptée.",
  plusieurs: "Cette valeur n’est pas dans la liste. Pour en mettre plusieurs, séparez-les par « ; » et répondez Oui.",
} as const;

export const exempleAnnee = (annee: number) => `Par exemple ${annee}.`;
/** Beside the code of an indicator or an action: what it is. */
export const libelleEtUnite = (libelle: string, unite: string) => `${libelle} (${unite})`;

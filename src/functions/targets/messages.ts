import { rang } from "../figures/rang";

/** What a person reads on a cell of TRAJECTOIRE, RESTEAFAIRE or CROISSANCE in error. */
export const TARGET_MESSAGES = {
  blankYear: "« annee » est vide. Écrivez l’année dont vous voulez la cible, par exemple 2025.",
  unreadableYearAt: (position: number, text: string) => `La ${rang(position)} cellule de « annees » n’est pas une année : « ${text} ». Écrivez par exemple 2026.`,
  noMilestone: "Aucun jalon : les plages « annees » et « valeurs » sont vides. Donnez au moins une année et sa cible.",
  valueWithoutYear: (position: number) => `La ${rang(position)} cellule de « valeurs » n’a pas d’année en face, dans « annees ». Écrivez-la, ou videz la valeur.`,
  milestoneWithoutValue: (year: number) => `Le jalon de ${year} n’a pas de valeur. Écrivez-la, ou retirez cette année.`,
  sameYear: (year: number) => `L’année ${year} est donnée deux fois dans « annees ». Gardez une seule cible par année.`,
  beforeFirst: (year: number, first: number) => `Pas de cible en ${year} : le premier jalon est en ${first}.`,

  notWhole: (argument: string, text: string) => `« ${argument} » doit être un nombre entier de marchés : « ${text} ». Pour des montants, donnez VRAI pour « enValeur ».`,
  notShare: (text: string) => `« cible » est une part, de 0 à 1 : « ${text} » n’en est pas une. Écrivez par exemple 0,3 ou 30 %.`,
  morePartThanWhole: (obtenu: string, total: string) => `« obtenu » (${obtenu}) dépasse « total » (${total}). Vérifiez que vous les avez donnés dans cet ordre.`,
  noTotal: "« total » est vide ou nul : il n’y a pas encore de part. Donnez le total, ou ce qui est prévu (« prevu »).",
  nothingPlanned: "« total » et « prevu » sont nuls : il n’y a pas de part. Donnez le total ou ce qui est prévu.",
  outOfReach: (cible: string, part: string, whole: string, best: string) => `La cible de ${cible} n’est plus atteignable : au mieux, avec tout ce qui est prévu, la part sera de ${part} sur ${whole}, soit ${best}.`,
  neverWhole: (others: string, whole: string) => `La cible de 100 % n’est plus atteignable : ${others} sur ${whole} ne comptent pas dans la part. Elle peut s’en approcher, sans l’atteindre.`,

  noReference: "« reference » est vide, nulle ou négative : aucun taux ne s’en déduit.",
  negativeOverYears: "« valeur » est négative : aucun taux moyen par an ne s’en déduit. Ne donnez pas « annees » : le taux sera celui de toute la période.",
  notYears: (text: string) => `« annees » doit être un nombre d’années d’au moins 1 : « ${text} ». Écrivez par exemple 3, pour une référence d’il y a trois ans.`,
} as const;

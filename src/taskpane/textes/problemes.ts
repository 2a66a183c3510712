import type { ObstacleGroup } from "../../workbook/groupObstacles";
import type { WorkbookErrorCode } from "../../workbook/port";
import { lieux } from "./mots";

export const demarrage = {
  attente: "Ouverture de SPASER…",
  silence: { titre: "Excel ne répond pas", texte: "Le volet n'arrive pas à joindre Excel. Vérifiez la connexion, puis réessayez ; si cela dure, fermez et rouvrez le classeur." },
  horsExcel: { titre: "Ouvrez ce volet dans Excel", texte: "SPASER travaille sur un classeur ouvert : dans Excel, onglet SPASER, bouton « Volet SPASER »." },
} as const;

export const reprise = {
  titre: "Le volet s'est interrompu", texte: "Votre classeur n'est pas touché. Reprenez ; si cela se reproduit, copiez le diagnostic, relisez-le et transmettez-le à la personne qui gère SPASER.",
  reprendre: "Reprendre", diagnostic: "Diagnostic",
} as const;

export const texteProbleme: Readonly<Record<WorkbookErrorCode, { readonly titre: string; readonly texte: string }>> = {
  blocked: { titre: "Rien n'a été écrit", texte: "Des cellules ne peuvent pas recevoir de valeur. Levez ces obstacles, puis recommencez :" },
  changed: { titre: "Le classeur a changé entre-temps", texte: "Une feuille, un tableau ou une cellule n'est plus comme à la lecture. Recommencez pour partir de l'état actuel." },
  cellEdit: { titre: "Une cellule est en cours de saisie", texte: "Validez-la (Entrée) ou quittez-la (Échap), puis réessayez." },
  accessDenied: { titre: "Excel refuse l'accès au classeur", texte: "Le classeur est peut-être en lecture seule, protégé ou en mode protégé. Activez la modification, puis réessayez." },
  tooLarge: { titre: "C'est trop pour Excel en une fois", texte: "Réduisez la plage lue (supprimez les lignes vides mises en forme sous le registre), puis réessayez." },
  busy: { titre: "Excel est occupé", texte: "Il n'a pas traité la demande jusqu'au bout. Attendez un instant, puis réessayez." },
  noAnswer: { titre: "Excel n'a pas répondu", texte: "Le volet n'attend plus. Validez une saisie restée ouverte dans une cellule, vérifiez la connexion, puis réessayez." },
  unsure: { titre: "On ne sait pas si l'écriture est faite", texte: "Excel n'a pas répondu et les cellules n'ont pas été relues : regardez-les avant de recommencer. Si l'écriture est là, Annuler (Ctrl+Z) dans Excel la défait." },
  late: { titre: "L'écriture est arrivée après coup", texte: "Excel a répondu bien après la fin de l'attente : ce qui a été dit du classeur ne vaut plus. Regardez les cellules avant de recommencer ; Annuler (Ctrl+Z) dans Excel défait l'écriture." },
  aborted: { titre: "Lecture arrêtée", texte: "Rien n'a changé dans le classeur. Les résultats précédents restent affichés." },
  verification: { titre: "L'écriture ne s'est pas faite comme prévu", texte: "Ce qui a été relu n'est pas ce qui devait être écrit. Fermez les autres volets, vérifiez que personne d'autre ne modifie le bilan, puis réessayez." },
  unreadable: { titre: "Le classeur ne se lit pas", texte: "Son contenu est abîmé ou incomplet. Enregistrez-le sous un autre nom depuis Excel, puis réessayez." },
  unsupported: { titre: "Cette version d'Excel ne suffit pas", texte: "SPASER demande Excel 2021, Microsoft 365 ou Excel sur le web. Mettez Excel à jour, ou ouvrez le classeur sur le web." },
  unknown: { titre: "Une erreur imprévue est survenue", texte: "Réessayez. Si cela se reproduit, copiez le diagnostic et transmettez-le." },
};
/** A write that Excel has not answered, while it is waited for. */
export const silence = {
  doute: { titre: "Excel n'a pas répondu à l'écriture.", texte: "On ne sait pas si elle est faite. Validez une saisie restée ouverte dans une cellule, puis relisez les cellules : elles diront si elles sont comme avant ou écrites. Rien ne sera écrit une seconde fois." },
  relecture: { titre: "Relecture des cellules…", texte: "Rien n'est écrit pendant ce temps." },
  encore: { titre: "Excel ne répond toujours pas.", texte: "On ne sait pas si l'écriture est faite. Attendez un instant et relisez les cellules, ou n'attendez plus." },
  relire: "Relire les cellules", quitter: "Ne plus attendre", faite: "Relecture faite : tout ce qui devait être écrit l'est.",
} as const;

export const texteChange = { inchange: "Le classeur est comme avant.", touche: "L'état d'avant n'a pas pu être entièrement remis : vérifiez ses feuilles, et utilisez Annuler (Ctrl+Z) au besoin." } as const;

const QUOI_FAIRE: Readonly<Record<ObstacleGroup["kind"], string>> = {
  protected: "sous protection : ôtez la protection de la feuille, ou déverrouillez les cellules", merged: "dans une fusion de cellules : défusionnez",
  filtered: "sous un filtre qui masque : effacez le filtre", hidden: "dans des lignes masquées : affichez-les", sheetExists: "existe déjà : renommez-la",
  sheetMissing: "n'existe plus : relancez l'aperçu", tableMissing: "a perdu un tableau : relancez l'aperçu", tableOverlap: "recouvre un autre tableau : déplacez-le", nameTaken: "porte un nom déjà pris : renommez l'autre", spill: "sous le résultat d'une formule voisine : effacez cette formule", altered: "plus comme à l'aperçu (quelqu'un y a écrit, ou des lignes ont bougé) : recommencez", filled: "contient déjà quelque chose : choisissez une cellule vide",
};
export const texteObstacle = ({ kind, sheet, addresses }: ObstacleGroup) => {
  const [only, ...others] = addresses;
  if (only === undefined) return `Feuille « ${sheet} » ${QUOI_FAIRE[kind]}.`;
  if (kind === "filled" && others.length === 0) return `La cellule ${only} de la feuille « ${sheet} » ${QUOI_FAIRE[kind]}.`;
  return `Feuille « ${sheet} », ${lieux(addresses, ["autre cellule", "autres cellules"])} : ${QUOI_FAIRE[kind]}.`;
};

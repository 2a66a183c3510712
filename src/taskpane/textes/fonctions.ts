import type { CellPlace } from "../../workbook/port";
import { entreGuillemets } from "./mots";

/** A cell as a person names it: `Bilan!D4`, `'Bilan 2024'!D4`. */
export const texteLieu = ({ sheet, address }: CellPlace) => `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;

export const fonctionsTextes = {
  titre: "Fonctions", aide: "Elles se tapent dans une cellule, comme celles d’Excel. Un exemple inséré se calcule sur votre registre.",
  recherche: "Chercher une fonction", aucune: "Aucune fonction ne répond à cette recherche.", effacer: "Effacer la recherche",
  attente: "Chargement des fonctions…", echec: "La liste des fonctions ne s’est pas chargée. Vérifiez la connexion, puis réessayez.", reessayer: "Réessayer",
  arguments: "Arguments", facultatif: "facultatif", vide: "Cellules vides", note: "À savoir", exemples: "Exemples",
  resultat: "Résultat sur le registre d’exemple", suite: "et la suite du tableau", message: (dit: string) => `avec le message « … ${dit} … »`,
  ligne: (cellules: readonly string[]) => cellules.map((cellule) => (cellule === "" ? "(vide)" : cellule)).join(" · "),
  inserer: "Insérer l’exemple dans la cellule active",
  insere: (lieu: string) => `Exemple inséré en ${lieu}`,
  valeursExemple: (fait: string, manques: readonly string[]) => `${fait}, avec des valeurs d’exemple : ${manques.join(" ; ")}.`,
  sansColonne: (colonnes: readonly string[]) => `votre classeur n’a pas de colonne ${entreGuillemets(colonnes)}`,
  sansTable: (tables: readonly string[]) => `votre classeur n’a pas de table ${entreGuillemets(tables)} remplie`,
} as const;

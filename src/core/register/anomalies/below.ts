import type { Anomalie } from "../anomalie";
import type { Register } from "../register";
import { texteAnomalie } from "../textes";

/** Rows typed right below an Excel table that didn't grow: no figure counts them. */
export function rowsBelow({ tables }: Register): Anomalie[] {
  return [...tables.values()].flatMap(({ definition, mapping, dessous }): Anomalie[] => {
    if (!dessous) return [];
    const position = Math.min(...mapping.columns.map(({ column }) => column));
    const message = texteAnomalie.lignesDessous(mapping.tableName ?? definition.libelle, dessous.nombre, dessous.etPlus, dessous.premiere);
    return [{ table: definition.libelle, feuille: mapping.sheet, ligne: dessous.premiere, colonne: null, position, code: "lignes-sous-le-tableau", gravite: "erreur", message }];
  });
}

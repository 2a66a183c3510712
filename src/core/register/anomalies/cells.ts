import { BLANK_CELL, VALUE_CELL, type Column } from "../column";
import { codeIllisible, texteAnomalie, texteIllisible } from "../textes";
import type { Finding, Rule } from "./rule";

/** Cells that can't be read as their type, and words that are in no vocabulary. */
export const unreadableCells: Rule = (table) =>
  [...table.columns.values()].flatMap((column) => {
    const unreadable = [...column.reasons].map(([row, reason]): Finding => ({
      row, column, code: codeIllisible[reason], gravite: "erreur", message: unknownPieces(column, row) ?? texteIllisible[reason](column.rawTexts.get(row) ?? ""),
    }));
    if (!("entries" in column)) return unreadable;
    const unknown: Finding[] = [];
    for (let row = 0; row < column.state.length; row++) {
      if (column.state[row] !== VALUE_CELL) continue;
      const { inconnus } = column.entries[column.values[row]!]!;
      if (inconnus.length > 0) unknown.push({ row, column, code: "valeur-inconnue", gravite: "avertissement", message: texteAnomalie.valeursInconnues(inconnus) });
    }
    return [...unreadable, ...unknown];
  });

/** In a column that feeds several fields, the pieces that none of them knows are what is wrong. */
function unknownPieces({ partage, rawTexts }: Column, row: number): string | null {
  const pieces = partage?.inconnus.get((rawTexts.get(row) ?? "").trim());
  return pieces ? texteAnomalie.valeursInconnues(pieces) : null;
}

/** Fields without which a marché belongs to no year, to no sum, or has no name. */
const REQUIRED = [
  { champ: "id", code: "identifiant-manquant", gravite: "avertissement", texte: texteAnomalie.identifiantManquant },
  { champ: "dateNotification", code: "date-manquante", gravite: "erreur", texte: texteAnomalie.manquant },
  { champ: "montant", code: "montant-manquant", gravite: "avertissement", texte: texteAnomalie.manquant },
] as const;

export const missingFields: Rule = (table) => {
  if (table.definition.id !== "marches") return [];
  return REQUIRED.flatMap(({ champ, code, gravite, texte }) => {
    const column = table.columns.get(champ);
    if (!column) return [];
    const found: Finding[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      if (column.state[row] === BLANK_CELL) found.push({ row, column, code, gravite, message: texte(column.entete) });
    }
    return found;
  });
};

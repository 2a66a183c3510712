import { BLANK_CELL, VALUE_CELL, type Column } from "../column";
import { DECP_SPELLING } from "../considerations";
import type { Table } from "../register";
import { texteAnomalie } from "../textes";
import type { Finding, Rule } from "./rule";

const TYPES: ReadonlySet<string> = new Set(["considerationsSociales", "considerationsEnvironnementales"]);

/** Considérations left blank, or that contradict themselves. */
export const considerations: Rule = (table) =>
  [...table.columns.values()].flatMap((column) => {
    if (!TYPES.has(column.champ.type) || !("entries" in column)) return [];
    const found: Finding[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      if (column.state[row] === BLANK_CELL) {
        found.push({ row, column, code: "consideration-non-declaree", gravite: "avertissement", message: isMuette(table, column, row) ? texteAnomalie.muette(column.entete, column.champ.libelle) : texteAnomalie.nonDeclaree(column.entete) });
      } else if (column.state[row] === VALUE_CELL) {
        const entry = column.entries[column.values[row]!]!;
        if (entry.contradiction) found.push({ row, column, code: "consideration-contradictoire", gravite: "avertissement", message: texteAnomalie.contradiction(entry.text) });
      }
    }
    return found;
  });

/** True where the cell says something, of another field that it feeds. */
function isMuette({ columns }: Table, { partage }: Column, row: number): boolean {
  return partage?.avec.some((id) => columns.get(id)?.state[row] === VALUE_CELL) ?? false;
}

/** A marché réservé that doesn't say to whom: the indicators on EA, ESAT, SIAE or ESS can't place it. */
export const reserveWithoutTarget: Rule = (table) => {
  const sociales = table.columns.get("considerationsSociales");
  const reserveA = table.columns.get("reserveA");
  if (!sociales || !("entries" in sociales) || !reserveA) return [];
  const reserved = sociales.entries.map(({ items }) => items.includes(DECP_SPELLING.sociale.reserve!));
  const found: Finding[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (sociales.state[row] === VALUE_CELL && reserved[sociales.values[row]!] && reserveA.state[row] === BLANK_CELL) {
      found.push({ row, column: reserveA, code: "reserve-sans-destinataire", gravite: "avertissement", message: texteAnomalie.reserveSansDestinataire() });
    }
  }
  return found;
};

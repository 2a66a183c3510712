import type { Champ, TableDefinition } from "./champ";
import { foldHeader, foldText } from "./fold";

/** Characters of a header that count: beyond, it is an explanation. */
export const ENTETE_MAX = 300;

/** What makes two headers the same: case, accents, spaces and punctuation don't count, unless there is nothing else. */
export function cleEntete(entete: string, fold = foldHeader): string {
  const text = entete.slice(0, ENTETE_MAX);
  return fold(text) || foldText(text);
}

/** `foldHeader` that folds a text once: rows of 16 384 cells are looked at as headers, of each table in turn. */
export function foldingOnce(): typeof foldHeader {
  const folded = new Map<string, string>();
  return (text) => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const found = foldHeader(text);
    folded.set(text, found);
    return found;
  };
}

/** A header that holds something, at its place. */
export interface Header {
  readonly column: number;
  /** As it stands in the sheet. */
  readonly entete: string;
  /** Its rank, from 1, among the columns of that very header, from the left. */
  readonly rang: number;
}

export function headersOf(headers: readonly string[], firstColumn: number, fold = foldHeader): Header[] {
  const seen = new Map<string, number>();
  return headers.flatMap((entete, index): Header[] => {
    if (entete.trim() === "") return [];
    const cle = cleEntete(entete, fold);
    const rang = (seen.get(cle) ?? 0) + 1;
    seen.set(cle, rang);
    return [{ column: firstColumn + index, entete, rang }];
  });
}

/** The field of a header by the catalogue, or null. */
export type HeaderMatch = (entete: string) => Champ | null;

export function headerMatcher(table: TableDefinition, fold = foldHeader): HeaderMatch {
  const byHeader = new Map<string, Champ>();
  // Labels first, so that a synonym of one field never takes the label of another.
  for (const champ of table.champs) byHeader.set(foldHeader(champ.libelle), champ);
  for (const champ of table.champs) {
    // The bare id of an identifier ("acheteur") is more often the header of a column of names.
    for (const name of champ.type === "siret" ? champ.synonymes : [champ.id, ...champ.synonymes]) {
      const folded = foldHeader(name);
      if (!byHeader.has(folded)) byHeader.set(folded, champ);
    }
  }
  return (entete) => byHeader.get(fold(entete)) ?? null;
}

import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type Column, type DictionaryEntry } from "../register/column";
import { foldText } from "../register/fold";
import type { UnreadableReason } from "../register/reading";
import type { Table } from "../register/register";

const LINK = "marche";
const AMBIGUOUS = -1;

/** A column of a table, typed in it or calculated; null where it isn't there. */
export function columnAt(table: Table, champ: string): Column | null {
  return table.columns.get(champ) ?? table.calculees.get(champ) ?? null;
}

/**
 * A field of the marché that each row of a table belongs to, as a column of that table. A number that several rows of
 * Marchés carry (lots) is followed where they agree; where they don't, the row can't be read there, and says so.
 */
export function joinColumn(table: Table, marches: Table, field: string, id: string): Column | null {
  const link = table.columns.get(LINK);
  const source = columnAt(marches, field);
  const ids = marches.columns.get("id");
  if (!link || !("entries" in link) || !source || !ids || !("entries" in ids)) return null;
  const rankOf = new Map<string, number>();
  for (let row = 0; row < marches.rowCount; row++) {
    if (ids.state[row] !== VALUE_CELL) continue;
    const name = foldText(ids.entries[ids.values[row]!]!.text);
    const known = rankOf.get(name);
    rankOf.set(name, known === undefined || known === AMBIGUOUS || same(source, known, row) ? (known ?? row) : AMBIGUOUS);
  }
  const ranks = link.entries.map(({ text }) => rankOf.get(foldText(text)));
  return follow(source, id, link.state, (row) => (link.state[row] === VALUE_CELL ? ranks[link.values[row]!] : undefined));
}

/** "Travaux" and "TRAVAUX" are one category: texts are compared as a reader does. */
function same(source: Column, a: number, b: number): boolean {
  if (source.state[a] !== source.state[b]) return false;
  if (source.state[a] !== VALUE_CELL || source.values[a] === source.values[b]) return true;
  return "entries" in source && folded(source.entries[source.values[a]!]!) === folded(source.entries[source.values[b]!]!);
}

function folded({ items }: DictionaryEntry): string {
  return items.map(foldText).sort().join("\n");
}

/** `source` read at the rank that each row points to; the row of an unknown marché can't be read. */
function follow(source: Column, id: string, links: Uint8Array, rankAt: (row: number) => number | undefined): Column {
  const rowCount = links.length;
  const state = new Uint8Array(rowCount);
  const reasons = new Map<number, UnreadableReason>();
  const values = emptyValues(source, rowCount);
  for (let row = 0; row < rowCount; row++) {
    if (links[row] === BLANK_CELL) continue;
    const rank = rankAt(row);
    if (rank === undefined || rank === AMBIGUOUS) {
      state[row] = UNREADABLE_CELL;
      reasons.set(row, rank === AMBIGUOUS ? "marcheAmbigu" : "marcheInconnu");
      continue;
    }
    state[row] = source.state[rank]!;
    if (state[row] === VALUE_CELL) values[row] = source.values[rank]!;
    else if (state[row] === UNREADABLE_CELL) reasons.set(row, source.reasons.get(rank) ?? "valeurInconnue");
  }
  const common = { champ: { ...source.champ, id }, state, reasons, rawTexts: new Map<number, string>() };
  return { ...source, ...common, values } as Column;
}

function emptyValues({ kind }: Column, rowCount: number) {
  switch (kind) {
    case "ouiNon": return new Uint8Array(rowCount);
    case "nombre": case "date": return new Float64Array(rowCount);
    case "texte": case "liste": return new Int32Array(rowCount);
  }
}

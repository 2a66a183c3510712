import { cellText, type Cell } from "./cell";
import type { Champ } from "./champ";
import { DECP_SPELLING, parseConsiderations, type Nature } from "./considerations";
import { readDate } from "./date";
import { lecteurPartage, natureOf } from "./lecturePartagee";
import { readMarker } from "./marker";
import { readNumber } from "./number";
import { readOuiNon } from "./ouiNon";
import { readPercentage } from "./percentage";
import { BLANK, unreadable, type Reading, type UnreadableReason } from "./reading";
import { splitListe, vocabulary } from "./vocabulary";

/** State of a cell in a column: one byte a row. */
export const BLANK_CELL = 0;
export const VALUE_CELL = 1;
export const UNREADABLE_CELL = 2;

/**
 * A column of a table, typed once and read by every indicator: cost grows with the rows, not with the indicators.
 * `values[i]` has a meaning only where `state[i]` is `VALUE_CELL`.
 */
export type Column = NumberColumn | BooleanColumn | DictionaryColumn;

interface ColumnBase {
  readonly champ: Champ;
  readonly entete: string;
  readonly state: Uint8Array;
  /** Why a cell can't be read, by row: only the rows that can't. */
  readonly reasons: ReadonlyMap<number, UnreadableReason>;
  /** What the unreadable cells hold, for messages. */
  readonly rawTexts: ReadonlyMap<number, string>;
  /** Where the column of the sheet feeds other fields too. */
  readonly partage?: Partage;
}

/** What is said of a column of the sheet that feeds several fields. */
export interface Partage {
  /** Ids of the other fields. */
  readonly avec: readonly string[];
  /** Pieces that none of the fields knows, by the text of the cell, trimmed; only the texts that hold some. */
  readonly inconnus: ReadonlyMap<string, readonly string[]>;
}

/** Numbers, amounts and percentages; dates as days since 1970-01-01. */
export interface NumberColumn extends ColumnBase {
  readonly kind: "nombre" | "date";
  readonly values: Float64Array;
}

export interface BooleanColumn extends ColumnBase {
  readonly kind: "ouiNon";
  readonly values: Uint8Array;
}

/** Texts and lists: each distinct cell text is kept and parsed once; `values[i]` is its rank in `entries`. */
export interface DictionaryColumn extends ColumnBase {
  readonly kind: "texte" | "liste";
  readonly values: Int32Array;
  readonly entries: readonly DictionaryEntry[];
}

export interface DictionaryEntry {
  /** The cell's text, trimmed. */
  readonly text: string;
  /** One item for a text, several for a list, in the vocabulary's spelling where the field has one. */
  readonly items: readonly string[];
  /** Items found in no spelling of the vocabulary. */
  readonly inconnus: readonly string[];
  /** "Pas de considération…" beside a considération. */
  readonly contradiction: boolean;
  /** The number that the cell holds, when it holds one: 0.125 in a cell is no ambiguous text. */
  readonly nombre: number | null;
}

/** Types the cells of one column. `avec`: the other fields that it feeds; each then reads the words that it knows. */
export function buildColumn(cells: readonly Cell[], champ: Champ, entete: string, dateSystem: 1900 | 1904, avec: readonly Champ[] = []): Column {
  if (avec.length > 0) return shared(cells, champ, entete, avec);
  switch (champ.type) {
    case "nombre": case "montant": case "entier":
      return { ...numbers(cells, readNumber), kind: "nombre", champ, entete };
    case "pourcentage":
      return { ...numbers(cells, readPercentage), kind: "nombre", champ, entete };
    case "date":
      return { ...numbers(cells, (cell) => readDate(cell, dateSystem)), kind: "date", champ, entete };
    case "ouiNon":
      return { ...booleans(cells), kind: "ouiNon", champ, entete };
    case "considerationsSociales": return dictionary(cells, champ, entete, "liste", considerationsEntry("sociale"));
    case "considerationsEnvironnementales": return dictionary(cells, champ, entete, "liste", considerationsEntry("environnementale"));
    case "liste": return dictionary(cells, champ, entete, "liste", itemsEntry(champ, splitListe));
    case "texte": case "choix": return dictionary(cells, champ, entete, "texte", itemsEntry(champ, (text) => [text.trim()]));
    case "siret": return dictionary(cells, champ, entete, "liste", itemsEntry(champ, (text) => splitListe(text).map((item) => item.replace(/\s/g, ""))));
  }
}

function numbers(cells: readonly Cell[], read: (cell: Cell) => Reading<number>) {
  const values = new Float64Array(cells.length);
  const filled = fill(cells, (cell, row) => {
    const reading = read(cell);
    if (reading.state === "value") values[row] = reading.value;
    return reading;
  });
  return { values, ...filled };
}

function booleans(cells: readonly Cell[]) {
  const values = new Uint8Array(cells.length);
  const filled = fill(cells, (cell, row) => {
    const reading = readOuiNon(cell);
    if (reading.state === "value") values[row] = reading.value ? 1 : 0;
    return reading;
  });
  return { values, ...filled };
}

function fill(cells: readonly Cell[], read: (cell: Cell, row: number) => Reading<unknown>) {
  const state = new Uint8Array(cells.length);
  const reasons = new Map<number, UnreadableReason>();
  const rawTexts = new Map<number, string>();
  cells.forEach((cell, row) => {
    if (cell === null) return;
    const reading = read(cell, row);
    if (reading.state === "value") state[row] = VALUE_CELL;
    else if (reading.state === "unreadable") {
      state[row] = UNREADABLE_CELL;
      reasons.set(row, reading.reason);
      rawTexts.set(row, cellText(cell));
    }
  });
  return { state, reasons, rawTexts };
}

/** What a distinct text becomes: an entry, the reason why it can't be read, or null where it says nothing of the field. */
type EntryReader = (text: string) => Omit<DictionaryEntry, "nombre"> | UnreadableReason | null;

function shared(cells: readonly Cell[], champ: Champ, entete: string, avec: readonly Champ[]): DictionaryColumn {
  const inconnus = new Map<string, readonly string[]>();
  const read = lecteurPartage([champ, ...avec], entete);
  const nature = natureOf(champ.type);
  const aucune = nature && DECP_SPELLING[nature].aucune;
  const column = dictionary(cells, champ, entete, champ.type === "choix" ? "texte" : "liste", (text) => {
    const { items: [said = []], inconnus: unknown } = read(text);
    if (unknown.length > 0) inconnus.set(text, unknown);
    const items = said.length > 1 ? said.filter((item) => item !== aucune) : said;
    if (champ.type === "choix" && items.length > 1) return "valeurInconnue";
    // "None" beside a word that nobody knows may be contradicted by it.
    if (unknown.length > 0 && (items.length === 0 || (items.length === 1 && items[0] === aucune))) return "valeurInconnue";
    return items.length === 0 ? null : { text, items, inconnus: unknown, contradiction: items.length < said.length };
  });
  return { ...column, partage: { avec: avec.map(({ id }) => id), inconnus } };
}

function dictionary(cells: readonly Cell[], champ: Champ, entete: string, kind: "texte" | "liste", read: EntryReader): DictionaryColumn {
  const values = new Int32Array(cells.length);
  const entries: DictionaryEntry[] = [];
  const seen = new Map<string, number | UnreadableReason | null>();
  const filled = fill(cells, (cell, row): Reading<unknown> => {
    const marker = readMarker(cell);
    if (marker) return marker;
    const text = cellText(cell).trim();
    const nombre = typeof cell === "number" ? cell : null;
    const key = nombre === null ? text : `${text}\u0000`;
    let found = seen.get(key);
    if (found === undefined) {
      const entry = read(text);
      found = entry === null || typeof entry === "string" ? entry : entries.push({ ...entry, nombre }) - 1;
      seen.set(key, found);
    }
    if (found === null) return BLANK;
    if (typeof found === "string") return unreadable(found);
    values[row] = found;
    return { state: "value", value: found };
  });
  return { kind, champ, entete, ...filled, values, entries };
}

function itemsEntry(champ: Champ, split: (text: string) => string[]): EntryReader {
  const words = champ.valeurs.length > 0 ? vocabulary(champ.valeurs) : null;
  return (text) => {
    const raw = split(text);
    return {
      text,
      items: raw.map((item) => words?.canonical(item) ?? item),
      inconnus: words ? raw.filter((item) => words.canonical(item) === null) : [],
      contradiction: false,
    };
  };
}

function considerationsEntry(nature: Nature): EntryReader {
  const spelling = DECP_SPELLING[nature];
  return (text) => {
    const reading = parseConsiderations(text, nature);
    if (reading.state !== "value") return reading.state === "unreadable" ? reading.reason : "valeurInconnue";
    const formes = [...reading.value.formes].map((forme) => spelling[forme]!);
    return { text, items: formes.length > 0 ? formes : [spelling.aucune], inconnus: [], contradiction: reading.value.contradiction };
  };
}

import { cellText } from "../register/cell";
import { UNREADABLE_CELL, VALUE_CELL, type Column, type DictionaryEntry } from "../register/column";
import { rowName, type Table } from "../register/register";

export const TABLE_RECENSEMENT = "recensement";

/** What becomes of a need: a reconduction goes on with a marché that was notified before, and is no new one. */
export const TYPES_BESOIN = ["Nouveau", "Renouvellement", "Reconduction"] as const;
export type TypeBesoin = (typeof TYPES_BESOIN)[number];

/** « Considérations envisagées » as a person filled them in: in the vocabulary's words, and those that no word of it says. */
export interface Envisagees {
  readonly texte: string;
  readonly items: readonly string[];
  readonly inconnus: readonly string[];
}

/** A need of a year: one row of the table Recensement. A blank is null, never a guess. */
export interface Besoin {
  /** Rank in the table, and row number in the file (1-based). */
  readonly rang: number;
  readonly ligne: number;
  readonly nom: string;
  /** Null where it is blank, or in no word of the catalogue. */
  readonly type: TypeBesoin | null;
  readonly direction: string | null;
  readonly famille: string | null;
  readonly codeCPV: string | null;
  readonly categorie: string | null;
  /** € HT, as estimated. `illisible`: the cell holds something else. */
  readonly montant: number | null;
  readonly montantIllisible: boolean;
  readonly envisagees: Envisagees | null;
  /** What stands in « Considérations possibles ». */
  readonly possibles: string | null;
}

/** The needs of one year, and the rows that are of another, or of none that can be read. */
export interface LectureBesoins {
  readonly annee: number;
  readonly besoins: readonly Besoin[];
  /** Years of purchase that the table holds, ascending. */
  readonly annees: readonly number[];
  readonly autresAnnees: number;
  readonly sansAnnee: number;
  /** Where the year of purchase comes from: its own column, the year of the campaign and one more, or nowhere (every row is taken). */
  readonly anneeLue: "annee" | "anneeRecensement" | null;
}

/** Reads the needs of a year. Pure. */
export function lireBesoins(table: Table, annee: number): LectureBesoins {
  const { source, anneeDe } = anneesDuRecensement(table);
  const rangs = Array.from({ length: table.rowCount }, (_, rang) => rang);
  const lues = rangs.map(anneeDe);
  const wanted = rangs.filter((rang) => source === null || lues[rang] === annee);
  return {
    annee, anneeLue: source,
    besoins: wanted.map((rang) => besoinAt(table, rang)),
    annees: [...new Set(lues.filter((found): found is number => found !== null))].sort((a, b) => a - b),
    autresAnnees: source === null ? 0 : lues.filter((found) => found !== null && found !== annee).length,
    sansAnnee: source === null ? 0 : lues.filter((found) => found === null).length,
  };
}

/** The year to look at first: the next one where needs are told for it, else the last one; the next one where no row says. */
export function anneeProposee(table: Table, courante: number): number {
  const { anneeDe } = anneesDuRecensement(table);
  const years = new Set(Array.from({ length: table.rowCount }, (_, rang) => anneeDe(rang)).filter((found): found is number => found !== null));
  return years.size === 0 || years.has(courante + 1) ? courante + 1 : Math.max(...years);
}

function anneesDuRecensement(table: Table): { readonly source: LectureBesoins["anneeLue"]; readonly anneeDe: (rang: number) => number | null } {
  const own = numberIn(table, "annee");
  if (own) return { source: "annee", anneeDe: own };
  const campagne = numberIn(table, "anneeRecensement");
  if (!campagne) return { source: null, anneeDe: () => null };
  return { source: "anneeRecensement", anneeDe: (rang) => { const found = campagne(rang); return found === null ? null : found + 1; } };
}

function besoinAt(table: Table, rang: number): Besoin {
  const texte = (champ: string) => entryAt(table.columns.get(champ), rang)?.text ?? null;
  const type = entryAt(table.columns.get("typeBesoin"), rang)?.items[0] ?? null;
  const considerations = entryAt(table.columns.get("considerations"), rang);
  const montant = table.columns.get("montant");
  return {
    rang, ligne: table.lignes[rang] ?? rang + 1, nom: rowName(table, rang),
    type: TYPES_BESOIN.find((one) => one === type) ?? null,
    direction: texte("direction"), famille: texte("famille"), codeCPV: texte("codeCPV"), categorie: texte("categorie"),
    montant: numberIn(table, "montant")?.(rang) ?? null, montantIllisible: montant?.state[rang] === UNREADABLE_CELL,
    envisagees: considerations && { texte: considerations.text, items: considerations.items.filter((item) => !considerations.inconnus.includes(item)), inconnus: considerations.inconnus },
    possibles: texte("considerationsPossibles") ?? unreadableText(table.columns.get("considerationsPossibles"), rang),
  };
}

function numberIn(table: Table, champ: string): ((rang: number) => number | null) | null {
  const column = table.columns.get(champ);
  if (column?.kind !== "nombre") return null;
  return (rang) => (column.state[rang] === VALUE_CELL ? column.values[rang]! : null);
}

function entryAt(column: Column | undefined, rang: number): DictionaryEntry | null {
  return column && "entries" in column && column.state[rang] === VALUE_CELL ? (column.entries[column.values[rang]!] ?? null) : null;
}

/** An error cell holds something too. */
function unreadableText(column: Column | undefined, rang: number): string | null {
  return column?.state[rang] === UNREADABLE_CELL ? (column.rawTexts.get(rang) ?? cellText({ error: "#N/A" })) : null;
}

import type { Periode } from "../../indicators/resultat";
import { exactSum } from "../../indicators/sum";
import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type Column } from "../../register/column";
import type { Table } from "../../register/register";
import type { ProblemeAgec } from "./probleme";

/** The amounts that are declared, by field of the table Produits. */
export const MONTANTS = ["montant", "montantReemploi", "montantDons", "montantRecycle"] as const;
export type Champ = (typeof MONTANTS)[number];

/** The spending of a year in a category; null where one of its rows doesn't say. */
export interface Depenses {
  readonly annee: number;
  readonly categorie: string;
  readonly montants: Readonly<Record<Champ, number | null>>;
  /** Row numbers of the file. */
  readonly lignes: readonly number[];
}

/** Adds up the rows of each year and category; a row whose category is blank is in none, and is no problem. */
export function readDepenses(table: Table, periode: Periode): { readonly depenses: readonly Depenses[]; readonly problemes: readonly ProblemeAgec[] } {
  const absents = ["familleAgec", "annee", ...MONTANTS].filter((id) => !table.columns.has(id));
  if (absents.length > 0) return { depenses: [], problemes: [{ code: "sansColonne", colonnes: absents.map((id) => libelle(table, id)) }] };
  const places = [...placed(table)];
  const problemes = [...unplaced(table, places)];
  const incertaines = new Set(problemes.map(({ categorie }) => categorie));
  const depenses: Depenses[] = [];
  const manquants: ProblemeAgec[] = [];
  for (const [cle, rows] of grouped(places, periode)) {
    const [annee, categorie] = [Number(cle.slice(0, 4)), cle.slice(5)];
    const lignes = rows.map((row) => table.lignes[row]!);
    const sums = MONTANTS.map((champ) => [champ, sum(table.columns.get(champ)!, rows)] as const);
    for (const [champ, { absentes }] of sums) if (absentes.length > 0) manquants.push({ code: "manquant", annee, categorie, colonne: libelle(table, champ), lignes: absentes.map((row) => table.lignes[row]!) });
    // A row without a year may be of this one: the category has no total that anyone could declare.
    if (!incertaines.has(categorie)) depenses.push({ annee, categorie, montants: Object.fromEntries(sums.map(([champ, { total }]) => [champ, total])) as Depenses["montants"], lignes });
  }
  return { depenses, problemes: [...problemes, ...manquants] };
}

interface Place {
  readonly row: number;
  readonly categorie: string;
  /** False: a word that is none of the vocabulary. */
  readonly connue: boolean;
  readonly annee: number | null;
}

function* placed(table: Table): Generator<Place> {
  const [familles, annees] = [table.columns.get("familleAgec")!, table.columns.get("annee")!];
  for (let row = 0; row < table.rowCount; row++) {
    if (familles.state[row] === BLANK_CELL || !("entries" in familles)) continue;
    const annee = annees.kind === "nombre" && annees.state[row] === VALUE_CELL ? annees.values[row]! : null;
    if (familles.state[row] === UNREADABLE_CELL) {
      yield { row, categorie: familles.rawTexts.get(row) ?? "", connue: false, annee };
      continue;
    }
    const { items, inconnus } = familles.entries[familles.values[row]!]!;
    yield { row, categorie: items[0] ?? "", connue: inconnus.length === 0, annee };
  }
}

type Unplaced = Extract<ProblemeAgec, { readonly code: "sansAnnee" | "categorieInconnue" }>;

/** Rows of no category, or of no year: one problem a category. */
function unplaced(table: Table, places: readonly Place[]): Unplaced[] {
  const of = (code: Unplaced["code"], rows: readonly Place[]): Unplaced[] =>
    [...new Set(rows.map(({ categorie }) => categorie))].map((categorie) => ({ code, categorie, lignes: rows.filter((place) => place.categorie === categorie).map(({ row }) => table.lignes[row]!) }));
  return [...of("categorieInconnue", places.filter(({ connue }) => !connue)), ...of("sansAnnee", places.filter(({ connue, annee }) => connue && annee === null))];
}

/** Rows by year and category, in that order. */
function grouped(places: readonly Place[], { debut, fin }: Periode): [string, number[]][] {
  const groups = new Map<string, number[]>();
  for (const { row, categorie, connue, annee } of places) {
    if (!connue || annee === null || annee < debut || annee > fin) continue;
    const cle = `${annee} ${categorie}`;
    groups.set(cle, [...(groups.get(cle) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, "fr"));
}

/** The exact sum of a column over some rows; null as soon as one of them doesn't say. */
function sum(column: Column, rows: readonly number[]): { readonly total: number | null; readonly absentes: readonly number[] } {
  const absentes = rows.filter((row) => column.state[row] !== VALUE_CELL);
  if (column.kind !== "nombre" || absentes.length > 0) return { total: null, absentes };
  const total = exactSum();
  for (const row of rows) total.add(column.values[row]!);
  return { total: total.total(), absentes };
}

function libelle(table: Table, id: string): string {
  return table.columns.get(id)?.entete ?? table.definition.champs.find((champ) => champ.id === id)?.libelle ?? id;
}

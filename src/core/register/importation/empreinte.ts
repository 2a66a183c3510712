import { isBlank, cellText, type Cell } from "../cell";
import { VALUE_CELL, type Column } from "../column";
import { foldText } from "../fold";
import { readMarker } from "../marker";
import { readNumber } from "../number";
import type { Table } from "../register";
import { splitListe } from "../vocabulary";
import type { Enregistrement } from "./releve";

/** What tells two rows of the same number apart. */
export const CHAMPS_COMPARES = ["objet", "titulaire", "montant"] as const;
export type ChampCompare = (typeof CHAMPS_COMPARES)[number];

/** What two rows are compared by. Null: not known, which tells nothing apart. */
export interface Empreinte {
  readonly acheteur: string | null;
  readonly objet: string | null;
  /** Of the contract as signed, and as modified. */
  readonly titulaires: readonly string[] | null;
  /** In cents, as signed, and as modified. */
  readonly montants: readonly number[] | null;
}

/** The number of a row as numbers are compared; null for a row without one. */
export function numeroOf(cell: Cell): string | null {
  return readMarker(cell) ? null : foldText(cellText(cell));
}

/** `at` gives the cell of a field in a record. */
export function empreinteOf({ modifie }: Pick<Enregistrement, "modifie">, at: (champ: string) => Cell): Empreinte {
  const montants = [at("montant"), modifie?.valeurs.montant ?? null].flatMap(centsOf);
  const titulaires = [at("titulaire"), modifie?.valeurs.titulaire ?? null].flatMap(idsOf);
  return { acheteur: idsOf(at("acheteur"))[0] ?? null, objet: foldedOf(at("objet")), titulaires: orNull(titulaires), montants: orNull(montants) };
}

/** Of a row of the register. */
export function empreinteOfLigne(table: Pick<Table, "columns">, row: number): Empreinte {
  const cell = (champ: string) => cellAt(table.columns.get(champ), row);
  return { acheteur: idsOf(cell("acheteur"))[0] ?? null, objet: foldedOf(cell("objet")), titulaires: orNull(idsOf(cell("titulaire"))), montants: orNull(centsOf(cell("montant"))) };
}

/** What a column holds in a row, as a cell; null where it can't be read. */
export function cellAt(column: Column | undefined, row: number): Cell {
  if (!column || column.state[row] !== VALUE_CELL) return null;
  if (column.kind === "texte" || column.kind === "liste") return column.entries[column.values[row]!]!.text;
  return column.kind === "ouiNon" ? column.values[row] === 1 : column.values[row]!;
}

/** Two acheteurs that are known and differ: the same number is a chance. */
export function memeAcheteur(a: Empreinte, b: Empreinte): boolean {
  return a.acheteur === null || b.acheteur === null || a.acheteur === b.acheteur;
}

/** What tells them apart: where both sides are known, another objet, no titulaire in common, another amount. */
export function differences(a: Empreinte, b: Empreinte): ChampCompare[] {
  return CHAMPS_COMPARES.filter((champ) => {
    switch (champ) {
      case "objet": return a.objet !== null && b.objet !== null && a.objet !== b.objet;
      case "titulaire": return apart(a.titulaires, b.titulaires);
      case "montant": return apart(a.montants, b.montants);
    }
  });
}

function apart<T>(a: readonly T[] | null, b: readonly T[] | null): boolean {
  return a !== null && b !== null && !a.some((one) => b.includes(one));
}

function orNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function foldedOf(cell: Cell): string | null {
  return isBlank(cell) || readMarker(cell) ? null : foldText(cellText(cell));
}

function idsOf(cell: Cell): string[] {
  return readMarker(cell) ? [] : splitListe(cellText(cell)).map((id) => id.replace(/\s/g, "").toUpperCase());
}

function centsOf(cell: Cell): number[] {
  const read = readNumber(cell);
  return read.state === "value" ? [Math.round(read.value * 100)] : [];
}

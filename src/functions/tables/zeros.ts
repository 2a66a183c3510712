import { isBlank, type Cell } from "../../core/register/cell";
import type { Champ, TypeChamp } from "../../core/register/champ";

/** How a 0 that may be a blank is taken. */
export type Zeros = "valeurs" | "vides";

/** What a 0 is in a column: a value as any other, a blank, or nobody knows. */
export type SensDuZero = "valeur" | "vide" | "incertain";

/** Types whose values are never 0: there a 0 is how Windows hands a blank. */
const NEVER_ZERO: ReadonlySet<TypeChamp> = new Set(["texte", "choix", "liste", "siret", "date", "considerationsSociales", "considerationsEnvironnementales"]);

/** A text column that holds figures: the value entered for an indicator may be 0. */
const SAISIE = { table: "saisies", champ: "valeur" } as const;

const isNeverZero = (table: string, champ: Champ): boolean => NEVER_ZERO.has(champ.type) && !(table === SAISIE.table && champ.id === SAISIE.champ);

/** True when a 0 is something that a person typed, and makes a row of its line. */
export function isTyped(table: string, champ: Champ, tellsBlanks: boolean): boolean {
  return tellsBlanks && !isNeverZero(table, champ);
}

/**
 * What a 0 is in a column of a table. Numbers and oui/non may be 0: where the table came with a blank, a 0 is a 0;
 * where it came with none, a 0 of a column may be a blank. Words beside zeros (oui, non, x) tell that nobody writes 0 there.
 */
export function sensDuZero(table: string, champ: Champ, cells: readonly Cell[], tellsBlanks: boolean): SensDuZero {
  if (isNeverZero(table, champ)) return "vide";
  if (tellsBlanks) return "valeur";
  if (champ.type === "ouiNon" && cells.some((cell) => typeof cell === "boolean" || (typeof cell === "string" && !isBlank(cell)))) return "vide";
  return cells.includes(0) ? "incertain" : "valeur";
}

/** A column as core reads it. */
export function withBlanks(cells: readonly Cell[], sens: SensDuZero, zeros: Zeros): readonly Cell[] {
  const blank = sens === "vide" || (sens === "incertain" && zeros === "vides");
  return blank && cells.includes(0) ? cells.map((cell) => (cell === 0 ? null : cell)) : cells;
}

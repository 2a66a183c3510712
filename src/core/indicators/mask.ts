import type { Column } from "../register/column";
import { BLANK_CELL, VALUE_CELL } from "../register/column";
import { and, andNot, emptyBits, fullBits, or, setBit, type Bits } from "./bits";
import type { Critere } from "../scheme/critere";

/**
 * The answer of a criterion on every row, in three values: yes, no, and unknown (in neither set) where the cell is
 * blank or can't be read. Conjunction and disjunction are Kleene's: a row that fails one criterion for sure is out,
 * whatever is missing elsewhere.
 */
export interface Mask {
  readonly yes: Bits;
  readonly no: Bits;
}

export function allYes(rowCount: number): Mask {
  return { yes: fullBits(rowCount), no: emptyBits(rowCount) };
}

export function allUnknown(rowCount: number): Mask {
  return { yes: emptyBits(rowCount), no: emptyBits(rowCount) };
}

export function conjunction(a: Mask, b: Mask): Mask {
  return { yes: and(a.yes, b.yes), no: or(a.no, b.no) };
}

export function disjunction(a: Mask, b: Mask): Mask {
  return { yes: or(a.yes, b.yes), no: and(a.no, b.no) };
}

/** Rows in neither set. */
export function unknownRows(mask: Mask, rowCount: number): Bits {
  return andNot(andNot(fullBits(rowCount), mask.yes), mask.no);
}

/** True for a column of considérations: there a blank is "not declared", and the row stays in the denominator. */
export function blankMeansUndeclared(column: Column): boolean {
  return column.champ.type === "considerationsSociales" || column.champ.type === "considerationsEnvironnementales";
}

/** Evaluates one criterion over one column. */
export function maskOf(column: Column, critere: Critere): Mask {
  const rowCount = column.state.length;
  const yes = emptyBits(rowCount);
  const no = emptyBits(rowCount);
  const answer = answerer(column, critere);
  const undeclared = blankMeansUndeclared(column);
  for (let row = 0; row < rowCount; row++) {
    const state = column.state[row];
    if (state === VALUE_CELL) setBit(answer(row) ? yes : no, row);
    else if (critere.sur === "remplissage" && state === BLANK_CELL) setBit(critere.rempli ? no : yes, row);
    else if (undeclared && state === BLANK_CELL) setBit(no, row);
  }
  return { yes, no };
}

/** The test of a readable row. Over a dictionary each distinct text is tested once. */
function answerer(column: Column, critere: Critere): (row: number) => boolean {
  if (critere.sur === "remplissage") return () => critere.rempli;
  if (critere.sur === "nombre") {
    if (column.kind === "texte" || column.kind === "liste") return () => false;
    const { values } = column;
    return (row) => critere.test(values[row]!);
  }
  if (column.kind !== "texte" && column.kind !== "liste") return () => false;
  const { values } = column;
  const answers = column.entries.map(({ items }) => items.some(critere.test) !== critere.negation);
  return (row) => answers[values[row]!]!;
}

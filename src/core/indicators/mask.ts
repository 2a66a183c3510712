import type { Column } from "../register/column";
import { foldText } from "../register/fold";
import type { Critere, Plage } from "../scheme/critere";
import { and, andNot, emptyBits, fullBits, neither, or, type Bits } from "./bits";
import { statesOf } from "./states";

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
export function unknownRows({ yes, no }: Mask, rowCount: number): Bits {
  return neither(yes, no, rowCount);
}

/** True for a column of considérations: there a blank is "not declared", and the row stays in the denominator. */
export function blankMeansUndeclared(column: Column): boolean {
  return column.champ.type === "considerationsSociales" || column.champ.type === "considerationsEnvironnementales";
}

/** Evaluates one criterion over one column. The sets may be those of the column: nobody writes in them. */
export function maskOf(column: Column, critere: Critere): Mask {
  const { value, blank } = statesOf(column);
  if (critere.sur === "remplissage") return critere.rempli ? { yes: value, no: blank } : { yes: blank, no: value };
  const yes = and(matching(column, critere), value);
  const no = andNot(value, yes);
  return { yes, no: blankMeansUndeclared(column) ? or(no, blank) : no };
}

/** The rows that meet the test, whatever their state: a row without a value answers as 0, or as the first text. */
function matching(column: Column, critere: Exclude<Critere, { sur: "remplissage" }>): Bits {
  const none = emptyBits(column.values.length);
  // Each distinct text, and each of yes and no, is tested once.
  if ("entries" in column) {
    if (critere.sur !== "texte") return none;
    const { testFolded, negation } = critere;
    return ofCodes(column.values, Uint8Array.from(column.entries, ({ items }) => (items.some((item) => testFolded(foldText(item))) !== negation ? 1 : 0)));
  }
  if (critere.sur !== "nombre") return none;
  if (column.kind === "ouiNon") return ofCodes(column.values, Uint8Array.of(critere.test(0) ? 1 : 0, critere.test(1) ? 1 : 0));
  return critere.plage ? inPlage(column.values, critere.plage) : ofNumbers(column.values, critere.test);
}

function ofCodes(codes: Int32Array | Uint8Array, answers: Uint8Array): Bits {
  const found = emptyBits(codes.length);
  for (let index = 0; index < found.length; index++) {
    const first = index << 5;
    const last = Math.min(32, codes.length - first);
    let word = 0;
    for (let bit = 0; bit < last; bit++) word |= answers[codes[first + bit]!]! << bit;
    found[index] = word;
  }
  return found;
}

function inPlage(values: Float64Array, { min, max, dehors }: Plage): Bits {
  const found = emptyBits(values.length);
  const flip = dehors ? -1 : 0;
  for (let index = 0; index < found.length; index++) {
    const first = index << 5;
    const last = Math.min(32, values.length - first);
    let word = 0;
    for (let bit = 0; bit < last; bit++) {
      const value = values[first + bit]!;
      word |= (value >= min && value <= max ? 1 : 0) << bit;
    }
    found[index] = word ^ flip;
  }
  return found;
}

function ofNumbers(values: Float64Array, test: (value: number) => boolean): Bits {
  const found = emptyBits(values.length);
  for (let index = 0; index < found.length; index++) {
    const first = index << 5;
    const last = Math.min(32, values.length - first);
    let word = 0;
    for (let bit = 0; bit < last; bit++) if (test(values[first + bit]!)) word |= 1 << bit;
    found[index] = word;
  }
  return found;
}

import { cellText } from "../../core/register/cell";
import { parseConsiderations, type Forme, type Nature } from "../../core/register/considerations";
import { valueProblem } from "../errors";
import { RATE_MESSAGES } from "./messages";
import { isOuiNon, ouiNonAnswer, tallyOuiNon } from "./ouiNon";
import type { Selection } from "./selection";
import { requireHeights, type AnswerOf } from "./share";
import { isUnfilled, tally, type RatedColumns, type Tally } from "./tally";

/** A column that declares, row by row, what a marché carries: its rows, and what each answers. */
export interface Declared {
  readonly found: Tally;
  readonly answerOf: AnswerOf;
}

/**
 * Reads considérations, or oui/non when every filled cell is one. A blank considération is a marché that declares
 * nothing and stays in the denominator; a blank oui/non is left out.
 */
export function readDeclared(columns: RatedColumns, selection: Selection): Declared {
  requireHeights(columns);
  const found = tally(columns);
  if (isOuiNon(found, isUnfilled)) return ouiNonDeclared(columns, found);
  return { found, answerOf: considerationAnswer(selection, columns.cells.argument) };
}

export function ouiNonDeclared(columns: RatedColumns, found: Tally): Declared {
  return { found: tallyOuiNon(columns, found), answerOf: ouiNonAnswer(found, columns.cells.argument) };
}

const NATURES: readonly Nature[] = ["sociale", "environnementale"];

/** Whether a cell of considérations holds what `selection` asks. Throws #VALUE! for one that is not recognised. */
export function considerationAnswer({ nature, forme }: Selection, argument: string): AnswerOf {
  return ({ cell, row, isUnfilled }) => {
    if (isUnfilled) return false;
    const readings = NATURES.map((candidate) => ({ nature: candidate, read: parseConsiderations(cell, candidate) }));
    // Readable as either nature is enough: a column may hold both, separated by ";".
    if (readings.every(({ read }) => read.state === "unreadable")) throw valueProblem(RATE_MESSAGES.unknownConsideration(argument, row + 1, cellText(cell)));
    return readings.some(({ nature: found, read }) => (nature === null || nature === found) && read.state === "value" && holds(read.value.formes, forme));
  };
}

const holds = (formes: ReadonlySet<Forme>, forme: Forme | null): boolean => (forme === null ? formes.size > 0 : formes.has(forme));

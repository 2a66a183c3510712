import { cellText } from "../../core/register/cell";
import { readMarker } from "../../core/register/marker";
import { readOuiNon } from "../../core/register/ouiNon";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { RATE_MESSAGES } from "./messages";
import type { AnswerOf } from "./share";
import { isUnfilled, tally, type RatedColumns, type Tally } from "./tally";

/** True for a cell that says nothing: not filled, or marked as not communicated. */
export const saysNothing = (cell: FilledCell): boolean => isUnfilled(cell) || readMarker(cell)?.state === "blank";

/** True when every filled cell says oui or non, and there is one. */
export function isOuiNon({ entries }: Tally, isBlank: (cell: FilledCell) => boolean = saysNothing): boolean {
  const said = entries.filter(({ cell }) => !isBlank(cell));
  return said.length > 0 && said.every(({ cell }) => readOuiNon(cell).state === "value");
}

/** The rows of an oui/non column. 0 is a "non" beside a 1; beside oui/non, x or booleans it is how Windows hands a blank. */
export function tallyOuiNon(columns: RatedColumns, found: Tally): Tally {
  // The zeros after the last filled row are then rows too.
  return found.isCut && isZeroOne(found) ? tally(columns, { isEmpty: (cell) => cell !== 0 && isUnfilled(cell) }) : found;
}

/** Oui or non; null for a row that is left out: nobody filled it. Throws #VALUE! for another word. */
export function ouiNonAnswer(found: Tally, argument: string): AnswerOf {
  const zeroIsNon = isZeroOne(found);
  return ({ cell, row }) => {
    if (cell === 0 ? !zeroIsNon : isUnfilled(cell)) return null;
    const read = readOuiNon(cell);
    if (read.state === "unreadable") throw valueProblem(RATE_MESSAGES.unknownOuiNon(argument, row + 1, cellText(cell)));
    return read.state === "value" ? read.value : null;
  };
}

function isZeroOne({ entries }: Tally): boolean {
  return entries.some(({ cell }) => cell === 1);
}

const CROSS = /^[xX✓✔☑☒]$/;

/**
 * Throws #N/A for a column where somebody only ticked: crosses and blanks, and never a "non". There a blank may be a
 * "non" or a marché that nobody looked at: a rate of it would be 100 %, whatever the truth.
 */
export function refuseOnlyTicked({ entries, isCut }: Tally): void {
  const said = entries.filter(({ cell }) => !saysNothing(cell));
  const isTicked = said.length > 0 && said.every(({ cell }) => typeof cell === "string" && CROSS.test(cell.trim()));
  if (isTicked && (isCut || said.length < entries.length)) throw notAvailable(RATE_MESSAGES.onlyTicked);
}

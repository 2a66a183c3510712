import { cellText } from "../../core/register/cell";
import { parseConsiderations, type Forme, type Nature } from "../../core/register/considerations";
import { readOuiNon } from "../../core/register/ouiNon";
import type { FilledCell } from "../arguments";
import { valueProblem } from "../errors";
import { MESSAGES } from "../messages";
import { isUnfilled } from "./countedRows";
import type { Selection } from "./selection";

/** How a column says it: DECP considérations, or one oui/non a row. */
export interface ColumnReading {
  readonly isEmpty: (cell: FilledCell) => boolean;
  /** True or false; null for a row that is left out (an oui/non that nobody filled). `index` counts from 0. */
  readonly answerOf: (cell: FilledCell, index: number, selection: Selection) => boolean | null;
}

const NATURES: readonly Nature[] = ["sociale", "environnementale"];

/** Chooses the reading: oui/non when every filled cell is one, considérations otherwise. */
export function readingOf(cells: readonly FilledCell[]): ColumnReading {
  const filled = cells.filter((cell) => !isUnfilled(cell));
  const ouiNon = filled.length > 0 && filled.every((cell) => readOuiNon(cell).state === "value");
  if (!ouiNon) return CONSIDERATIONS;
  // 0 is a "non" beside a 1; beside oui/non, x or booleans it is how Windows hands a blank.
  return filled.some((cell) => cell === 1) ? ouiNonReading((cell) => cell !== 0 && isUnfilled(cell)) : ouiNonReading(isUnfilled);
}

function ouiNonReading(isEmpty: (cell: FilledCell) => boolean): ColumnReading {
  return {
    isEmpty,
    answerOf: (cell, index) => {
      if (isEmpty(cell)) return null;
      const read = readOuiNon(cell);
      if (read.state === "unreadable") throw valueProblem(MESSAGES.unknownConsideration(index + 1, cellText(cell)));
      return read.state === "value" ? read.value : null;
    },
  };
}

const CONSIDERATIONS: ColumnReading = {
  isEmpty: isUnfilled,
  answerOf: (cell, index, { nature, forme }) => {
    if (isUnfilled(cell)) return false;
    const readings = NATURES.map((candidate) => ({ nature: candidate, read: parseConsiderations(cell, candidate) }));
    // Readable as either nature is enough: a column may hold both, separated by ";".
    if (readings.every(({ read }) => read.state === "unreadable")) throw valueProblem(MESSAGES.unknownConsideration(index + 1, cellText(cell)));
    return readings.some(({ nature: found, read }) => (nature === null || nature === found) && read.state === "value" && holds(read.value.formes, forme));
  },
};

const holds = (formes: ReadonlySet<Forme>, forme: Forme | null): boolean => (forme === null ? formes.size > 0 : formes.has(forme));

const CROSS = /^[xX✓✔☑☒]$/;

/**
 * True for a column where somebody only ticked: crosses and blanks, and never a "non". There a blank may be a "non" or
 * a marché that nobody looked at: a rate of it would be 100 %, whatever the truth.
 */
export function isOnlyTicked(cells: readonly FilledCell[]): boolean {
  const filled = cells.filter((cell) => !isUnfilled(cell));
  return filled.length > 0 && filled.length < cells.length && filled.every((cell) => typeof cell === "string" && CROSS.test(cell.trim()));
}

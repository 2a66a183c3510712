import { cellText } from "../../core/register/cell";
import { splitListe } from "../../core/register/vocabulary";
import { cellAt, readOptionalRange, readRange } from "../arguments";
import { valueProblem } from "../errors";
import { departementCode } from "./departement";
import { RATE_MESSAGES } from "./messages";
import { saysNothing } from "./ouiNon";
import { requireHeights, shareOf, type AnswerOf } from "./share";
import { isUnfilled, tally } from "./tally";

/**
 * Share of the marchés whose titulaire is in one of the départements of `liste`, from 0 to 1, in number or in value; any
 * co-titulaire suffices. A row without département is left out. An observation: locality can't be an award criterion.
 * Throws #VALUE! for what is no code of a département, in the column or in the list.
 */
export function tauxLocal(departements: unknown, liste: unknown, montants: unknown): number {
  const columns = { cells: readRange(departements, "departements"), montants: readOptionalRange(montants, "montants") };
  requireHeights(columns);
  const wanted = readListe(liste);
  const answerOf: AnswerOf = ({ cell, row }) => {
    if (saysNothing(cell)) return null;
    // Every code is read before answering: an unknown one is said even beside one of the list.
    const codes = splitListe(cellText(cell)).map((text) => departementCode(text) ?? unknownAt(row, text));
    return codes.length === 0 ? null : codes.some((code) => wanted.has(code));
  };
  return shareOf(tally(columns).entries, columns, answerOf);
}

function unknownAt(row: number, text: string): never {
  throw valueProblem(RATE_MESSAGES.unknownDepartement(row + 1, text));
}

/** The codes asked for: a number, a text ("40;64"), or a range of any shape. */
function readListe(raw: unknown): ReadonlySet<string> {
  const cells: readonly unknown[] = Array.isArray(raw) ? raw.flat() : [raw];
  const range = readRange(cells, "liste");
  const texts = cells.map((_, index) => cellAt(range, index)).filter((cell) => !isUnfilled(cell)).flatMap((cell) => splitListe(cellText(cell)));
  if (texts.length === 0) throw valueProblem(RATE_MESSAGES.emptyListe);
  return new Set(texts.map((text) => departementCode(text) ?? unknownInListe(text)));
}

function unknownInListe(text: string): never {
  throw valueProblem(RATE_MESSAGES.unknownListe(text));
}

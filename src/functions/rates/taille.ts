import { cellText } from "../../core/register/cell";
import { splitListe } from "../../core/register/vocabulary";
import { readOptionalRange, readRange } from "../arguments";
import { valueProblem } from "../errors";
import { RATE_MESSAGES } from "./messages";
import { saysNothing } from "./ouiNon";
import { requireHeights, shareOf, type AnswerOf } from "./share";
import { tally } from "./tally";
import { TAILLES } from "./vocabulaires";

/**
 * Share of the marchés whose titulaire has one of the sizes of `taille` ("PME" when left out), from 0 to 1, in number or
 * in value. "PME" counts TPE too, as INSEE's category does; "TPE" counts them alone. A row without size is left out.
 * Throws #VALUE! for an unknown size, in the column or asked for.
 */
export function tauxTaille(tailles: unknown, taille: string | null, montants: unknown): number {
  const columns = { cells: readRange(tailles, "tailles"), montants: readOptionalRange(montants, "montants") };
  requireHeights(columns);
  const wanted = readTailles(taille ?? "PME");
  const answerOf: AnswerOf = ({ cell, row }) => {
    if (saysNothing(cell)) return null;
    const found = TAILLES.canonical(cellText(cell));
    if (found === null) throw valueProblem(RATE_MESSAGES.unknownTaille(row + 1, cellText(cell), TAILLES.values));
    return wanted.has(found);
  };
  return shareOf(tally(columns).entries, columns, answerOf);
}

function readTailles(text: string): ReadonlySet<string> {
  const asked = splitListe(text).flatMap((item) => {
    const found = TAILLES.canonical(item);
    if (found === null) throw valueProblem(RATE_MESSAGES.unknownTailleAsked(item, TAILLES.values));
    return found === "PME" ? ["TPE", "PME"] : [found];
  });
  if (asked.length === 0) throw valueProblem(RATE_MESSAGES.unknownTailleAsked(text, TAILLES.values));
  return new Set(asked);
}

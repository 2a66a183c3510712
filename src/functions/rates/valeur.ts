import { cellText } from "../../core/register/cell";
import { readMarker } from "../../core/register/marker";
import { readNumber } from "../../core/register/number";
import { readRange, type FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { readCritere, type CritereColonne } from "./critere";
import { meets } from "./meets";
import { RATE_MESSAGES } from "./messages";
import { isOuiNon, ouiNonAnswer, refuseOnlyTicked, saysNothing } from "./ouiNon";
import { requireHeights, shareOf, type AnswerOf } from "./share";
import { Entry, tally, type Tally } from "./tally";

/**
 * Share in value of the rows whose `colonne` meets `critere` (as COUNTIFS writes it), from 0 to 1. A row whose `colonne`
 * is blank is left out of both sides. Throws #N/A when no row is filled, #VALUE! for a criterion that can't be read, a
 * cell that can't be compared with it, an amount that can't be used.
 */
export function tauxValeur(montants: unknown, colonne: unknown, critere: FilledCell): number {
  const columns = { cells: readRange(colonne, "colonne"), montants: readRange(montants, "montants") };
  requireHeights({ cells: columns.montants, montants: columns.cells });
  const asked = readCritere(critere);
  const [yes, no] = [new Entry(true, -1), new Entry(false, -1)];
  const found = tally(columns, { sort: sorter(asked, yes, no) });
  const isSorted = yes.count + no.count > 0;
  // Windows hands a blank cell as 0, and no word is equal to 0.
  if (critere === 0 && !isSorted) throw valueProblem(RATE_MESSAGES.missingCritere);
  const answerOf = answersTo(asked, found, isSorted, cellText(critere));
  return shareOf([...found.entries, yes, no], columns, (entry) => (entry === yes ? true : entry === no ? false : answerOf(entry)), false);
}

/** Shorter texts may be something else than what they spell: a marker of a blank, an oui, a cross. */
const PLAIN_LENGTH = 12;

/** Numbers and long texts are answered as they come, where the criterion bears on them. */
function sorter(critere: CritereColonne, yes: Entry, no: Entry): ((value: number | string) => Entry | null) | null {
  if (critere.sur === "remplissage") return (value) => (typeof value === "string" ? null : critere.rempli ? yes : no);
  if (critere.sur === "ouiNon") return null;
  const negation = critere.sur === "egalite" && critere.negation;
  if (critere.valeur?.type === "nombre") {
    const { test } = critere.valeur;
    return (value) => (typeof value === "string" ? null : test(value) !== negation ? yes : no);
  }
  const contient = critere.sur === "egalite" ? critere.contient : null;
  return (
    contient &&
    ((value) => {
      if (typeof value === "number" || value.length < PLAIN_LENGTH) return null;
      const found = contient(value);
      // A marker that is long begins with INX, or has spaces around it, which leave `contient` without a "no".
      return found === null || ((found || value[0] === "I") && readMarker(value)) ? null : found !== negation ? yes : no;
    })
  );
}

function answersTo(critere: CritereColonne, found: Tally, isSorted: boolean, text: string): AnswerOf {
  if (critere.sur !== "remplissage" && !isSorted) refuseOnlyTicked(found);
  const ouiNon = ouiNonAsked(critere, found, text);
  if (ouiNon) return ouiNon;
  const zeroIsNumber = bearsOnNumbers(critere) && isZeroNumber(found, isSorted);
  return ({ cell, row }) => {
    const isBlank = cell === 0 ? !zeroIsNumber : saysNothing(cell);
    if (critere.sur === "remplissage") return isBlank !== critere.rempli;
    if (isBlank || critere.sur === "ouiNon") return null;
    if (readMarker(cell)) throw valueProblem(RATE_MESSAGES.unusable("colonne", row + 1, cellText(cell)));
    const answer = meets(critere, cell);
    if (answer === null) throw valueProblem(RATE_MESSAGES.unreadableForCritere(row + 1, cellText(cell), text));
    return answer;
  };
}

/** The answer where the criterion is an oui or a non of an oui/non column ("x", 1 and VRAI are oui too); null elsewhere. */
function ouiNonAsked(critere: CritereColonne, found: Tally, text: string): AnswerOf | null {
  const asked = critere.sur === "ouiNon" ? critere.oui : critere.sur === "egalite" ? critere.ouiNon : null;
  if (asked === null) return null;
  if (!isOuiNon(found)) {
    if (critere.sur === "ouiNon") throw valueProblem(RATE_MESSAGES.notOuiNonCritere(text));
    return null;
  }
  const answerOf = ouiNonAnswer(found, "colonne");
  const wanted = critere.sur === "egalite" && critere.negation ? !asked : asked;
  return (entry) => {
    const answer = answerOf(entry);
    return answer === null ? null : answer === wanted;
  };
}

function bearsOnNumbers(critere: CritereColonne): boolean {
  return critere.sur === "remplissage" || (critere.sur !== "ouiNon" && critere.valeur?.type === "nombre");
}

/**
 * Whether 0 is a number of the column: it is among numbers (written as texts or not), and is how Windows hands a blank
 * beside words. Throws #N/A for a column of zeros alone, that may be one that nobody filled.
 */
function isZeroNumber({ entries }: Tally, hasNumbers: boolean): boolean {
  if (!entries.some(({ cell }) => cell === 0)) return false;
  const said = entries.filter(({ cell }) => !saysNothing(cell));
  if (!said.every(({ cell }) => readNumber(cell).state === "value")) return false;
  // A blank that comes as one tells that zeros are zeros.
  if (!hasNumbers && said.length === 0 && !entries.some(({ cell }) => cell === null)) throw notAvailable(RATE_MESSAGES.onlyZeros("colonne"));
  return true;
}

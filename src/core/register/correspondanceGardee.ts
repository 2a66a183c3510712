import type { Referentiel } from "./champ";
import { AUCUNE_CORRESPONDANCE, correspondanceText, isEmpty, readCorrespondance, type Correspondance, type CorrespondanceReading } from "./correspondance";
import type { WorkbookSurvey } from "./survey";

/**
 * Where a workbook keeps what a person decided of its headers: in hidden defined names, which travel with the file and
 * are the same in Excel and on the command line; a survey brings them, so that reading them costs nothing. A name holds
 * a few thousand characters: the text is cut in pieces, `SPASER_CORRESPONDANCE_1` and on, up to the first empty one.
 */
const PREFIX = "SPASER_CORRESPONDANCE";
const NAME = new RegExp(`^${PREFIX}_(\\d{1,3})$`, "i");
/** A formula has room for twice as many: each of these characters may be a quote, written twice. */
const PIECE = 2_000;

type Names = Pick<WorkbookSurvey, "names">;

/** The decisions that a workbook keeps; none is a correspondance too. */
export function keptCorrespondance({ names }: Names, referentiel: Referentiel): CorrespondanceReading {
  const pieces = piecesOf({ names });
  let text = "";
  for (let rank = 1; pieces.get(rank); rank++) text += pieces.get(rank)!;
  return text === "" ? { ok: true, correspondance: AUCUNE_CORRESPONDANCE } : readCorrespondance(text, referentiel);
}

/** The names that keep a correspondance, as far as the workbook doesn't hold them already. */
export function keepingNames(correspondance: Correspondance, { names }: Names): { readonly name: string; readonly text: string }[] {
  const before = piecesOf({ names });
  const pieces = isEmpty(correspondance) ? [] : cut(correspondanceText(correspondance));
  const count = Math.max(pieces.length, ...before.keys(), 0);
  return Array.from({ length: count }, (_, index) => ({ rank: index + 1, text: pieces[index] ?? "" }))
    // A piece of a former text left behind the new ones would be read with them.
    .filter(({ rank, text }) => (before.get(rank) ?? "") !== text)
    .map(({ rank, text }) => ({ name: `${PREFIX}_${rank}`, text }));
}

function piecesOf({ names }: Names): Map<number, string> {
  return new Map(names.flatMap(({ name, value }): [number, string][] => {
    const rank = NAME.exec(name)?.[1];
    return rank === undefined || value.type !== "texte" ? [] : [[Number(rank), value.value]];
  }));
}

/** By code point: two surrogates stay together. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    if (piece.length + character.length > PIECE) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

import { foldText } from "./fold";

/** Words that say nothing in a name: « seuil de la dispense » is « seuil dispense ». */
const SMALL: ReadonlySet<string> = new Set(["de", "du", "des", "la", "le", "les", "l", "d", "et", "ou", "a", "au", "aux", "en", "un", "une"]);

/** The words of a name without case, accents, plural marks and small words, in their order. */
export function wordsOf(text: string): string[] {
  return foldText(text).split(/[^a-z0-9]+/).filter((word) => word !== "" && !SMALL.has(word)).map((word) => (word.length > 3 ? word.replace(/(?<=[^s])[sx]$/, "") : word));
}

import { foldText } from "./fold";

/** The values that a field may take, with the spellings met in registers. */
export interface Vocabulary {
  /** The canonical value of a text, or null when the text is in no spelling of the vocabulary. */
  canonical(text: string): string | null;
  readonly values: readonly string[];
}

export interface VocabularyEntry {
  readonly valeur: string;
  readonly synonymes: readonly string[];
}

/** Builds a vocabulary; spellings are compared folded (case, accents and spaces don't count). */
export function vocabulary(entries: readonly VocabularyEntry[]): Vocabulary {
  const spellings = new Map<string, string>();
  for (const entry of entries) {
    for (const spelling of [entry.valeur, ...entry.synonymes]) spellings.set(foldText(spelling), entry.valeur);
  }
  return {
    values: entries.map((entry) => entry.valeur),
    canonical: (text) => spellings.get(foldText(text)) ?? null,
  };
}

/** Splits a cell that holds several values: separated by `;`, `,`, `|` or a line break. */
export function splitListe(text: string): string[] {
  return text
    .split(/[;,|\n\r]+/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

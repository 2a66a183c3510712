import { foldText } from "../register/fold";

/** Words that one list of candidates looks at: someone who got more of them wrong pasted something else. */
const WORDS_LIMIT = 50;

/**
 * Finds, in one list of candidates, the one that a person most likely meant by a word, or null when none is near: one of
 * `part` letters may differ. The candidates are folded once; after `WORDS_LIMIT` different words it has no more to say.
 */
export function createClosest(candidates: Iterable<string>, part = 3): (word: string) => string | null {
  let folded: readonly (readonly [candidate: string, folded: string])[] | null = null;
  const answers = new Map<string, string | null>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined || answers.size >= WORDS_LIMIT) return known ?? null;
    folded ??= [...candidates].map((candidate) => [candidate, foldText(candidate)]);
    const found = nearest(foldText(word), folded, part);
    answers.set(word, found);
    return found;
  };
}

/** The same, for one word. */
export function closest(word: string, candidates: Iterable<string>, part = 3): string | null {
  return createClosest(candidates, part)(word);
}

function nearest(wanted: string, candidates: readonly (readonly [string, string])[], part: number): string | null {
  let best: { readonly candidate: string; readonly distance: number } | null = null;
  for (const [candidate, folded] of candidates) {
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / part));
    const within = wanted.length >= 3 && (folded.startsWith(wanted) || folded.endsWith(wanted));
    if (!within && Math.abs(wanted.length - folded.length) > allowed) continue;
    const distance = within ? 1 : edits(wanted, folded);
    if (distance <= allowed && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** Letters to change, add or remove to make one text of the other (Levenshtein), in one row of memory. */
function edits(from: string, to: string): number {
  const row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= to.length; j++) {
      const changed = diagonal + (from[i - 1] === to[j - 1] ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(changed, row[j]! + 1, row[j - 1]! + 1);
    }
  }
  return row[to.length]!;
}

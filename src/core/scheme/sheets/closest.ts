import { foldText } from "../../register/fold";

/** The candidate that a person most likely meant, or null when none is near: a third of its letters may differ. */
export function closest(word: string, candidates: Iterable<string>): string | null {
  const wanted = foldText(word);
  let best: { readonly candidate: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    const folded = foldText(candidate);
    const within = wanted.length >= 3 && (folded.startsWith(wanted) || folded.endsWith(wanted));
    const distance = within ? 1 : edits(wanted, folded);
    if (distance <= Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3)) && (best === null || distance < best.distance)) best = { candidate, distance };
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

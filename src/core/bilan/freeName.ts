import { foldText } from "../register/fold";

/** `base`, or `base 2`, `base 3`… as the names already taken ask, whatever their case. */
export function freeName(base: string, separator: string, taken: Iterable<string>): string {
  const folded = new Set([...taken].map(foldText));
  for (let rank = 1; ; rank++) {
    const name = rank === 1 ? base : `${base}${separator}${rank}`;
    if (!folded.has(foldText(name))) return name;
  }
}

import { DECP_SPELLING, parseConsiderations, type Nature } from "../considerations";
import { foldText } from "../fold";

/** What separates two values of a list, kept: items at even ranks, separators at odd ones. */
const SEPARATORS = /([;,|\n\r]+)/;

/**
 * A cell of considérations without the "Pas de considération…" that stands beside another value, the rest as it was
 * typed; null where there is none. Only the words of the DECP, of the column's own nature: "Pas de considération
 * environnementale" beside a social clause says something else, and "Non" may say anything.
 */
export function withoutContradiction(text: string, nature: Nature): string | null {
  const before = parseConsiderations(text, nature);
  if (before.state !== "value" || !before.value.contradiction) return null;
  const aucune = foldText(DECP_SPELLING[nature].aucune);
  const parts = text.split(SEPARATORS);
  const kept = parts.flatMap((item, rank) => (rank % 2 === 1 || item.trim() === "" || foldText(item) === aucune ? [] : [{ item, separator: parts[rank - 1] ?? "" }]));
  const rest = kept.map(({ item, separator }, rank) => (rank === 0 ? item : separator + item)).join("").trim();
  const after = parseConsiderations(rest, nature);
  const same = after.state === "value" && !after.value.contradiction && before.value.formes.size === after.value.formes.size;
  return same ? rest : null;
}

import { wordsOf } from "../register/words";
import type { Famille } from "./clausier";

/** How many names are suggested for one that nobody knows. */
const SUGGESTIONS = 3;

/** A famille under its name, one of its words or its AGEC category, exactly; else those that hold every word asked for. */
export function findFamilles(familles: readonly Famille[], asked: string): readonly Famille[] {
  const wanted = wordsOf(asked);
  if (wanted.length === 0) return [];
  const exact = familles.filter((famille) => [...namesOf(famille), ...famille.agec].some((name) => wordsOf(name).join(" ") === wanted.join(" ")));
  if (exact.length > 0) return exact;
  return familles.filter((famille) => namesOf(famille).some((name) => wanted.every((word) => wordsOf(name).includes(word))));
}

/** The names nearest to what was asked, best first. */
export function nearestFamilles(familles: readonly Famille[], asked: string): string[] {
  const wanted = wordsOf(asked).join(" ");
  return familles
    .map((famille) => ({ libelle: famille.libelle, score: Math.max(...namesOf(famille).map((name) => likeness(wanted, wordsOf(name).join(" ")))) }))
    .sort((a, b) => b.score - a.score || a.libelle.localeCompare(b.libelle, "fr"))
    .slice(0, SUGGESTIONS)
    .map(({ libelle }) => libelle);
}

function namesOf({ id, libelle, mots }: Famille): string[] {
  return [id, libelle, ...mots];
}

/** Share of pairs of letters that two texts have in common (Dice), from 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = left.length + right.length;
  if (total === 0) return 0;
  const rest = [...right];
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / total;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

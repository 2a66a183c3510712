import { foldText } from "../register/fold";
import type { Propositions } from "./propositions";

/** One direction, however it is typed: case, accents and spaces don't count. */
export function sameDirection(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

/** The directions that the needs name, in the spelling met first, in alphabetical order. */
export function directionsDesBesoins(lignes: readonly Propositions[]): string[] {
  const spelling = new Map<string, string>();
  for (const { besoin: { direction } } of lignes) if (direction !== null && !spelling.has(foldText(direction))) spelling.set(foldText(direction), direction);
  return [...spelling.values()].sort((a, b) => a.localeCompare(b, "fr"));
}

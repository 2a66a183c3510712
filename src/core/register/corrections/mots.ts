import type { Champ } from "../champ";
import { foldText } from "../fold";
import { vocabulary } from "../vocabulary";
import { withoutExtraSpaces } from "./espaces";

/**
 * Words that say oui or non. Crosses and ticks stay: where nobody ever writes "non", a blank beside them may be one, and
 * a column of "oui" would no longer tell.
 */
const OUI_NON: ReadonlyMap<string, string> = new Map([
  ...["o", "y", "yes", "vrai", "true"].map((word) => [word, "oui"] as const),
  ...["n", "no", "faux", "false"].map((word) => [word, "non"] as const),
]);

/** Gives the value of the catalogue for a choice, an oui or a non written another way; null where it is written so, or unknown. */
export function canonicalWords({ type, valeurs }: Champ): (text: string) => string | null {
  if (type === "ouiNon") return (text) => OUI_NON.get(foldText(text)) ?? null;
  if (type !== "choix" || valeurs.length === 0) return () => null;
  const words = vocabulary(valeurs);
  return (text) => {
    const canonical = words.canonical(text);
    return canonical === (withoutExtraSpaces(text) ?? text) ? null : canonical;
  };
}

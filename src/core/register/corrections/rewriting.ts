import { DAY_FORMAT } from "../../bilan/numberFormats";
import type { Champ } from "../champ";
import { certainDay } from "./dates";
import { withoutContradiction } from "./contradiction";
import type { Correction, NatureCorrection } from "./correction";
import { withoutExtraSpaces } from "./espaces";
import { canonicalWords } from "./mots";
import { certainNumber } from "./nombres";

/** A text written better. */
export type Rewrite = Pick<Correction, "natures" | "after">;

/** Gives for a text of a column what it would become under `natures`, or null where it stays. */
export function rewriting(champ: Champ, entete: string, natures: readonly NatureCorrection[], { monthFirst }: { readonly monthFirst: boolean }): (text: string) => Rewrite | null {
  switch (champ.type) {
    case "date":
      return (text) => {
        const day = certainDay(text, monthFirst);
        return day === null ? null : { natures, after: { type: "date", value: day, format: DAY_FORMAT } };
      };
    case "nombre": case "montant": case "entier": case "pourcentage":
      return (text) => {
        const number = certainNumber(text, champ, entete);
        return number && { natures, after: { type: "nombre", ...number } };
      };
    default: {
      const steps = natures.map((nature) => ({ nature, step: stepOf(nature, champ) }));
      return (text) => {
        const applied = steps.filter(({ step }) => step(text) !== null);
        if (applied.length === 0) return null;
        return { natures: applied.map(({ nature }) => nature), after: { type: "texte", value: applied.reduce((current, { step }) => step(current) ?? current, text) } };
      };
    }
  }
}

/** What one nature makes of a text; null where there is nothing to do. */
function stepOf(nature: NatureCorrection, champ: Champ): (text: string) => string | null {
  switch (nature) {
    case "contradiction": return (text) => withoutContradiction(text, champ.type === "considerationsSociales" ? "sociale" : "environnementale");
    case "espaces": return withoutExtraSpaces;
    case "mots": return canonicalWords(champ);
    case "dates": case "nombres": return () => null;
  }
}

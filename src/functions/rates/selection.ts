import type { Forme, Nature } from "../../core/register/considerations";
import { foldText } from "../../core/register/fold";
import { valueProblem } from "../errors";
import { RATE_MESSAGES } from "./messages";

/** Which considérations count: of one nature or of both (null), of one form or of any (null). */
export interface Selection {
  readonly nature: Nature | null;
  readonly forme: Forme | null;
}

const NATURE_WORDS: readonly (readonly [RegExp, Nature])[] = [
  [/^(socia(l|le|les|ux))$/, "sociale"],
  [/^(environnement|environnementa(l|le|les|ux))$/, "environnementale"],
];
const FORME_WORDS: readonly (readonly [RegExp, Forme])[] = [
  [/^clauses?$/, "clause"],
  [/^criteres?$/, "critere"],
  [/^reserve(s|e|es)?$/, "reserve"],
];
/** Words that add nothing: "Marché réservé", "considération sociale". */
const FILLING = /^(marches?|concessions?|lots?|considerations?|toutes?)$/;

/** Reads "sociale", "critère", "Critère social", "Marché réservé"…; null when a word is not understood. */
function parseSelection(text: string): Selection | null {
  let nature: Nature | null = null;
  let forme: Forme | null = null;
  for (const word of foldText(text).split(/[\s-]+/)) {
    const asNature = NATURE_WORDS.find(([spelling]) => spelling.test(word))?.[1];
    const asForme = FORME_WORDS.find(([spelling]) => spelling.test(word))?.[1];
    if (asNature && (nature === null || nature === asNature)) nature = asNature;
    else if (asForme && (forme === null || forme === asForme)) forme = asForme;
    else if (!FILLING.test(word)) return null;
  }
  // Marchés are reserved to social structures: there is no environmental form of it.
  if (forme === "reserve" && nature === "environnementale") return null;
  return { nature, forme };
}

/** The `type` of TAUXCONSIDERATION; any considération when left out. Throws #VALUE! for an unknown one. */
export function considerationSelection(type: string | null): Selection {
  if (type === null) return { nature: null, forme: null };
  const selection = parseSelection(type);
  if (!selection) throw valueProblem(RATE_MESSAGES.unknownConsiderationType(type));
  return selection;
}

/** The `type` of TAUXCLAUSE and NBCLAUSE: the nature of the clause, "sociale" when left out. */
export function clauseSelection(type: string | null): Selection {
  if (type === null) return { nature: "sociale", forme: "clause" };
  const selection = parseSelection(type);
  if (!selection || selection.nature === null || (selection.forme !== null && selection.forme !== "clause")) throw valueProblem(RATE_MESSAGES.unknownClauseType(type));
  return { nature: selection.nature, forme: "clause" };
}

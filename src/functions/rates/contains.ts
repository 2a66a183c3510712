import { foldText } from "../../core/register/fold";

/** Latin letters, and general punctuation: there a character is folded alone, whatever stands beside it. */
const ALPHABET: readonly (readonly [first: number, end: number])[] = [[0x20, 0x300], [0x2010, 0x203b]];
const SPACE = " ";

interface Folding {
  /** The characters that core's folding makes each character of. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** What a text must not have to be folded character by character: another alphabet, a character folded to none or to several, spaces to be trimmed or joined. */
  readonly odd: RegExp;
}

let known: Folding | null = null;

/** Asked of core once, when a criterion first needs it. */
function folding(): Folding {
  if (known) return known;
  const spellings = new Map<string, string[]>();
  for (const [first, end] of ALPHABET) {
    for (let unit = first; unit < end; unit++) {
      const char = String.fromCharCode(unit);
      const folded = foldText(`a${char}a`);
      if (folded.length === 3) spellings.set(folded[1]!, [...(spellings.get(folded[1]!) ?? []), char]);
    }
  }
  const spaces = oneOf(spellings.get(SPACE) ?? [SPACE]);
  return (known = { spellings, odd: new RegExp(`[^${[...spellings.values()].flat().map(escaped).join("")}]|${spaces}{2}|^${spaces}|${spaces}$`) });
}

/**
 * For a criterion "*insertion*", a quick search in a text as it stands, which folds no copy of it: objets of marchés are
 * as many as rows. True or false as core answers on the folded text; null where core must be asked (an odd text, nothing
 * at all). Null for another criterion. The expression made is a list of characters, each in its spellings: it can't blow up.
 */
export function quickContains(critere: string): ((text: string) => boolean | null) | null {
  // A space at an end is met, or not, by what trimming leaves of the text.
  const [, literal] = /^\*([^*?~\s](?:[^*?~]*[^*?~\s])?)\*$/.exec(foldText(critere)) ?? [];
  if (literal === undefined) return null;
  const { spellings, odd } = folding();
  const word = new RegExp(literal.split("").map((char) => oneOf(spellings.get(char) ?? [char])).join(""));
  return (text) => (word.test(text) ? true : text === "" || odd.test(text) ? null : false);
}

function oneOf(chars: readonly string[]): string {
  return `[${chars.map(escaped).join("")}]`;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

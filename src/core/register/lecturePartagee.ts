import type { Champ } from "./champ";
import { DECP_SPELLING, formeDe, isAucune, type Forme, type Nature } from "./considerations";
import { foldText } from "./fold";
import { vocabulary } from "./vocabulary";

/**
 * A cell that feeds several fields: each piece of it goes to the fields that know its words. A piece that says nothing of
 * a field says no "none" of it either. What is doubtful is known to nobody: a wrong figure is worse than none.
 */
export interface CellulePartagee {
  /** What is said of each field, in its vocabulary, by the rank of the field; none where the cell doesn't speak of it. */
  readonly items: readonly (readonly string[])[];
  /** Pieces that no field knows. */
  readonly inconnus: readonly string[];
}

/** A field as the reader of one piece, folded; null: the piece says nothing that this field knows. */
type Lecteur = (piece: string, folded: string) => string | null;

/** `;`, `|` and line breaks set values apart; a comma may join two adjectives of one word; the others join pieces of one sentence. */
const VALEURS = /[;|\n\r]+/;
const SEGMENTS = /,/;
const MORCEAUX = /\s+et\s+|\s*[+/&]\s*|\s+[-–—]\s+/i;
/** A sentence that denies something is read whole or not at all. */
const NEGATION = /(^|[^a-z])(pas|sans|aucune?s?|ni|non|neant|hors|sauf|nulle?)([^a-z]|$)/;

/** Reads the cells of a column that feeds these fields. Its header may say the form: under « Clauses RSE », « Env » is a clause. */
export function lecteurPartage(champs: readonly Champ[], entete: string): (text: string) => CellulePartagee {
  const natures = champs.flatMap(({ type }) => natureOf(type) ?? []);
  const lecteurs = champs.map((champ) => lecteurOf(champ, natures));
  const known = (piece: string): (string | null)[] | null => {
    const folded = foldText(piece);
    const said = lecteurs.map((lecteur) => lecteur(piece, folded));
    return said.some((item) => item !== null) ? said : null;
  };
  const inHeader = natures.length > 0 ? formeOfHeader(entete) : null;

  return (text) => {
    const items = champs.map(() => new Set<string>());
    const inconnus: string[] = [];
    const note = (said: readonly (string | null)[]) => said.forEach((item, rank) => { if (item !== null) items[rank]!.add(item); });
    const denied = NEGATION.test(foldText(text));

    function readValue(value: string): void {
      const whole = known(value);
      if (whole) return note(whole);
      const segments = parts(value, SEGMENTS);
      if (segments.some((segment) => NEGATION.test(foldText(segment)) && !known(segment))) return void inconnus.push(value);
      /** The form that an adjective alone goes on with: « Clause sociale et environnementale ». */
      let forme: Forme | null = null;
      for (const piece of segments.flatMap((segment) => (known(segment) ? [segment] : parts(segment, MORCEAUX)))) {
        const suite: Forme | null = denied ? null : (forme ?? inHeader);
        const written: string = known(piece) || suite === null ? piece : (completedBy(piece, suite) ?? piece);
        const said = known(written);
        if (said) note(said);
        else inconnus.push(piece);
        forme = said === null ? null : formeOf(written);
      }
    }

    const whole = known(text);
    if (whole) note(whole);
    else parts(text, VALEURS).forEach(readValue);
    return { items: items.map((set) => [...set]), inconnus: [...new Set(inconnus)] };
  };
}

export function natureOf(type: Champ["type"]): Nature | null {
  return type === "considerationsSociales" ? "sociale" : type === "considerationsEnvironnementales" ? "environnementale" : null;
}

function lecteurOf({ type, valeurs }: Champ, natures: readonly Nature[]): Lecteur {
  const nature = natureOf(type);
  if (nature === null) {
    const words = vocabulary(valeurs);
    return (piece) => words.canonical(piece);
  }
  const others = natures.filter((other) => other !== nature);
  return (_piece, folded) => {
    const written = unabridged(folded);
    const niees = natureNiees(written);
    if (niees) return niees.includes(nature) ? DECP_SPELLING[nature].aucune : null;
    const forme = formeDe(written, nature);
    // « Clause » alone may be either one's.
    return forme === null || others.some((other) => formeDe(written, other) !== null) ? null : DECP_SPELLING[nature][forme]!;
  };
}

const NIEES = /^(?:pas de|sans|aucune?s?) considerations?(?: (sociale|environnementale)s?(?:(?: et| ni| ou)(?: de)?(?: considerations?)? (sociale|environnementale)s?)?)?$/;

/** What a piece denies: both natures where it names none. Null when it denies nothing that is known. */
function natureNiees(folded: string): readonly Nature[] | null {
  const [matched, ...named] = NIEES.exec(folded) ?? [];
  if (matched !== undefined) {
    const natures = named.filter((nature): nature is Nature => nature === "sociale" || nature === "environnementale");
    return natures.length > 0 ? natures : ["sociale", "environnementale"];
  }
  return !folded.startsWith("pas de ") && isAucune(folded) ? ["sociale", "environnementale"] : null;
}

const ADJECTIF = /^(?:(soc\.?|social|sociales?|sociaux)|(?:env\.?|environnement|environnementale?s?|environnementaux))$/;

/** An adjective alone, with the word that it goes with; null for anything else. */
function completedBy(piece: string, forme: Forme): string | null {
  const found = ADJECTIF.exec(foldText(piece));
  if (!found || forme === "reserve") return null;
  const nature: Nature = found[1] === undefined ? "environnementale" : "sociale";
  return DECP_SPELLING[nature][forme] ?? null;
}

/** « clause env. » and « critère soc » in full. */
function unabridged(folded: string): string {
  return folded
    .replace(/^(clauses?) (?:(soc)|env)\.?$/, (_all, clause: string, soc?: string) => `${clause} ${soc ? "sociale" : "environnementale"}`)
    .replace(/^(criteres?) (?:(soc)|env)\.?$/, (_all, critere: string, soc?: string) => `${critere} ${soc ? "social" : "environnemental"}`);
}

/** The form that a piece names, for the adjectives that follow. */
function formeOf(piece: string): Forme | null {
  const folded = foldText(piece);
  return folded.startsWith("clause") ? "clause" : folded.startsWith("critere") ? "critere" : null;
}

/** The only form that a header names. */
function formeOfHeader(entete: string): Forme | null {
  const folded = foldText(entete);
  const [clause, critere] = [/\bclauses?\b/.test(folded), /\bcriteres?\b/.test(folded)];
  return clause === critere ? null : clause ? "clause" : "critere";
}

function parts(text: string, separators: RegExp): string[] {
  return text.split(separators).map((part) => part.trim()).filter((part) => part !== "");
}

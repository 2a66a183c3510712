/** One thing that a person can add to a workbook, and without which some figure can't be given. */
export type Besoin =
  /** A table that the workbook lacks, with the columns that it takes. */
  | { readonly genre: "table"; readonly table: string; readonly libelle: string; readonly colonnes: readonly string[] }
  /** A column that its table lacks. */
  | ChampDeTable<"colonne">
  /** A column that is there, and has no value on the rows that it decides. */
  | ChampDeTable<"remplir">
  /** A table without a row in the period. */
  | { readonly genre: "lignes"; readonly table: string; readonly libelle: string }
  /** A value that only a person knows, in the table Saisies. */
  | { readonly genre: "saisie"; readonly code: string }
  /** An action without a line in the table Suivi des actions. */
  | { readonly genre: "action"; readonly code: string };

interface ChampDeTable<G extends string> {
  readonly genre: G;
  readonly table: string;
  /** Label of the table. */
  readonly dans: string;
  readonly champ: string;
  readonly libelle: string;
}

/** The same thing has the same key, whichever figure asks for it. */
export function cleBesoin(besoin: Besoin): string {
  switch (besoin.genre) {
    case "table": return JSON.stringify(["table", besoin.table]);
    case "colonne": case "remplir": return JSON.stringify([besoin.genre, besoin.table, besoin.champ]);
    case "lignes": return JSON.stringify(["lignes", besoin.table]);
    case "saisie": case "action": return JSON.stringify([besoin.genre, besoin.code]);
  }
}

/** Things all needed at once, by key. */
export type Ensemble = ReadonlyMap<string, Besoin>;

/**
 * What makes a figure measurable: any one of these sets. Empty: nothing that can be added does; one empty set: nothing
 * lacks.
 */
export type Voies = readonly Ensemble[];

export const AUCUNE_VOIE: Voies = [];
export const RIEN_NE_MANQUE: Voies = [new Map()];

/** A ratio of ratios, each with several ways, would multiply them without end: the first ones say enough. */
const MOST_WAYS = 16;

/** One way: all of these things. */
export function voie(besoins: readonly Besoin[]): Voies {
  return [new Map(besoins.map((besoin) => [cleBesoin(besoin), besoin]))];
}

/** Any way of one or of the other. */
export function ou(...each: readonly Voies[]): Voies {
  return shortest(each.flat());
}

/** A way of each, all together. */
export function et(...each: readonly Voies[]): Voies {
  return each.reduce((all, ways) => shortest(all.flatMap((one) => ways.map((other) => merged(one, other)))), RIEN_NE_MANQUE);
}

function merged(one: Ensemble, other: Ensemble): Ensemble {
  const all = new Map(one);
  for (const [key, besoin] of other) {
    const known = all.get(key);
    all.set(key, known?.genre === "table" && besoin.genre === "table" ? { ...known, colonnes: [...new Set([...known.colonnes, ...besoin.colonnes])] } : besoin);
  }
  return all;
}

/** Without those that ask for all that another one asks, and more. */
function shortest(ways: Voies): Voies {
  const kept = ways.filter((way, rank) => !ways.some((other, place) => place !== rank && includes(way, other) && (other.size < way.size || place < rank)));
  return kept.slice(0, MOST_WAYS);
}

function includes(way: Ensemble, other: Ensemble): boolean {
  return [...other.keys()].every((key) => way.has(key));
}

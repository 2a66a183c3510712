import { findChamp, joinedField, type Referentiel, type TableDefinition } from "../register/champ";
import { foldHeader } from "../register/fold";
import { closest, createClosest } from "./closest";

/** Behind the label of a field of the marché that a row of another table belongs to: « Catégorie (du marché) ». */
const OF_MARCHE = " (du marché)";
const OF_MARCHE_READ = /\s*\(\s*du march[ée]\s*\)\s*$/i;
const JOINED = "marche.";

/** The label of a field, as a buyer writes it in a sheet. A field that the table lacks keeps its id. */
export function champLabel(referentiel: Referentiel, table: string, champ: string): string {
  const found = findChamp(referentiel, table, champ);
  if (!found) return champ;
  return joinedField(champ) === null ? found.libelle : `${found.libelle}${OF_MARCHE}`;
}

export function tableLabel(referentiel: Referentiel, table: string): string {
  return referentiel.get(table)?.libelle ?? table;
}

/** What a name in a sheet designates, or the name that was probably meant. */
export type NameReading = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly proche: string | null };

/** The field that a label, an id or another known header of it names in a table. */
export function readChampName(referentiel: Referentiel, table: string, name: string): NameReading {
  const definition = referentiel.get(table);
  if (!definition) return { ok: false, proche: null };
  const joined = name.replace(OF_MARCHE_READ, "");
  if (joined !== name && table !== "marches" && definition.champs.some(({ id }) => id === "marche")) {
    const found = readChampName(referentiel, "marches", joined);
    return found.ok ? { ok: true, id: JOINED + found.id } : { ok: false, proche: found.proche === null ? null : `${found.proche}${OF_MARCHE}` };
  }
  const { ids, proche } = namesOf(definition);
  const id = ids.get(foldHeader(name));
  return id === undefined ? { ok: false, proche: proche(name) } : { ok: true, id };
}

/** The spellings of the fields of a table. */
interface ChampNames {
  readonly ids: ReadonlyMap<string, string>;
  readonly proche: (name: string) => string | null;
}

/** Folded once a table: a sheet names its fields thousands of times. */
const known = new WeakMap<TableDefinition, ChampNames>();

function namesOf(definition: TableDefinition): ChampNames {
  const found = known.get(definition) ?? spellings(definition);
  known.set(definition, found);
  return found;
}

/** Labels first, so that another name of one field never takes the label of another. */
function spellings({ champs: typed, calcules }: TableDefinition): ChampNames {
  const champs = [...typed, ...calcules.map(({ id, libelle }) => ({ id, libelle, synonymes: [] }))];
  const ids = new Map<string, string>();
  const add = (name: string, id: string) => {
    const folded = foldHeader(name);
    if (!ids.has(folded)) ids.set(folded, id);
  };
  for (const { id, libelle } of champs) add(libelle, id);
  for (const { id, synonymes } of champs) for (const name of [id, ...synonymes]) add(name, id);
  return { ids, proche: createClosest(champs.map(({ libelle }) => libelle)) };
}

/** The table that a label or an id names. */
export function readTableName(referentiel: Referentiel, name: string): NameReading {
  const wanted = foldHeader(name);
  const found = [...referentiel.values()].find(({ id, libelle }) => foldHeader(libelle) === wanted || foldHeader(id) === wanted);
  return found ? { ok: true, id: found.id } : { ok: false, proche: closest(name, [...referentiel.values()].map(({ libelle }) => libelle)) };
}

import { findChamp, joinedField, type Referentiel } from "../../register/champ";
import { foldHeader } from "../../register/fold";
import { closest } from "./closest";

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
  const wanted = foldHeader(name);
  const champs = [...definition.champs, ...definition.calcules.map(({ id, libelle }) => ({ id, libelle, synonymes: [] }))];
  const found = champs.find(({ libelle }) => foldHeader(libelle) === wanted) ?? champs.find(({ id, synonymes }) => [id, ...synonymes].some((spelling) => foldHeader(spelling) === wanted));
  return found ? { ok: true, id: found.id } : { ok: false, proche: closest(name, champs.map(({ libelle }) => libelle)) };
}

/** The table that a label or an id names. */
export function readTableName(referentiel: Referentiel, name: string): NameReading {
  const wanted = foldHeader(name);
  const found = [...referentiel.values()].find(({ id, libelle }) => foldHeader(libelle) === wanted || foldHeader(id) === wanted);
  return found ? { ok: true, id: found.id } : { ok: false, proche: closest(name, [...referentiel.values()].map(({ libelle }) => libelle)) };
}

import type { Champ, TableDefinition } from "../../../core/register/champ";
import { foldText } from "../../../core/register/fold";
import { isPartageable } from "../../../core/register/partage";
import { champsManquants, type TableMapping } from "../../../core/register/recognise";

/** Fields that a column may be given, in groups: what the table lacks first, then what no column gives, then the others. */
export interface GroupesDeChamps {
  readonly necessaires: readonly Champ[];
  readonly libres: readonly Champ[];
  /** With the header of the column that gives it now. */
  readonly pris: readonly { readonly champ: Champ; readonly entete: string }[];
}

/** The fields whose label, id or synonyms hold every word of `recherche`. The column's own field isn't among them. */
export function champOptions(definition: TableDefinition, mapping: TableMapping, column: number, recherche: string): GroupesDeChamps {
  const words = foldText(recherche).split(" ").filter((word) => word !== "");
  const missing = new Set(champsManquants(mapping, definition));
  const given = new Map(mapping.columns.map((one) => [one.champ, one] as const));
  const found = definition.champs.filter((champ) => given.get(champ.id)?.column !== column && holds(champ, words)).sort((a, b) => nearness(a, words) - nearness(b, words));
  return {
    necessaires: found.filter(({ id }) => missing.has(id)),
    libres: found.filter(({ id }) => !missing.has(id) && !given.has(id)),
    pris: found.flatMap((champ) => (given.has(champ.id) ? [{ champ, entete: given.get(champ.id)!.entete }] : [])),
  };
}

/** The fields that a column may feed beside its own: those that are read from known words, each from its own. */
export function aussiOptions(definition: TableDefinition, mapping: TableMapping, column: number, recherche: string): GroupesDeChamps {
  const { necessaires, libres, pris } = champOptions(definition, mapping, column, recherche);
  const shared = (champ: Champ) => isPartageable(definition, champ);
  return { necessaires: necessaires.filter(shared), libres: libres.filter(shared), pris: pris.filter(({ champ }) => shared(champ)) };
}

/** A field whose label begins so is more likely meant than one that only mentions it. */
function nearness({ libelle }: Champ, words: readonly string[]): number {
  return words[0] !== undefined && foldText(libelle).startsWith(words[0]) ? 0 : 1;
}

function holds({ id, libelle, synonymes }: Champ, words: readonly string[]): boolean {
  const names = [libelle, id, ...synonymes].map(foldText);
  return words.every((word) => names.some((name) => name.includes(word)));
}

import { EXECUTION, sourcesOf, type Champ, type TableDefinition } from "../register/champ";
import { executionFields, neededFields } from "../scheme/fields";
import type { Schema } from "../scheme/schema";

/** Which columns Marchés gets: those that the indicators of the scheme read, or all those of the catalogue. */
export type Colonnes = "schema" | "toutes";

const MARCHES = "marches";
/** What tells a marché from another, whatever the scheme. */
const IDENTITE: readonly string[] = ["id", "objet", "acheteur", "direction", "dateNotification", "montant", "titulaire", "titulaireNom"];

/** The fields of a new table, in the order of the catalogue. Only Marchés may have fewer than all: it is by far the widest. */
export function champsDeTable(definition: TableDefinition, schema: Schema, colonnes: Colonnes): readonly Champ[] {
  if (definition.id !== MARCHES || colonnes === "toutes") return definition.champs;
  const needed = neededFields(schema).get(MARCHES) ?? new Set<string>();
  const sources = definition.calcules.filter(({ id }) => needed.has(id)).flatMap(sourcesOf);
  const wanted = new Set([...IDENTITE, ...needed, ...sources, ...(needed.has(EXECUTION) ? executionFields(definition).flatMap((id) => sourcesOfField(definition, id)) : [])]);
  return definition.champs.filter(({ id }) => wanted.has(id));
}

/** A field, or what it is calculated from. */
function sourcesOfField({ calcules }: TableDefinition, id: string): readonly string[] {
  const calcule = calcules.find((one) => one.id === id);
  return calcule ? sourcesOf(calcule) : [id];
}

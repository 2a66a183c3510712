import type { Mesure } from "../../core/scheme/mesure";
import { fieldsOf } from "../../core/scheme/readSchema";
import { indicateursAvecChemin, type Schema } from "../../core/scheme/schema";

/** Fields that every evaluation looks at whatever the measure: the nature, the direction, the link to the marché, the value. */
const ALWAYS: readonly string[] = ["nature", "direction", "marche", "montant", "idAccordCadre"];
/** Entered values: read whole, since any indicator may be entered by hand. */
const SAISIES = { table: "saisies", champs: ["code", "annee", "modalite", "valeur"] } as const;
/** Every direction and year comes from there. */
const MARCHES = "marches";

/** The fields of each table that a scheme needs. Tables that are not in the map are not read. */
export type NeededFields = ReadonlyMap<string, ReadonlySet<string>>;

export function neededFields(schema: Schema): NeededFields {
  const needed = new Map<string, Set<string>>([
    [MARCHES, new Set(ALWAYS)],
    [SAISIES.table, new Set<string>(SAISIES.champs)],
  ]);
  for (const { indicateur } of indicateursAvecChemin(schema)) {
    for (const mesure of [indicateur.mesure, ...(indicateur.composantes ?? []).map((composante) => composante.mesure)]) {
      if (mesure) addFields(needed, mesure);
    }
  }
  return needed;
}

function addFields(needed: Map<string, Set<string>>, mesure: Mesure): void {
  if (mesure.genre === "saisie") return;
  const fields = needed.get(mesure.table) ?? new Set(ALWAYS);
  for (const champ of fieldsOf(mesure)) fields.add(champ);
  needed.set(mesure.table, fields);
  if (mesure.sinon) addFields(needed, mesure.sinon);
}

import type { Referentiel } from "../register/champ";
import { TABLE_FAMILLES } from "../register/nomenclature";
import type { Recognition } from "../register/recognise";
import { neededFields } from "../scheme/fields";
import type { Schema } from "../scheme/schema";

/** What every SPASER is kept in, in the order of the tabs. */
const USUELLES: readonly string[] = ["marches", "recensement", "contratsInsertion", "saisies", "suiviActions"];
/** Useful whatever the scheme, and made by who has a nomenclature of its own. */
const AU_CHOIX: readonly string[] = [TABLE_FAMILLES];
/** Tables that other parts of the add-in make with what they hold: voted figures, the workbook's own scheme. */
const FAITES_AILLEURS: ReadonlySet<string> = new Set(["bilansArretes", "referentielSchema", "ciblesSchema"]);

/** A table that the workbook lacks. */
export interface TableACreer {
  readonly table: string;
  readonly libelle: string;
  /** Every SPASER needs it: ticked until the person says otherwise. The others are there for some indicators of the scheme, or for who has a nomenclature. */
  readonly usuelle: boolean;
}

/** The tables that can be made: the usual ones, the nomenclature, then those that the scheme counts in, less those that the workbook has. */
export function tablesACreer({ tables, incompletes }: Pick<Recognition, "tables" | "incompletes">, schema: Schema, referentiel: Referentiel): TableACreer[] {
  const present = new Set([...tables, ...incompletes].map(({ table }) => table));
  const autres = [...neededFields(schema).keys()].filter((table) => !USUELLES.includes(table) && !AU_CHOIX.includes(table) && !FAITES_AILLEURS.has(table));
  return [...USUELLES, ...AU_CHOIX, ...autres].flatMap((table) => {
    const definition = referentiel.get(table);
    return definition && !present.has(table) ? [{ table, libelle: definition.libelle, usuelle: USUELLES.includes(table) }] : [];
  });
}

import type { Referentiel } from "../../register/champ";
import type { Register } from "../../register/register";
import type { SchemaReading } from "../readSchema";
import type { Schema } from "../schema";
import { TABLE_CIBLES, TABLE_REFERENTIEL } from "./niveaux";
import { schemaFromSheets } from "./schemaFromSheets";

/**
 * The scheme that a workbook holds in its sheets Référentiel and Cibles; null when it has no Référentiel. Its id is
 * « classeur », or what its Schéma row says; its source names the workbook. `schemas` are the known schemes, whose rules
 * it may take up. Problems name the sheet (`fichier`) and the cell (`cle`, `B4`). Both tables must have been read whole.
 */
export function schemaOfRegister(register: Register, referentiel: Referentiel, schemas: ReadonlyMap<string, Schema>): SchemaReading | null {
  const table = register.tables.get(TABLE_REFERENTIEL);
  if (!table) return null;
  return schemaFromSheets(table, register.tables.get(TABLE_CIBLES) ?? null, { classeur: register.name, referentiel, schemas });
}

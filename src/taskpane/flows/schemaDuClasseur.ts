import type { Referentiel } from "../../core/register/champ";
import type { NeededFields } from "../../core/scheme/fields";
import type { SchemaReading } from "../../core/scheme/readSchema";
import type { Schema } from "../../core/scheme/schema";
import { CLASSEUR } from "../../core/scheme/sheets/classeur";
import { TABLE_CIBLES, TABLE_REFERENTIEL } from "../../core/scheme/sheets/niveaux";
import { schemaOfRegister } from "../../core/scheme/sheets/schemaOfRegister";
import { WorkbookError } from "../../workbook/port";
import type { Choix } from "./choix";
import type { FlowContext } from "./flow";
import { readTables, type RegisterReading } from "./readTables";

/** What a choice holds for the workbook's own scheme, whatever id its sheet gives it. */
export const SCHEMA_DU_CLASSEUR = CLASSEUR;

export function isDuClasseur({ schemaId }: Pick<Choix, "schemaId">): boolean {
  return schemaId === SCHEMA_DU_CLASSEUR;
}

/** The workbook holds a scheme that can't be read: what is wrong, cell by cell, is for a person to correct. */
export class SchemaARevoir extends Error {
  override readonly name = "SchemaARevoir";
  constructor(readonly reading: Extract<SchemaReading, { readonly ok: false }>) {
    super(`${reading.problems.length} problems in the workbook's scheme`);
  }
}

/** Every column of the two sheets that make a scheme. */
export function champsDuSchema(referentiel: Referentiel): NeededFields {
  return new Map([TABLE_REFERENTIEL, TABLE_CIBLES].map((id) => [id, new Set((referentiel.get(id)?.champs ?? []).map((champ) => champ.id))]));
}

/** Two lists of columns to read, as one. */
export function ensemble(one: NeededFields, other: NeededFields): NeededFields {
  return new Map([...new Set([...one.keys(), ...other.keys()])].map((table) => [table, new Set([...(one.get(table) ?? []), ...(other.get(table) ?? [])])]));
}

/** The scheme of a workbook whose two sheets were read; null when it has none. */
export function schemaDeLecture(reading: Omit<RegisterReading, "data">, { catalogue: { referentiel, schemas } }: Pick<FlowContext, "catalogue">): SchemaReading | null {
  return schemaOfRegister(reading, referentiel, schemas);
}

/**
 * The scheme that a choice names. The workbook's own is read afresh each time: what a person has just typed in its
 * sheets counts. Rejects with `SchemaARevoir` when it can't be read.
 */
export async function schemaChoisi(flow: FlowContext, choix: Pick<Choix, "schemaId">): Promise<Schema> {
  if (!isDuClasseur(choix)) {
    const schema = flow.catalogue.schemas.get(choix.schemaId);
    if (!schema) throw new WorkbookError("unknown", `unknown scheme ${choix.schemaId}`);
    return schema;
  }
  const reading = schemaDeLecture(await readTables(flow, champsDuSchema(flow.catalogue.referentiel)), flow);
  if (!reading) throw new WorkbookError("changed", "the workbook has no sheet Référentiel any more");
  if (!reading.ok) throw new SchemaARevoir(reading);
  return reading.schema;
}

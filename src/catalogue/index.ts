/**
 * The catalogue: what a register's tables are, and what each SPASER asks. Data in YAML, validated once when this module
 * is first imported; a malformed file throws `CatalogueError`, which names the file and the key. The clausier is apart
 * (`catalogue/clausier`): a surface that doesn't show it doesn't carry it.
 */
import type { Referentiel } from "../core/register/champ";
import type { Schema } from "../core/scheme/schema";
import { registreDocuments } from "./registre/documents";
import { readReferentiel } from "./registre/readReferentiel";
import { schemaDocuments } from "./schemas/documents";
import { readSchemas } from "./schemas/readSchemas";

export { CatalogueError, type CatalogueProblem } from "./catalogueError";

/** Tables of the register, by id: fields, headers, vocabularies. */
export const referentiel: Referentiel = readReferentiel(registreDocuments);

/** The built-in schemes, by id. */
export const schemas: ReadonlyMap<string, Schema> = readSchemas(schemaDocuments, referentiel);

import type { Referentiel } from "../../core/register/champ";
import { readSchema } from "../../core/scheme/readSchema";
import type { Schema } from "../../core/scheme/schema";
import { CatalogueError, type CatalogueDocument, type CatalogueProblem } from "../catalogueError";

/** Validates the files of the schemes against the register's fields. Throws `CatalogueError` with every problem found. */
export function readSchemas(documents: readonly CatalogueDocument[], referentiel: Referentiel): ReadonlyMap<string, Schema> {
  const problems: CatalogueProblem[] = [];
  const schemas = new Map<string, Schema>();
  for (const { fichier, document } of documents) {
    const reading = readSchema(document, fichier, referentiel);
    if (!reading.ok) {
      problems.push(...reading.problems);
      continue;
    }
    const { schema } = reading;
    if (schemas.has(schema.id)) problems.push({ fichier, cle: "id", message: `deux fichiers décrivent le schéma « ${schema.id} »` });
    schemas.set(schema.id, schema);
  }
  if (problems.length > 0) throw new CatalogueError(problems);
  return schemas;
}

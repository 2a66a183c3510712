import { tableSchema, type Referentiel, type TableDefinition } from "../../core/register/champ";
import { CatalogueError, type CatalogueDocument, type CatalogueProblem } from "../catalogueError";
import { spellingFaults } from "./spellings";

/** Validates the files of the register's tables, one a table. Throws `CatalogueError` with every problem found. */
export function readReferentiel(documents: readonly CatalogueDocument[]): Referentiel {
  const problems: CatalogueProblem[] = [];
  const tables = new Map<string, TableDefinition>();
  for (const { fichier, document } of documents) {
    const read = tableSchema.safeParse(document);
    if (!read.success) {
      problems.push(...read.error.issues.map(({ path, message }) => ({ fichier, cle: path.join(".") || "(racine)", message })));
      continue;
    }
    const table = read.data;
    problems.push(...spellingFaults(table).map((fault) => ({ fichier, ...fault })));
    if (tables.has(table.id)) problems.push({ fichier, cle: "id", message: `deux fichiers décrivent la table « ${table.id} »` });
    tables.set(table.id, table);
  }
  if (problems.length > 0) throw new CatalogueError(problems);
  return tables;
}

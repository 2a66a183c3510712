import type { z } from "zod";
import { CatalogueError, type CatalogueDocument } from "../catalogueError";
import { categorieSchema, donneesSchema, type Categorie, type TableExemple } from "./fiche";

/** Validates the files of the functions. Throws `CatalogueError` with every problem, by file and key. */
export function readCategories(documents: readonly CatalogueDocument[]): readonly Categorie[] {
  const categories = documents.map((document) => parsed(categorieSchema, document));
  const ids = categories.flatMap(({ fonctions }) => fonctions.map(({ id }) => id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new CatalogueError([{ fichier: "fonctions", cle: twice, message: "deux fiches portent cet identifiant" }]);
  return categories;
}

export function readDonnees(document: CatalogueDocument): readonly TableExemple[] {
  return parsed(donneesSchema, document).tables;
}

function parsed<T>(schema: z.ZodType<T>, { fichier, document }: CatalogueDocument): T {
  const read = schema.safeParse(document);
  if (read.success) return read.data;
  throw new CatalogueError(read.error.issues.map(({ path, message }) => ({ fichier, cle: path.map(String).join(".") || "(racine)", message })));
}

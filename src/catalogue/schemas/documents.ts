import type { CatalogueDocument } from "../catalogueError";
import landes from "./landes.yaml";
import reglementaire from "./reglementaire.yaml";

/** One file a scheme, in the order in which they are offered. */
export const schemaDocuments: readonly CatalogueDocument[] = [
  { fichier: "schemas/landes.yaml", document: landes },
  { fichier: "schemas/reglementaire.yaml", document: reglementaire },
];

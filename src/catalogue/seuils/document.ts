import type { CatalogueDocument } from "../catalogueError";
import seuils from "./seuils.yaml";

export const seuilsDocument: CatalogueDocument = { fichier: "seuils/seuils.yaml", document: seuils };

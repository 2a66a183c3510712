import type { CatalogueDocument } from "../catalogueError";
import centreValDeLoire from "./centre-val-de-loire.yaml";
import { axesCentreValDeLoire } from "./centre-val-de-loire/axes";
import landes from "./landes.yaml";
import paysDeLaLoire from "./pays-de-la-loire.yaml";
import { axesPaysDeLaLoire } from "./pays-de-la-loire/axes";
import reglementaire from "./reglementaire.yaml";
import { axesReglementaires } from "./reglementaire/axes";
import rtesModele from "./rtes-modele.yaml";

/** One file a scheme, in the order in which they are offered. */
export const schemaDocuments: readonly CatalogueDocument[] = [
  { fichier: "schemas/landes.yaml", document: landes },
  { fichier: "schemas/pays-de-la-loire.yaml", document: withAxes(paysDeLaLoire, axesPaysDeLaLoire) },
  { fichier: "schemas/centre-val-de-loire.yaml", document: withAxes(centreValDeLoire, axesCentreValDeLoire) },
  { fichier: "schemas/rtes-modele.yaml", document: rtesModele },
  { fichier: "schemas/reglementaire.yaml", document: withAxes(reglementaire, axesReglementaires) },
];

/** A scheme whose axes are files of their own. What isn't a map is left for the reader to refuse. */
function withAxes(entete: unknown, axes: readonly unknown[]): unknown {
  return typeof entete === "object" && entete !== null ? { ...entete, axes } : entete;
}

import type { CatalogueDocument } from "../catalogueError";
import environnement from "./environnement.yaml";
import familles from "./familles.yaml";
import famillesAgec from "./famillesAgec.yaml";
import obligations from "./obligations.yaml";
import secteurs from "./secteurs.yaml";
import social from "./social.yaml";
import sources from "./sources.yaml";

/** The files of the clausier: what is cited, the familles d'achat, and the dispositions in the order in which they are offered. */
export const clausierDocuments: readonly CatalogueDocument[] = [
  { fichier: "clausier/sources.yaml", document: sources },
  { fichier: "clausier/famillesAgec.yaml", document: famillesAgec },
  { fichier: "clausier/familles.yaml", document: familles },
  { fichier: "clausier/social.yaml", document: social },
  { fichier: "clausier/environnement.yaml", document: environnement },
  { fichier: "clausier/secteurs.yaml", document: secteurs },
  { fichier: "clausier/obligations.yaml", document: obligations },
];

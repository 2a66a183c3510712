import type { CatalogueDocument } from "../catalogueError";
import achats from "./achats.yaml";
import cibles from "./cibles.yaml";
import controles from "./controles.yaml";
import delais from "./delais.yaml";
import donnees from "./donnees.yaml";
import insertion from "./insertion.yaml";
import tableaux from "./tableaux.yaml";
import taux from "./taux.yaml";

/** The functions by category, in the order in which they are shown. */
export const fonctionsDocuments: readonly CatalogueDocument[] = [
  { fichier: "fonctions/taux.yaml", document: taux },
  { fichier: "fonctions/insertion.yaml", document: insertion },
  { fichier: "fonctions/delais.yaml", document: delais },
  { fichier: "fonctions/cibles.yaml", document: cibles },
  { fichier: "fonctions/tableaux.yaml", document: tableaux },
  { fichier: "fonctions/controles.yaml", document: controles },
  { fichier: "fonctions/achats.yaml", document: achats },
];

export const donneesDocument: CatalogueDocument = { fichier: "fonctions/donnees.yaml", document: donnees };

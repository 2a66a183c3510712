import type { CatalogueDocument } from "../catalogueError";
import batiments from "./batiments.yaml";
import bilansArretes from "./bilansArretes.yaml";
import ciblesSchema from "./ciblesSchema.yaml";
import contratsInsertion from "./contratsInsertion.yaml";
import denrees from "./denrees.yaml";
import evenements from "./evenements.yaml";
import familles from "./familles.yaml";
import fichesAchat from "./fichesAchat.yaml";
import heuresRealisees from "./heuresRealisees.yaml";
import marches from "./marches.yaml";
import paiements from "./paiements.yaml";
import produits from "./produits.yaml";
import recensement from "./recensement.yaml";
import referentielSchema from "./referentielSchema.yaml";
import saisies from "./saisies.yaml";
import suiviActions from "./suiviActions.yaml";
import vehicules from "./vehicules.yaml";

/** One file a table of the register, in the order in which they are shown. */
const TABLES: Readonly<Record<string, unknown>> = {
  marches, contratsInsertion, heuresRealisees, paiements, vehicules, denrees, batiments, produits, evenements, recensement, familles, fichesAchat,
  suiviActions, saisies, bilansArretes, referentielSchema, ciblesSchema,
};

export const registreDocuments: readonly CatalogueDocument[] = Object.entries(TABLES).map(([name, document]) => ({ fichier: `registre/${name}.yaml`, document }));

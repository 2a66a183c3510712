import agec from "./agec.yaml";
import alimentation from "./alimentation.yaml";
import batiments from "./batiments.yaml";
import considerations from "./considerations.yaml";
import inclusion from "./inclusion.yaml";
import paiement from "./paiement.yaml";
import passation from "./passation.yaml";
import pnad from "./pnad.yaml";
import schema from "./schema.yaml";
import vehicules from "./vehicules.yaml";
import volontaire from "./volontaire.yaml";

/** The axes of `reglementaire`, one file each, in the order of their codes (1 to 11). Parsed YAML, not validated yet. */
export const axesReglementaires: readonly unknown[] = [pnad, schema, considerations, passation, agec, alimentation, vehicules, paiement, batiments, inclusion, volontaire];

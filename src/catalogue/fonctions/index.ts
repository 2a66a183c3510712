/**
 * The custom functions as they are told: by category, with their examples and the tables that these name. Apart from
 * the rest of the catalogue: the functions themselves don't carry their texts.
 */
import { donneesDocument, fonctionsDocuments } from "./documents";
import { readCategories, readDonnees } from "./readFonctions";

export type { Categorie, Exemple, Fiche, TableExemple, ValeurAttendue } from "./fiche";
export { appel, formatCellule, resultatMontre, type ResultatMontre } from "./montrer";
export const categories = readCategories(fonctionsDocuments);
export const tablesExemple = readDonnees(donneesDocument);

import { CHAMPS, CLE_PRIMAIRE, NOMS_DES_CHAMPS } from "./champs";

/**
 * The Table Schema of the open data (specs.frictionlessdata.io/table-schema): made from the same list as the columns
 * and the records, so that it says what they are.
 */
export function schemaDeTable() {
  return {
    $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
    name: "indicateurs-spaser",
    title: "Indicateurs d'un schéma de promotion des achats publics socialement et écologiquement responsables (SPASER)",
    description: "Un enregistrement par chiffre : sa valeur en nombre ou en valeur, ce dont elle est faite, la cible en vigueur et l'écart, comme le demande l'article L2111-3 du code de la commande publique, les entreprises solidaires d'utilité sociale et les employeurs de personnes défavorisées à part. Fichier CSV en UTF-8, séparé par des virgules, décimales avec un point.",
    keywords: ["SPASER", "commande publique", "achats responsables", "L2111-3"],
    countryCode: "FR",
    missingValues: [""],
    primaryKey: [...CLE_PRIMAIRE],
    fields: NOMS_DES_CHAMPS.map((name) => ({ name, ...CHAMPS[name] })),
  };
}

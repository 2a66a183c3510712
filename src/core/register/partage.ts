import type { Champ, TableDefinition } from "./champ";

/** Tables that SPASER itself writes, and the sheets of a scheme: each of their fields has a column of its own. */
const ECRITES: ReadonlySet<string> = new Set(["saisies", "suiviActions", "bilansArretes", "fichesAchat", "familles", "ciblesSchema", "referentielSchema"]);

/** True for a field that may share its column with others: one read from words that are known, so that each word goes to the field that knows it. */
export function isPartageable({ id }: Pick<TableDefinition, "id">, { type, valeurs }: Champ): boolean {
  if (ECRITES.has(id)) return false;
  switch (type) {
    case "considerationsSociales": case "considerationsEnvironnementales": return true;
    case "liste": case "choix": return valeurs.length > 0;
    case "texte": case "siret": case "nombre": case "montant": case "entier": case "pourcentage": case "date": case "ouiNon": return false;
  }
}

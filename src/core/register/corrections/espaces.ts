import type { Champ, TableDefinition } from "../champ";

/** Runs of spaces within a line: more than one, or a non-breaking one. A line break separates the values of a list, and stays. */
const EXTRA = /[ \t\u00a0\u2007\u202f]{2,}|[\u00a0\u2007\u202f]/g;

/** A text without spaces at its ends, doubled or non-breaking; null where there is none. Zeros at its head stay: it is a text. */
export function withoutExtraSpaces(text: string): string | null {
  const after = text.replace(EXTRA, " ").trim();
  return after === text ? null : after;
}

/** Fields whose texts name a row, or what it belongs to: no free text is among them. */
const IDENTIFIANTS: ReadonlySet<string> = new Set(["id", "marche", "idAccordCadre", "consultation", "lot", "codeCPV", "beneficiaire"]);

/** True for the fields where an extra space is never meant: identifiers, choices, considérations, SIRET. */
export function hasWords({ id, type, valeurs }: Champ, { identite }: TableDefinition): boolean {
  switch (type) {
    case "considerationsSociales": case "considerationsEnvironnementales": case "siret": case "choix": case "ouiNon": return true;
    case "liste": return valeurs.length > 0;
    case "texte": return id === identite || IDENTIFIANTS.has(id);
    case "nombre": case "montant": case "entier": case "pourcentage": case "date": return false;
  }
}

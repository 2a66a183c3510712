import { jour } from "../../indicators/textes";
import { html, RIEN, type Html } from "./html";
import { mots } from "./mots";

/** A line of the follow-up of an action, as far as a report shows it. What isn't known is null; days are ISO. */
export interface LigneSuivie {
  readonly sousAction: string | null;
  readonly pilote: string | null;
  readonly etat: string | null;
  readonly echeance: string | null;
  readonly preuve: string | null;
  readonly commentaire: string | null;
}

/** Where an action stands, as its pilots keep it. */
export function etatAction(code: string, lignes: readonly LigneSuivie[]): Html {
  if (lignes.length === 0) return RIEN;
  const { colonnes, titre, vide, entiere } = mots.suivi;
  return html`<table><caption>${titre(code)}</caption><thead><tr>${colonnes.map((colonne) => html`<th scope="col">${colonne}</th>`)}</tr></thead>
<tbody>${lignes.map(({ sousAction, pilote, etat, echeance, preuve, commentaire }) => html`<tr><th scope="row">${sousAction ?? entiere}</th><td>${pilote ?? ""}</td><td>${etat ?? vide}</td><td>${echeance === null ? "" : jourOuTexte(echeance)}</td><td>${preuve ?? ""}</td><td>${commentaire ?? ""}</td></tr>
`)}</tbody></table>
`;
}

function jourOuTexte(echeance: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(echeance) ? jour(echeance) : echeance;
}

import type { ComposanteJugee, Conformite } from "../../compliance/conformite";
import { texteCible } from "../../compliance/textes";
import { texteDenominateur, texteRaison } from "../../indicators/textes";
import { CATEGORIES, categorieDe, EXPRESSIONS, tauxLegal, type Categorie } from "../legal";
import { textePublie } from "../textes";
import type { Figures } from "./figure";
import { html, type Html } from "./html";
import { mots } from "./mots";
import { partie, type Partie } from "./partie";

/** The rates and targets that article L2111-3 asks for. */
export function partieLegale(figures: Figures, obligations: Conformite): Partie {
  const { titre, intro, legende, colonnes } = mots.legal;
  return partie("publication-legale", titre, html`<p>${intro}</p>
<table class="legal"><caption>${legende}</caption><thead><tr>${colonnes.map((colonne) => html`<th scope="col">${colonne}</th>`)}</tr></thead>
<tbody>${CATEGORIES.map((categorie) => html`<tr><th scope="row">${majuscule(categorie)}</th>${EXPRESSIONS.map((expression) => html`<td>${taux(tauxLegal(obligations, categorie, expression))}</td>`)}<td>${cibles(figures, categorie)}</td></tr>
`)}</tbody></table>
`);
}

function taux(found: ComposanteJugee | null): Html {
  if (found === null) return html`${mots.legal.sansMesure}`;
  const { resultat, composante } = found;
  if (resultat.valeur === null) return html`${textePublie(resultat, composante.unite)}${resultat.raison === null ? null : html` <small>(${texteRaison(resultat.raison)})</small>`}`;
  return html`<strong>${textePublie(resultat, composante.unite)}</strong> <small>${texteDenominateur(resultat)}</small>`;
}

/** The targets that the scheme sets on figures of the category, each with the code that carries it. */
function cibles(figures: Figures, categorie: Categorie): Html {
  const found = figures.toutes.filter(({ mesure }) => categorieDe(mesure) === categorie).flatMap(({ code, propre: { verdict } }) => {
    const cible = verdict.cible ?? verdict.prochaine;
    return cible ? [`${code} : ${texteCible(cible)}`] : [];
  });
  return found.length === 0 ? html`${mots.legal.sansCible}` : html`<ul>${found.map((texte) => html`<li>${texte}</li>`)}</ul>`;
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}

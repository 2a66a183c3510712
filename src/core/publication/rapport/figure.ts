import { figuresOf, isSplit, type FigureDuBilan } from "../../bilan/chiffres/figures";
import type { Conformite } from "../../compliance/conformite";
import { iconeStatut, texteCible, texteEcart, texteStatut } from "../../compliance/textes";
import type { Statut } from "../../compliance/verdict";
import { textePublie } from "../textes";
import { html, type Html } from "./html";
import { mots } from "./mots";

/** The figures of a report by what they belong to, found once. */
export interface Figures {
  readonly toutes: readonly FigureDuBilan[];
  /** Those of an indicator, its own first. */
  de(keep: (figure: FigureDuBilan) => boolean): readonly FigureDuBilan[];
}

export function figuresDe(conformite: Conformite): Figures {
  const toutes = figuresOf(conformite);
  return { toutes, de: (keep) => toutes.filter(keep) };
}

/** A status: a sign and a word. */
export function statutHtml(statut: Statut): Html {
  return html`<span aria-hidden="true">${iconeStatut[statut]}</span> ${texteStatut[statut]}`;
}

const COLONNES = mots.colonnes;

/** One table of figures: an indicator a row, its values under it. */
export function tableFigures(legende: string, figures: readonly FigureDuBilan[]): Html {
  return html`<table class="figures"><caption>${legende}</caption><thead><tr><th scope="col" class="code">${COLONNES.code}</th><th scope="col">${COLONNES.indicateur}</th><th scope="col" class="valeur n">${COLONNES.valeur}</th><th scope="col" class="cible">${COLONNES.cible}</th><th scope="col" class="ecart n">${COLONNES.ecart}</th><th scope="col" class="statut">${COLONNES.statut}</th></tr></thead>
<tbody>${figures.map(ligne)}</tbody></table>
`;
}

function ligne(figure: FigureDuBilan): Html {
  const { code, libelle, parent, unite, propre: { resultat, verdict } } = figure;
  const cible = verdict.cible ? texteCible(verdict.cible) : verdict.prochaine ? mots.prochaine(texteCible(verdict.prochaine)) : "";
  const ecart = verdict.ecart !== null && verdict.cible ? texteEcart(verdict.ecart, verdict.cible.unite) : "";
  return html`<tr${parent === null ? null : html` class="composante"`}><th scope="row" class="code">${code}</th><td>${libelle}</td><td class="n">${isSplit(figure) ? mots.plusieurs : textePublie(resultat, unite)}</td><td>${cible}</td><td class="n">${ecart}</td><td>${statutHtml(verdict.statut)}</td></tr>
`;
}

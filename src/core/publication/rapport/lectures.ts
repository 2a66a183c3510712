import { isSplit, type FigureDuBilan } from "../../bilan/chiffres/figures";
import { texteArrete } from "../../compliance/textes";
import { texteEcartees } from "../../indicators/textes";
import type { Periode, Resultat } from "../../indicators/resultat";
import { isMasquee, isModaliteMasquee } from "../publiable";
import { phrasePubliee, texteModalitePubliee, textePublie } from "../textes";
import { html, RIEN, type Html } from "./html";
import { mots } from "./mots";

/** What each figure says, in a sentence, with what is left out, how the document was read, and its source. */
export function lectures(figures: readonly FigureDuBilan[], periode: Periode): Html {
  return figures.length === 0 ? RIEN : html`<ul class="lectures">${figures.map((figure) => lecture(figure, periode))}</ul>
`;
}

function lecture(figure: FigureDuBilan, periode: Periode): Html {
  const { code, parent, unite, propre, arrete, juge: { indicateur } } = figure;
  const notes = [
    arrete === null ? "" : mots.arrete(texteArrete(arrete.releve, unite)),
    texteEcartees(propre.resultat.ecartees),
    ...(parent === null ? [indicateur.lecture === undefined ? "" : mots.lecture(indicateur.lecture), indicateur.note ?? "", mots.source(indicateur.source)] : []),
  ].filter((note) => note !== "");
  return html`<li><strong>${code}</strong> ${isSplit(figure) ? "" : phrasePubliee({ ...propre, unite }, periode)}${notes.map((note) => html`<small>${note}</small>`)}</li>
`;
}

interface Detail {
  readonly legende: string;
  readonly lignes: readonly { readonly libelle: string; readonly valeur: string; readonly masquee: boolean }[];
}

/** The breakdowns of some figures, each a small table; what is hidden is said under them. */
export function details(figures: readonly FigureDuBilan[]): Html {
  const found = figures.filter(({ parent }) => parent === null).flatMap(detailsDe);
  if (found.length === 0) return RIEN;
  const masque = found.some(({ lignes }) => lignes.some(({ masquee }) => masquee));
  return html`<div class="details">${found.map(table)}</div>${masque ? html`<p class="note">${mots.masque}</p>` : null}
`;
}

function detailsDe({ code, unite, juge: { resultat, ventilations } }: FigureDuBilan): Detail[] {
  const repartition = resultat.genre === "repartition" && resultat.modalites.length > 0 ? [{ legende: mots.repartition(code), lignes: resultat.modalites.map((modalite) => ({ libelle: modalite.libelle, valeur: texteModalitePubliee(modalite, unite), masquee: isModaliteMasquee(modalite) })) }] : [];
  const ventiles = ventilations.filter(({ modalites }) => modalites.length > 0).map(({ libelle, modalites }): Detail => ({
    legende: mots.detail(code, libelle),
    lignes: modalites.map(({ libelle: modalite, resultat: found }: { readonly libelle: string; readonly resultat: Resultat }) => ({ libelle: modalite, valeur: textePublie(found, unite), masquee: isMasquee(found) })),
  }));
  return [...repartition, ...ventiles];
}

function table({ legende, lignes }: Detail): Html {
  return html`<table><caption>${legende}</caption><thead><tr><th scope="col">${mots.modalite}</th><th scope="col" class="n">${mots.colonnes.valeur}</th></tr></thead><tbody>${lignes.map(({ libelle, valeur }) => html`<tr><th scope="row">${libelle}</th><td class="n">${valeur}</td></tr>`)}</tbody></table>
`;
}

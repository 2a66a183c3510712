import type { Conformite, IndicateurJuge } from "../compliance/conformite";
import { iconeStatut, texteCible, texteEcart, texteStatut } from "../compliance/textes";
import { phrase, type Chiffre } from "../compliance/phrase";
import { STATUTS } from "../compliance/verdict";
import { texteEcartees, textePeriode, texteResultat } from "../indicators/textes";
import type { Periode } from "../indicators/resultat";
import type { ResultatVentile } from "../indicators/ventilation";
import { titreAxe } from "../scheme/schema";
import { publishedModalite, publishedValue } from "../compliance/published";

/** Characters that mean something in HTML; a supplier's name is text, whatever it holds. */
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const STYLE = `
@page { size: A4 landscape; margin: 14mm; }
body { font: 10.5pt/1.4 "Marianne", "Segoe UI", Arial, sans-serif; color: #161616; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 20pt; margin: 0; } h2 { font-size: 14pt; border-bottom: 2px solid #000091; padding-bottom: .2rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1rem; } caption { text-align: left; font-weight: 600; font-size: 11.5pt; padding: .3rem 0; break-after: avoid; }
th, td { border: 1px solid #929292; padding: .3rem .45rem; text-align: left; vertical-align: top; } thead th { background: #ececfe; }
tr { break-inside: avoid; } td.n { text-align: right; white-space: nowrap; } small { color: #3a3a3a; display: block; }
`;

/** The report as one accessible page, ready to print: no script, no outside resource. */
export function bilanHtml(conformite: Conformite): string {
  const { schema, periode, direction, lignes, indicateurs } = conformite;
  const titre = `Bilan ${textePeriode(periode)} : ${schema.libelle}`;
  const axes = [...new Set(indicateurs.map(({ chemin }) => chemin.axe))];
  const sections = axes.map((axe) => {
    const inAxe = indicateurs.filter(({ chemin }) => chemin.axe === axe);
    const objectifs = [...new Set(inAxe.map(({ chemin }) => chemin.objectif))];
    const title = axe ? titreAxe(axe) : "Engagements de l'ensemble du schéma";
    return `<section><h2>${escapeHtml(title)}</h2>${objectifs.map((objectif) => {
      const inObjectif = inAxe.filter(({ chemin }) => chemin.objectif === objectif);
      return table(objectif ? `${objectif.code} ${objectif.libelle}` : "", inObjectif, periode);
    }).join("")}</section>`;
  });
  const counts = STATUTS.map((statut) => ({ statut, nombre: indicateurs.filter(({ verdict }) => verdict.statut === statut).length })).filter(({ nombre }) => nombre > 0);
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(titre)}</title><style>${STYLE}</style></head>
<body><header><h1>${escapeHtml(titre)}</h1><p>${escapeHtml(schema.acheteur)}${direction === null ? "" : `, direction ${escapeHtml(direction)}`}. ${lignes.lues} lignes lues, ${lignes.retenues} dans la période, ${lignes.ecartees} écartées faute de date.</p>
<ul>${counts.map(({ statut, nombre }) => `<li>${iconeStatut[statut]} ${texteStatut[statut]} : ${nombre}</li>`).join("")}</ul></header>
<main>${sections.join("\n")}</main></body></html>
`;
}

function table(caption: string, indicateurs: readonly IndicateurJuge[], periode: Periode): string {
  const rows = indicateurs.flatMap(({ indicateur, composantes, ventilations, ...judged }) => [
    row(indicateur, { ...judged, unite: indicateur.unite }, periode, indicateur.source, ventilations),
    ...composantes.map(({ composante, ...own }) => row(composante, { ...own, unite: composante.unite }, periode, indicateur.source, [])),
  ]);
  const head = ["Code", "Indicateur", "Valeur", "Cible", "Écart", "Statut", "Base et source"].map((title) => `<th scope="col">${title}</th>`).join("");
  return `<table>${caption === "" ? "" : `<caption>${escapeHtml(caption)}</caption>`}<thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function row({ code, libelle }: { readonly code: string; readonly libelle: string }, chiffre: Chiffre, periode: Periode, source: string, ventilations: readonly ResultatVentile[]): string {
  const { resultat, verdict, unite } = chiffre;
  const notes = [phrase(chiffre, periode), texteEcartees(resultat.ecartees), source].filter((note) => note !== "");
  const breakdowns = [
    ...(resultat.genre === "repartition" ? [resultat.modalites.map((modalite) => `${modalite.libelle} : ${publishedModalite(modalite, resultat, unite)}`).join(" ; ")] : []),
    ...ventilations.map(({ libelle: par, modalites }) => `${par} : ${modalites.map((modalite) => `${modalite.libelle} ${publishedValue(modalite.resultat, unite)}`).join(" ; ")}`),
  ];
  return `<tr><th scope="row">${escapeHtml(code)}</th><td>${escapeHtml(libelle)}${breakdowns.map((breakdown) => `<small>${escapeHtml(breakdown)}</small>`).join("")}</td>
<td class="n">${escapeHtml(texteResultat(resultat, unite))}</td><td class="n">${verdict.cible ? escapeHtml(texteCible(verdict.cible)) : ""}</td>
<td class="n">${verdict.ecart !== null && verdict.cible ? escapeHtml(texteEcart(verdict.ecart, verdict.cible.unite)) : ""}</td>
<td>${iconeStatut[verdict.statut]} ${texteStatut[verdict.statut]}</td><td>${notes.map((note) => `<small>${escapeHtml(note)}</small>`).join("")}</td></tr>`;
}

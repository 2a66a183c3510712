import { cleAction } from "../../compliance/suivi";
import { verdictArrete } from "../../compliance/arrete";
import type { Conformite } from "../../compliance/conformite";
import { STATUTS } from "../../compliance/verdict";
import { jour, textePeriode } from "../../indicators/textes";
import { titreAxe } from "../../scheme/schema";
import type { Publication } from "../donnees/lignes";
import { publiable } from "../publiable";
import { partieMethode, partieNonMesurables, partieObligations, partieSources } from "./annexes";
import { partiesDesAxes } from "./axes";
import { figuresDe, statutHtml } from "./figure";
import { graphiqueStatuts, type StatutsAxe } from "./graphiques/statuts";
import { html, render, type Html } from "./html";
import { partieLegale } from "./legal";
import { mots } from "./mots";
import { partie, partieHtml, sommaireHtml, type Partie } from "./partie";
import { STYLE } from "./style";
import type { LigneSuivie } from "./suivi";

/** What says a page of ours: a former one may be written over. */
export const GENERATEUR = "spaser rapport";

export interface Rapport extends Publication {
  /** Where each action stands, by its code; the check's own (the table Suivi des actions) when left out. */
  readonly suivi?: ReadonlyMap<string, readonly LigneSuivie[]>;
}

/**
 * The report of a bilan as one accessible page, ready to print and to join to a deliberation: no script, no outside
 * resource, headings in order, a status always a sign and a word, small counts of people hidden.
 */
export function rapportHtml(rapport: Rapport): string {
  const conformite = publiable(rapport.conformite);
  const loi = rapport.obligations === null ? null : publiable(rapport.obligations);
  const obligations = loi === null || loi.schema.id === conformite.schema.id ? null : loi;
  const figures = figuresDe(conformite);
  const suivi: ReadonlyMap<string, readonly LigneSuivie[]> = rapport.suivi ?? conformite.suivi;
  const desObligations = obligations && figuresDe(obligations);
  const parties = [
    partieSynthese(conformite), partieMethode(conformite),
    ...(loi === null ? [] : [partieLegale(figures, loi)]),
    ...partiesDesAxes({ conformite, figures, suiviDe: (action) => suivi.get(action) ?? suivi.get(cleAction(action)) ?? [] }),
    ...(obligations === null || desObligations === null ? [] : [partieObligations(obligations, desObligations)]),
    partieNonMesurables(figures, desObligations), partieSources(conformite, obligations),
  ];
  const titre = mots.titre(textePeriode(conformite.periode), conformite.schema.libelle);
  return `<!doctype html>\n${render(html`<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="${GENERATEUR}"><title>${titre}</title>`)}<style>${STYLE}</style></head>
${render(html`<body><header><h1>${titre}</h1>
${identite(rapport)}</header>
${sommaireHtml(mots.sommaire, parties)}<main>
${parties.map(partieHtml)}</main></body></html>
`)}`;
}

function identite({ conformite: { schema, periode, direction }, acheteur, date }: Publication): Html {
  const { identite: noms, toutes } = mots;
  const lines = [
    [noms.acheteur, acheteur.nom], ...(acheteur.siret === null ? [] : [[noms.siret, acheteur.siret]]), [noms.schema, schema.libelle], [noms.periode, textePeriode(periode)],
    [noms.direction, direction ?? toutes], [noms.date, jour(date)], [noms.document, schema.source],
  ] as const;
  return html`<dl class="identite">${lines.map(([nom = "", valeur = ""]) => html`<dt>${nom}</dt><dd>${valeur}</dd>`)}</dl>
`;
}

function partieSynthese({ schema, periode, indicateurs }: Conformite): Partie {
  const juges = indicateurs.map((juge) => ({ axe: juge.chemin.axe, statut: verdictArrete(juge).statut }));
  const groups = [...schema.axes.map((axe) => ({ libelle: titreAxe(axe), axe })), { libelle: mots.ensembleCourt, axe: null }];
  const axes = groups.map(({ libelle, axe }): StatutsAxe => ({ libelle, statuts: juges.filter((juge) => juge.axe?.code === axe?.code).map(({ statut }) => statut) })).filter(({ statuts }) => statuts.length > 0);
  const { colonnes, sens, parStatut, synthese, compte } = mots;
  return partie("synthese", synthese, html`<p>${compte(indicateurs.length)}</p>
<table><caption>${parStatut}</caption><thead><tr><th scope="col">${colonnes.statut}</th><th scope="col" class="n">${colonnes.nombre}</th><th scope="col">${colonnes.sens}</th></tr></thead>
<tbody>${STATUTS.map((statut) => html`<tr><th scope="row">${statutHtml(statut)}</th><td class="n">${juges.filter((juge) => juge.statut === statut).length}</td><td>${sens[statut]}</td></tr>
`)}</tbody></table>
${graphiqueStatuts(axes, textePeriode(periode))}`);
}

import { iconeStatut, texteStatut } from "../../../compliance/textes";
import { STATUTS, type Statut } from "../../../compliance/verdict";
import { html, type Html } from "../html";
import { mots } from "../mots";

/** The statuses of an axis, one an indicator. */
export interface StatutsAxe {
  readonly libelle: string;
  readonly statuts: readonly Statut[];
}

/** Tints under a dark sign: told apart by the sign, the tint only helps. */
const TEINTES: Readonly<Record<Statut, string>> = { atteinte: "#b8fec9", "en-bonne-voie": "#cfe5ff", "non-atteinte": "#ffd9d4", "non-mesurable": "#e5e5e5", "sans-cible": "#ffffff", "a-verifier": "#feebd0" };
const LARGEUR = 640;
const MARGE = 64;
const HAUTEUR = 26;
const CASE_MAX = 22;

/** Stacked bars: an axis a bar, an indicator a cell that carries the sign of its status. The table under it says the same. */
export function graphiqueStatuts(axes: readonly StatutsAxe[], periode: string): Html {
  const largest = Math.max(1, ...axes.map(({ statuts }) => statuts.length));
  const cote = Math.min(CASE_MAX, (LARGEUR - MARGE) / largest);
  return html`<figure><svg viewBox="0 0 ${LARGEUR} ${axes.length * HAUTEUR + 4}" role="img" aria-labelledby="graphique-statuts graphique-statuts-d"><title id="graphique-statuts">${mots.graphique.statuts(periode)}</title><desc id="graphique-statuts-d">${mots.graphique.statutsDescription} ${axes.map(phraseAxe).join(" ")}</desc>
${axes.map((axe, rang) => barre(axe, rang * HAUTEUR + 2, cote))}</svg></figure>
${table(axes)}`;
}

function barre({ libelle, statuts }: StatutsAxe, y: number, cote: number): Html {
  const ordered = STATUTS.flatMap((statut) => statuts.filter((one) => one === statut));
  const size = Math.min(12, round(cote * 0.7));
  return html`<text x="0" y="${y + 15}" font-size="11">${court(libelle)}</text>${ordered.map((statut, rang) => {
    const x = round(MARGE + rang * cote);
    return html`<rect x="${x}" y="${y}" width="${round(cote)}" height="${HAUTEUR - 6}" fill="${TEINTES[statut]}" stroke="#666" stroke-width=".7"/><text x="${round(x + cote / 2)}" y="${y + 14}" font-size="${size}" text-anchor="middle">${iconeStatut[statut]}</text>`;
  })}
`;
}

/** "Axe 1", "Partie 4", "Ensemble": the table has the whole title. */
function court(libelle: string): string {
  const [debut = ""] = libelle.split(" : ");
  return debut.length <= 10 ? debut : debut.split(" ")[0]!.slice(0, 10);
}

function phraseAxe({ libelle, statuts }: StatutsAxe): string {
  const counts = STATUTS.flatMap((statut) => {
    const count = statuts.filter((one) => one === statut).length;
    return count === 0 ? [] : [`${texteStatut[statut].toLowerCase()} ${count}`];
  });
  return `${libelle} : ${counts.join(", ")}.`;
}

function table(axes: readonly StatutsAxe[]): Html {
  const count = (statuts: readonly Statut[], statut: Statut) => statuts.filter((one) => one === statut).length;
  return html`<table><caption>${mots.parAxe}</caption><thead><tr><th scope="col">${mots.colonnes.axe}</th>${STATUTS.map((statut) => html`<th scope="col" class="n"><span aria-hidden="true">${iconeStatut[statut]}</span> ${texteStatut[statut]}</th>`)}<th scope="col" class="n">${mots.colonnes.total}</th></tr></thead>
<tbody>${axes.map(({ libelle, statuts }) => html`<tr><th scope="row">${libelle}</th>${STATUTS.map((statut) => html`<td class="n">${count(statuts, statut)}</td>`)}<td class="n">${statuts.length}</td></tr>
`)}</tbody></table>
`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

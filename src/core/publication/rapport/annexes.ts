import type { Conformite } from "../../compliance/conformite";
import { isSplit } from "../../bilan/chiffres/figures";
import { textePeriode, texteRaison } from "../../indicators/textes";
import type { Raison } from "../../indicators/resultat";
import { figuresLegales } from "../legal";
import { isMasquee } from "../publiable";
import { tableFigures, type Figures } from "./figure";
import { html, type Html } from "./html";
import { lectures } from "./lectures";
import { mots } from "./mots";
import { partie, type Partie } from "./partie";

/** How the figures are made. */
export function partieMethode({ lignes, anomalies }: Conformite): Partie {
  const { titre, lectures: regles, lignes: compte, anomalies: relevees } = mots.methode;
  const of = (gravite: string) => anomalies.filter((anomalie) => anomalie.gravite === gravite).length;
  return partie("methode", titre, html`<p>${compte(lignes.lues, lignes.retenues, lignes.ecartees)} ${relevees(of("erreur"), of("avertissement"))}</p>
<ul>${regles.map((regle) => html`<li>${regle}</li>`)}</ul>
`);
}

/** What the law asks of every buyer, where the register measures it. */
export function partieObligations(obligations: Conformite, figures: Figures): Partie {
  const legales = new Set(figuresLegales(obligations).map(({ indicateur }) => indicateur.code));
  const mesurees = figures.toutes.filter((figure) => !legales.has(figure.juge.indicateur.code) && (figure.propre.resultat.valeur !== null || (isSplit(figure) && figure.juge.composantes.some(({ resultat }) => resultat.valeur !== null))));
  const { titre, intro, vide } = mots.obligations;
  return partie("obligations", titre, html`<p>${intro(textePeriode(obligations.periode))}</p>
${mesurees.length === 0 ? html`<p>${vide}</p>` : html`${tableFigures(mots.indicateursDe(mots.quoi.obligations), mesurees)}${lectures(mesurees.filter(({ parent }) => parent === null), obligations.periode)}`}
`);
}

/** What can't be measured, by what lacks. */
export function partieNonMesurables(schema: Figures, obligations: Figures | null): Partie {
  const { titre, vide, intro, schema: duSchema, obligations: desObligations } = mots.nonMesurables;
  const groups = [{ legende: duSchema, lignes: parRaison(schema) }, { legende: desObligations, lignes: obligations === null ? [] : parRaison(obligations) }].filter(({ lignes }) => lignes.length > 0);
  return partie("non-mesurables", titre, groups.length === 0 ? html`<p>${vide}</p>` : html`<p>${intro}</p>${groups.map(({ legende, lignes }) => tableRaisons(legende, lignes))}`);
}

type Raisons = readonly (readonly [raison: string, indicateurs: readonly string[]])[];

/** Indicators by what they lack; the values of one that lack the same thing are said by its own name, once. */
function parRaison({ toutes }: Figures): Raisons {
  const groups = new Map<string, string[]>();
  for (const figure of toutes) {
    const { resultat } = figure.propre;
    if (resultat.valeur !== null || isSplit(figure) || isMasquee(resultat) || resultat.raison === null) continue;
    const raison = raisonDe(resultat.raison);
    const { indicateur, composantes } = figure.juge;
    const toutesPareilles = composantes.every((one) => one.resultat.raison !== null && raisonDe(one.resultat.raison) === raison);
    const nom = figure.parent !== null && toutesPareilles ? `${indicateur.code} ${indicateur.libelle}` : `${figure.code} ${figure.libelle}`;
    const noms = groups.get(raison) ?? [];
    if (!noms.includes(nom)) groups.set(raison, [...noms, nom]);
  }
  return [...groups];
}

/** What is to be entered is asked under each code: said once. */
function raisonDe(raison: Raison): string {
  return raison.code === "aSaisir" ? mots.nonMesurables.aSaisir : texteRaison(raison);
}

function tableRaisons(legende: string, lignes: Raisons): Html {
  return html`<table><caption>${legende}</caption><thead><tr>${mots.nonMesurables.colonnes.map((colonne) => html`<th scope="col">${colonne}</th>`)}</tr></thead>
<tbody>${lignes.map(([raison, noms]) => html`<tr><th scope="row">${raison}</th><td><ul>${noms.map((nom) => html`<li>${nom}</li>`)}</ul></td></tr>
`)}</tbody></table>
`;
}

export function partieSources({ schema }: Conformite, obligations: Conformite | null): Partie {
  const { titre, schema: duSchema, obligations: desObligations, notes, chaque } = mots.sources;
  return partie("sources", titre, html`<ul><li>${duSchema(sansPoint(schema.source))}</li>${obligations === null ? null : html`<li>${desObligations(sansPoint(obligations.schema.source))}</li>`}</ul><p>${chaque}</p>
${schema.notes.length === 0 ? null : html`<h3>${notes}</h3><ul>${schema.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
`);
}

function sansPoint(texte: string): string {
  return texte.replace(/\.$/, "");
}

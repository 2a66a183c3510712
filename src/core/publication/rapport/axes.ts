import type { Conformite } from "../../compliance/conformite";
import { titreAxe, type Action, type Axe, type Objectif } from "../../scheme/schema";
import type { Periode } from "../../indicators/resultat";
import type { Figures } from "./figure";
import { tableFigures } from "./figure";
import { html, RIEN, type Html } from "./html";
import { details, lectures } from "./lectures";
import { mots } from "./mots";
import { partie, type Partie } from "./partie";
import { etatAction, type LigneSuivie } from "./suivi";
import { trajectoires } from "./graphiques/trajectoire";

/** What the parts of the body are written from. */
export interface Corps {
  readonly conformite: Conformite;
  readonly figures: Figures;
  suiviDe(action: string): readonly LigneSuivie[];
}

/** One part for each axis, with its objectifs and actions, then one for the engagements of the whole. */
export function partiesDesAxes(corps: Corps): Partie[] {
  const ensemble = corps.figures.de(({ juge: { chemin } }) => chemin.axe === null);
  return [
    ...corps.conformite.schema.axes.map((axe, rang) => partieAxe(corps, axe, rang + 1)),
    ...(ensemble.length === 0 ? [] : [partie("ensemble", mots.ensemble, bloc(corps, mots.indicateursDe(mots.quoi.schema), ensemble))]),
  ];
}

function partieAxe(corps: Corps, axe: Axe, rang: number): Partie {
  const objectifs = axe.objectifs.map((objectif, place) => ({ objectif, id: `axe-${rang}-objectif-${place + 1}` }));
  return partie(`axe-${rang}`, titreAxe(axe), html`${objectifs.map(({ objectif, id }) => sectionObjectif(corps, objectif, id))}`, objectifs.map(({ objectif: { code, libelle }, id }) => ({ id, titre: `${code} ${libelle}` })));
}

function sectionObjectif(corps: Corps, objectif: Objectif, id: string): Html {
  const engagements = corps.figures.de(({ juge }) => juge.engagement && juge.chemin.objectif?.code === objectif.code);
  return html`<section><h3 id="${id}">${objectif.code} ${objectif.libelle}</h3>
${objectif.objectifStrategique === undefined ? null : html`<p>${mots.objectifStrategique(objectif.objectifStrategique)}</p>`}
${objectif.actions.map((action) => sectionAction(corps, action))}
${engagements.length === 0 ? null : html`<h4>${mots.engagements(objectif.code)}</h4>${bloc(corps, mots.indicateursDe(mots.quoi.objectif(objectif.code)), engagements)}`}</section>
`;
}

function sectionAction(corps: Corps, action: Action): Html {
  const figures = corps.figures.de(({ juge }) => !juge.engagement && juge.chemin.action?.code === action.code);
  return html`<h4>${mots.action(action.code, action.libelle)}</h4>
${action.objectif === undefined ? null : html`<p>${mots.objectifAction(action.objectif)}</p>`}
${action.pilotage.length === 0 ? null : html`<p>${mots.pilotage(action.pilotage.join(", "))}</p>`}
${action.sousActions.length === 0 ? null : html`<p>${mots.sousActions}</p><ul>${action.sousActions.map((sousAction) => html`<li>${sousAction}</li>`)}</ul>`}
${etatAction(action.code, corps.suiviDe(action.code))}
${figures.length === 0 ? html`<p>${mots.sansIndicateur}</p>` : bloc(corps, mots.indicateursDe(mots.quoi.action(action.code)), figures)}
`;
}

/** The table of some figures, what each says, its breakdowns, its way to its milestones. */
function bloc({ conformite }: Corps, legende: string, figures: ReturnType<Figures["de"]>): Html {
  const { periode, schema, direction }: { readonly periode: Periode; readonly schema: Conformite["schema"]; readonly direction: string | null } = conformite;
  return figures.length === 0 ? RIEN : html`${tableFigures(legende, figures)}${lectures(figures, periode)}${details(figures)}${trajectoires(figures, schema, periode, direction)}`;
}

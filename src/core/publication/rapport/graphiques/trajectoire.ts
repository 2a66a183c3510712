import { trajectoireOf } from "../../../bilan/annexes/trajectoire";
import type { FigureDuBilan } from "../../../bilan/chiffres/figures";
import type { Chiffres } from "../../../compliance/releve";
import type { Periode } from "../../../indicators/resultat";
import { texteValeur } from "../../../indicators/textes";
import type { Schema } from "../../../scheme/schema";
import { html, RIEN, type Html } from "../html";
import { mots } from "../mots";
import { echelle } from "./echelle";

interface Point {
  readonly annee: number;
  readonly valeur: number;
}

/** What is drawn of a figure: the milestones of its document and the values that are known. */
interface Trace {
  readonly figure: FigureDuBilan;
  readonly unite: string;
  readonly jalons: readonly Point[];
  readonly valeurs: readonly Point[];
}

/** Fewer dated milestones make no way. */
const JALONS = 2;

/** The way of each figure to its milestones, where it has two dated ones and a value to set beside them. */
export function trajectoires(figures: readonly FigureDuBilan[], schema: Schema, periode: Periode, direction: string | null): Html {
  const traces = figures.flatMap((figure) => traceDe(figure, schema, periode, direction) ?? []);
  return traces.length === 0 ? RIEN : html`${traces.map(graphique)}`;
}

function traceDe(figure: FigureDuBilan, schema: Schema, periode: Periode, direction: string | null): Trace | null {
  const dates = figure.cibles.flatMap(({ annee }) => annee ?? []);
  const chiffres = chiffresConnus(figure, periode);
  const annees = [...new Set([...dates, ...chiffres.keys()])].filter((annee) => annee >= schema.periode.debut || dates.includes(annee)).sort((a, b) => a - b);
  const found = chiffres.has(periode.fin) ? trajectoireOf(figure, annees, direction, chiffres) : null;
  if (!found) return null;
  const jalons = found.points.flatMap(({ annee, cible }) => (cible !== null && dates.includes(annee) ? [{ annee, valeur: cible }] : []));
  const valeurs = found.points.flatMap(({ annee, valeur }) => (valeur === null ? [] : [{ annee, valeur }]));
  return jalons.length >= JALONS && valeurs.some(({ annee }) => annee === periode.fin) ? { figure, unite: found.unite, jalons, valeurs } : null;
}

/** The figures that are known, year by year; those of two years together are the figure of none. */
function chiffresConnus({ propre: { resultat, anterieure }, releves }: FigureDuBilan, { debut, fin }: Periode): ReadonlyMap<number, Chiffres> {
  const { valeur, part, numerateur, denominateur } = resultat;
  const others = [...(anterieure ? [anterieure] : []), ...releves].filter((releve) => releve.periode.debut === releve.periode.fin && releve.periode.fin < debut);
  return new Map([...others.map((releve): [number, Chiffres] => [releve.periode.fin, releve]), ...(debut === fin && typeof valeur === "number" ? [[fin, { valeur, part, numerateur, denominateur }] as [number, Chiffres]] : [])]);
}

const LARGEUR = 640;
const HAUTEUR = 190;
const CADRE = { gauche: 70, droite: 620, haut: 16, bas: 160 } as const;

function graphique({ figure: { code, libelle }, unite, jalons, valeurs }: Trace): Html {
  const annees = [...new Set([...jalons, ...valeurs].map(({ annee }) => annee))].sort((a, b) => a - b);
  const { graduations, max } = echelle([...jalons, ...valeurs].map(({ valeur }) => valeur));
  const [debut, span] = [annees[0]!, Math.max(1, annees.at(-1)! - annees[0]!)];
  const x = (annee: number) => round(CADRE.gauche + 24 + ((CADRE.droite - CADRE.gauche - 48) * (annee - debut)) / span);
  const y = (valeur: number) => round(CADRE.bas - ((CADRE.bas - CADRE.haut) * valeur) / max);
  const path = (points: readonly Point[]) => points.map(({ annee, valeur }) => `${x(annee)},${y(valeur)}`).join(" ");
  const id = `trajectoire-${code.replace(/[^\p{L}\d]/gu, "-")}`;
  const say = (points: readonly Point[]) => points.map(({ annee, valeur }) => mots.graphique.point(texteValeur(valeur, unite), annee)).join(", ");
  return html`<figure><svg viewBox="0 0 ${LARGEUR} ${HAUTEUR}" role="img" aria-labelledby="${id} ${id}-d"><title id="${id}">${mots.graphique.trajectoire(code, libelle)}</title><desc id="${id}-d">${mots.graphique.alternative(say(valeurs), say(jalons))}</desc>
${graduations.map((valeur) => html`<line x1="${CADRE.gauche}" x2="${CADRE.droite}" y1="${y(valeur)}" y2="${y(valeur)}" stroke="#ddd"/><text x="${CADRE.gauche - 6}" y="${y(valeur) + 3}" font-size="9" text-anchor="end">${texteValeur(valeur, unite === "%" ? "%" : "")}</text>`)}
${annees.map((annee) => html`<text x="${x(annee)}" y="${CADRE.bas + 16}" font-size="10" text-anchor="middle">${annee}</text>`)}
<polyline points="${path(jalons)}" fill="none" stroke="#8a3a00" stroke-width="1.5" stroke-dasharray="5 4"/>${jalons.map(({ annee, valeur }) => html`<path d="M ${x(annee)} ${y(valeur) - 5} l 5 5 -5 5 -5 -5 z" fill="#fff" stroke="#8a3a00" stroke-width="1.5"/><text x="${x(annee)}" y="${y(valeur) - 8}" font-size="9" text-anchor="middle">${texteValeur(valeur, unite)}</text>`)}
<polyline points="${path(valeurs)}" fill="none" stroke="#000091" stroke-width="2"/>${valeurs.map(({ annee, valeur }) => html`<circle cx="${x(annee)}" cy="${y(valeur)}" r="4" fill="#000091"/><text x="${x(annee) + 7}" y="${y(valeur) + 12}" font-size="9" font-weight="bold">${texteValeur(valeur, unite)}</text>`)}
</svg><figcaption>${mots.graphique.trajectoire(code, libelle)} ; ${mots.graphique.jalons}, ${mots.graphique.valeurs}. ${mots.graphique.alternative(say(valeurs), say(jalons))}</figcaption></figure>
`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

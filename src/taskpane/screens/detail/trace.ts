import type { PointDeFigure, TrajectoireDeFigure } from "../../../core/compliance/trajectoire/trajectoire";
import { echelle } from "../../../core/publication/rapport/graphiques/echelle";
import type { Forme } from "./Marque";

/** Where things stand in the drawing, in units of its view box: as wide as the narrowest pane, so that words stay readable. */
export const LARGEUR = 288;
export const HAUTEUR = 176;
const CADRE = { gauche: 46, droite: 276, haut: 18, bas: 150 } as const;
/** Room of the name of a year. */
const ANNEE = 30;

export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface PointPlace extends Place {
  readonly annee: number;
  readonly valeur: number;
  readonly forme: Forme;
  /** The figure of the year: as voted, else as measured. The other one stands beside it, without a line. */
  readonly retenu: boolean;
}
export interface Trace {
  readonly cadre: typeof CADRE;
  readonly annees: readonly { readonly annee: number; readonly x: number; readonly nommee: boolean }[];
  readonly graduations: readonly { readonly valeur: number; readonly y: number }[];
  readonly points: readonly PointPlace[];
  /** The line to the targets: two where they are intervals. */
  readonly lignes: readonly (readonly Place[])[];
  readonly jalons: readonly (Place & { readonly annee: number; readonly valeur: number })[];
}

/** The place of everything that a trajectory shows. A value below zero stands on the axis: its figure is in the words. */
export function traceOf({ points, cibles }: TrajectoireDeFigure): Trace {
  const formed = points.flatMap(formesDe);
  const annees = [...new Set([...points, ...cibles].map(({ annee }) => annee))].sort((a, b) => a - b);
  const hauts = cibles.flatMap(({ valeur, valeurMax }) => [valeur, valeurMax ?? valeur]);
  const { graduations, max } = echelle([...formed.map(({ valeur }) => valeur), ...hauts]);
  const [debut, span] = [annees[0] ?? 0, Math.max(1, (annees.at(-1) ?? 0) - (annees[0] ?? 0))];
  const [left, right] = [CADRE.gauche + 14, CADRE.droite - 14];
  const x = (annee: number) => round(annees.length === 1 ? (left + right) / 2 : left + ((right - left) * (annee - debut)) / span);
  const y = (valeur: number) => round(CADRE.bas - ((CADRE.bas - CADRE.haut) * Math.max(0, valeur)) / max);
  const every = Math.max(1, Math.ceil(ANNEE / ((right - left) / span)));
  const line = (valueOf: (one: (typeof cibles)[number]) => number | null) => cibles.flatMap((one) => {
    const valeur = valueOf(one);
    return valeur === null ? [] : [{ x: x(one.annee), y: y(valeur) }];
  });
  return {
    cadre: CADRE,
    // The last year is always named: counted back from it.
    annees: annees.map((annee) => ({ annee, x: x(annee), nommee: ((annees.at(-1) ?? 0) - annee) % every === 0 })),
    graduations: graduations.map((valeur) => ({ valeur, y: y(valeur) })),
    points: formed.map((point) => ({ ...point, x: x(point.annee), y: y(point.valeur) })),
    lignes: [line(({ valeur }) => valeur), line(({ valeurMax }) => valeurMax)].filter((places) => places.length > 1),
    jalons: cibles.filter(({ jalon }) => jalon).map(({ annee, valeur }) => ({ annee, valeur, x: x(annee), y: y(valeur) })),
  };
}

/** A year that was voted and that the register gives otherwise today has two points. */
export function formesDe({ annee, vote, mesure }: PointDeFigure): Omit<PointPlace, keyof Place>[] {
  const measured: Forme = mesure?.origine === "saisie" ? "saisie" : "mesure";
  return [
    ...(mesure && mesure.valeur !== vote?.valeur ? [{ annee, valeur: mesure.valeur, forme: measured, retenu: vote === null }] : []),
    ...(vote ? [{ annee, valeur: vote.valeur, forme: "vote" as const, retenu: true }] : []),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

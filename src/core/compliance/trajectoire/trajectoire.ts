import type { Periode, Resultat } from "../../indicators/resultat";
import { foldText } from "../../register/fold";
import type { Register } from "../../register/register";
import type { Cible } from "../../scheme/cible";
import type { Schema } from "../../scheme/schema";
import { lignesArretees } from "../arretes";
import { ciblesDe, seriesDe } from "../echeancier";
import type { Historique } from "../historique";
import type { Juge, Sujet } from "../juge";
import { figureDe, type Chiffres } from "../releve";
import { outOfForce } from "../vigueur";
import { isNiveau, niveauDe, type Niveau } from "./niveau";

/** A figure year by year beside the line to its targets, in the unit of the targets (a fraction for a share). */
export interface TrajectoireDeFigure {
  readonly unite: string;
  /** True where the points are the share of a number, because the targets bear on it. */
  readonly surPart: boolean;
  /** Years of which something is known, ascending. */
  readonly points: readonly PointDeFigure[];
  /** What the targets ask of each year, milestones included. Empty where no target is a level. */
  readonly cibles: readonly NiveauAnnuel[];
  /** A target is a change, a total or a step: it isn't drawn. */
  readonly autresCibles: boolean;
}

/** A year: what was voted and what the register gives today are two points, never one for the other. */
export interface PointDeFigure {
  readonly annee: number;
  readonly vote: { readonly valeur: number; readonly date: string | null } | null;
  readonly mesure: { readonly valeur: number; readonly origine: "registre" | "saisie" } | null;
}

export interface NiveauAnnuel extends Niveau {
  readonly annee: number;
  /** A milestone of the document, and not a point of the line between two. */
  readonly jalon: boolean;
}

export interface TrajectoireOptions {
  readonly register: Register;
  readonly schema: Schema;
  readonly periode: Periode;
  readonly direction: string | null;
  /** Years that the register may tell of. */
  readonly annees: readonly number[];
}

/** More years than this can't be told apart in a pane: the last ones. */
const MOST_YEARS = 15;

/** Null where nothing is known of any year, or where the figure is no number. Each year that wasn't voted costs an evaluation. */
export function trajectoireDe({ historique }: Juge, sujet: Sujet, resultat: Resultat, options: TrajectoireOptions): TrajectoireDeFigure | null {
  const { cible } = sujet;
  const { cibles, propres } = ciblesDe(cible.cibles, options.direction);
  const serie = seriesDe(cibles.filter(isNiveau)).find(([first]) => first && (propres || first.unite === "%")) ?? [];
  const surPart = serie[0]?.porteSur === "part";
  const points = anneesConnues(sujet, options).flatMap((annee) => pointOf(historique, sujet, resultat, annee, options, surPart) ?? []);
  if (points.length === 0) return null;
  return { unite: serie[0]?.unite ?? cible.unite, surPart, points, cibles: lineOf(serie, points.map(({ annee }) => annee)), autresCibles: cibles.some((one) => !isNiveau(one)) };
}

/** Years of the scheme and of the register, and those voted, up to the end of the period. */
function anneesConnues({ cible }: Sujet, { register, schema, periode, annees }: TrajectoireOptions): number[] {
  const voted = lignesArretees(register, schema.id).flatMap(({ code, periode: { debut, fin } }) => (debut === fin && foldText(code) === foldText(cible.code) ? [fin] : []));
  const all = [...annees, ...voted, ...Array.from({ length: periode.fin - periode.debut + 1 }, (_, index) => periode.debut + index)];
  return [...new Set(all)].filter((annee) => annee <= periode.fin).sort((a, b) => a - b).slice(-MOST_YEARS);
}

function pointOf(historique: Historique, { cible, parent, rule }: Sujet, resultat: Resultat, annee: number, { periode }: TrajectoireOptions, surPart: boolean): PointDeFigure | null {
  const year = { debut: annee, fin: annee };
  const quantity = (figure: Chiffres | null) => figure && (surPart ? figure.part : figure.valeur);
  const mesuree = outOfForce(rule, year) ? null : annee === periode.debut && annee === periode.fin ? figureDe(resultat, year) : historique.mesure(cible, parent, year);
  const votee = historique.arrete(cible, year, resultat);
  const [mesure, vote] = [quantity(mesuree), quantity(votee)];
  if (mesure === null && vote === null) return null;
  return {
    annee,
    vote: vote === null ? null : { valeur: vote, date: votee?.date ?? null },
    mesure: mesure === null ? null : { valeur: mesure, origine: mesuree?.origine === "saisie" ? "saisie" : "registre" },
  };
}

/** A point for each year shown and each milestone, so that a line through them turns where the targets do. */
function lineOf(serie: readonly Cible[], shown: readonly number[]): NiveauAnnuel[] {
  const jalons = serie.flatMap(({ annee }) => annee ?? []);
  const starts = serie.flatMap(({ reference }) => (reference?.valeur === undefined ? [] : [reference.annee]));
  const first = Math.min(...shown);
  const annees = [...new Set([...shown, ...jalons, ...starts.filter((annee) => annee >= first)])].sort((a, b) => a - b);
  return annees.flatMap((annee) => {
    const niveau = niveauDe(serie, annee);
    return niveau ? [{ annee, ...niveau, jalon: jalons.includes(annee) }] : [];
  });
}

import type { Chiffres } from "../../compliance/releve";
import { ciblesDe, echeanceDe, seriesDe } from "../../compliance/echeancier";
import { isEvolution, type Cible } from "../../scheme/cible";
import type { FigureDuBilan } from "../chiffres/figures";

/** A figure and its target, year by year; null where one of them isn't known. */
export interface Trajectoire {
  readonly figure: FigureDuBilan;
  readonly unite: string;
  readonly points: readonly { readonly annee: number; readonly valeur: number | null; readonly cible: number | null }[];
}

/**
 * The way of an indicator to its targets over the years of the scheme: milestones joined by straight lines, as "en bonne
 * voie" is judged; before the first there is none, after the last its value holds. Null where no series of levels has a
 * dated milestone.
 */
export function trajectoireOf(figure: FigureDuBilan, annees: readonly number[], direction: string | null, chiffres: ReadonlyMap<number, Chiffres>): Trajectoire | null {
  const serie = seriesDe(ciblesDe(figure.cibles, direction).cibles).find((cibles) => cibles.every(isLevel) && cibles.some(({ annee }) => annee !== null));
  if (!serie) return null;
  return {
    figure,
    unite: serie[0]!.unite,
    points: annees.map((annee) => ({ annee, valeur: quantityOf(chiffres.get(annee), serie[0]!), cible: levelAt(serie, annee) })),
  };
}

/** What the targets bear on: the value, or its share. */
function quantityOf(chiffres: Chiffres | undefined, { porteSur }: Cible): number | null {
  if (!chiffres) return null;
  return porteSur === "part" ? chiffres.part : chiffres.valeur;
}

function isLevel({ forme }: Cible): boolean {
  return !isEvolution(forme) && forme !== "entre" && forme !== "réalisé" && forme !== "cumul d'au moins";
}

/** The level that the line asks of a year. */
export function levelAt(cibles: readonly Cible[], annee: number): number | null {
  const { enVigueur, prochaine } = echeanceDe(cibles, annee);
  if (!enVigueur) return null;
  if (enVigueur.annee === null || !prochaine || prochaine.annee === null) return enVigueur.valeur;
  return enVigueur.valeur + ((prochaine.valeur - enVigueur.valeur) * (annee - enVigueur.annee)) / (prochaine.annee - enVigueur.annee);
}

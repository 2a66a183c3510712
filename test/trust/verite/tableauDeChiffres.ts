import { createContext } from "../../../src/core/indicators/context";
import { createEvaluator } from "../../../src/core/indicators/evaluate";
import type { Resultat } from "../../../src/core/indicators/resultat";
import type { Mesure } from "../../../src/core/scheme/mesure";
import { indicateursAvecChemin } from "../../../src/core/scheme/schema";
import { referentiel, schemas } from "../../../src/catalogue";
import { registerOf, type Sheets } from "../../registerOf";

/** One figure of one scheme, with the rule that makes it. */
export interface Ligne {
  readonly cle: string;
  readonly mesure: Mesure | undefined;
  readonly resultat: Resultat;
}

/** Every figure of the five schemes on a workbook. */
export function chiffres(sheets: Sheets, annee = 2024): Ligne[] {
  const context = createContext(registerOf(sheets, referentiel), { periode: { debut: annee, fin: annee } });
  return [...schemas.values()].flatMap((schema) => {
    const evaluator = createEvaluator(context, schema);
    return indicateursAvecChemin(schema).flatMap(({ indicateur }) => {
      const { resultat, composantes } = evaluator.evaluate(indicateur);
      return [{ cle: `${schema.id} ${indicateur.code}`, mesure: indicateur.mesure, resultat }, ...composantes.map((one) => ({ cle: `${schema.id} ${one.composante.code}`, mesure: one.composante.mesure, resultat: one.resultat }))];
    });
  });
}

/** What a reader sees of a figure, row numbers apart. */
export function vu({ cle, resultat }: Ligne): string {
  const { valeur, part, numerateur, denominateur, raison, retenues, ecartees, nonDeclarees, partDeclarees, origine, modalites } = resultat;
  const motifs = ecartees.motifs.map(({ champ, motif, nombre }) => `${champ} ${motif} ${nombre}`).sort();
  const parts = modalites.map(({ libelle, valeur: value, montant }) => `${libelle} ${String(value)} ${String(montant)}`).sort();
  return JSON.stringify([cle, valeur, part, numerateur, denominateur, raison?.code ?? null, retenues, ecartees.nombre, motifs, nonDeclarees, partDeclarees, origine, parts]);
}

/** What changed between two readings of one register; the first few, in words. */
export function changes(avant: readonly Ligne[], apres: readonly Ligne[]): string[] {
  return avant.flatMap((ligne, rank) => {
    const other = apres[rank];
    return other && vu(ligne) === vu(other) ? [] : [`${vu(ligne)} -> ${other ? vu(other) : "rien"}`];
  });
}

/** Equal as figures are once added up in floating point. */
export function proche(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
}

import type { Conformite } from "../../compliance/conformite";
import type { Resultat } from "../../indicators/resultat";

/** A figure that a vote stores. */
export interface ChiffreArrete {
  readonly code: string;
  readonly libelle: string;
  readonly unite: string;
  /** A share is a fraction. */
  readonly valeur: number;
  /** The two sides of a share or of a mean, or a number and its base; null for a number alone. */
  readonly numerateur: number | null;
  readonly denominateur: number | null;
}

/** What the table can't hold. A value that is missing is never a zero. */
export interface Laisse {
  readonly code: string;
  readonly libelle: string;
  /** `nonMesurable`: nothing to store; `texte`, `ouiNon`: the column is of numbers, and the answer stays in Saisies or Suivi des actions. */
  readonly motif: "nonMesurable" | "texte" | "ouiNon";
}

type Sujet = Pick<ChiffreArrete, "code" | "libelle" | "unite">;

/** One figure a code, indicators and their values, in the order of the scheme, and what is left out. */
export function chiffresAArreter({ indicateurs }: Conformite): { readonly chiffres: readonly ChiffreArrete[]; readonly laisses: readonly Laisse[] } {
  const subjects = indicateurs.flatMap(({ indicateur, resultat, composantes }): { readonly sujet: Sujet; readonly resultat: Resultat }[] => [
    // An indicator of several values without a total says nothing of its own: nothing is left out.
    ...(composantes.length > 0 && resultat.valeur === null ? [] : [{ sujet: indicateur, resultat }]),
    ...composantes.map(({ composante, resultat: own }) => ({ sujet: composante, resultat: own })),
  ]);
  return {
    chiffres: subjects.flatMap(({ sujet, resultat }) => (typeof resultat.valeur === "number" ? [chiffreOf(sujet, resultat, resultat.valeur)] : [])),
    laisses: subjects.flatMap(({ sujet: { code, libelle }, resultat: { valeur } }): Laisse[] => (typeof valeur === "number" ? [] : [{ code, libelle, motif: motifOf(valeur) }])),
  };
}

/** A numerator without a denominator is the value itself: it isn't written twice. */
function chiffreOf({ code, libelle, unite }: Sujet, { numerateur, denominateur }: Resultat, valeur: number): ChiffreArrete {
  return { code, libelle, unite, valeur, numerateur: denominateur === null ? null : numerateur, denominateur };
}

function motifOf(valeur: string | boolean | null): Laisse["motif"] {
  return valeur === null ? "nonMesurable" : typeof valeur === "boolean" ? "ouiNon" : "texte";
}

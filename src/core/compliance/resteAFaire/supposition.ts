import type { Resultat } from "../../indicators/resultat";
import { exactSum } from "../../indicators/sum";
import type { Indicateur, Composante } from "../../scheme/schema";

/** What moves a figure: rows one by one, euros, or another quantity (hours, tonnes). */
export type Levier = "lignes" | "montant" | "quantite";

/** What is added: to the base (`deplus`) and, of it, to what counts (`dont`). A plain number has no base: only `dont` is looked at. */
export interface Supposition {
  readonly deplus: number;
  readonly dont: number;
}

/** Null for what a person enters, a step, a mean, several values: nothing can be added to them. */
export function levierDe({ genre, origine }: Pick<Resultat, "genre" | "origine">, { mesure, unite }: Pick<Indicateur | Composante, "mesure" | "unite">): Levier | null {
  if (origine === "saisie") return null;
  switch (genre) {
    case "nombre": case "part": case "distinct": return "lignes";
    case "partMontant": return mesure?.genre !== "partMontant" || mesure.champ === "montant" ? "montant" : "quantite";
    case "somme": return unite.startsWith("€") ? "montant" : "quantite";
    case "repartition": return mesure?.genre === "repartition" && mesure.champ !== undefined ? (unite.startsWith("€") ? "montant" : "quantite") : "lignes";
    case "ratio": return "quantite";
    case "moyenne": case "saisie": case "realisation": case "composantes": return null;
  }
}

/** Whether a figure has a base that grows with what is added to it. */
export function aUneBase({ denominateur }: Pick<Resultat, "denominateur">): boolean {
  return denominateur !== null;
}

const QUOTIENTS: readonly Resultat["genre"][] = ["part", "partMontant", "ratio"];

/** The result as it would be. Its rows stay those of the register. Null where its sides aren't known. */
export function supposer(resultat: Resultat, { deplus, dont }: Supposition): Resultat | null {
  if (resultat.numerateur === null) return null;
  const numerateur = plus(resultat.numerateur, dont);
  const denominateur = resultat.denominateur === null ? null : plus(resultat.denominateur, deplus);
  const ratio = denominateur === null || denominateur === 0 ? null : numerateur / denominateur;
  const quotient = QUOTIENTS.includes(resultat.genre);
  const valeur = quotient ? ratio : numerateur;
  return {
    ...resultat, numerateur, denominateur, valeur, part: quotient ? null : ratio, partDeclarees: null,
    raison: valeur === null ? { code: "denominateurNul" } : resultat.raison?.code === "denominateurNul" ? null : resultat.raison,
  };
}

function plus(a: number, b: number): number {
  const sum = exactSum();
  sum.add(a);
  sum.add(b);
  return sum.total();
}

import type { UnreadableReason } from "../register/reading";
import type { GenreMesure } from "../scheme/mesure";

/** A period of whole years, `debut` and `fin` included: one year, or the two of the biennial publication. */
export interface Periode {
  readonly debut: number;
  readonly fin: number;
}

/**
 * The value of a measure with everything that it takes to trust it: numerator, denominator and what it is, the rows
 * counted, the rows left out and why. Shares are fractions, amounts € HT.
 */
export interface Resultat {
  readonly valeur: number | string | boolean | null;
  /** For a number with a base: its share of the base. */
  readonly part: number | null;
  readonly numerateur: number | null;
  readonly denominateur: number | null;
  /** What the denominator, or the set counted, is. */
  readonly denominateurLibelle: string;
  readonly genre: GenreMesure | "composantes";
  readonly table: string | null;
  /** Rows counted in the numerator, by rank in the table. */
  readonly lignes: readonly number[];
  /** Rows of the period on which the measure is made. */
  readonly retenues: number;
  readonly ecartees: Ecartees;
  /** Rows of the denominator whose considérations are blank, and the share among those declared. */
  readonly nonDeclarees: number;
  readonly partDeclarees: number | null;
  readonly modalites: readonly Modalite[];
  readonly raison: Raison | null;
  readonly origine: Origine;
  /** True when the values of several years add up to that of the period: a count or a sum of a flow. */
  readonly additif: boolean;
}

/** `saisie`: entered by a person; `repli`: a second way of measuring, because the first table or column is absent. */
export type Origine = "registre" | "repli" | "saisie";

export interface Modalite {
  readonly code: string | null;
  readonly libelle: string;
  readonly valeur: number | string | boolean | null;
  readonly part: number | null;
  /** Total € HT of the rows, for a breakdown of marchés. */
  readonly montant: number | null;
}

/** Rows left out of a measure: how many, for which field and why. */
export interface Ecartees {
  readonly nombre: number;
  readonly motifs: readonly MotifEcart[];
}
export interface MotifEcart {
  readonly champ: string;
  readonly libelle: string;
  readonly motif: "manquant" | UnreadableReason;
  readonly nombre: number;
  /** Row numbers in the file, 1-based. */
  readonly lignes: readonly number[];
}

/** Why a value can't be given, or can't be judged. Worded once, in `textes.ts`. */
export type Raison =
  | { readonly code: "tableAbsente"; readonly table: string }
  | { readonly code: "colonneAbsente"; readonly table: string; readonly colonnes: readonly string[]; readonly champs: readonly string[] }
  | { readonly code: "colonneVide"; readonly table: string; readonly colonnes: readonly string[]; readonly ecartees: number }
  | { readonly code: "aucuneLigne"; readonly table: string }
  | { readonly code: "denominateurNul" }
  /** Figures of other years that a target needs. */
  | { readonly code: "anneesManquantes"; readonly annees: readonly number[] }
  /** The rule isn't in force in the period. ISO dates. */
  | { readonly code: "horsVigueur"; readonly du: string; readonly au: string | null }
  | { readonly code: "aSaisir"; readonly indicateur: string }
  | { readonly code: "saisieIllisible"; readonly indicateur: string; readonly ligne: number }
  | { readonly code: "saisieEnDouble"; readonly indicateur: string; readonly lignes: readonly number[] }
  | { readonly code: "actionAbsente"; readonly action: string; readonly table: string }
  /** The rows of a direction, or of a category, can't be told: the columns to add, where some would do. */
  | { readonly code: "directionInconnue"; readonly table: string; readonly colonnes: readonly string[] }
  | { readonly code: "composantes"; readonly manquantes: readonly string[] }
  | { readonly code: "texte"; readonly texte: string };

export const AUCUNE_ECARTEE: Ecartees = { nombre: 0, motifs: [] };

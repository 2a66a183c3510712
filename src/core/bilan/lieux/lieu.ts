import type { Demande } from "../chiffres/role";

/** Words of the whole report that a name or a sentence may ask for. */
export const MOTS_DU_RAPPORT = ["acheteur", "schema", "annee", "periode", "direction", "date"] as const;
export type MotDuRapport = (typeof MOTS_DU_RAPPORT)[number];

/** A cell of a template that a fill may write. Positions are 0-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that a defined name points to: `SPASER_A1_valeur`, `SPASER_annee`. */
export interface LieuNomme extends Place {
  readonly name: string;
  readonly ask: { readonly code: string; readonly demande: Demande } | { readonly mot: MotDuRapport };
}

/** A cell whose text holds placeholders, with the text as the person wrote it. */
export interface LieuTexte extends Place {
  readonly modele: string;
  /** Number of its memory in the workbook; null before the first fill. */
  readonly rang: number | null;
  /** Mark of what the last fill put there; null when the cell shows the placeholders themselves. */
  readonly empreinte: string | null;
}

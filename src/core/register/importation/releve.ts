import type { Cell } from "../cell";
import type { Champ, TableDefinition } from "../champ";
import { headerMatcher } from "../headers";

/** A contract of a file of essential data, as a row that may be added to the register. */
export interface Enregistrement {
  readonly fichier: string;
  /** 1-based, in its file. */
  readonly rang: number;
  /** One a label of the relevé, as the file says it: initial values. */
  readonly cells: readonly Cell[];
  readonly modifie: Modifie | null;
}

/** Fields that a modification of a contract may change. */
export const CHAMPS_MODIFIABLES = ["dureeMois", "titulaire", "montant"] as const;
export type ChampModifiable = (typeof CHAMPS_MODIFIABLES)[number];

/** What the modifications of a contract make of it, the last word of each field. */
export interface Modifie {
  /** Modifications listed. */
  readonly nombre: number;
  readonly valeurs: Readonly<Partial<Record<ChampModifiable, Cell>>>;
  /** The new amount is under half of the initial one: often the amount of the amendment alone. It is never taken. */
  readonly montantDouteux: boolean;
}

/** Why a record of a file makes no row. */
export interface Refus {
  readonly rang: number;
  readonly motif: "pasUnObjet" | "sansChamp" | "texteTropLong";
  /** The label of the text that is too long. */
  readonly colonne: string | null;
}

/** Everything that was read in the files: the labels of the columns, and a row a contract. */
export interface Releve {
  readonly labels: readonly string[];
  readonly enregistrements: readonly Enregistrement[];
}

/** The field of each label, by the catalogue; null where the register knows no such field. */
export function champsDe(labels: readonly string[], definition: TableDefinition): (Champ | null)[] {
  const match = headerMatcher(definition);
  return labels.map(match);
}

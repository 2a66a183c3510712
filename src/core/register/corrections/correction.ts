import { cellAddress } from "../../bilan/address";
import type { CellContent } from "../../bilan/edit";
import type { CodeAnomalie } from "../anomalie";

/** What a correction is about. `mots` changes a person's words, and is only made where it is asked for. */
export const NATURES_CORRECTION = ["contradiction", "espaces", "dates", "nombres", "mots"] as const;
export type NatureCorrection = (typeof NATURES_CORRECTION)[number];

/** Those that change how a cell is written, and not a word of what it says. */
export const NATURES_SURES: readonly NatureCorrection[] = NATURES_CORRECTION.filter((nature) => nature !== "mots");

/** The anomaly that a correction settles, where there is one: a date typed as text is read, and is no anomaly. */
export const ANOMALIE_CORRIGEE: Readonly<Record<NatureCorrection, CodeAnomalie | null>> = {
  contradiction: "consideration-contradictoire", espaces: null, dates: null, nombres: null, mots: null,
};

/** A cell of the register. */
export interface CelluleRegistre {
  /** Label of the table. */
  readonly table: string;
  readonly sheet: string;
  /** 0-based position in the sheet. */
  readonly row: number;
  readonly column: number;
  /** Header of the column as it stands in the sheet. */
  readonly entete: string;
  /** The text that the cell holds. */
  readonly before: string;
}

/** `Marchés!E12`: the name of a cell, of which a plan has no two. */
export function lieuCellule({ sheet, row, column }: Pick<CelluleRegistre, "sheet" | "row" | "column">): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

/** A cell whose meaning is certain, and what it would hold once written properly. */
export interface Correction extends CelluleRegistre {
  /** One or more: an extra space may stand beside a contradiction. */
  readonly natures: readonly NatureCorrection[];
  readonly anomalie: CodeAnomalie | null;
  /** What the cell would hold; `texteApres` words it. */
  readonly after: CellContent;
}

/**
 * A cell that reads as one thing only, and stays: a formula would be lost, an odd value is not to be made official, and
 * the words of a cell that feeds several fields are more than one's (`partagee`).
 */
export interface CelluleLaissee extends CelluleRegistre {
  readonly motif: "formule" | "aberrante" | "partagee";
}

const nombre = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 15, useGrouping: "min2" });

/** What the cell would show: `12/03/2024` for a date, `12 500,5` for a number, `17,6 %` for a share. */
export function texteApres({ after }: Pick<Correction, "after">): string {
  switch (after.type) {
    case "date": return after.value.split("-").reverse().join("/");
    case "nombre": return after.format?.endsWith("%") ? `${nombre.format(Number((after.value * 100).toPrecision(15)))} %` : nombre.format(after.value);
    case "texte": case "formule": return after.value;
    case "booleen": case "vide": return "";
  }
}

/** What "Corriger" would do. Applying it is the adapter's work; nothing is written before. */
export interface PlanCorrections {
  readonly corrections: readonly Correction[];
  readonly laissees: readonly CelluleLaissee[];
}

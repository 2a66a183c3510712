/** How much an anomaly matters: `erreur` changes a figure, `avertissement` may, `information` is worth knowing. */
export type Gravite = "erreur" | "avertissement" | "information";

/** Something in the register that a person should look at. It never removes a row by itself. */
export interface Anomalie {
  /** Label of the table. */
  readonly table: string;
  readonly feuille: string;
  /** Row number in the file, 1-based; null for the table as a whole. */
  readonly ligne: number | null;
  /** Header of the column as it stands in the sheet; null for the row as a whole. */
  readonly colonne: string | null;
  /** 0-based column of the cell, to open it; null where there is none. */
  readonly position: number | null;
  readonly code: CodeAnomalie;
  readonly gravite: Gravite;
  readonly message: string;
}

export const CODES_ANOMALIE = [
  "cellule-en-erreur", "date-illisible", "nombre-illisible", "nombre-ambigu", "oui-non-illisible", "valeur-inconnue", "valeur-inexploitable",
  "date-manquante", "montant-manquant", "identifiant-manquant", "date-future", "date-aberrante",
  "montant-aberrant", "duree-aberrante", "siret-invalide", "consideration-non-declaree", "consideration-contradictoire",
  "reserve-sans-destinataire", "doublon-probable", "publication-tardive", "subsequent-incertain", "marche-inconnu", "colonne-en-double", "table-en-double",
  "lignes-sous-le-tableau", "correspondance-illisible", "correspondance-sans-effet", "cpv-illisible", "famille-contradictoire", "famille-sans-ligne",
  "colonne-absente", "champ-vide",
] as const;
export type CodeAnomalie = (typeof CODES_ANOMALIE)[number];

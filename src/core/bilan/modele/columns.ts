import type { Demande, Role } from "../chiffres/role";

/** Rows above the header: the title, what it is about, how to use it. */
export const HEADER_ROW = 4;
export const CODE_COLUMN = 0;

interface ModeleColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly demande: Demande | null;
  readonly wrap: boolean;
}

function column(header: string, width: number, role: Role | null, wrap = false): ModeleColumn {
  return { header, width, demande: role === null ? null : { role, annee: null }, wrap };
}

/** Columns of a bilan made from a scheme. The unit stands in the format of the values. */
export const COLUMNS: readonly ModeleColumn[] = [
  column("Code", 16, null),
  column("Indicateur", 46, "libelle", true),
  column("N-1", 12, "anterieure"),
  column("Valeur", 14, "valeur", true),
  column("Cible", 16, "cible", true),
  column("Écart", 12, "ecart"),
  column("Statut", 17, "statut"),
  column("Tendance", 18, "tendance", true),
  column("Synthèse", 58, "phrase", true),
  column("Commentaire", 30, null, true),
];
export const COMMENT_COLUMN = COLUMNS.length - 1;

import type { GenreMesure } from "../mesure";
import type { Precision } from "./mots";

/** What each kind of measure says in the columns of the sheet. */
export interface MesureColumns {
  readonly table: boolean;
  readonly filtre: boolean;
  readonly base: boolean;
  readonly champ: "obligatoire" | "facultatif" | "aucun";
  readonly precisions: readonly Precision[];
}

const ROWS: readonly Precision[] = ["periode", "stock", "subsequents", "concessions"];
const counted = (champ: MesureColumns["champ"], base: boolean, ...more: Precision[]): MesureColumns => ({ table: true, filtre: true, base, champ, precisions: [...ROWS, ...more] });

export const MESURE_COLUMNS: Readonly<Record<GenreMesure, MesureColumns>> = {
  nombre: counted("aucun", true, "effectif"),
  part: counted("aucun", true, "effectif"),
  partMontant: counted("facultatif", true),
  somme: counted("obligatoire", false),
  moyenne: counted("obligatoire", false, "poids"),
  distinct: counted("obligatoire", false, "effectif"),
  /** Its champ is what it is broken down by; the field that it adds up is a précision. */
  repartition: counted("obligatoire", false, "somme"),
  /** Its champ is two codes. */
  ratio: { table: false, filtre: false, base: false, champ: "obligatoire", precisions: [] },
  /** Its filtre says the action, and the sous-action. */
  realisation: { table: true, filtre: true, base: false, champ: "aucun", precisions: [] },
  saisie: { table: false, filtre: false, base: false, champ: "aucun", precisions: [] },
};

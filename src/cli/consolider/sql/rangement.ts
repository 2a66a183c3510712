import { criteresDe, SANS_FILTRE } from "../../../core/scheme/filtre";
import type { MesureComptee } from "../../../core/scheme/mesure";
import { explicitBase, isPresence } from "../../../core/indicators/measures/selection";
import { chaine } from "../base";
import { estDeclaration } from "../colonnes";
import type { Passage, TableLue } from "./table";
import { champsNecessaires, univers } from "./univers";

/** What a measure makes of a row: `code` is 0 (not concerned), 1 (left out), 2 (in the base), 3 (counted). */
export interface Rangement {
  readonly code: string;
  /** True on the rows of the base that a blank considération keeps out; null where nothing of the kind is asked. */
  readonly muet: string | null;
  /** On the rows that the figure leaves out (those counted whose value lacks among them), the field that lacks; else NULL. */
  readonly coupable: string;
}

/** The place of each row, as core's `select` chooses rows. */
export function rangement(passage: Passage, mesure: MesureComptee): Rangement {
  const own = explicitBase(mesure);
  const u = univers(passage, mesure);
  const base = conjunction(u, passage.filtre(own ?? SANS_FILTRE));
  const both = conjunction(base, passage.filtre(mesure.filtre));
  const unsure = own ? `(${base}) IS NULL OR ((${base}) AND (${both}) IS NULL)` : `(${both}) IS NULL`;
  const size = tailleDe(passage.table, mesure);
  const unsized = size === null ? "" : ` WHEN ${own ? base : both} AND ${passage.colonne(size, "s")} = 2 THEN 1`;
  const code = passage.code(`CASE WHEN ${unsure} THEN 1${unsized} WHEN ${both} THEN 3 WHEN ${base} THEN 2 ELSE 0 END`);
  const asked = [mesure.filtre, own ?? SANS_FILTRE].flatMap(criteresDe).filter(({ critere }) => !isPresence(critere)).map(({ champ }) => champ);
  const silent = [...new Set(asked)].filter((champ) => estDeclaration(passage.table.colonnes.get(champ)!.champ)).map((champ) => `${passage.colonne(champ, "s")} = 0`);
  return { code, muet: own === null || silent.length === 0 ? null : `(${silent.join(" OR ")})`, coupable: coupable(passage, mesure, code) };
}

/** The first field, in core's order, that a row lacks; a blank considération lacks nothing. */
function coupable(passage: Passage, mesure: MesureComptee, code: string): string {
  const fields = [...new Set(champsNecessaires(passage.table, mesure))].filter((champ) => passage.table.colonnes.has(champ));
  const culprit = fields.map((champ) => `WHEN ${passage.colonne(champ, "s")} ${estDeclaration(passage.table.colonnes.get(champ)!.champ) ? "= 2" : "<> 1"} THEN ${chaine(champ)}`);
  const added = mesure.genre === "partMontant" || mesure.genre === "somme" || mesure.genre === "repartition" || mesure.genre === "moyenne" ? [mesure.champ, mesure.genre === "moyenne" ? mesure.poids : undefined].filter((champ) => champ !== undefined) : [];
  const counted = mesure.genre === "partMontant" ? ">= 2" : "= 3";
  const lacking = added.map((champ) => ` WHEN ${code} ${counted} AND ${passage.colonne(champ, "s")} <> 1 THEN ${chaine(champ)}`).join("");
  return `CASE WHEN ${code} = 1 THEN ${culprit.length === 0 ? "'?'" : `CASE ${culprit.join(" ")} ELSE '?' END`}${lacking} END`;
}

/** Both conditions, without what is always true. */
export function conjunction(a: string, b: string): string {
  return b === "TRUE" ? a : a === "TRUE" ? b : `${a} AND ${b}`;
}

/** The field that says how many a row stands for. */
export function tailleDe({ colonnes }: TableLue, mesure: MesureComptee): string | null {
  const champ = "effectif" in mesure && mesure.genre !== "distinct" ? mesure.effectif : undefined;
  const colonne = champ === undefined ? undefined : colonnes.get(champ);
  return champ !== undefined && colonne?.sorte === "nombre" ? champ : null;
}

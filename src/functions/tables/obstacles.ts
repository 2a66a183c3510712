import type { Raison, Resultat } from "../../core/indicators/resultat";
import { columnAt } from "../../core/indicators/join";
import { texteRaison } from "../../core/indicators/textes";
import type { Register, Table } from "../../core/register/register";
import { texteIllisible } from "../../core/register/textes";
import type { NeededFields } from "../../core/scheme/fields";
import { notAvailable, valueProblem, type FunctionProblem } from "../errors";
import { TABLE_MESSAGES, typographie } from "./messages";

/**
 * What keeps a figure out of a cell. Core leaves out the rows that it can't read and says so beside the figure; a cell
 * has no beside. So a blank leaves its row out, as in the pane; an error in a column that the figure rests on, or a
 * value that can't be read where it would change the answer, is told in the place of the figure.
 */
export function obstacleOf(register: Register, requis: NeededFields, resultats: readonly Resultat[]): FunctionProblem | null {
  return errorIn(register, requis) ?? unreadableIn(register, resultats);
}

/** #N/A: the first error cell, by row, of the columns that a figure rests on. */
function errorIn(register: Register, requis: NeededFields): FunctionProblem | null {
  let first: { readonly ligne: number; readonly entete: string; readonly code: string } | null = null;
  for (const [id, table] of register.tables) {
    for (const champ of requis.get(id) ?? []) {
      const column = table.columns.get(champ);
      for (const [row, reason] of column?.reasons ?? []) {
        const ligne = table.lignes[row]!;
        if (reason === "erreur" && (first === null || ligne < first.ligne)) first = { ligne, entete: column!.entete, code: column!.rawTexts.get(row) ?? "" };
      }
    }
  }
  return first && notAvailable(TABLE_MESSAGES.errorCell(first.ligne, first.entete, first.code));
}

/** What the source of the data itself has marked unusable is left out like a blank: nobody can correct it here. */
const LEFT_OUT: ReadonlySet<string> = new Set(["manquant", "inexploitable"]);

/** #VALUE!: the first cell that left a row out because it can't be read. */
function unreadableIn(register: Register, resultats: readonly Resultat[]): FunctionProblem | null {
  for (const { table: id, ecartees } of resultats) {
    const table = id === null ? undefined : register.tables.get(id);
    for (const { champ, motif, lignes, libelle } of ecartees.motifs) {
      if (motif === "manquant" || LEFT_OUT.has(motif) || lignes[0] === undefined) continue;
      const column = table ? columnAt(table, champ) : null;
      const text = table && column ? (column.rawTexts.get(rowAt(table, lignes[0])) ?? "") : "";
      return valueProblem(TABLE_MESSAGES.unreadableCell(lignes[0], column?.entete ?? libelle, typographie(texteIllisible[motif](text))));
    }
  }
  return null;
}

function rowAt(table: Table, ligne: number): number {
  return table.lignes.indexOf(ligne);
}

/** True when nothing in the table given, whatever its cells, would give the figure. */
export function isBeyondTable({ code }: Raison): boolean {
  return code === "tableAbsente" || code === "aSaisir" || code === "colonneAbsente" || code === "horsVigueur";
}

/** The table that a figure lacks, other than the one given; null when it lacks something else. */
export function otherTable(raison: Raison, register: Register): string | null {
  if (raison.code === "tableAbsente") return raison.table;
  if (raison.code === "aSaisir" && !register.tables.has("saisies")) return register.libelles.get("saisies") ?? "Saisies";
  return null;
}

/** #N/A: why there is no figure; `given` are the labels of the tables that were read. */
export function notMeasurable(code: string, raison: Raison, register: Register, given: readonly string[]): FunctionProblem {
  const other = otherTable(raison, register);
  return notAvailable(other === null ? TABLE_MESSAGES.notMeasurable(code, typographie(texteRaison(raison))) : TABLE_MESSAGES.otherTable(code, other, given));
}

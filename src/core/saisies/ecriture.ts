import type { CellContent, Edit } from "../bilan/edit";
import { writing } from "../bilan/remplissage/writing";
import { cellAddress } from "../bilan/address";
import { feuilleDeTable } from "../classeur/feuilleDeTable";
import type { TableDefinition } from "../register/champ";
import { lieuImport, refusLieu, type RefusLieu } from "../register/importation/lieu";
import { agrandir } from "../register/importation/lignesSous";
import type { WorkbookSurvey } from "../register/survey";
import { colonneDe, estFormule, type TableOuverte } from "./classeur";

/** A line to change in place (`ligne`, 1-based) or to add (null), by field. A field without a column isn't written. */
export interface LigneAEcrire {
  readonly ligne: number | null;
  readonly cellules: Readonly<Record<string, CellContent>>;
}

/** What is written in one sheet. */
export interface Ecriture {
  readonly feuille: string;
  /** The sheet is made. */
  readonly creee: boolean;
  /** Rows that are changed or added, 1-based, ascending. */
  readonly lignes: readonly number[];
  readonly edits: readonly Edit[];
  /** Cells that hold a formula, and stay: `Saisies!E5`. */
  readonly laissees: readonly string[];
}

/** A row can't be added: no room below, or a column that must be written is calculated by the table. */
export type RefusEcriture = RefusLieu | { readonly motif: "calculee"; readonly feuille: string; readonly entete: string };

export type Ecrit = { readonly ok: true; readonly ecriture: Ecriture } | { readonly ok: false; readonly refus: RefusEcriture };

/** Writes lines in a table that the workbook has: in place, or below its last one; other columns and formulas are left. `obligatoires`: fields without which an added line says nothing. */
export function ecrireDans(survey: WorkbookSurvey, ouverte: TableOuverte, lignes: readonly LigneAEcrire[], obligatoires: readonly string[]): Ecrit {
  const { table, fin } = ouverte;
  const { mapping } = table;
  const { sheet } = mapping;
  const laissees: string[] = [];
  const cells: { readonly place: { readonly sheet: string; readonly row: number; readonly column: number }; readonly content: CellContent }[] = [];
  for (const { ligne, cellules } of lignes) {
    if (ligne === null) continue;
    for (const [champ, content] of Object.entries(cellules)) {
      const column = colonneDe(ouverte, champ);
      if (column === null) continue;
      if (estFormule(ouverte, champ, ligne)) laissees.push(`${sheet}!${cellAddress(ligne - 1, column)}`);
      else cells.push({ place: { sheet, row: ligne - 1, column }, content });
    }
  }
  const added = lignes.filter(({ ligne }) => ligne === null);
  const lieu = lieuImport(survey, table, fin);
  if (added.length > 0) {
    const refus = refusLieu(lieu, added.length);
    if (refus) return { ok: false, refus };
    const calculee = mapping.columns.find(({ champ, column }) => obligatoires.includes(champ) && lieu.formules.has(column));
    if (calculee) return { ok: false, refus: { motif: "calculee", feuille: sheet, entete: calculee.entete } };
  }
  added.forEach(({ cellules }, rank) => {
    for (const [champ, content] of Object.entries(cellules)) {
      const column = colonneDe(ouverte, champ);
      // A blank row has nothing to erase, and what the table calculates is its own.
      if (column === null || content.type === "vide" || lieu.formules.has(column)) continue;
      cells.push({ place: { sheet, row: lieu.row + rank, column }, content });
    }
  });
  const written = [...new Set(cells.map(({ place }) => place.row + 1))].sort((a, b) => a - b);
  return { ok: true, ecriture: { feuille: sheet, creee: false, lignes: written, edits: [...agrandir(lieu, added.length), ...writing(cells)], laissees } };
}

/** The table made, in a sheet of its own. Its lists are still to be placed (`placeLists`). */
export function creerTable(survey: WorkbookSurvey, definition: TableDefinition, lignes: readonly LigneAEcrire[]): Ecriture {
  const { sheet, edits } = feuilleDeTable({ definition, lignes: lignes.map(({ cellules }) => ({ contenus: cellules })) }, survey);
  return { feuille: sheet, creee: true, laissees: [], lignes: lignes.map((_, rank) => rank + 2), edits };
}

import type { CellContent, Edit } from "../bilan/edit";
import { placeLists } from "../bilan/lists";
import { feuilleDeTable, type Ligne } from "../classeur/feuilleDeTable";
import type { TableDefinition } from "../register/champ";
import { refusLieu, type LieuImport, type RefusLieu } from "../register/importation/lieu";
import { lignesSous } from "../register/importation/lignesSous";
import { cleFamille, type FamilleNomenclature, type Nomenclature } from "../register/nomenclature";
import type { WorkbookSurvey } from "../register/survey";

export interface PlanFamilles {
  readonly feuille: string;
  /** True when the workbook has no such table: the sheet is made. */
  readonly creee: boolean;
  readonly ajoutees: readonly FamilleNomenclature[];
  readonly edits: readonly Edit[];
}

export type RefusFamilles =
  | { readonly motif: "place"; readonly refus: RefusLieu }
  /** The column of the familles can't be written: formulas, or a cell that feeds several fields. */
  | { readonly motif: "colonne"; readonly feuille: string };

/** The lines of a nomenclature that the workbook has none for: what is there is never changed. */
export function famillesNouvelles(lignes: readonly FamilleNomenclature[], nomenclature: Nomenclature | null): FamilleNomenclature[] {
  const known = new Set(nomenclature?.lignes.map(({ famille }) => cleFamille(famille)));
  return lignes.filter(({ famille }) => !known.has(cleFamille(famille)));
}

/** A line that a person will complete: the famille alone. */
export function familleSeule(famille: string): FamilleNomenclature {
  return { famille, libelleFamille: null, codeCPV: null, familleAgec: null };
}

/** The edits that add these lines below the table, or in a new sheet where the workbook has none (`lieu` null). Texts stay texts. */
export function planFamilles(ajoutees: readonly FamilleNomenclature[], definition: TableDefinition, survey: WorkbookSurvey, lieu: LieuImport | null): { readonly ok: true; readonly plan: PlanFamilles } | { readonly ok: false; readonly refus: RefusFamilles } {
  if (lieu === null) {
    const { sheet, edits } = feuilleDeTable({ definition, lignes: ajoutees.map((ligne): Ligne => ({ contenus: contenusDe(ligne) })), vides: 1 }, survey);
    return { ok: true, plan: { feuille: sheet, creee: true, ajoutees, edits: placeLists(edits, survey) } };
  }
  const { mapping: { sheet, columns }, first, count, formules } = lieu;
  const written = columns.filter(({ column, avec }) => !formules.has(column) && !avec);
  if (!written.some(({ champ }) => champ === "famille")) return { ok: false, refus: { motif: "colonne", feuille: sheet } };
  const refus = refusLieu(lieu, ajoutees.length);
  if (refus) return { ok: false, refus: { motif: "place", refus } };
  const contents = ajoutees.map((ligne) => {
    const contenus = contenusDe(ligne);
    const cells = new Array<CellContent | null>(count).fill(null);
    for (const { champ, column } of written) cells[column - first] = contenus[champ] ?? null;
    return cells;
  });
  return { ok: true, plan: { feuille: sheet, creee: false, ajoutees, edits: lignesSous(lieu, contents) } };
}

function contenusDe({ famille, libelleFamille, codeCPV, familleAgec }: FamilleNomenclature): Readonly<Partial<Record<string, CellContent>>> {
  const filled = Object.entries({ famille, libelleFamille, codeCPV, familleAgec }).flatMap(([champ, value]) => (value === null ? [] : [[champ, { type: "texte", value } as const] as const]));
  return Object.fromEntries(filled);
}

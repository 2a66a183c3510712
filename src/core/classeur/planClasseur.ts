import type { Edit } from "../bilan/edit";
import { placeLists } from "../bilan/lists";
import type { Referentiel, TableDefinition } from "../register/champ";
import type { WorkbookSurvey } from "../register/survey";
import type { Schema } from "../scheme/schema";
import { champsDeTable, type Colonnes } from "./champsDeTable";
import { feuilleDeTable, LIGNES_VIDES } from "./feuilleDeTable";
import { lignesDe } from "./lignes";
import { exempleAnnee } from "./textes";

/** What a person asks for. */
export interface DemandeClasseur {
  /** Tables of the catalogue, by id. */
  readonly tables: readonly string[];
  readonly colonnes: Colonnes;
  /** The year that is kept: of what is entered; needs are those of the next one. */
  readonly annee: number;
}

/** A table to be made, as it is told before it is. */
export interface TablePrevue {
  readonly table: string;
  readonly libelle: string;
  readonly sheet: string;
  readonly tableName: string;
  /** Headers, in their order. */
  readonly colonnes: readonly string[];
  /** Columns with a list of choices. */
  readonly listes: number;
  /** Rows that hold something from the start, then those that wait. */
  readonly lignes: number;
  readonly vides: number;
}

export interface PlanClasseur {
  readonly tables: readonly TablePrevue[];
  readonly edits: readonly Edit[];
}

/**
 * Plans the sheets of a workbook to keep a SPASER in, one table a sheet, for the tables asked for. Sheet and table names
 * that are taken get a rank (« Marchés 2 »). The bilan is not among them: it is made when it is filled (`planNew`).
 */
export function planClasseur(demande: DemandeClasseur, schema: Schema, survey: WorkbookSurvey, referentiel: Referentiel): PlanClasseur {
  const planned = [...new Set(demande.tables)].flatMap((id) => {
    const definition = referentiel.get(id);
    return definition ? [planOne(definition, demande, schema, survey)] : [];
  });
  return { tables: planned.map(({ prevue }) => prevue), edits: placeLists(planned.flatMap(({ edits }) => edits), survey) };
}

/** The labels of two tables differ, and so do the names made from them. */
function planOne(definition: TableDefinition, { colonnes: etendue, annee }: DemandeClasseur, schema: Schema, survey: WorkbookSurvey): { readonly prevue: TablePrevue; readonly edits: readonly Edit[] } {
  const { id, libelle } = definition;
  const { lignes, nommees } = lignesDe(definition, schema, annee);
  const aides = id === "recensement" ? { annee: exempleAnnee(annee + 1) } : {};
  const { sheet, tableName, colonnes, edits } = feuilleDeTable({ definition, champs: champsDeTable(definition, schema, etendue), lignes, vides: LIGNES_VIDES, aides, nommees }, survey);
  return {
    prevue: { table: id, libelle, sheet, tableName, colonnes: colonnes.map(({ champ }) => champ.libelle), listes: colonnes.filter(({ liste }) => liste !== null).length, lignes: lignes.length, vides: LIGNES_VIDES },
    edits,
  };
}

import type { Referentiel } from "../register/champ";
import type { Register, Table } from "../register/register";
import type { ColumnsData, WorkbookSurvey } from "../register/survey";

/** The two tables that a form is kept in. */
export const TABLE_SAISIES = "saisies";
export const TABLE_SUIVI = "suiviActions";
export type TableSaisie = typeof TABLE_SAISIES | typeof TABLE_SUIVI;

/** A table with the cells that it was read from, formulas told, and what lies at its end. */
export interface TableOuverte {
  readonly table: Table;
  readonly data: ColumnsData;
  /** What `finDeTable` asks for; null where there is nothing to look at. */
  readonly fin: ColumnsData | null;
}

/** What forms are made from, and written in. */
export interface ClasseurSaisies {
  readonly survey: WorkbookSurvey;
  readonly register: Register;
  /** Those of the two tables that the workbook has. */
  readonly tables: ReadonlyMap<TableSaisie, TableOuverte>;
  readonly referentiel: Referentiel;
}

/** Position of a field's column, or null. */
export function colonneDe({ table }: Pick<TableOuverte, "table">, champ: string): number | null {
  return table.mapping.columns.find((column) => column.champ === champ)?.column ?? null;
}

/** Whether the cell of that field holds a formula, on a row of the sheet (1-based). */
export function estFormule({ table, data }: Pick<TableOuverte, "table" | "data">, champ: string, ligne: number): boolean {
  const column = colonneDe({ table }, champ);
  return column !== null && data.formulas?.[data.request.columns.indexOf(column)]?.[ligne - 1 - data.request.firstRow] === true;
}

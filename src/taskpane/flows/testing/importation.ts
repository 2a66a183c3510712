import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../../../core/register/cell";
import { createXlsx, openFile, readGrid, type FileWorkbook, type GridCell, type GridTable } from "../../../workbook/file";
import { previewImport, readFichiers, type ApercuImport, type FichierChoisi } from "../importer";
import { flowOn } from "./flowContext";

export const data = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../../../test/data/decp", name)));
export const choisi = (name: string, bytes: Uint8Array = data(name)): FichierChoisi => ({ name, size: bytes.length, read: () => Promise.resolve(bytes) });
export const json = (value: unknown, name = "a.json") => choisi(name, new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)));
export const REELS = ["dematis13.json", "dematis16.json", "dematis19.json", "dematis27.json", "decp_processing_test_2022_dirty.json", "eclaireur_raw_20_decp2022.json", "marches_avec_modifications.example.json", "megalis_decp-59920013600241-2024-07-09-01.json"];

export interface Seed {
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of the Excel table, header included; a plain range when left out. */
  readonly table?: number;
  /** Formulas by "row,column". */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly name?: string;
}

export function workbookOf({ rows, table, formulas = {}, name = "Suivi" }: Seed): FileWorkbook {
  const cells = rows.flatMap((row, at) => row.flatMap((value, column): GridCell[] => {
    const formula = formulas[`${at},${column}`];
    return value === null && formula === undefined ? [] : [{ row: at, column, value, formula }];
  }));
  const tables: GridTable[] = table === undefined ? [] : [{ name: "MesMarches", area: { row: 0, column: 0, rowCount: table, columnCount: rows[0]!.length } }];
  return openFile("registre.xlsx", createXlsx({ sheets: [{ name, cells, tables }] }));
}

export const EMPTY: Seed = { rows: [[null]], name: "Feuil1" };
export const preview = async (workbook: FileWorkbook, files: readonly FichierChoisi[]): Promise<ApercuImport> => previewImport(flowOn(workbook), await readFichiers(flowOn(workbook), files));
export const cellsOf = (workbook: FileWorkbook, sheet = 0) => {
  const rows: Cell[][] = [];
  for (const { row, column, value, formula } of readGrid(workbook.bytes()).sheets[sheet]!.cells) (rows[row] ??= [])[column] = formula ?? value;
  return rows.map((row) => Array.from(row ?? [], (cell) => cell ?? null));
};
export const genres = ({ classements }: ApercuImport) => classements.map(({ genre }) => genre);

export const MARCHE = { id: "2024-01", acheteur: { id: "21750001630066" }, objet: "=1+1", montant: 9_000.5, dureeMois: 12, dateNotification: "2024-05-15", codeCPV: "45000000", marcheInnovant: true, titulaires: [{ titulaire: { id: "55204599900869" } }], considerationsSociales: { considerationSociale: ["Clause sociale", "Critère social"] } };
export const HEADERS = ["Note", "N° marché", "Montant HT", "Date de notification", "Mes clauses sociales", "Durée (mois)"];
export const REGISTER: Seed = { rows: [HEADERS, ["à voir", "2023-09", 5_000, 45_000, "Clause sociale", 6], [null, "2024-01", 9_000.5, 45_427, null, 12]], table: 3 };

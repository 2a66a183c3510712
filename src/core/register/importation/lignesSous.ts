import type { CellContent, Edit } from "../../bilan/edit";
import type { TableMapping } from "../recognise";

/** Where rows begin: below the last one filled. Positions are 0-based. */
export interface Debut {
  readonly mapping: TableMapping;
  readonly row: number;
}

/** The Excel table made to hold that many rows from there on; nothing for a plain range, nor where its blank rows are enough. */
export function agrandir({ mapping: { sheet, tableName, headerRow, firstRow, rowCount }, row }: Debut, lignes: number): Edit[] {
  const end = row + lignes;
  return tableName === null || lignes === 0 || end <= firstRow + rowCount ? [] : [{ kind: "resizeTable", sheet, name: tableName, rowCount: end - headerRow }];
}

/** Rows written below a table, which grows first. Each goes from the column `first` on; null leaves a cell alone. */
export function lignesSous(debut: Debut & { readonly first: number }, contents: readonly (readonly (CellContent | null)[])[]): Edit[] {
  const { mapping, row, first } = debut;
  return contents.length === 0 ? [] : [...agrandir(debut, contents.length), { kind: "setCells", sheet: mapping.sheet, row, column: first, contents }];
}

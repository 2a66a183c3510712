import type { Register, Table } from "../register/register";
import { objetsAchat, type Achat } from "./achat";

/** A cell of the workbook, 0-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Why a cell leads to no purchase. `ligne` is 1-based, as the sheet numbers it. */
export type RefusLigne =
  | { readonly motif: "sansTable" }
  | { readonly motif: "feuille"; readonly feuille: string; readonly attendues: readonly string[] }
  | { readonly motif: "entete" | "horsTable" | "sansNom"; readonly feuille: string; readonly ligne: number };

export type LigneAchat = { readonly ok: true; readonly achat: Achat } | { readonly ok: false; readonly refus: RefusLigne };

/** The purchase of the row that a cell is on: a marché, or a need. Pure. */
export function achatALaLigne(register: Register, achats: readonly Achat[], { sheet, row, column }: Place): LigneAchat {
  const tables = objetsAchat(register);
  const here = tables.filter(({ table }) => table.mapping.sheet === sheet);
  const found = here.find(({ table }) => isOver(table, row, column)) ?? here.find(({ table }) => rangOf(table, row) >= 0) ?? here[0];
  if (!found) return { ok: false, refus: tables.length === 0 ? { motif: "sansTable" } : { motif: "feuille", feuille: sheet, attendues: [...new Set(tables.map(({ table }) => table.mapping.sheet))] } };
  const { objet, table } = found;
  const place = { feuille: sheet, ligne: row + 1 };
  const rang = rangOf(table, row);
  if (rang < 0) return { ok: false, refus: { motif: row === table.mapping.headerRow ? "entete" : "horsTable", ...place } };
  const achat = achats.find((one) => one.objet === objet && one.rangs.includes(rang));
  return achat ? { ok: true, achat } : { ok: false, refus: { motif: "sansNom", ...place } };
}

/** Two tables may stand side by side: the one over whose columns the cell is. */
function isOver(table: Table, row: number, column: number): boolean {
  const columns = [...table.mapping.columns, ...table.mapping.ignored].map((one) => one.column);
  return rangOf(table, row) >= 0 && column >= Math.min(...columns) && column <= Math.max(...columns);
}

function rangOf({ lignes }: Table, row: number): number {
  return lignes.indexOf(row + 1);
}

import { VALUE_CELL } from "../../core/register/column";
import type { Table } from "../../core/register/register";
import { viewTable } from "../../core/indicators/tableView";
import { departementDuSiren } from "./departement";

/** Written where a row doesn't say whose it is, or where its buyer is. */
export const INCONNU = "Non renseigné";

/** A buyer, and the department where it is. */
export interface Acheteur {
  readonly acheteur: string;
  readonly departement: string;
}

/** Ranks of the buyers met, over all the sources. Memory grows with the buyers, not with the rows. */
export interface Acheteurs {
  /** The buyer of each row of a table; `defaut` is that of the rows that don't say it. */
  rangs(table: Table, marches: Table | null, defaut: string): Int32Array;
  readonly tous: readonly Acheteur[];
}

export function createAcheteurs(): Acheteurs {
  const tous: Acheteur[] = [];
  const known = new Map<string, number>();
  const rankOf = (acheteur: string): number => {
    const rank = known.get(acheteur);
    if (rank !== undefined) return rank;
    known.set(acheteur, tous.length);
    tous.push({ acheteur, departement: departementDuSiren(acheteur) ?? INCONNU });
    return tous.length - 1;
  };
  return {
    tous,
    rangs(table, marches, defaut) {
      const view = viewTable(table, marches);
      const column = view.column("acheteur") ?? view.column("marche.acheteur");
      if (!column || !("entries" in column)) return new Int32Array(table.rowCount).fill(rankOf(defaut));
      const ranks = column.entries.map(({ items }) => rankOf(items[0] ?? defaut));
      return Int32Array.from({ length: table.rowCount }, (_, row) => (column.state[row] === VALUE_CELL ? ranks[column.values[row]!]! : rankOf(defaut)));
    },
  };
}

import type { DuckDBAppender, DuckDBDataChunk, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { exactProduct } from "../../core/indicators/sum";
import { viewTable } from "../../core/indicators/tableView";
import { VALUE_CELL, type Column, type DictionaryColumn } from "../../core/register/column";
import { foldText } from "../../core/register/fold";
import type { Register, Table } from "../../core/register/register";
import { createAcheteurs, type Acheteurs } from "./acheteurs";
import { chaine, type Base } from "./base";
import { creations, dictionnaire, type TableStockee } from "./colonnes";
import { additionnable, DECIMALES, decimales } from "./decimales";

/** Rows of one chunk of DuckDB. */
const LOT = 2048;
/** Distinct texts of a field that are remembered; beyond, the same text may get a second rank, which changes no figure. */
const TEXTES_RETENUS = 200_000;

/** What was loaded of the sources. */
export interface Chargement {
  /** Stored fields that at least one source has, by table. A table that no source has isn't there. */
  readonly presents: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lignes: ReadonlyMap<string, number>;
  readonly acheteurs: Acheteurs;
  /** Numbers too large to be added exactly, taken as unreadable. */
  readonly demesures: number;
}

export interface Chargeur {
  /** Adds what a source (or a part of it) holds. `defaut`: whose rows they are where they don't say it. */
  ajouter(register: Register, defaut: string): void;
  terminer(): Promise<Chargement>;
}

export async function createChargeur(base: Base, tables: ReadonlyMap<string, TableStockee>): Promise<Chargeur> {
  const { duckdb, connection } = base;
  const acheteurs = createAcheteurs();
  const presents = new Map<string, Set<string>>();
  const lignes = new Map<string, number>();
  const appenders = new Map<string, DuckDBAppender>();
  const ranks = new Map<string, { readonly known: Map<string, number>; next: number }>();
  let demesures = 0;
  for (const table of tables.values()) {
    for (const sql of creations(table)) await base.run(sql);
    appenders.set(table.id, await connection.createAppender(table.id));
    for (const [champ, { sorte }] of table.colonnes) if (sorte === "texte") appenders.set(dictionnaire(table.id, champ), await connection.createAppender(`textes ${table.id}.${champ}`));
  }
  const DECIMAL = duckdb.DECIMAL(38, DECIMALES);

  function append(name: string, types: readonly DuckDBType[], rowCount: number, columns: readonly ((row: number) => DuckDBValue)[]): void {
    for (let from = 0; from < rowCount; from += LOT) {
      const size = Math.min(LOT, rowCount - from);
      const chunk: DuckDBDataChunk = duckdb.DuckDBDataChunk.create(types, size);
      columns.forEach((at, index) => {
        const values: DuckDBValue[] = new Array<DuckDBValue>(size);
        for (let row = 0; row < size; row++) values[row] = at(from + row);
        chunk.setColumnValues(index, values);
      });
      appenders.get(name)!.appendDataChunk(chunk);
    }
  }

  /** The ranks of the texts of a column in the dictionary of its field; new ones are written there. */
  function texts(table: string, champ: string, { entries }: DictionaryColumn): number[] {
    const name = dictionnaire(table, champ);
    const state = ranks.get(name) ?? { known: new Map<string, number>(), next: 0 };
    ranks.set(name, state);
    if (state.known.size > TEXTES_RETENUS) state.known.clear();
    const fresh: { readonly id: number; readonly items: readonly string[] }[] = [];
    const found = entries.map(({ items }) => {
      const key = items.join("\u0000");
      const known = state.known.get(key);
      if (known !== undefined) return known;
      const id = state.next++;
      state.known.set(key, id);
      fresh.push({ id, items });
      return id;
    });
    const LIST = duckdb.LIST(duckdb.VARCHAR);
    append(name, [duckdb.INTEGER, LIST, LIST], fresh.length, [(row) => fresh[row]!.id, (row) => duckdb.listValue(fresh[row]!.items), (row) => duckdb.listValue(fresh[row]!.items.map(foldText))]);
    return found;
  }

  function ajouterTable(stored: TableStockee, table: Table, marches: Table | null, defaut: string): void {
    const view = viewTable(table, marches);
    const there = presents.get(stored.id) ?? new Set<string>();
    presents.set(stored.id, there);
    lignes.set(stored.id, (lignes.get(stored.id) ?? 0) + table.rowCount);
    const buyers = acheteurs.rangs(table, marches, defaut);
    const types: DuckDBType[] = [duckdb.INTEGER];
    const columns: ((row: number) => DuckDBValue)[] = [(row) => buyers[row]!];
    for (const [champ, { sorte, exact }] of stored.colonnes) {
      const column = view.column(champ);
      if (column) there.add(champ);
      const lost = exact && column ? demesuresDe(column) : null;
      demesures += lost?.size ?? 0;
      const known = (row: number) => column !== null && column.state[row] === VALUE_CELL && !lost?.has(row);
      types.push(duckdb.UTINYINT, sorte === "texte" ? duckdb.INTEGER : duckdb.DOUBLE);
      columns.push((row) => (lost?.has(row) ? 2 : (column?.state[row] ?? 0)));
      if (column && "entries" in column) {
        const found = texts(stored.id, champ, column);
        columns.push((row) => (known(row) ? found[column.values[row]!]! : null));
      } else columns.push((row) => (known(row) ? column!.values[row]! : null));
      if (!exact) continue;
      types.push(DECIMAL);
      columns.push((row) => (known(row) ? decimal(decimales(column!.values[row]!)) : null));
    }
    for (const { champ, poids } of stored.produits) {
      const [value, weight] = [view.column(champ), view.column(poids)];
      types.push(DECIMAL);
      columns.push((row) => (value?.state[row] === VALUE_CELL && weight?.state[row] === VALUE_CELL ? decimal(decimales(exactProduct(value.values[row]!, weight.values[row]!))) : null));
    }
    append(stored.id, types, table.rowCount, columns);
  }

  function decimal(scaled: bigint | null): DuckDBValue {
    return scaled === null ? null : new duckdb.DuckDBDecimalValue(scaled, 38, DECIMALES);
  }

  return {
    ajouter(register, defaut) {
      const marches = register.tables.get("marches") ?? null;
      for (const stored of tables.values()) {
        const table = register.tables.get(stored.id);
        if (table) ajouterTable(stored, table, marches, defaut);
      }
    },
    async terminer() {
      for (const appender of appenders.values()) appender.closeSync();
      await base.run(`CREATE TABLE acheteurs (a INTEGER, acheteur VARCHAR, departement VARCHAR)`);
      for (let from = 0; from < acheteurs.tous.length; from += 1_000) {
        const values = acheteurs.tous.slice(from, from + 1_000).map(({ acheteur, departement }, rank) => `(${from + rank}, ${chaine(acheteur)}, ${chaine(departement)})`);
        await base.run(`INSERT INTO acheteurs VALUES ${values.join(", ")}`);
      }
      return { presents, lignes, acheteurs, demesures };
    },
  };
}

/** Rows whose number can't be added exactly. */
function demesuresDe(column: Column): Set<number> {
  const found = new Set<number>();
  if (column.kind !== "nombre") return found;
  for (let row = 0; row < column.state.length; row++) if (column.state[row] === VALUE_CELL && !additionnable(column.values[row]!)) found.add(row);
  return found;
}


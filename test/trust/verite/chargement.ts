import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Champ, TableDefinition } from "../../../src/core/register/champ";
import type { Column } from "../../../src/core/register/column";
import { readNumber } from "../../../src/core/register/number";
import { readOuiNon } from "../../../src/core/register/ouiNon";
import type { Register, Table } from "../../../src/core/register/register";
import { nom, texte, type Base } from "./base";
import { calculees, jointures } from "./derivees";

export type Sorte = "nombre" | "date" | "ouiNon" | "texte";
export interface Colonne {
  readonly champ: Champ;
  readonly sorte: Sorte;
}
/** A table as SQL sees it: its name is the id of its definition. */
export interface TableSql {
  readonly definition: TableDefinition;
  readonly colonnes: ReadonlyMap<string, Colonne>;
}
export type Tables = ReadonlyMap<string, TableSql>;

const TYPES: Readonly<Record<Sorte, string>> = { nombre: "DECIMAL(38,15)", date: "DATE", ouiNon: "BOOLEAN", texte: "VARCHAR[]" };

/** Loads the columns that were read, then makes in SQL those that are calculated, and the fields `marche.…` asked for. */
export async function charger(base: Base, register: Register, joints: Iterable<string>): Promise<Tables> {
  const folder = mkdtempSync(path.join(tmpdir(), "spaser-verite-"));
  try {
    const lues = new Map<string, TableSql>();
    for (const [id, table] of register.tables) lues.set(id, await chargerTable(base, id, table, path.join(folder, `${id}.json`)));
    const complete = new Map<string, TableSql>();
    for (const [id, table] of lues) complete.set(id, await calculees(base, id, table));
    const marches = complete.get("marches");
    for (const [id, table] of complete) if (id !== "marches" && marches) complete.set(id, await jointures(base, id, table, marches, [...joints]));
    return complete;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function chargerTable(base: Base, id: string, table: Table, file: string): Promise<TableSql> {
  const colonnes = new Map([...table.columns].map(([champ, column]) => [champ, { champ: column.champ, sorte: sorteDe(column) }] as const));
  const lines = Array.from({ length: table.rowCount }, (_, rang) => JSON.stringify(Object.fromEntries([["rang", rang], ...[...table.columns].flatMap(([champ, column]) => cellules(id, champ, column, rang))])));
  writeFileSync(file, `${lines.join("\n")}\n`);
  const types = [`rang: 'INTEGER'`, ...[...colonnes].flatMap(([champ, { sorte }]) => [`${nom(champ, "s")}: 'UTINYINT'`, `${nom(champ, "v")}: '${sorte === "texte" ? "VARCHAR[]" : "VARCHAR"}'`, `${nom(champ, "t")}: 'VARCHAR'`])];
  const saisies = id === "saisies" && colonnes.has("valeur") ? ["nombre", "ambigu", "ouiNon"] : [];
  const parts = [...colonnes].flatMap(([champ, { sorte }]) => [
    nom(champ, "s"), `CAST(${nom(champ, "v")} AS ${TYPES[sorte]}) AS ${nom(champ, "v")}`,
    ...(sorte === "texte" ? [`list_transform(${nom(champ, "v")}, lambda x: plie(x)) AS ${nom(champ, "f")}`, `plie(${nom(champ, "t")}) AS ${nom(champ, "t")}`] : []),
  ]);
  const brut = saisies.length > 0 ? [`${nom("valeur", "t")} AS "valeur.brut"`, ...saisies.map((part) => `"valeur.${part}"`)] : [];
  await base.run(`CREATE OR REPLACE TABLE "${id}" AS SELECT ${["rang", ...parts, ...brut].join(", ")} FROM read_json(${texte(file)}, format = 'newline_delimited', columns = {${[...types, ...saisies.map((part) => `"valeur.${part}": 'VARCHAR'`)].join(", ")}})`);
  return { definition: table.definition, colonnes };
}

function sorteDe(column: Column): Sorte {
  return column.kind === "liste" ? "texte" : column.kind;
}

/** A cell as typed values; JSON leaves out what is undefined, and SQL reads NULL there. */
function cellules(table: string, champ: string, column: Column, rang: number): [string, unknown][] {
  const state = column.state[rang]!;
  const cells: [string, unknown][] = [[`${champ}.s`, state]];
  if (state !== 1) return cells;
  if (!("entries" in column)) {
    const value = column.values[rang]!;
    return [...cells, [`${champ}.v`, column.kind === "date" ? jour(value) : column.kind === "ouiNon" ? value === 1 : value.toString()]];
  }
  const entry = column.entries[column.values[rang]!]!;
  cells.push([`${champ}.v`, entry.items], [`${champ}.t`, entry.text]);
  return table === "saisies" && champ === "valeur" ? [...cells, ...valeurSaisie(entry.nombre ?? entry.text)] : cells;
}

/** What the reading layer makes of an entered value. */
function valeurSaisie(cell: string | number): [string, unknown][] {
  const [nombre, ouiNon] = [readNumber(cell), readOuiNon(cell)];
  return [
    ["valeur.nombre", nombre.state === "value" ? nombre.value.toString() : null],
    ["valeur.ambigu", nombre.state === "unreadable" && nombre.reason === "nombreAmbigu" ? "oui" : null],
    ["valeur.ouiNon", ouiNon.state === "value" ? (ouiNon.value ? "oui" : "non") : null],
  ];
}

function jour(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

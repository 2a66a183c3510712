import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { CliError } from "../usage";
import { texteConsolider as texte } from "./textes";

/** The package, loaded when a consolidation starts and never before. */
type DuckDB = typeof import("@duckdb/node-api");

/** A DuckDB database in a folder of its own, which goes with it. What doesn't fit in `memoire` is on the disk. */
export interface Base {
  readonly duckdb: DuckDB;
  readonly connection: DuckDBConnection;
  run(sql: string): Promise<void>;
  /** Numbers as numbers: for the small results that a message is made of. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Bytes that DuckDB may use when nothing is said: half of the machine, 2 GB at most. */
const MOST = 2_000_000_000;

/** `memoire` in GB. Throws `CliError` where the package has no binary for this machine. */
export async function openBase(memoire: number | null): Promise<Base> {
  const duckdb = await loadDuckDB();
  const folder = await mkdtemp(join(tmpdir(), "spaser-consolider-"));
  const limit = memoire === null ? Math.min(MOST, totalmem() / 2) : memoire * 1_000_000_000;
  try {
    const instance = await duckdb.DuckDBInstance.create(join(folder, "consolidation.duckdb"), {
      memory_limit: `${Math.floor(limit / 1_000_000)}MB`, temp_directory: join(folder, "debord"), threads: String(availableParallelism()),
      preserve_insertion_order: "false", autoinstall_known_extensions: "false",
    });
    const connection = await instance.connect();
    return {
      duckdb, connection,
      run: async (sql) => {
        await connection.run(sql);
      },
      rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
      close: async () => {
        connection.closeSync();
        instance.closeSync();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function loadDuckDB(): Promise<DuckDB> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    throw new CliError(texte.sansMoteur(process.platform, process.arch));
  }
}

/** A SQL string. */
export function chaine(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A quoted name. */
export function nom(value: string): string {
  return `"${value.replaceAll("\"", "\"\"")}"`;
}

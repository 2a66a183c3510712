import { mkdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { writeOutput } from "../../output/write";
import { chaine, nom, type Base } from "../base";

/**
 * Writes the statements, and beside them the stored tables as Parquet: the same computation on any engine that speaks
 * DuckDB's dialect. The folder of the tables, relative to the statements.
 */
export async function ecrireRequetes(base: Base, file: string, statements: readonly string[], sources: readonly string[]): Promise<string> {
  const folder = `${basename(file, extname(file))}.tables`;
  await mkdir(join(dirname(file), folder), { recursive: true });
  const tables = (await base.rows("SELECT table_name FROM information_schema.tables ORDER BY table_name")) as { table_name: string }[];
  const views: string[] = [];
  for (const { table_name } of tables) {
    const part = `${table_name.replace(/[^A-Za-z0-9.]+/g, "-")}.parquet`;
    await base.run(`COPY ${nom(table_name)} TO ${chaine(join(dirname(file), folder, part))} (FORMAT parquet)`);
    views.push(`CREATE VIEW ${nom(table_name)} AS SELECT * FROM read_parquet(${chaine(`${folder}/${part}`)})`);
  }
  await writeOutput(file, `${[...views, ...statements].join(";\n\n")};\n`, sources);
  return folder;
}

import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { CellContent, Edit } from "../../../core/bilan/edit";
import type { Cell } from "../../../core/register/cell";
import { writeCsv } from "../../../workbook/file/csv/writeCsv";
import { newWorkbook } from "../../../workbook/file/newWorkbook";
import { writeOutput } from "../../output/write";
import { texte as texteCli } from "../../textes";
import { CliError } from "../../usage";
import { chaine, type Base } from "../base";
import { texteConsolider as texte } from "../textes";
import { ENTETES, LIGNES } from "./chiffres";

export const SORTIES = [".xlsx", ".csv", ".parquet"] as const;
const FEUILLE = "Consolidation";
/** Rows of a sheet of Excel, less the headers. */
const MOST_ROWS = 1_048_575;

/** Writes the figures, whole or not at all; the files that were read are never overwritten. How many lines. */
export async function ecrire(base: Base, sortie: string, sources: readonly string[]): Promise<number> {
  const [counted] = (await base.rows("SELECT CAST(count(*) AS INTEGER) AS n FROM chiffres")) as { n: number }[];
  const lignes = counted?.n ?? 0;
  const kind = extname(sortie).toLowerCase();
  if (kind === ".xlsx") {
    if (lignes > MOST_ROWS) throw new CliError(texte.tropDeLignes(sortie, lignes));
    await writeOutput(sortie, await newWorkbook(basename(sortie), await edits(base)), sources);
    return lignes;
  }
  if (sources.some((source) => resolve(source) === resolve(sortie))) throw new CliError(texteCli.sortieSource(sortie));
  const temporary = join(dirname(resolve(sortie)), `.${basename(sortie)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    if (kind === ".parquet") await base.run(`COPY (${LIGNES}) TO ${chaine(temporary)} (FORMAT parquet)`);
    else await writeLines(base, temporary);
    await rename(temporary, sortie);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof CliError ? error : new CliError(texteCli.ecritureImpossible(sortie, error instanceof Error && "code" in error ? String(error.code) : "disque"));
  }
  return lignes;
}

/** Rows as cells, some thousands at a time. */
async function* cellules(base: Base): AsyncGenerator<Cell[][]> {
  const result = await base.connection.stream(LIGNES);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    yield chunk.getRows().map((row) => row.map((value): Cell => (typeof value === "bigint" ? Number(value) : (value as Cell))));
  }
}

/** The CSV that French Excel opens: a text never becomes a formula. The mark of UTF-8 stands once, at the start. */
async function writeLines(base: Base, file: string): Promise<void> {
  const output = await open(file, "wx");
  try {
    await output.write(writeCsv([[...ENTETES]]));
    for await (const rows of cellules(base)) await output.write(writeCsv(rows).subarray(3));
  } finally {
    await output.close();
  }
}

async function edits(base: Base): Promise<Edit[]> {
  const contents: (CellContent | null)[][] = [ENTETES.map((value) => ({ type: "texte", value }))];
  for await (const rows of cellules(base)) for (const row of rows) contents.push(row.map(content));
  return [
    { kind: "addSheet", sheet: FEUILLE },
    { kind: "setCells", sheet: FEUILLE, row: 0, column: 0, contents },
    { kind: "freezeRows", sheet: FEUILLE, rows: 1 },
  ];
}

function content(cell: Cell): CellContent | null {
  return typeof cell === "number" ? { type: "nombre", value: cell } : typeof cell === "string" ? { type: "texte", value: cell } : null;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { referentiel } from "../../../src/catalogue";
import type { Cell } from "../../../src/core/register/cell";
import { recogniseTables } from "../../../src/core/register/recognise";
import { columnsToRead } from "../../../src/core/register/register";
import { createXlsx, openFile, type GridCell } from "../../../src/workbook/file";
import { processor, processorAsync } from "../clock";
import { colonnesDe } from "../noyau/registre";
import { ms, rang, rapport, type Demande } from "../table";

const COLONNES = 30;
const LARGEURS = [34, 9, 10, 12, 36, 12, 9];
const DECP = join(__dirname, "../../data/decp/dematis13.json");
const texts = new TextDecoder();

/**
 * Files of so many marchés: read whole (opened, surveyed, every column recognised and read), and written. No other
 * library of .xlsx is installed here: what is beside is the part of the work that no reader can do without.
 */
export async function fichiers({ tailles, print }: Demande): Promise<void> {
  print(`\nFiles of ${COLONNES} columns: milliseconds of processor, once.`);
  print(rang(LARGEURS, "file", "rows", "MB", "ours", "beside", "theirs", "ratio"));
  for (const rows of tailles) {
    const lines = lignes(rows);
    const line = (name: string, bytes: Uint8Array, ours: number, beside: string, theirs: number | null) => print(rang(LARGEURS, name, String(rows), (bytes.length / 1e6).toFixed(1), ms(ours), beside, ms(theirs), rapport(ours, theirs)));
    let xlsx = new Uint8Array();
    const written = processor(() => (xlsx = new Uint8Array(createXlsx({ sheets: [{ name: "Marchés", cells: lines.flatMap((cells, row) => cells.flatMap((value, column): GridCell[] => (value === null || typeof value === "object" ? [] : [{ row, column, value }]))) }] }))));
    line("write .xlsx", xlsx, written, "-", null);
    line("read .xlsx", xlsx, await lire("registre.xlsx", xlsx, rows), "unzip alone (fflate)", processor(() => unzipSync(xlsx)));
    const csv = new TextEncoder().encode(Papa.unparse(lines, { delimiter: ";" }));
    line("read .csv", csv, await lire("registre.csv", csv, rows), "Papa Parse, texts alone", processor(() => Papa.parse(texts.decode(csv), { delimiter: ";" })));
    const json = decp(rows);
    line("read DECP .json", json, await lire("decp.json", json, rows), "JSON.parse alone", processor(() => JSON.parse(texts.decode(json))));
  }
}

/** Processor to open a file, survey it and read every column that is recognised. Throws when rows lack. */
async function lire(name: string, bytes: Uint8Array, rows: number): Promise<number> {
  let read = 0;
  const spent = await processorAsync(async () => {
    const workbook = openFile(name, bytes);
    const { tables } = recogniseTables(await workbook.survey(), referentiel);
    const data = await workbook.readColumns(columnsToRead(tables.filter(({ table }) => table === "marches"), referentiel));
    read = data[0]?.cells[0]?.length ?? 0;
  });
  if (read < rows) throw new Error(`${name}: ${read} rows of ${rows}`);
  return spent;
}

/** Headers and rows, as people fill them in. */
function lignes(rows: number): Cell[][] {
  const ids = referentiel.get("marches")!.champs.slice(0, COLONNES).map(({ id }) => id);
  const { champs, columns } = colonnesDe(referentiel, new Set(ids), rows, "saisi");
  return [champs.map(({ libelle }) => libelle), ...Array.from({ length: rows }, (_, row) => columns.map((column) => column[row]!))];
}

/** The marchés of a published file again and again, each under a number of its own. */
function decp(rows: number): Uint8Array {
  const { marches } = JSON.parse(readFileSync(DECP, "utf8")) as { marches: { marche: Record<string, unknown>[] } };
  const marche = Array.from({ length: rows }, (_, row) => ({ ...marches.marche[row % marches.marche.length], id: `2024${String(row).padStart(8, "0")}`, uid: undefined }));
  return new TextEncoder().encode(JSON.stringify({ marches: { marche } }));
}

import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { basename, extname } from "node:path";
import { referentiel } from "../../../catalogue";
import type { Cell } from "../../../core/register/cell";
import { siretAcheteur } from "../../../core/publication/acheteur";
import type { Register } from "../../../core/register/register";
import { openDecp } from "../../../workbook/file/decp/readDecp";
import { openPaths } from "../../../workbook/file/readPath";
import { VirtualWorkbook } from "../../../workbook/file/virtualWorkbook";
import type { Workbook } from "../../../workbook/port";
import { readRegister } from "../../../workbook/readRegister";
import { INCONNU } from "../acheteurs";
import { chaine, type Base } from "../base";
import { texteConsolider as texte } from "../textes";
import { CliError } from "../../usage";
import { Tranches, TranchesError } from "./tranches";

/** A part of a source as a register, with whose its rows are where they don't say it. */
export interface Morceau {
  readonly register: Register;
  readonly defaut: string;
}

/** Records read together: some tens of megabytes. */
const LOT = 10_000;
const READ = 1 << 20;

/** A source by its parts. A workbook and a CSV are one; DECP JSON and Parquet come by lots of rows, whatever their size. */
export async function* morceaux(file: string, base: Base): AsyncGenerator<Morceau> {
  await access(file).catch(() => {
    throw new CliError(texte.introuvable(file));
  });
  const kind = extname(file).toLowerCase();
  if (kind === ".json") yield* ofDecp(file);
  else if (kind === ".parquet") yield* ofParquet(file, base);
  else {
    const { register } = await readRegister(await openPaths([file]), referentiel);
    yield { register, defaut: siretAcheteur(register) ?? basename(file, extname(file)) };
  }
}

async function* ofDecp(file: string): AsyncGenerator<Morceau> {
  const tranches = new Tranches();
  let lot: Uint8Array[] = [];
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: READ }) as AsyncIterable<Uint8Array>) {
      for (const record of tranches.push(bytes)) lot.push(record);
      if (lot.length < LOT) continue;
      yield await registerOf(openDecp([{ name: basename(file), bytes: listed(lot) }]));
      lot = [];
    }
    tranches.end();
  } catch (error) {
    throw error instanceof TranchesError ? new CliError(texte.tranches[error.motif](file)) : error;
  }
  if (lot.length > 0) yield await registerOf(openDecp([{ name: basename(file), bytes: listed(lot) }]));
}

/** Records as a file of their own, for the one reader of DECP. */
function listed(records: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(records.flatMap((record, rank) => [Buffer.from(rank === 0 ? "[" : ","), record]).concat(Buffer.from("]")));
}

/** Rows of a Parquet file as the cells that a CSV would give, numbers and booleans being themselves. */
async function* ofParquet(file: string, base: Base): AsyncGenerator<Morceau> {
  const from = `read_parquet(${chaine(file)})`;
  const columns = (await base.rows(`DESCRIBE SELECT * FROM ${from}`)) as { column_name: string; column_type: string }[];
  const cells = columns.map(({ column_name, column_type }) => {
    const name = `"${column_name.replaceAll("\"", "\"\"")}"`;
    if (/^(?:DOUBLE|FLOAT|DECIMAL.*|U?(?:TINY|SMALL|BIG)?INT(?:EGER)?)$/.test(column_type)) return `CAST(${name} AS DOUBLE)`;
    if (column_type === "BOOLEAN") return name;
    return column_type.endsWith("[]") ? `array_to_string(${name}, ';')` : `NULLIF(CAST(${name} AS VARCHAR), '')`;
  });
  const header = columns.map(({ column_name }) => column_name);
  const result = await base.connection.stream(`SELECT ${cells.join(", ")} FROM ${from}`);
  let rows: Cell[][] = [];
  const part = () => registerOf(new VirtualWorkbook(basename(file), { name: basename(file), rows: [header, ...rows], lines: "rang" }, new Uint8Array()));
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    rows.push(...(chunk.getRows() as Cell[][]));
    if (rows.length < LOT) continue;
    yield await part();
    rows = [];
  }
  if (rows.length > 0) yield await part();
}

async function registerOf(workbook: Workbook): Promise<Morceau> {
  return { register: (await readRegister(workbook, referentiel)).register, defaut: INCONNU };
}

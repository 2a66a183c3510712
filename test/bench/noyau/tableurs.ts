import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HyperFormula } from "hyperformula";
import { createXlsx, parseCsv, type GridCell } from "../../../src/workbook/file";
import { processor } from "../clock";
import { REGLAGES } from "../libreOffice";
import type { Chiffre } from "./chiffres";
import { LIGNES, type Formules } from "./formules";

type Cellules = readonly (readonly (string | number | null)[])[];
export interface Mesure {
  readonly spent: number;
  readonly chiffres: Chiffre[];
}
const CALCULS = "Calculs";
const LIMIT_MS = 600_000;

/** Enters the formulas in a HyperFormula that holds the rows, and reads their values. Only the formulas are timed. */
export function dansHyperFormula(lignes: Cellules, formules: readonly Formules[]): Mesure {
  const engine = HyperFormula.buildFromSheets({ [LIGNES]: lignes.map((line) => line.map(textual)) }, { licenseKey: "gpl-v3", maxRows: 200_000 });
  const sheet = engine.getSheetId(engine.addSheet(CALCULS)) as number;
  const spent = processor(() => engine.setCellContents({ sheet, row: 0, col: 0 }, formules.map(({ numerateur, denominateur }) => [`=${numerateur}`, denominateur === null ? null : `=${denominateur}`])));
  const chiffres = engine.getSheetValues(sheet).map(([num, den]) => chiffre(num, den));
  engine.destroy();
  return { spent, chiffres };
}

/** A code of digits stays a text, as in the sheet of a register. */
function textual(value: string | number | null): string | number | null {
  return typeof value === "string" && /^\d+$/.test(value) ? `'${value}` : value;
}

/** Milliseconds of processor of another program: the shell tells them. */
function processorOf(program: string, args: readonly string[]): number {
  const { stderr } = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1', program, ...args], { encoding: "utf8", timeout: LIMIT_MS });
  return stderr.trim().split(" ").reduce((sum, seconds) => sum + Number(seconds) * 1_000, 0);
}

function chiffre(num: unknown, den: unknown): Chiffre {
  const number = (value: unknown) => (typeof value === "number" ? cents(value) : null);
  return { numerateur: number(num), denominateur: number(den), ecartees: 0 };
}

/** Other spreadsheets add amounts in floating point. */
function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

/** LibreOffice without a window: the time to open the rows and the formulas and to save the values, less that of the rows alone. */
export function dansLibreOffice(program: string, lignes: Cellules, formules: readonly Formules[]): Mesure {
  const folder = mkdtempSync(join(tmpdir(), "spaser-noyau-"));
  mkdirSync(join(folder, "profile", "user"), { recursive: true });
  writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), REGLAGES);
  const args = [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore", "--convert-to", "csv", "--outdir", folder, join(folder, "calcul.xlsx")];
  const rows = lignes.flatMap((line, row) => line.flatMap((value, column): GridCell[] => (value === null ? [] : [{ row, column, value }])));
  const open = (found: readonly Formules[]) => {
    const cells = found.flatMap(({ numerateur, denominateur }, row): GridCell[] => [
      { row, column: 0, value: null, formula: `=ROUND(${numerateur},2)&""` }, ...(denominateur === null ? [] : [{ row, column: 1, value: null, formula: `=ROUND(${denominateur},2)&""` }]),
    ]);
    writeFileSync(join(folder, "calcul.xlsx"), createXlsx({ sheets: [{ name: CALCULS, cells }, { name: LIGNES, cells: rows }] }));
    return processorOf(program, args);
  };
  try {
    open([]);
    const opening = open([]);
    const spent = open(formules) - opening;
    const read = parseCsv(readFileSync(join(folder, "calcul.csv"), "utf8"));
    const number = (cell: unknown) => (typeof cell === "string" && cell !== "" ? Number(cell.replace(",", ".")) : null);
    return { spent, chiffres: formules.map((_, row) => chiffre(number(read[row]?.[0]), number(read[row]?.[1]))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createXlsx, parseCsv, type GridCell } from "../../../src/workbook/file";
import { NAMES, type Columns } from "./columns";
import { REGLAGES } from "../libreOffice";
import { sameAnswer, timed } from "../clock";
import { referenceOf } from "./hyperFormula";
import type { Subject } from "./subjects";

const LIMIT_MS = 600_000;

/** LibreOffice without a window, with settings of its own, in a folder that `close` removes. */
export class InLibreOffice {
  readonly #folder = mkdtempSync(join(tmpdir(), "spaser-bench-"));

  constructor(private readonly program: string) {
    mkdirSync(join(this.#folder, "profile", "user"), { recursive: true });
    writeFileSync(join(this.#folder, "profile", "user", "registrymodifications.xcu"), REGLAGES);
  }

  /** Milliseconds to open the rows and the formulas of `calls` calls, and to save the formulas' values as .csv; without a subject, the rows alone. */
  measure(columns: Columns, rows: number, work: { readonly subject: Subject; readonly calls: number; readonly answer: unknown } | null): number {
    const formulas = work === null ? [] : Array.from({ length: work.calls }, (_, call) => work.subject.formulas(referenceOf(rows), call));
    const file = join(this.#folder, "calcul.xlsx");
    writeFileSync(file, createXlsx({ sheets: [
      { name: "Calculs", cells: formulas.flatMap((line, row) => line.map((formula, column): GridCell => ({ row, column, value: null, formula: `=${formula}` }))) },
      { name: "Lignes", cells: columns.montants.flatMap((_, row) => NAMES.map((name, column): GridCell => ({ row, column, value: columns[name][row]![0] as string | number }))) },
    ] }));
    const args = [`-env:UserInstallation=${pathToFileURL(join(this.#folder, "profile")).href}`, "--headless", "--norestore", "--convert-to", "csv", "--outdir", this.#folder, file];
    const spent = timed(() => execFileSync(this.program, args, { stdio: "ignore", timeout: LIMIT_MS }));
    if (work === null) return spent;
    const last = (parseCsv(readFileSync(join(this.#folder, "calcul.csv"), "utf8")).at(-1) ?? []).map(Number);
    // The .csv has what a cell shows: some ten digits.
    if (!sameAnswer(work.subject.figures(work.answer).map(shown), last.map(shown))) throw new Error(`${work.subject.name}, ${rows} rows: ${JSON.stringify(last)} in LibreOffice, ${JSON.stringify(work.subject.figures(work.answer))} here`);
    return spent;
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function shown(value: number): number {
  return Number(value.toPrecision(8));
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PARTS, PARTS_NAVIGATEUR, type Part } from "./parts";
import { countsOf, lineOf } from "./report";
import { measure, SCORES } from "./mutation/main";
import { mutationLines, readScores } from "./mutation/score";

const ROOT = join(__dirname, "../..");

/**
 * `npm run trust`: every trial in its long form, then one line a part with what was tried and what went wrong. Seeds are
 * those of the tests (`SPASER_SEED` for others). Mutations of core take hours: the figures kept are told, and measured
 * again with `--mutations`. Gives the exit code: 0 when every line is as it must be.
 */
export function trust(options: readonly string[], seed: number, print: (text: string) => void): number {
  const folder = mkdtempSync(join(tmpdir(), "spaser-trust-"));
  const env = { ...process.env, SPASER_TRUST: folder, SPASER_EFFORT: "long" };
  const wanted: Part[] = [...PARTS];
  let failed = 0;
  const run = (name: string, program: string, args: readonly string[]) => {
    print(`\n== ${name}`);
    const { status } = spawnSync(program, args, { cwd: ROOT, env, stdio: "inherit" });
    if (status !== 0) failed += 1;
  };
  try {
    run("Faults, inputs, second computation, laws", process.execPath, [jest(), "--runInBand", "test/trust", "test/contract/excelFaults"]);
    run("Numbers and dates, beside LibreOffice", process.execPath, [jest(), "--runInBand", "test/libreoffice/lectures"]);
    if (!options.includes("--sans-navigateur")) {
      wanted.push(...PARTS_NAVIGATEUR);
      run("The browser suite (needs `npm run build` and `npm run build:atelier`)", process.execPath, [jest(), "--runInBand", "test/browser"]);
    }
    if (options.includes("--mutations") && !measure({ chambres: [], graine: seed, date: new Date().toISOString().slice(0, 10) }, print)) failed += 1;
    print(`\nSeed ${seed}`);
    const lines = wanted.map((part) => lineOf(part, countsOf(folder, part)));
    for (const { texte } of lines) print(texte);
    const mutations = mutationLines(readScores(SCORES));
    for (const ligne of mutations.lignes) print(ligne);
    if (failed > 0) print(`${failed} of the runs above did not pass.`);
    return failed > 0 || !mutations.holds || lines.some(({ holds }) => !holds) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jest(): string {
  return join(ROOT, "node_modules/jest/bin/jest.js");
}

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHAMBRES, type NomDeChambre } from "./chambres";
import { countsOf, mutationLines, readScores } from "./score";
import { changedFiles, merged, placesOf, readRapport } from "./survivants";

const ROOT = join(__dirname, "../../..");

/** Where the figures are kept. */
export const SCORES = join(__dirname, "scores.json");

/** Mutants drawn of a room when nothing else is asked: an interval of some 6 points on each side. */
const TIRES = 150;

export interface Demande {
  /** All of them when none is named. */
  readonly chambres: readonly string[];
  /** One mutant in so many; as at the last measure, else some 150 a room. */
  readonly uneSur?: number;
  readonly graine: number;
  readonly date: string;
  /** Only those that no test saw at the last measure: for after tests were added. */
  readonly survivants?: boolean;
}

/** Runs Stryker on each room and keeps what it finds. False where a room could not be measured. */
export function measure({ chambres, uneSur, graine, date, survivants }: Demande, print: (text: string) => void): boolean {
  const wanted = CHAMBRES.filter((nom) => chambres.length === 0 || chambres.includes(nom));
  const unknown = chambres.filter((nom) => !CHAMBRES.some((one) => one === nom));
  if (unknown.length > 0) throw new Error(`No such room of core: ${unknown.join(", ")}.`);
  return wanted.map((nom) => {
    const before = readScores(SCORES)[nom];
    const drawn = uneSur ?? before?.uneSur ?? Math.max(1, Math.round((before?.mutants ?? TIRES) / TIRES));
    print(`\n== Mutations of ${nom}: one in ${drawn}, seed ${graine}`);
    const counts = survivants === true ? again(nom, drawn, graine, print) : run(nom, drawn, graine);
    if (counts === null) return false;
    const scores = { ...readScores(SCORES), [nom]: { date, graine, uneSur: drawn, ...counts } };
    writeFileSync(SCORES, `${JSON.stringify(scores, null, 2)}\n`);
    print(mutationLines(scores).lignes.find((line) => line.startsWith(`  ${nom} `)) ?? "");
    return true;
  }).every((done) => done);
}

/** The last report with its survivors tried again; those of a file that changed since stay as they were, for its mutants are others. */
function again(chambre: NomDeChambre, uneSur: number, graine: number, print: (text: string) => void): ReturnType<typeof countsOf> | null {
  const before = readRapport(readFileSync(reportOf(chambre), "utf8"));
  const changed = changedFiles(before, (file) => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), "utf8") : null));
  if (changed.length > 0) print(`Changed since the last measure, and left as they were: ${changed.join(", ")}`);
  if (run(chambre, uneSur, graine, placesOf(before).filter((place) => !changed.some((file) => place.startsWith(`${file}:`)))) === null) return null;
  const text = JSON.stringify(merged(before, readRapport(readFileSync(reportOf(chambre), "utf8"))));
  writeFileSync(reportOf(chambre), text);
  return countsOf(text);
}

function reportOf(chambre: NomDeChambre): string {
  return join(ROOT, `test-results/mutation/${chambre === "." ? "core" : chambre}.json`);
}

function run(chambre: NomDeChambre, uneSur: number, graine: number, places?: readonly string[]): ReturnType<typeof countsOf> | null {
  const program = join(ROOT, "node_modules/@stryker-mutator/core/bin/stryker.js");
  if (!existsSync(program)) throw new Error("Stryker isn't installed: `npm ci`.");
  const report = reportOf(chambre);
  rmSync(report, { force: true });
  const env = { ...process.env, SPASER_MUTATION: JSON.stringify({ chambre, uneSur, graine, places }) };
  const { status } = spawnSync(process.execPath, [program, "run", "test/trust/mutation/stryker.conf.cjs"], { cwd: ROOT, env, stdio: "inherit" });
  return status === 0 && existsSync(report) ? countsOf(readFileSync(report, "utf8")) : null;
}

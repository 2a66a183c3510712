import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const CLI = join(__dirname, "../../dist/cli.js");
export const DATA = join(__dirname, "../data/decp");

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line, as a person would. */
export function spaser(...argv: string[]): Run {
  if (!existsSync(CLI)) throw new Error("dist/cli.js is missing: run `npm run build` first");
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return { code: status, stdout, stderr };
}

/** Runs a command that must succeed, and parses the JSON that it prints. */
export function spaserJson(...argv: string[]): unknown {
  const { code, stdout, stderr } = spaser(...argv, "--format", "json");
  if (code !== 0) throw new Error(`exit ${code}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

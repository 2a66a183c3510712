import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { texte } from "../textes";
import { CliError } from "../usage";

/**
 * Writes a file whole or not at all: beside it first, then renamed over it. An output that existed before stays as it
 * was when anything fails. The files that were read are never overwritten.
 */
export async function writeOutput(file: string, content: string | Uint8Array, sources: readonly string[]): Promise<void> {
  if (sources.some((source) => resolve(source) === resolve(file))) throw new CliError(texte.sortieSource(file));
  const temporary = join(dirname(resolve(file)), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(temporary, content, { flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CliError(texte.ecritureImpossible(file, error instanceof Error && "code" in error ? String(error.code) : "disque"));
  }
}

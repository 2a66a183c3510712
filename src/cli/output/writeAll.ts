import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { texte } from "../textes";
import { CliError } from "../usage";

/** A file of a published folder. */
export interface Published {
  readonly name: string;
  readonly content: string;
  /** A text that the beginning of every file of this name made by us holds. */
  readonly signature: string;
}

/** As far as a signature is looked for. */
const HEAD_BYTES = 4096;

/**
 * Writes files into a folder, all or none: each beside its place first, then renamed; what was renamed goes back when
 * one can't be. Files of those names that weren't made by us are refused before anything is written; others aren't
 * looked at.
 */
export async function writeAll(folder: string, files: readonly Published[], sources: readonly string[]): Promise<void> {
  for (const { name, signature } of files) {
    const path = join(folder, name);
    if (sources.some((source) => resolve(source) === resolve(path))) throw new CliError(texte.sortieSource(path));
    if (!(await isOurs(path, signature))) throw new CliError(texte.pasANous(path));
  }
  const suffix = `.${randomBytes(6).toString("hex")}.tmp`;
  const undo: (() => Promise<void>)[] = [];
  try {
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) undo.push(() => removeEmpty(resolve(folder), resolve(made)));
    const staged = files.map(({ name, content }) => ({ content, path: join(folder, name), fresh: join(folder, `.${name.replace(/\//g, "-")}${suffix}`) }));
    for (const { fresh, content } of staged) {
      undo.push(() => rm(fresh, { force: true }));
      await writeFile(fresh, content, { flag: "wx" });
    }
    const former: string[] = [];
    for (const { path, fresh } of staged) {
      const old = `${fresh}.old`;
      if (await exists(path)) {
        await rename(path, old);
        former.push(old);
        undo.push(() => rename(old, path));
      }
      await rename(fresh, path);
      undo.push(() => rm(path, { force: true }));
    }
    for (const old of former) await rm(old, { force: true });
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw new CliError(texte.dossierImpossible(folder, error instanceof Error && "code" in error ? String(error.code) : "disque"));
  }
}

/** Removes the folders that were made, from the deepest to the first; one that holds something stays. */
async function removeEmpty(deepest: string, first: string): Promise<void> {
  await rmdir(deepest);
  if (deepest !== first) await removeEmpty(dirname(deepest), first);
}

/** A place where nothing is, or a file that begins as ours do. */
async function isOurs(path: string, signature: string): Promise<boolean> {
  if (!(await exists(path))) return true;
  if (!(await stat(path)).isFile()) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead).toString("utf8").includes(signature);
  } finally {
    await file.close();
  }
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

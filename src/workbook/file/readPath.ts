import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { WorkbookError } from "../port";
import type { NamedBytes } from "./decp/readDecp";
import type { FileWorkbook } from "./fileWorkbook";
import { MESSAGES } from "./messages";
import { openFiles } from "./open";

/** The one place of the room that touches a disk (Node only): the bytes of a file, under its name without folders. */
export async function readPath(path: string): Promise<NamedBytes> {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const missing = typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
    throw new WorkbookError("unreadable", missing ? MESSAGES.missingFile(path) : MESSAGES.unreadableFile(path));
  }
}

/** Opens one file, or several DECP files together, from their paths. */
export async function openPaths(paths: readonly string[]): Promise<FileWorkbook> {
  return openFiles(await Promise.all(paths.map(readPath)));
}

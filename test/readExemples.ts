import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Cell } from "../src/core/register/cell";

/** A table of examples: a YAML file beside the code that it tests, that a buyer can read and complete. */
export interface TableExemples<T> {
  /** `nombre` for `nombre.exemples.yaml`. */
  readonly nom: string;
  readonly table: T;
}

const ENDING = ".exemples.yaml";

/** Every table of examples of a folder. A malformed one throws, with the file and the keys. */
export function readExemples<T>(folder: string, shape: z.ZodType<T>): TableExemples<T>[] {
  return readdirSync(folder).filter((name) => name.endsWith(ENDING)).sort().map((name) => {
    const read = shape.safeParse(parse(readFileSync(join(folder, name), "utf8")));
    if (!read.success) throw new Error(`${name}\n${z.prettifyError(read.error)}`);
    return { nom: name.slice(0, -ENDING.length), table: read.data };
  });
}

/**
 * A sheet drawn as a text: a line a row, cells between `|`, the headers first. An empty cell is a blank one; plain
 * digits make a number, anything else a text.
 */
export const feuilleSchema = z.string().transform((text) => text.trim().split("\n").map((line) => line.split("|").map(cellOf)));

function cellOf(raw: string): Cell {
  const text = raw.trim();
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A year, or the first and the last of a period. */
export const periodeSchema = z.union([z.int(), z.tuple([z.int(), z.int()])]).transform((found) => (typeof found === "number" ? { debut: found, fin: found } : { debut: found[0], fin: found[1] }));

/** A number, or a fraction written out: `1/3` is the number that a division gives. */
export const chiffreSchema = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)? ?\/ ?\d+(\.\d+)?$/, "un nombre, ou une fraction : 1/3").transform((text) => {
  const [top, bottom] = text.split("/").map(Number);
  return top! / bottom!;
})]);

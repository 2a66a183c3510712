import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Part } from "./parts";

const line = z.record(z.string(), z.number());

/** The counts of a part, added up; null where it handed none. */
export function countsOf(folder: string, { id }: Part): ReadonlyMap<string, number> | null {
  const file = join(folder, `${id}.jsonl`);
  if (!existsSync(file)) return null;
  const sums = new Map<string, number>();
  for (const text of readFileSync(file, "utf8").split("\n").filter((one) => one !== "")) {
    for (const [what, count] of Object.entries(line.parse(JSON.parse(text)))) sums.set(what, (sums.get(what) ?? 0) + count);
  }
  return sums;
}

/** One line of the report, and whether it is as it must be. A part that tried too little has shown nothing. */
export function lineOf(part: Part, counts: ReadonlyMap<string, number> | null): { readonly texte: string; readonly holds: boolean } {
  const tried = counts?.get(part.essais);
  if (counts === null || tried === undefined) return { texte: `${part.libelle.padEnd(44)} nothing counted`, holds: false };
  const zeros = part.zeros.map((what) => `${what} ${counts.get(what) ?? "not counted"}`);
  const others = [...counts].filter(([what]) => what !== part.essais && !part.zeros.includes(what)).map(([what, count]) => `${what} ${count}`);
  const holds = tried >= part.auMoins && part.zeros.every((what) => counts.get(what) === 0);
  const few = tried < part.auMoins ? ` (at least ${part.auMoins} wanted)` : "";
  return { texte: `${part.libelle.padEnd(44)} ${String(tried).padStart(8)} ${part.essais}${few} | ${[...zeros, ...others].join(", ")}${holds ? "" : "   <-- NOT AS IT MUST BE"}`, holds };
}

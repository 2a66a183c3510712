import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Counts by what they count: `{ essais: 1234, perdus: 0 }`. */
export type Counts = Readonly<Record<string, number>>;

/** Hands the counts of one part to the report of `npm run trust`; says them in any case. */
export function record(part: string, counts: Counts): void {
  process.stdout.write(`${part} : ${Object.entries(counts).map(([what, count]) => `${what} ${count}`).join(", ")}\n`);
  tally(part, counts);
}

/** The same without a word, for what is counted bit by bit: the report adds up. */
export function tally(part: string, counts: Counts): void {
  const folder = process.env.SPASER_TRUST;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${part}.jsonl`), `${JSON.stringify(counts)}\n`);
}

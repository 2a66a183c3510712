import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { CHAMBRES } from "./chambres";

/** What core must reach, in %. */
export const LEAST = 85;

/** Quantile of a 95 % interval. */
const Z = 1.96;

const report = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string(), static: z.boolean().optional() })) })) });

const count = z.int().nonnegative();
const chambreSchema = z.strictObject({
  date: z.iso.date(),
  graine: z.int(),
  /** One mutant in so many was drawn; 1: all. */
  uneSur: z.int().positive(),
  /** All the mutants of the room, drawn or not. */
  mutants: count,
  tues: count,
  /** Ended by the hit limit or the clock: seen by the tests, as a mutant killed is. */
  sansFin: count,
  survivants: count,
  sansTest: count,
});

/** What was measured of one room, on the mutants drawn. */
export type Chambre = z.infer<typeof chambreSchema>;

const scoresSchema = z.record(z.string(), chambreSchema);
export type Scores = z.infer<typeof scoresSchema>;

/** The figures kept (`scores.json`); none where there is no file. Throws where they aren't figures. */
export function readScores(file: string): Scores {
  return existsSync(file) ? scoresSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}

/** Counts from Stryker's own report (mutation-testing-report-schema). Those not drawn are told as not compiling. */
export function countsOf(text: string): Pick<Chambre, "mutants" | "tues" | "sansFin" | "survivants" | "sansTest"> {
  const statuses = Object.values(report.parse(JSON.parse(text)).files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const of = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return { mutants: statuses.length, tues: of("Killed") + of("RuntimeError"), sansFin: of("Timeout"), survivants: of("Survived"), sansTest: of("NoCoverage") };
}

/** A score in %, and what it would be on all the mutants, 19 times in 20. */
export interface Score {
  readonly score: number;
  readonly bas: number;
  readonly haut: number;
}

/** Of one room (Wilson, for a draw without replacement); null where nothing was drawn. */
export function scoreOf(chambre: Chambre): Score | null {
  const vus = chambre.tues + chambre.sansFin;
  const n = vus + chambre.survivants + chambre.sansTest;
  if (n === 0) return null;
  const p = vus / n;
  if (n >= chambre.mutants) return { score: p * 100, bas: p * 100, haut: p * 100 };
  const size = (n * (chambre.mutants - 1)) / (chambre.mutants - n);
  const middle = (p + Z ** 2 / (2 * size)) / (1 + Z ** 2 / size);
  const half = (Z * Math.sqrt((p * (1 - p)) / size + Z ** 2 / (4 * size ** 2))) / (1 + Z ** 2 / size);
  return { score: p * 100, bas: Math.max(0, middle - half) * 100, haut: Math.min(1, middle + half) * 100 };
}

/** Of several rooms, each weighing its mutants: rooms are drawn apart. Null where none was measured. */
export function totalOf(chambres: readonly Chambre[]): Score | null {
  const measured = chambres.flatMap((chambre) => {
    const found = scoreOf(chambre);
    return found === null ? [] : [{ poids: chambre.mutants, ...found }];
  });
  const all = measured.reduce((sum, { poids }) => sum + poids, 0);
  if (all === 0) return null;
  const weighted = (of: (one: (typeof measured)[number]) => number) => measured.reduce((sum, one) => sum + (one.poids / all) * of(one), 0);
  // Half intervals add up as standard errors do.
  const side = (of: (one: (typeof measured)[number]) => number) => Math.sqrt(measured.reduce((sum, one) => sum + ((one.poids / all) * of(one)) ** 2, 0));
  const score = weighted((one) => one.score);
  return { score, bas: score - side((one) => one.score - one.bas), haut: score + side((one) => one.haut - one.score) };
}

/** One line a room and the total; holds where every room was measured and the total reaches what is wanted. */
export function mutationLines(scores: Scores): { readonly lignes: readonly string[]; readonly holds: boolean } {
  const told = ({ score, bas, haut }: Score) => `${score.toFixed(1).padStart(5)} % [${bas.toFixed(1)} to ${haut.toFixed(1)}]`;
  const lignes = CHAMBRES.map((nom) => {
    const chambre = scores[nom];
    const found = chambre && scoreOf(chambre);
    if (!chambre || !found) return `  ${nom.padEnd(14)} not measured`;
    const drawn = chambre.tues + chambre.sansFin + chambre.survivants + chambre.sansTest;
    return `  ${nom.padEnd(14)} ${told(found)} of ${drawn} drawn in ${chambre.mutants} (seed ${chambre.graine}, ${chambre.date}): ${chambre.tues} killed, ${chambre.sansFin} without end, ${chambre.survivants} survived, ${chambre.sansTest} without a test`;
  });
  const measured = CHAMBRES.flatMap((nom) => scores[nom] ?? []).filter((chambre) => scoreOf(chambre) !== null);
  const total = totalOf(measured);
  const holds = total !== null && total.score >= LEAST && measured.length === CHAMBRES.length;
  const first = `${"Mutations of core".padEnd(44)} ${total === null ? "nothing measured" : `score ${told(total)}, at least ${LEAST} wanted`}${holds ? "" : "   <-- NOT AS IT MUST BE"}`;
  return { lignes: [first, ...lignes], holds };
}

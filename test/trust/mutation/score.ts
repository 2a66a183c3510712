import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** What core must reach, in %. */
const LEAST = 85;

const report = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })) });

/** Mutants that a test saw, of those that can be seen: compile errors and ignored ones count for nothing. */
export interface Score {
  readonly vus: number;
  readonly survivants: number;
  readonly sansTest: number;
  /** In %; null where there was no mutant. */
  readonly score: number | null;
}

/** From Stryker's own report (mutation-testing-report-schema). */
export function scoreOf(text: string): Score {
  const count = (...wanted: readonly string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const statuses = Object.values(report.parse(JSON.parse(text)).files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const [vus, survivants, sansTest] = [count("Killed", "Timeout"), count("Survived"), count("NoCoverage")];
  const all = vus + survivants + sansTest;
  return { vus, survivants, sansTest, score: all === 0 ? null : (vus / all) * 100 };
}

export function mutationLine(file: string): { readonly texte: string; readonly holds: boolean } {
  if (!existsSync(file)) return { texte: "Mutations of core: no report", holds: false };
  const { vus, survivants, sansTest, score } = scoreOf(readFileSync(file, "utf8"));
  const holds = score !== null && score >= LEAST;
  return { texte: `${"Mutations of core".padEnd(44)} ${String(vus + survivants + sansTest).padStart(8)} mutants | score ${score?.toFixed(1) ?? "none"} %, at least ${LEAST} wanted; ${survivants} survived, ${sansTest} without a test${holds ? "" : "   <-- NOT AS IT MUST BE"}`, holds };
}

import { z } from "zod";

const position = z.object({ line: z.int(), column: z.int() });
const mutant = z.looseObject({ mutatorName: z.string(), replacement: z.string().optional(), location: z.object({ start: position, end: position }), status: z.string() });
const report = z.looseObject({ files: z.record(z.string(), z.looseObject({ source: z.string(), mutants: z.array(mutant) })) });

type Mutant = z.infer<typeof mutant>;
/** Stryker's report, as far as this reads it. */
export type Rapport = z.infer<typeof report>;

export function readRapport(text: string): Rapport {
  return report.parse(JSON.parse(text));
}

function lives({ status }: Mutant): boolean {
  return status === "Survived" || status === "NoCoverage";
}

/** Where those that no test saw are, as Stryker's `mutate` wants it: lines from 1, columns from 0. */
export function placesOf({ files }: Rapport): string[] {
  return Object.entries(files).flatMap(([file, { mutants }]) => [...new Set(mutants.filter(lives).map(({ location: { start, end } }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`))]);
}

/** Files that aren't any more what they were when the report was made: their mutants are others. */
export function changedFiles({ files }: Rapport, sourceOf: (file: string) => string | null): string[] {
  return Object.entries(files).filter(([file, { source, mutants }]) => mutants.some(lives) && sourceOf(file) !== source).map(([file]) => file);
}

/** The report with what those not seen have become; the others stay as they were, for tests only came to it. */
export function merged(before: Rapport, after: Rapport): Rapport {
  const key = (file: string, { mutatorName, replacement, location: { start, end } }: Mutant) => [file, mutatorName, replacement, start.line, start.column, end.line, end.column].join("|");
  const found = new Map(Object.entries(after.files).flatMap(([file, { mutants }]) => mutants.map((one) => [key(file, one), one.status] as const)));
  const files = Object.entries(before.files).map(([file, { mutants, ...rest }]) => [file, { ...rest, mutants: mutants.map((one) => (lives(one) ? { ...one, status: found.get(key(file, one)) ?? one.status } : one)) }] as const);
  return { ...before, files: Object.fromEntries(files) };
}

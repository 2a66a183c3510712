import { createHash } from "node:crypto";

/** What a mutant is, whatever Stryker numbered it. */
export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly line: number; readonly column: number } };
}

/** Is it drawn? One in `uneSur`, by the seed and by what the mutant is: the same ones at every run of the same sources. */
export function tire({ fileName, mutatorName, replacement, location: { start, end } }: Mutant, graine: number, uneSur: number): boolean {
  const file = fileName.replaceAll("\\", "/");
  const key = [graine, file.slice(file.lastIndexOf("src/core/")), mutatorName, replacement, start.line, start.column, end.line, end.column].join("|");
  return createHash("sha256").update(key).digest().readUInt32BE(0) % uneSur === 0;
}

/**
 * A checker of Stryker: it lets those drawn through, and says of the others that they don't compile, which is what Stryker
 * counts for nothing. (An ignorer would not do: it leaves out what is below the node as well.)
 */
export class Echantillon {
  constructor(private readonly graine: number, private readonly uneSur: number) {}

  async init(): Promise<void> {}

  /** All at once: a call a mutant costs more than drawing it. */
  async group(mutants: readonly Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, { status: string; reason?: string }>> {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, tire(mutant, this.graine, this.uneSur) ? { status: "passed" } : { status: "compileError", reason: "Not drawn" }]));
  }
}

import { basename, dirname } from "node:path";
import { failureOf, Suite, timed, type Essai } from "./suite";

/** What Stryker's instrumentation reads (INSTRUMENTER_CONSTANTS). One object for ever: the sources keep hold of it. */
interface Instruments {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: unknown;
}

export interface MutantRun {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string; readonly fileName: string };
  readonly mutantActivation: "runtime" | "static";
}

export type MutantResult =
  | { readonly status: "killed"; readonly killedBy: readonly string[]; readonly failureMessage: string; readonly nrOfTests: number }
  | { readonly status: "survived"; readonly nrOfTests: number }
  | { readonly status: "timeout"; readonly reason: string };

const LOADING = "loading";

/** A test that takes longer, in ms, is left for the second trial: most mutants are seen by a quick one. */
const LONG = 250;

/**
 * A test runner of Stryker. A mutant that runs within tests alone is switched on in the sources already loaded; a static
 * one (a table, a zod schema) is on while they load. Nothing is taken from what an earlier mutant left behind: a failure
 * counts where the same test passes without the mutant, a survivor is tried once more in sources loaded with it.
 */
export class TestsEnMemoire {
  private readonly instruments: Instruments;
  private suite: Suite | null = null;
  private clean = false;
  private readonly durations = new Map<string, number>();

  constructor(private readonly chambre: string) {
    this.instruments = ((globalThis as unknown as { __stryker__?: Instruments }).__stryker__ ??= {});
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.suite = new Suite(process.cwd(), this.chambre);
  }

  async dryRun(): Promise<unknown> {
    const tests: unknown[] = [];
    for (const essai of this.load()) {
      this.instruments.currentTestId = essai.id;
      const { failure, ms } = await timed(essai);
      this.instruments.currentTestId = undefined;
      this.durations.set(essai.id, ms);
      const common = { id: essai.id, name: essai.id, fileName: essai.fichier, timeSpentMs: Math.ceil(ms) };
      tests.push(failure === null ? { ...common, status: 0 } : { ...common, status: 1, failureMessage: failure });
    }
    return { status: "complete", tests, mutantCoverage: this.instruments.mutantCoverage };
  }

  async mutantRun(run: MutantRun): Promise<MutantResult> {
    if (run.mutantActivation === "runtime") {
      if (!this.clean) this.load();
      this.clean = true;
      const hot = await this.tried(run, () => this.loaded().filter(({ id }) => (this.durations.get(id) ?? 0) < LONG));
      if (hot.status === "timeout") return hot;
      if (hot.status === "killed" && (await this.passesWithout(hot.killedBy[0]))) return hot;
    }
    this.clean = false;
    return this.tried(run, () => this.load());
  }

  /** With the mutant on, from the loading of `essais` (if any is left to do) until a test fails. */
  private async tried(run: MutantRun, essais: () => readonly Essai[]): Promise<MutantResult> {
    Object.assign(this.instruments, { activeMutant: run.activeMutant.id, hitLimit: run.hitLimit, hitCount: run.hitLimit === undefined ? undefined : 0 });
    try {
      const chosen = this.ordered(run, essais());
      for (const [rank, essai] of chosen.entries()) {
        const { failure, ms } = await timed(essai);
        this.durations.set(essai.id, ms);
        if (this.spent()) return { status: "timeout", reason: "Hit limit" };
        if (failure !== null) return { status: "killed", killedBy: [essai.id], failureMessage: failure, nrOfTests: rank + 1 };
      }
      return { status: "survived", nrOfTests: chosen.length };
    } catch (error) {
      // A test file that can't be loaded is a test that fails.
      return { status: "killed", killedBy: [LOADING], failureMessage: String(error), nrOfTests: 0 };
    } finally {
      Object.assign(this.instruments, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  private spent(): boolean {
    const { hitCount, hitLimit } = this.instruments;
    return hitCount !== undefined && hitLimit !== undefined && hitCount > hitLimit;
  }

  /** A test that also fails without the mutant says nothing of it. */
  private async passesWithout(id: string | undefined): Promise<boolean> {
    const essai = this.loaded().find((one) => one.id === id);
    return essai !== undefined && (await failureOf(essai)) === null;
  }

  /** The tests that may see the mutant: those beside its file first, then the quick ones. */
  private ordered({ testFilter, activeMutant: { fileName } }: MutantRun, essais: readonly Essai[]): Essai[] {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const nearest = (essai: Essai) => (basename(essai.fichier).startsWith(basename(fileName, ".ts")) ? 0 : dirname(fileName).endsWith(dirname(essai.fichier).split("src/core")[1] ?? "?") ? 1 : 2);
    const rank = new Map(essais.map((essai) => [essai, nearest(essai) * 1e9 + (this.durations.get(essai.id) ?? 0)]));
    return essais.filter(({ id }) => wanted?.has(id) ?? true).sort((left, right) => rank.get(left)! - rank.get(right)!);
  }

  private load(): readonly Essai[] {
    this.suite?.load();
    return this.loaded();
  }

  private loaded(): readonly Essai[] {
    return this.suite?.essais ?? [];
  }
}

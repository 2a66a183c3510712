import { readdirSync } from "node:fs";
import Module from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { performance } from "node:perf_hooks";
import { expect } from "expect";
import { bind } from "jest-each";

type Body = () => unknown;

export interface Essai {
  readonly id: string;
  readonly fichier: string;
  readonly corps: Body;
}

const NODE_MODULES = `${sep}node_modules${sep}`;

/** The tests of a room of core, loaded in this process: what jest gives them, as far as the tests of core ask for it. */
export class Suite {
  essais: Essai[] = [];
  private readonly racine: string;

  constructor(racine: string, private readonly chambre: string) {
    this.racine = racine;
    resolveAsJest(racine);
  }

  /** Loads them anew, and the sources with them: what a module keeps from one test to the next is forgotten. Throws what loading throws. */
  load(): void {
    for (const file of Object.keys(require.cache)) {
      if (!file.includes(NODE_MODULES) && file.startsWith(this.racine)) Reflect.deleteProperty(require.cache, file);
    }
    const seen = new Map<string, number>();
    this.essais = [];
    for (const fichier of testFiles(join(this.racine, "src/core", this.chambre), this.chambre !== ".")) {
      const path: string[] = [relative(this.racine, fichier)];
      const test = (name: string, corps: Body) => {
        const id = [...path, name].join(" › ");
        const times = (seen.get(id) ?? 0) + 1;
        seen.set(id, times);
        this.essais.push({ id: times === 1 ? id : `${id} #${times}`, fichier, corps });
      };
      const describe = (name: string, corps: Body) => {
        path.push(name);
        corps();
        path.pop();
      };
      const withEach = (call: (name: string, corps: Body) => void) => Object.assign(call, { each: bind(call as never, false) });
      Object.assign(globalThis, { expect, test: withEach(test), it: withEach(test), describe: withEach(describe) });
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded again and again, by path
      require(fichier);
    }
  }
}

/** Why it fails; null where it passes. */
export async function failureOf({ corps }: Essai): Promise<string | null> {
  try {
    await corps();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The same, with the time that it took, in ms. */
export async function timed(essai: Essai): Promise<{ readonly failure: string | null; readonly ms: number }> {
  const start = performance.now();
  const failure = await failureOf(essai);
  return { failure, ms: performance.now() - start };
}

function testFiles(folder: string, deep: boolean): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return deep ? testFiles(path, deep) : [];
    return entry.name.endsWith(".test.ts") ? [path] : [];
  }).sort();
}

/** As `moduleNameMapper` of jest's configuration: fast-check with the seed of the tests. A property that fails is neither made smaller nor told at length. */
function resolveAsJest(racine: string): void {
  const seeded = join(racine, "test/seededFastCheck.cjs");
  const resolver = Module as unknown as { _resolveFilename: (request: string, ...rest: unknown[]) => string };
  const before = resolver._resolveFilename.bind(resolver);
  resolver._resolveFilename = (request, ...rest) => (request === "fast-check" ? seeded : before(request, ...rest));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the sandbox's own
  const fc = require(join(dirname(seeded), "../node_modules/fast-check/lib/cjs/fast-check.js")) as { configureGlobal(options: object): void; readConfigureGlobal(): object };
  const reporter = ({ failed }: { failed: boolean }) => {
    if (failed) throw new Error("Property failed");
  };
  fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true, reporter });
}

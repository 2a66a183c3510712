/**
 * Stryker on one room of core, as `main.ts` asks it by `SPASER_MUTATION` (JSON: chambre, uneSur, graine, places): mutants by
 * Stryker, those drawn kept by the checker, tests run in memory by `Tests` since jest loads them anew for each mutant.
 */
const asked = JSON.parse(process.env.SPASER_MUTATION ?? "null");
if (asked === null) throw new Error("`node test/trust/mutation/main.cjs` runs Stryker.");
const files = asked.chambre === "." ? "src/core/*.ts" : `src/core/${asked.chambre}/**/*.ts`;

module.exports = {
  plugins: [`${__dirname}/plugins.mjs`],
  testRunner: "memoire",
  checkers: ["echantillon"],
  coverageAnalysis: "perTest",
  // Messages aren't figures: a letter changed in a sentence is no fault of the trade.
  mutate: asked.places ?? [files, "!src/core/**/*.test.ts", "!src/core/**/textes*.ts", "!src/core/**/testing/**"],
  ignoreStatic: false,
  warnings: { slow: false },
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: `test-results/mutation/${asked.chambre === "." ? "core" : asked.chambre}.json` },
  tempDirName: "test-results/mutation/work",
  concurrency: 1,
  // A survivor is tried twice, and the sources are loaded in between: what never ends is mostly found by its count of hits.
  timeoutMS: 40_000,
  timeoutFactor: 5,
  dryRunTimeoutMinutes: 30,
  ignorePatterns: ["dist", "build", "test-results", "docs/images", ".ci", "test/browser"],
  disableTypeChecks: false,
  allowConsoleColors: false,
};

import { changedFiles, merged, placesOf, readRapport, type Rapport } from "./survivants";

const mutant = (line: number, status: string, replacement = "false") => ({ mutatorName: "ConditionalExpression", replacement, status, location: { start: { line, column: 5 }, end: { line, column: 9 } } });
const rapport = (...mutants: ReturnType<typeof mutant>[]): Rapport => readRapport(JSON.stringify({ schemaVersion: "1", files: { "src/core/a.ts": { source: "a", language: "ts", mutants }, "src/core/b.ts": { source: "b", mutants: [mutant(1, "Killed")] } } }));

test("places of those that live, each once", () => {
  expect(placesOf(rapport(mutant(1, "Killed"), mutant(2, "Survived"), mutant(2, "Survived", "true"), mutant(3, "NoCoverage"), mutant(4, "CompileError")))).toEqual(["src/core/a.ts:2:4-2:8", "src/core/a.ts:3:4-3:8"]);
});

test("those that live become what they have become, and only they", () => {
  const before = rapport(mutant(1, "Killed"), mutant(2, "Survived"), mutant(2, "Survived", "true"), mutant(3, "NoCoverage"), mutant(4, "CompileError"), mutant(5, "Survived"));
  const after = rapport(mutant(1, "Survived"), mutant(2, "Killed"), mutant(2, "Survived", "true"), mutant(3, "Timeout"), mutant(4, "Killed"));
  expect(merged(before, after).files["src/core/a.ts"]?.mutants.map(({ status }) => status)).toEqual(["Killed", "Killed", "Survived", "Timeout", "CompileError", "Survived"]);
  expect(merged(before, after)).toMatchObject({ schemaVersion: "1", files: { "src/core/a.ts": { language: "ts" } } });
});

test("a file that changed, or that went, is told; one whose mutants are all seen doesn't matter", () => {
  const found = rapport(mutant(1, "Survived"));
  expect(changedFiles(found, (file) => (file.endsWith("a.ts") ? "a" : "other"))).toEqual([]);
  expect(changedFiles(found, () => "other")).toEqual(["src/core/a.ts"]);
  expect(changedFiles(found, () => null)).toEqual(["src/core/a.ts"]);
});

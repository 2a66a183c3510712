import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHAMBRES } from "./chambres";
import { countsOf, mutationLines, readScores, scoreOf, totalOf, type Chambre } from "./score";

const chambre = (over: Partial<Chambre>): Chambre => ({ date: "2026-11-25", graine: 1, uneSur: 10, mutants: 1_000, tues: 90, sansFin: 0, survivants: 10, sansTest: 0, ...over });

test("statuses are counted over the files; those not drawn count in the room alone", () => {
  const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status, static: true })) });
  const report = { files: { "a.ts": mutants("Killed", "Killed", "Survived", "CompileError", "CompileError"), "b.ts": mutants("NoCoverage", "Timeout", "RuntimeError") } };
  expect(countsOf(JSON.stringify(report))).toEqual({ mutants: 8, tues: 3, sansFin: 1, survivants: 1, sansTest: 1 });
});

test("a report of another shape is refused", () => {
  expect(() => countsOf('{"files": {"a.ts": {}}}')).toThrow();
});

test.each<[string, Partial<Chambre>, number, number, number]>([
  // Wilson's interval of 90 of 100, as published tables give it (82.6 to 94.5), a little narrower for one drawn in ten.
  ["ninety in a hundred, of very many", { mutants: 100_000_000 }, 90, 82.56, 94.48],
  ["drawn without replacement", {}, 90, 83.04, 94.29],
  ["all of them: nothing left to doubt", { mutants: 100 }, 90, 90, 90],
  ["a mutant without a test isn't seen", { mutants: 100, tues: 80, survivants: 10, sansTest: 10 }, 80, 80, 80],
  ["one without end is", { mutants: 100, tues: 80, sansFin: 10 }, 90, 90, 90],
  ["all killed, of very many", { mutants: 100_000_000, tues: 100, survivants: 0 }, 100, 96.3, 100],
  ["none killed, of very many", { mutants: 100_000_000, tues: 0, survivants: 100 }, 0, 0, 3.7],
])("%s", (_name, over, score, bas, haut) => {
  const found = scoreOf(chambre(over));
  expect(found?.score).toBeCloseTo(score, 5);
  expect(found?.bas).toBeCloseTo(bas, 1);
  expect(found?.haut).toBeCloseTo(haut, 1);
});

test("nothing drawn is no score", () => {
  const none = chambre({ tues: 0, survivants: 0 });
  expect(scoreOf(none)).toBeNull();
  expect(totalOf([none])).toBeNull();
  expect(totalOf([])).toBeNull();
});

test("a room weighs what it has of mutants, not what was drawn of it", () => {
  const total = totalOf([chambre({ mutants: 3_000, tues: 80, survivants: 20 }), chambre({ mutants: 1_000, tues: 10, survivants: 0 }), chambre({ mutants: 9_000, tues: 0, survivants: 0 })]);
  expect(total?.score).toBeCloseTo(85, 5);
  expect(total && total.bas < 85 && total.haut > 85).toBe(true);
});

test("the total of rooms is surer than each", () => {
  const [one, two] = [chambre({}), chambre({})];
  const [alone, both] = [scoreOf(one), totalOf([one, two])];
  expect(both!.haut - both!.bas).toBeLessThan(alone!.haut - alone!.bas);
});

const everywhere = (over: Partial<Chambre>) => Object.fromEntries(CHAMBRES.map((nom) => [nom, chambre(over)]));

test.each<[string, Record<string, Chambre>, boolean, RegExp]>([
  ["every room reaches it", everywhere({ tues: 85, survivants: 15 }), true, /score {2}85\.0 % \[.*at least 85 wanted$/],
  ["just under", everywhere({ tues: 84, survivants: 16 }), false, /NOT AS IT MUST BE/],
  ["a room is missing", { ...everywhere({}), register: chambre({ tues: 0, survivants: 0 }) }, false, /90\.0.*NOT/],
  ["nothing measured", {}, false, /nothing measured.*NOT/],
])("%s", (_name, scores, holds, first) => {
  const found = mutationLines(scores);
  expect(found.holds).toBe(holds);
  expect(found.lignes[0]).toMatch(first);
  expect(found.lignes).toHaveLength(1 + CHAMBRES.length);
});

test("a room is told with its draw", () => {
  const { lignes } = mutationLines({ register: chambre({ sansFin: 2, sansTest: 3 }) });
  expect(lignes).toContainEqual(expect.stringMatching(/register .* of 105 drawn in 1000 \(seed 1, 2026-11-25\): 90 killed, 2 without end, 10 survived, 3 without a test$/));
  expect(lignes).toContainEqual(expect.stringMatching(/bilan +not measured/));
});

test("figures kept are read again, and refused where they aren't figures", () => {
  const folder = mkdtempSync(join(tmpdir(), "scores-"));
  const file = join(folder, "scores.json");
  try {
    expect(readScores(file)).toEqual({});
    writeFileSync(file, JSON.stringify({ register: chambre({}) }));
    expect(readScores(file)).toEqual({ register: chambre({}) });
    writeFileSync(file, JSON.stringify({ register: { ...chambre({}), tues: -1 } }));
    expect(() => readScores(file)).toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

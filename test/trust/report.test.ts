import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Part } from "./parts";
import { tally } from "./record";
import { countsOf, lineOf } from "./report";

const PART: Part = { id: "essai", libelle: "Something", essais: "essais", auMoins: 10, zeros: ["perdus"] };

test.each<[string, readonly (readonly [string, number])[] | null, boolean, RegExp]>([
  ["enough tries and nothing lost", [["essais", 10], ["perdus", 0]], true, /10 essais \| perdus 0$/],
  ["one lost", [["essais", 10], ["perdus", 1]], false, /perdus 1 .*NOT/],
  ["too few tries", [["essais", 9], ["perdus", 0]], false, /at least 10 wanted.*NOT/],
  ["no try", [["essais", 0], ["perdus", 0]], false, /NOT/],
  ["what must be zero isn't counted", [["essais", 10]], false, /not counted/],
  ["no counts at all", null, false, /nothing counted/],
  ["another count is told", [["essais", 10], ["perdus", 0], ["laisses", 3]], true, /laisses 3/],
])("%s", (_name, counts, holds, texte) => {
  const found = lineOf(PART, counts && new Map(counts));
  expect(found.holds).toBe(holds);
  expect(found.texte).toMatch(texte);
});

test("counts of several runs of a part add up", () => {
  const folder = mkdtempSync(join(tmpdir(), "trust-"));
  const before = process.env.SPASER_TRUST;
  process.env.SPASER_TRUST = folder;
  try {
    tally("essai", { essais: 4, perdus: 0 });
    tally("essai", { essais: 6, perdus: 1 });
    expect([...(countsOf(folder, PART) ?? [])]).toEqual([["essais", 10], ["perdus", 1]]);
    expect(countsOf(folder, { ...PART, id: "autre" })).toBeNull();
  } finally {
    if (before === undefined) delete process.env.SPASER_TRUST;
    else process.env.SPASER_TRUST = before;
    rmSync(folder, { recursive: true });
  }
});

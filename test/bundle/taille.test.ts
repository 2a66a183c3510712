import { readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { DIST, readBuilt } from "../manifest/document";
import { BUDGETS } from "./budgets";

const scripts = ["functions.js", ...readdirSync(path.join(DIST, "scripts")).filter((file) => file.endsWith(".js")).map((file) => `scripts/${file}`)];

describe("what the built add-in weighs, compressed", () => {
  it.each(BUDGETS.map((budget) => [budget.part, budget] as const))("keeps %s within its budget", (_part, { files, kilobytes }) => {
    const found = scripts.filter((file) => files.test(file));
    expect(found.length).toBeGreaterThan(0);
    expect(found.reduce((sum, file) => sum + gzipSync(readBuilt(file)).length, 0) / 1_000).toBeLessThan(kilobytes);
  });

  it("holds nothing of the Atelier: neither its spreadsheet engine nor its page", () => {
    for (const file of scripts) expect([file, /univerjs/i.test(readBuilt(file).toString("utf8"))]).toEqual([file, false]);
  });
});

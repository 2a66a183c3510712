import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemas } from "../src/catalogue";
import { indicateursDe } from "../src/core/scheme/schema";

const ROOT = join(__dirname, "..");

describe("docs/couverture.md", () => {
  test("is what the built command line would write", () => {
    expect(execFileSync(process.execPath, [join(ROOT, "docs", "couverture.cjs"), "--check"], { encoding: "utf8" })).toBe("");
  });

  test.each([...schemas.values()])("has every action and every indicator of $id, each with its source", (schema) => {
    const page = readFileSync(join(ROOT, "docs", "couverture.md"), "utf8");
    for (const { code } of indicateursDe(schema)) expect(page).toContain(`| ${code.replace(/_/g, "\\_")} |`);
    for (const axe of schema.axes) for (const objectif of axe.objectifs) for (const { code } of objectif.actions) expect(page).toContain(`**${code}** `);
  });

  /** The counts that the documents announce or number, and that the readings of each scheme settle. */
  test.each([
    ["landes", 3, 7, 14, 23], ["pays-de-la-loire", 4, 12, 35, 83], ["centre-val-de-loire", 3, 14, null, null], ["rtes-modele", 5, null, null, null],
  ] as const)("%s has the axes, objectifs, actions and indicators of its document", (id, axes, objectifs, actions, indicateurs) => {
    const own = schemas.get(id)!.axes.filter(({ nature }) => nature === "axe");
    const all = own.flatMap((axe) => axe.objectifs);
    expect(own).toHaveLength(axes);
    if (objectifs !== null) expect(all).toHaveLength(objectifs);
    if (actions !== null) expect(all.flatMap((objectif) => objectif.actions)).toHaveLength(actions);
    if (indicateurs !== null) expect(all.flatMap((objectif) => objectif.actions.flatMap((action) => action.indicateurs))).toHaveLength(indicateurs);
  });
});

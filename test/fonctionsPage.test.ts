import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { categories } from "../src/catalogue/fonctions";
import { enFrancais } from "../src/core/formule/enFrancais";

const ROOT = join(__dirname, "..");
const page = readFileSync(join(ROOT, "docs", "fonctions.md"), "utf8");
const fiches = categories.flatMap(({ fonctions }) => fonctions);

describe("docs/fonctions.md", () => {
  test("is what the catalogue would write", () => {
    expect(execFileSync(process.execPath, [join(ROOT, "docs", "fonctions.cjs"), "--check"], { encoding: "utf8" })).toBe("");
  });

  test("has a section for each function, and its summary leads to each", () => {
    const headings = [...page.matchAll(/^### ([A-Z]+)$/gm)].map(([, id]) => id);
    const links = [...page.matchAll(/\[([A-Z]+)\]\(#([a-z]+)\)/g)].map(([, id, anchor]) => [id, anchor]);
    expect(headings).toEqual(fiches.map(({ id }) => id));
    expect(links).toEqual(fiches.map(({ id }) => [id, id.toLowerCase()]));
  });

  test.each(fiches.map((fiche) => [fiche.id, fiche] as const))("shows each example of %s as a French Excel does", (_id, { exemples }) => {
    for (const { formule } of exemples) expect(page).toContain(`\n${enFrancais(formule)}\n`);
  });

  test("is reached from the guide and from the README", () => {
    expect(readFileSync(join(ROOT, "docs", "guide.md"), "utf8")).toContain("](fonctions.md)");
    expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain("](docs/fonctions.md)");
  });
});

import fc from "fast-check";
import { texteLignes } from "./texteLignes";

test.each([[[], ""], [[2], "2"], [[2, 3], "2, 3"], [[2, 3, 4, 7, 9, 10], "2 à 4, 7, 9, 10"]])("%j: %s", (lignes, expected) => {
  expect(texteLignes(lignes)).toBe(expected);
});

test("every row is said once, or counted among the others", () => {
  const rows = fc.uniqueArray(fc.integer({ min: 1, max: 1_048_576 }), { maxLength: 2_000 }).map((found) => found.sort((a, b) => a - b));
  fc.assert(fc.property(rows, (lignes) => {
    const [said = "", rest] = texteLignes(lignes).split("… et ");
    const rowsSaid = said === "" ? 0 : said.split(", ").reduce((sum, part) => {
      const [first, last] = part.split(" à ").map(Number);
      return sum + (last === undefined ? 1 : last - first! + 1);
    }, 0);
    expect(rowsSaid + Number((rest ?? "0").replace(/\D/g, ""))).toBe(lignes.length);
  }));
});

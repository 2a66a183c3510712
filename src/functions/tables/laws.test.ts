import fc from "fast-check";
import { referentiel, schemas } from "../../catalogue";
import { createTableFunctions } from "./tables";
import { FunctionProblem } from "../errors";
import { asWindows, marches, outcome, textOf } from "../../../test/fonctions/registres";

const functions = createTableFunctions([...schemas.values()], referentiel);
const CODES = [["A1", "landes"], ["A2", "landes"], ["C1", "landes"], ["C4", "landes"], ["1.2", "landes"], ["6.2", "pays-de-la-loire"], ["6.p1", "pays-de-la-loire"], ["27.1", "pays-de-la-loire"], ["29.1", "pays-de-la-loire"], ["PNAD-ENV", "reglementaire"], ["PUB-SOC.valeur", "reglementaire"], ["DISPENSE", "reglementaire"], ["DECP-25", "reglementaire"]] as const;

/** The figures of a table, and its problems; a doubtful 0 is told by its place, which moves. */
const figures = (table: unknown) => CODES.map(([code, schema]) => {
  const found = outcome(() => functions.indicateur(table, code, 2024, schema));
  return typeof found === "string" && found.includes("dépend des 0") ? "a doubtful 0" : found;
});
/** What is said of each line, problems without their place: that is what moves. */
const said = (table: unknown, schema: string) => functions.conformite(table, schema, 2024, true).map((row) => row.map((cell) => (cell instanceof FunctionProblem ? cell.kind : cell)));

/** The same table with its rows, or its columns, in another order. */
const shuffled = marches().chain((table) =>
  fc.tuple(fc.shuffledSubarray(table.slice(1), { minLength: table.length - 1 }), fc.shuffledSubarray(table[0]!.map((_, index) => index), { minLength: table[0]!.length }))
    .map(([rows, order]) => ({ table, rows: [table[0]!, ...rows], columns: table.map((row) => order.map((index) => row[index])) })));

it("the order of the rows and of the columns changes no figure", () => {
  fc.assert(fc.property(shuffled, ({ table, rows, columns }) => {
    const expected = figures(table);
    expect(figures(rows)).toEqual(expected);
    expect(figures(columns)).toEqual(expected);
    expect(said(rows, "landes")).toEqual(said(table, "landes"));
    expect(said(columns, "landes")).toEqual(said(table, "landes"));
  }), { numRuns: 25 });
});

it("void rows and columns around change no figure", () => {
  fc.assert(fc.property(marches(), fc.integer({ min: 0, max: 3 }), fc.constantFrom(null, "", "  "), (table, count, blank) => {
    const voids = Array.from({ length: count }, () => new Array<unknown>(table[0]!.length + 1).fill(blank));
    const around = [...voids, ...table.map((row) => [blank, ...row]), ...voids];
    // A blank that comes as a blank lifts the doubt on the 0 of the table.
    const [alone, inside] = [figures(table), figures(around)];
    inside.forEach((figure, rank) => {
      if (alone[rank] !== "a doubtful 0") expect(figure).toEqual(alone[rank]);
    });
  }), { numRuns: 25 });
});

it("blanks that come as 0 give the same figure or none, never another", () => {
  let [kept, refused] = [0, 0];
  fc.assert(fc.property(marches(), (table) => {
    const [web, windows] = [figures(table), figures(asWindows(table))];
    windows.forEach((figure, rank) => {
      if (typeof figure === "string") refused++;
      else kept++;
      if (typeof figure !== "string") expect([CODES[rank], figure]).toEqual([CODES[rank], web[rank]]);
    });
  }), { numRuns: 80 });
  // Both happen: the law isn't kept by refusing everything.
  expect([kept > 100, refused > 100]).toEqual([true, true]);
});

it("blanks that come as 0 give the same lines of CONFORMITE or say why not", () => {
  fc.assert(fc.property(marches(), fc.constantFrom("landes", "reglementaire"), (table, schema) => {
    const [web, windows] = [said(table, schema), functions.conformite(asWindows(table), schema, 2024, true)];
    windows.forEach((row, rank) => {
      const problem = row.find((cell) => cell instanceof FunctionProblem);
      if (problem) expect(textOf(problem)).toMatch(/^#N\/A Le résultat dépend des 0 de «/);
      else if (row[5] !== "Non mesurable") expect(row).toEqual(web[rank]);
    });
  }), { numRuns: 30 });
});

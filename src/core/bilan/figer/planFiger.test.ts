import fc from "fast-check";
import { isCellError, type Cell } from "../../register/cell";
import type { FormulaFound } from "../../register/survey";
import type { CellContent } from "../edit";
import { planFiger, type PlanFiger } from "./planFiger";

const formula = (address: Pick<FormulaFound, "row" | "column">, values: readonly (readonly Cell[])[], more: Partial<FormulaFound> = {}): FormulaFound =>
  ({ sheet: "Bilan", formula: "=SPASER.TAUXCLAUSE(Marches[Considérations sociales])", ...address, values, ...more });
const D4 = { row: 3, column: 3 };

/** The cells that a plan writes, by sheet and position. */
function written({ edits }: PlanFiger): Map<string, CellContent> {
  const cells = edits.flatMap((edit) => (edit.kind !== "setCells" ? [] : edit.contents.flatMap((row, down) => row.flatMap((content, right) => (content ? [[`${edit.sheet}!${edit.row + down},${edit.column + right}`, content] as const] : [])))));
  expect(new Set(cells.map(([key]) => key)).size).toBe(cells.length);
  return new Map(cells);
}

describe("freezing formulas", () => {
  test.each<[string, Cell, CellContent, string]>([
    ["a share keeps the format of its cell", 0.176, { type: "nombre", value: 0.176 }, "0,176"],
    ["a year has no space, an amount has", 2024, { type: "nombre", value: 2024 }, "2024"],
    ["an amount", 120_000.5, { type: "nombre", value: 120_000.5 }, "120 000,5"],
    ["the digits that a workbook keeps", 0.1 + 0.2, { type: "nombre", value: 0.1 + 0.2 }, "0,3"],
    ["a zero", 0, { type: "nombre", value: 0 }, "0"],
    ["a text", "Atteinte", { type: "texte", value: "Atteinte" }, "Atteinte"],
    ["a text that looks like a formula", "=1+1", { type: "texte", value: "=1+1" }, "=1+1"],
    ["a text that looks like a number", "007", { type: "texte", value: "007" }, "007"],
    ["spaces", "  ", { type: "texte", value: "  " }, "  "],
    ["a boolean", false, { type: "booleen", value: false }, "FAUX"],
    ["nothing", null, { type: "vide" }, "vide"],
    ["an empty text", "", { type: "vide" }, "vide"],
  ])("%s", (_name, value, content, apres) => {
    const plan = planFiger([formula(D4, [[value]])]);
    expect(plan.edits).toEqual([{ kind: "setCells", sheet: "Bilan", row: 3, column: 3, contents: [[content]] }]);
    expect(plan.changes.map((change) => ({ ...change, apres: change.apres.replace(/[\u00a0\u202f]/g, " ") }))).toEqual([{ sheet: "Bilan", address: "D4", formule: "=SPASER.TAUXCLAUSE(Marches[Considérations sociales])", apres }]);
    expect(plan.laissees).toEqual([]);
  });

  test("a formula that spills goes with all its cells, blanks included", () => {
    const plan = planFiger([formula(D4, [["Routes", 0.5], ["Collèges", null], ["Ports", 1]])]);
    expect(plan.changes).toMatchObject([{ address: "D4:E6", apres: "Routes ; 0,5 ; Collèges ; vide ; … (6 cellules)" }]);
    expect([...written(plan)]).toEqual([
      ["Bilan!3,3", { type: "texte", value: "Routes" }], ["Bilan!3,4", { type: "nombre", value: 0.5 }], ["Bilan!4,3", { type: "texte", value: "Collèges" }],
      ["Bilan!4,4", { type: "vide" }], ["Bilan!5,3", { type: "texte", value: "Ports" }], ["Bilan!5,4", { type: "nombre", value: 1 }],
    ]);
  });

  test("an error is left as it is and told with its cell, with everything that spills beside it", () => {
    const plan = planFiger([formula(D4, [[{ error: "#N/A" }]]), formula({ row: 9, column: 0 }, [[1], [{ error: "#VALUE!" }], [{ error: "#N/A" }]]), formula({ row: 3, column: 4 }, [[1]])]);
    expect(plan.laissees.map(({ address, erreur }) => [address, erreur])).toEqual([["D4", "#N/A"], ["A11", "#VALUE!"]]);
    expect([...written(plan).keys()]).toEqual(["Bilan!3,4"]);
  });

  test("an array typed as one, whose cells all answer, is written once", () => {
    const plan = planFiger([formula(D4, [[1], [2]]), formula({ row: 4, column: 3 }, [[2]])]);
    expect(plan.changes.map(({ address }) => address)).toEqual(["D4:D5"]);
    expect(written(plan).size).toBe(2);
  });

  test("nothing found is nothing to do", () => expect(planFiger([])).toEqual({ edits: [], changes: [], laissees: [] }));

  test("more cells than a call takes arguments", () => {
    const plan = planFiger([formula({ row: 0, column: 9 }, Array.from({ length: 200_000 }, (_, row) => [row]))]);
    expect(plan.edits).toMatchObject([{ kind: "setCells", row: 0, column: 9 }]);
    expect(plan.changes).toMatchObject([{ address: "J1:J200000", apres: expect.stringContaining("0 ; 1 ; 2 ; 3") as string }]);
  }, 60_000);

  const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean(), fc.constant(null), fc.constant({ error: "#N/A" }));
  /** Formulas on a grid of 5 by 5, each spilling at most that far: no two overlap. */
  const founds = fc.array(fc.record({ sheet: fc.constantFrom("Bilan", "L'été"), at: fc.nat(40), values: fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 })) }), { maxLength: 12 })
    .map((list) => [...new Map(list.map((one) => [`${one.sheet}${one.at}`, one])).values()].map(({ sheet, at, values }) => formula({ row: (at % 7) * 5, column: Math.floor(at / 7) * 5 }, values, { sheet })));

  test("every cell of every formula without an error receives what it shows, and no other cell anything", () => {
    fc.assert(fc.property(founds, (found) => {
      const plan = planFiger(found);
      const cells = written(plan);
      const whole = found.filter(({ values }) => !values.flat().some(isCellError));
      const expected = whole.flatMap(({ sheet, row, column, values }) => values.flatMap((line, down) => line.map((value, right) => [`${sheet}!${row + down},${column + right}`, value === "" ? null : value] as const)));
      const shown = ([key, content]: readonly [string, CellContent]) => [key, content.type === "vide" ? null : content.value] as const;
      expect(new Map([...cells].map(shown))).toEqual(new Map(expected));
      expect([...cells.values()].some((content) => content.type === "formule" || "format" in content)).toBe(false);
      expect([plan.changes.length, plan.laissees.length]).toEqual([whole.length, found.length - whole.length]);
    }));
  });
});

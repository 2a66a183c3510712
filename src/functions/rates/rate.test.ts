import fc from "fast-check";
import type { FilledCell } from "../arguments";
import { problemOf } from "../../../test/fonctions/problemOf";
import { count, rate } from "./rate";
import { clauseSelection, considerationSelection } from "./selection";

const SOCIALE = clauseSelection(null);
const column = (...cells: FilledCell[]): FilledCell[] => cells;

describe("share in number", () => {
  it.each<[string, FilledCell[], number]>([
    ["clauses among considérations", column("Clause sociale", "Critère social", "Pas de considération sociale", "Clause sociale;Critère social"), 2 / 4],
    ["case, accents and spaces don't count", column("CLAUSE  SOCIALE", "clause\u00a0sociale", "critere social"), 2 / 3],
    ["a blank between rows declares nothing and stays", column("Clause sociale", null, "  ", "Pas de considération sociale"), 1 / 4],
    ["blanks after the last row are no rows", column("Clause sociale", "Critère social", null, null, null), 1 / 2],
    ["blanks as Windows hands them (0)", column("Clause sociale", 0, "Critère social", 0, 0), 1 / 3],
    ["a marché réservé alone is no clause", column("Marché réservé", "Clause sociale"), 1 / 2],
    ["a contradiction counts as the clause", column("Pas de considération sociale; Clause sociale", "Sans objet"), 1 / 2],
    ["another nature in the column is no social clause", column("Clause environnementale", "Clause sociale ; Clause environnementale"), 1 / 2],
    ["a not-communicated marker declares nothing", column("NC", "Clause sociale"), 1 / 2],
    ["oui/non", column("oui", "non", "Oui", "NON"), 1 / 2],
    ["a blank oui/non is left out", column("oui", null, "non", null, "oui"), 2 / 3],
    ["crosses and 0/1", column(1, 0, 0, 1, 0), 2 / 5],
    ["a 0 beside oui/non is a blank of Windows", column("oui", 0, "non"), 1 / 2],
    ["booleans", column(true, false, false, true), 1 / 2],
    ["only non", column("non", "non"), 0],
  ])("%s", (_name, cells, expected) => {
    expect(rate(cells, SOCIALE, null)).toBe(expected);
  });

  it.each<[string, string | null, number]>([
    ["any considération when left out", null, 4 / 5],
    ["a nature", "sociale", 3 / 5],
    ["the other nature", "environnementale", 1 / 5],
    ["a form", "clause", 2 / 5],
    ["an accented form", "critère", 1 / 5],
    ["réservé", "réservé", 1 / 5],
    ["a whole considération", "Critère social", 1 / 5],
    ["marché réservé", "Marché réservé", 1 / 5],
    ["critère environnemental", "Critère environnemental", 0],
  ])("considération: %s", (_name, type, expected) => {
    const cells = column("Clause sociale", "Critère social", "Marché réservé", "Clause environnementale", "Pas de considération sociale");
    expect(rate(cells, considerationSelection(type), null)).toBe(expected);
  });
});

describe("share in value", () => {
  it("divides the amounts of the clauses by all amounts", () => {
    expect(rate(column("Clause sociale", null, "Critère social"), SOCIALE, column(30_000, "50 000,00 €", 20_000))).toBe(0.3);
  });

  it("is exact on cents", () => {
    expect(rate(column("Clause sociale", "Clause sociale", "non"), SOCIALE, column(0.1, 0.2, 0.7))).toBe(0.3);
  });

  it("asks no amount of a row that an oui/non leaves out", () => {
    expect(rate(column("oui", null, "non"), SOCIALE, column(10, null, 30))).toBe(0.25);
  });

  it("counts rows that only the amounts fill", () => {
    expect(rate(column("Clause sociale", null, null), SOCIALE, column(10, 30, null))).toBe(0.25);
  });

  it.each<[string, FilledCell[], string]>([
    ["blank", column(10, null, 30), "2e cellule"],
    ["0, as Windows hands a blank", column(0, 20, 30), "1re cellule"],
    ["text", column(10, "à définir", 30), "à définir"],
    ["ambiguous", column(10, "1.234", 30), "1.234"],
    ["negative", column(10, 20, -30), "négative"],
    ["different height", column(10, 20), "même hauteur"],
  ])("refuses an amount: %s", (_name, amounts, said) => {
    const problem = problemOf(() => rate(column("Clause sociale", "Critère social", "Clause sociale"), SOCIALE, amounts));
    expect(problem.kind).toBe("valeur");
    expect(problem.message).toContain(said);
  });
});

describe("problems", () => {
  it.each<[string, FilledCell[], string, string]>([
    ["an empty column", column(null, null, "", 0), "indisponible", "Aucune ligne"],
    ["no cell at all", column(), "indisponible", "Aucune ligne"],
    ["an unknown considération", column("Clause sociale", "peut-être"), "valeur", "« peut-être »"],
    ["oui among considérations", column("Clause sociale", "oui"), "valeur", "2e cellule"],
  ])("%s", (_name, cells, kind, said) => {
    const problem = problemOf(() => rate(cells, SOCIALE, null));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(said);
    expect(problemOf(() => count(cells, SOCIALE))).toEqual(problem);
  });

  it("leaves out the rows whose oui/non is blank, even where the amounts go on", () => {
    expect(rate(column("non", null), SOCIALE, column(10, 20))).toBe(0);
  });

  it("refuses a rate of crosses and blanks, which would always be 100 %, but counts the crosses", () => {
    expect(problemOf(() => rate(column("x", null, "X"), SOCIALE, null))).toMatchObject({ kind: "indisponible", message: expect.stringContaining("croix") as string });
    expect(count(column("x", null, "X"), SOCIALE)).toBe(2);
    expect(rate(column("x", "non", "x", null), SOCIALE, null)).toBe(2 / 3);
  });

  it.each(["clause", "sociales et vertes", "critère social", "réservé environnemental", "0"])("refuses the clause type %s", (type) => {
    expect(problemOf(() => clauseSelection(type)).message).toContain(`« ${type} »`);
  });

  it.each(["vert", "critère clause", "réservé environnemental", "sociale environnementale"])("refuses the considération type %s", (type) => {
    expect(problemOf(() => considerationSelection(type)).kind).toBe("valeur");
  });
});

describe("laws", () => {
  const cell = fc.constantFrom<FilledCell>("Clause sociale", "Critère social", "Marché réservé", "Clause sociale ; Critère social", "Pas de considération sociale", null, "");
  const rows = fc.array(fc.tuple(cell, fc.integer({ min: 1, max: 10 ** 9 })), { minLength: 1, maxLength: 40 });

  it("a share lies between 0 and 1, in number and in value", () => {
    fc.assert(fc.property(rows, (drawn) => {
      const amounts = drawn.map(([, cents]) => cents / 100);
      for (const share of [rate(drawn.map(([c]) => c).concat("Critère social"), SOCIALE, null), rate(drawn.map(([c]) => c), SOCIALE, amounts)]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }));
  });

  it("a share and its complement make 1", () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (answers) => {
      expect(rate(answers, SOCIALE, null) + rate(answers.map((yes) => !yes), SOCIALE, null)).toBeCloseTo(1, 12);
    }));
  });

  it("the count is the share times the rows, and adding a clause never lowers it nor the share", () => {
    fc.assert(fc.property(rows, (drawn) => {
      const cells = [...drawn.map(([c]) => c), "Critère social"];
      const more = [...cells, "Clause sociale"];
      expect(count(cells, SOCIALE)).toBeCloseTo(rate(cells, SOCIALE, null) * cells.length, 9);
      expect(count(more, SOCIALE)).toBe(count(cells, SOCIALE) + 1);
      expect(rate(more, SOCIALE, null)).toBeGreaterThanOrEqual(rate(cells, SOCIALE, null));
    }));
  });

  it("blank rows at the end change nothing", () => {
    fc.assert(fc.property(rows, fc.array(fc.constantFrom<FilledCell>(null, "", 0, " "), { maxLength: 10 }), (drawn, blanks) => {
      const cells = [...drawn.map(([c]) => c), "Clause sociale"];
      expect(rate([...cells, ...blanks], SOCIALE, null)).toBe(rate(cells, SOCIALE, null));
    }));
  });
});

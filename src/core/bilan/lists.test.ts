import fc from "fast-check";
import type { WorkbookSurvey } from "../register/survey";
import type { Edit } from "./edit";
import { fitsInline, listSource, placeLists } from "./lists";

const survey = (...names: string[]): WorkbookSurvey => ({
  name: "f.xlsx", dateSystem: 1900, names: [],
  sheets: names.map((name) => ({ name, visible: true, used: { row: 0, column: 0, rowCount: 0, columnCount: 0 }, head: [], tables: [] })),
});
const list = (values: readonly string[]): Edit => ({ kind: "setListValidation", sheet: "F", area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, values });
const TOO_LONG = Array.from({ length: 40 }, (_, rank) => `valeur ${rank}`);

describe("fitsInline", () => {
  it.each([
    [["Oui", "Non"], true], [["a\"b", "l'année"], true], [["a", "=b"], true], [["x".repeat(255)], true], [["x".repeat(127), "y".repeat(127)], true],
    [[], false], [["a,b"], false], [["=a"], false], [[" a"], false], [["a "], false], [[""], false], [["a\nb"], false], [["x".repeat(256)], false], [["x".repeat(128), "y".repeat(127)], false],
  ])("of %j: %j", (values, expected) => {
    expect(fitsInline(values)).toBe(expected);
  });
});

describe("listSource", () => {
  it.each([
    [{ values: ["Oui", "Non"] }, "Oui,Non"],
    [{ values: ["a,b"] }, null],
    [{ values: ["a,b", "c"], from: { sheet: "L'une", area: { row: 1, column: 27, rowCount: 2, columnCount: 1 } } }, "='L''une'!$AB$2:$AB$3"],
    [{ values: ["a,b"], from: { sheet: "Listes", area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } } }, "='Listes'!$A$1"],
  ])("of %j is %j", (edit, expected) => {
    expect(listSource(edit)).toBe(expected);
  });
});

describe("placeLists", () => {
  it("gives back edits whose lists all fit", () => {
    const edits = [list(["Oui", "Non"]), list([])];
    expect(placeLists(edits, survey("F"))).toBe(edits);
  });

  it("writes each long list once, before what leans on it, on a sheet with a free name", () => {
    const first: Edit = { kind: "addSheet", sheet: "F" };
    const placed = placeLists([first, list(TOO_LONG), list(["a,b"]), list(TOO_LONG)], survey("listes", "Listes 2"));
    expect(placed.map(({ kind, sheet }) => `${kind} ${sheet}`)).toEqual([
      "addSheet F", "addSheet Listes 3", "setCells Listes 3", "setCells Listes 3", "setListValidation F", "setListValidation F", "setListValidation F",
    ]);
    expect(placed[4]).toMatchObject({ from: { sheet: "Listes 3", area: { row: 0, column: 0, rowCount: 40, columnCount: 1 } } });
    expect(placed[6]).toMatchObject({ from: (placed[4] as { from: object }).from });
  });

  it("leaves no list that Excel can't hold, whatever the values", () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({ maxLength: 80 }), { minLength: 1, maxLength: 8 }), { maxLength: 6 }), (lists) => {
      const placed = placeLists(lists.map(list), survey());
      for (const edit of placed) if (edit.kind === "setListValidation") expect(listSource(edit)).not.toBeNull();
    }));
  });
});

import fc from "fast-check";
import type { Area } from "../../../core/register/survey";
import { cellCount } from "../grid/area";
import { landmarkAreas, movedCells, type Landmark } from "./landmarks";

const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({ row, column, rowCount, columnCount });
type Sheet = readonly (readonly string[])[];

/** What the landmarks of these targets hold in a sheet. */
function look(sheet: Sheet, targets: readonly Area[]): Landmark[] {
  return landmarkAreas({ contents: [...targets] }).map((found) => ({
    area: found,
    formulas: Array.from({ length: found.rowCount }, (_, down) => Array.from({ length: found.columnCount }, (__, right) => sheet[found.row + down]?.[found.column + right] ?? "")),
  }));
}

const LABELLED: Sheet = Array.from({ length: 40 }, (_, row) => [`A${row}`, "", row === 2 ? "Valeur" : ""]);

describe("landmarks", () => {
  it.each<[string, (sheet: Sheet) => Sheet]>([
    ["a row inserted above", (sheet) => sheet.toSpliced(5, 0, [])],
    ["a row deleted above", (sheet) => sheet.toSpliced(5, 1)],
    ["a column inserted on the left", (sheet) => sheet.map((row) => ["", ...row])],
    ["a column inserted beside the labels", (sheet) => sheet.map((row) => row.toSpliced(1, 0, ""))],
    ["a target typed in", (sheet) => sheet.with(10, sheet[10]!.with(2, "12"))],
    ["rows sorted", (sheet) => [...sheet].reverse()],
  ])("tell %s, though every target is blank", (_what, change) => {
    const targets = [area(10, 2, 5)];
    expect(movedCells(look(LABELLED, targets), look(change(LABELLED), targets))).not.toEqual([]);
  });

  it("tell rows that come or go under the last one of a list, where the rows to write are blank", () => {
    const targets = [area(40, 0, 2, 3)];
    expect(movedCells(look(LABELLED, targets), look(LABELLED.toSpliced(3, 0, ["x"]), targets))).not.toEqual([]);
    expect(movedCells(look(LABELLED, targets), look(LABELLED.toSpliced(3, 1), targets))[0]).toMatchObject({ column: 0 });
  });

  it("don't mind what is written below or on the right", () => {
    const targets = [area(10, 1, 5)];
    expect(movedCells(look(LABELLED, targets), look([...LABELLED.map((row) => [...row, "note"]), ["x"]], targets))).toEqual([]);
  });

  it("ask for nothing where no cell is to be written", () => {
    expect(landmarkAreas({ contents: [] })).toEqual([]);
  });

  it("tell any row that is inserted at or above a target, in a sheet whose rows differ", () => {
    fc.assert(fc.property(fc.array(fc.record({ row: fc.nat(35), column: fc.nat(4), rowCount: fc.integer({ min: 1, max: 4 }), columnCount: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 6 }), fc.nat(35), (targets, at) => {
      fc.pre(targets.some(({ row }) => at <= row));
      expect(movedCells(look(LABELLED, targets), look(LABELLED.toSpliced(at, 0, []), targets))).not.toEqual([]);
    }));
  });

  it("stay few where a whole column of a long register is written", () => {
    const targets = [area(1, 30, 100_000), area(1, 35, 100_000)];
    const cells = landmarkAreas({ contents: targets }).reduce((sum, found) => sum + cellCount(found), 0);
    expect(cells).toBeLessThan(500_000);
    expect(landmarkAreas({ contents: targets })).toEqual(expect.arrayContaining(targets));
  });
});

import { createXlsx, readGrid, saveGrid, type Grid } from "../../../workbook/file";
import { openedGrid, savedGrid } from "./addinFormulas";

/** A workbook as Excel saves it: names of custom functions marked, a spilled formula beside its values. */
const FILE: Grid = {
  sheets: [{
    name: "Calculs",
    cells: [
      { row: 0, column: 0, value: 0.4, formula: "=_xldudf_SPASER_TAUXCLAUSE(A9:A12)", format: "0%" },
      { row: 1, column: 0, value: "SPASER.NB(1)" },
      { row: 2, column: 0, value: "Travaux", formula: "=_xldudf_SPASER_REPARTITION(A9:A12)", array: "A3:B4" },
      { row: 2, column: 1, value: 2 },
      { row: 3, column: 0, value: "Services" },
      { row: 3, column: 1, value: 1, format: "0.0" },
      { row: 4, column: 1, value: 7 },
      { row: 5, column: 0, value: 3, formula: "=SUM(B5)", array: "A6" },
    ],
  }],
  names: [{ name: "Taux", formula: "_xldudf_SPASER_TAUXCLAUSE(Calculs!$A$9:$A$12)" }],
};

describe("a file's formulas in the Atelier", () => {
  const opened = openedGrid(readGrid(createXlsx(FILE)), "SPASER");
  const at = (row: number, column: number) => opened.sheets[0]!.cells.find((cell) => cell.row === row && cell.column === column);

  it("are read as a person types them, in cells and in names", () => {
    expect(at(0, 0)).toMatchObject({ formula: "=SPASER.TAUXCLAUSE(A9:A12)", value: 0.4, format: "0%" });
    expect(at(1, 0)).toMatchObject({ value: "SPASER.NB(1)" });
    expect(opened.names).toMatchObject([{ name: "Taux", formula: "SPASER.TAUXCLAUSE(Calculs!$A$9:$A$12)" }]);
  });

  it("leaves a spilled formula's cells for it to fill, and their look", () => {
    expect(at(2, 0)).toMatchObject({ formula: "=SPASER.REPARTITION(A9:A12)", value: "Travaux" });
    expect([at(2, 1), at(3, 0)]).toEqual([undefined, undefined]);
    expect(at(3, 1)).toMatchObject({ value: null, format: "0.0" });
    expect([at(4, 1)?.value, at(5, 0)?.value]).toEqual([7, 3]);
  });

  it("are saved as Excel saves them: a file opened and saved without a change is the same bytes", () => {
    const bytes = createXlsx({ ...FILE, sheets: [{ ...FILE.sheets[0]!, cells: FILE.sheets[0]!.cells.filter(({ row }) => row < 2) }] });
    expect(saveGrid(bytes, savedGrid(openedGrid(readGrid(bytes), "SPASER"), "SPASER"))).toBe(bytes);
  });

  it("saves what a person typed", () => {
    const typed: Grid = { sheets: [{ name: "Calculs", cells: [{ row: 0, column: 0, value: 4, formula: "=SPASER.NBCLAUSE(A9:A12)" }] }] };
    expect(readGrid(createXlsx(savedGrid(typed, "SPASER"))).sheets[0]!.cells).toMatchObject([{ formula: "=_xldudf_SPASER_NBCLAUSE(A9:A12)", value: 4 }]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createXlsx, readGrid, type Grid, type GridCell } from "../../src/workbook/file";
import { convert, SOFFICE_TIME } from "./soffice";

const BYTES = new Uint8Array(readFileSync(join(__dirname, "../../assets/autotest.xlsx")));
const FIRST = 6;
const [ATTENDU, OBTENU, VERDICT] = [3, 4, 5] as const;
const ERRORS: Readonly<Record<string, string>> = { "#N/A": "=NA()", "#VALEUR!": "=1+\"a\"", "(texte vide)": "=\"\"" };

const cells = (grid: Grid): readonly GridCell[] => grid.sheets[0]!.cells;
const column = (grid: Grid, wanted: number): unknown[] => cells(grid).filter((cell) => cell.column === wanted && cell.row >= FIRST).map(({ value }) => value);

/** The workbook as it would be where every function gives what is expected. */
function answered(grid: Grid): Grid {
  const expected = new Map(cells(grid).filter((cell) => cell.column === ATTENDU).map(({ row, value }) => [row, value]));
  return {
    ...grid,
    sheets: grid.sheets.map((sheet, index) => (index > 0 ? sheet : {
      ...sheet,
      cells: sheet.cells.map((cell): GridCell => {
        if (cell.column !== OBTENU || cell.row < FIRST) return cell;
        const value = expected.get(cell.row) ?? null;
        const formula = typeof value === "string" ? ERRORS[value] : undefined;
        return { row: cell.row, column: cell.column, ...(formula === undefined ? { value } : { value: null, formula }) };
      }),
    })),
  };
}

describe("LibreOffice opens the self-test workbook", () => {
  const grid = readGrid(BYTES);
  const total = column(grid, VERDICT).length;
  let opened: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(() => {
    opened = convert(new Map([["sans.xlsx", BYTES], ["avec.xlsx", createXlsx(answered(grid))]]), "xlsx");
  }, SOFFICE_TIME);

  it.each([
    ["sans.xlsx", "without the functions, nothing is well", "À VOIR", 0],
    ["avec.xlsx", "where every function gives what is expected, all is well", "OK", total],
  ])("%s: %s", (name, _, verdict, good) => {
    const calculated = readGrid(opened.get(name)!);
    expect(total).toBeGreaterThan(0);
    expect(column(calculated, VERDICT)).toEqual(new Array(total).fill(verdict));
    expect(cells(calculated).find(({ row, column: at }) => row === 1 && at === 0)?.value).toBe(`${good} cas sur ${total} vont bien`);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bilan } from "../../src/cli/commands/bilan";
import { importer } from "../../src/cli/commands/importer";
import { parseCall } from "../../src/cli/usage";
import type { CellContent, Edit } from "../../src/core/bilan/edit";
import type { Cell } from "../../src/core/register/cell";
import { parseCsv } from "../../src/workbook/file/csv/readCsv";
import { newWorkbook } from "../../src/workbook/file/newWorkbook";
import { readGrid } from "../../src/workbook/file/xlsx/grid/readGrid";
import { createXlsx } from "../../src/workbook/file/xlsx/grid/saveGrid";
import { workFolder } from "../cli/workFolder";
import { convert, SOFFICE_TIME } from "./soffice";

const FEED = join(__dirname, "../data/decp/dematis13.json");
const folder = workFolder();
const run = (...argv: string[]) => parseCall(argv);

/** A sheet too wide and too long for a page, with what a fill writes without a value. */
const WIDE: readonly Edit[] = [
  { kind: "addSheet", sheet: "Large" },
  { kind: "setCells", sheet: "Large", row: 0, column: 0, contents: Array.from({ length: 90 }, (_, row) => Array.from({ length: 16 }, (__, column): CellContent => (row === 0 ? { type: "texte", value: `Colonne ${column + 1}` } : column === 15 ? { type: "formule", value: `=SUM(A${row + 1}:O${row + 1})` } : { type: "nombre", value: row * column }))) },
  { kind: "setColumnWidths", sheet: "Large", column: 0, widths: new Array<number>(16).fill(14) },
  { kind: "setPageLayout", sheet: "Large", orientation: "landscape", titleRows: 1 },
];

/** What saving a grid writes (the Atelier, the demonstration): formulas with their values, of every form. */
const GRID = createXlsx({
  sheets: [{
    name: "Grille",
    cells: [{ row: 0, column: 0, value: 2 }, { row: 1, column: 0, value: 3 }, { row: 0, column: 1, value: 5, formula: "=SUM(A1:A2)" }, { row: 1, column: 1, value: "5 €", formula: "=B1&\" €\"" }, { row: 2, column: 1, value: { error: "#DIV/0!" }, formula: "=1/0" }, { row: 3, column: 1, value: true, formula: "=AND(A1=2,Taux>0.1)" }, { row: 4, column: 0, value: 4, formula: "=A1:A2*2", array: "A5:A6" }, { row: 5, column: 0, value: 6 }],
  }],
  names: [{ name: "Taux", formula: "0.3" }],
});

/** Cells by sheet, as one compares them: what holds nothing left out, numbers to the fifteen digits that LibreOffice writes. */
function contents(bytes: Uint8Array): Record<string, Record<string, Cell>> {
  const compared = (value: Cell): Cell => (typeof value === "number" ? Number(value.toPrecision(15)) : value);
  return Object.fromEntries(readGrid(bytes).sheets.map(({ name, cells }) => [name, Object.fromEntries(cells.flatMap(({ row, column, value }) => (value === null || value === "" ? [] : [[`${row},${column}`, compared(value)]])))]));
}

describe("LibreOffice opens what is made by edits alone", () => {
  const files = new Map<string, Uint8Array>();
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  let pages: ReadonlyMap<string, Uint8Array> = new Map();
  let texts: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(async () => {
    await importer(run("importer", FEED, "--sortie", folder.at("registre.xlsx")));
    await bilan(run("bilan", folder.at("registre.xlsx"), "--schema", "reglementaire", "--annee", "2023", "--sortie", folder.at("bilan.xlsx")));
    for (const name of ["registre.xlsx", "bilan.xlsx"]) files.set(name, new Uint8Array(readFileSync(folder.at(name))));
    files.set("large.xlsx", await newWorkbook("large.xlsx", WIDE));
    files.set("sans.xlsx", await newWorkbook("sans.xlsx", WIDE.filter(({ kind }) => kind !== "setPageLayout")));
    files.set("grille.xlsx", GRID);
    saved = convert(files, "xlsx");
    pages = convert(files, "pdf");
    texts = convert(files, "csv");
  }, SOFFICE_TIME * 2);

  it.each(["registre.xlsx", "bilan.xlsx", "grille.xlsx"])("%s: each cell as it was written, each formula calculated to the value that it came with", (name) => {
    const before = contents(files.get(name)!);
    expect(Object.values(before).reduce((sum, cells) => sum + Object.keys(cells).length, 0)).toBeGreaterThan(7);
    expect(contents(saved.get(name)!)).toEqual(before);
  });

  it("calculates the formulas that a fill writes without a value", () => {
    const cells = contents(saved.get("large.xlsx")!).Large!;
    for (const row of [1, 45, 89]) expect(cells[`${row},15`]).toBe((row * 14 * 15) / 2);
  });

  it("prints a wide sheet one page wide, and every other file", () => {
    const pageCount = (name: string): number => Buffer.from(pages.get(name)!).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    for (const name of files.keys()) expect([name, pageCount(name.replace(".xlsx", ".pdf")) > 0]).toEqual([name, true]);
    // Sixteen columns of 14 characters don't fit in the width of a page at their own size.
    expect(pageCount("large.pdf")).toBeLessThan(pageCount("sans.pdf"));
  });

  it("saves as text, sheet by sheet", () => {
    expect([...texts.keys()].sort()).toEqual([...files].flatMap(([name, bytes]) => readGrid(bytes).sheets.map((sheet) => `${name.replace(".xlsx", "")}-${sheet.name}.csv`)).sort());
    const [header, first] = parseCsv(new TextDecoder().decode(texts.get("large-Large.csv")));
    expect(header?.slice(0, 2)).toEqual(["Colonne 1", "Colonne 2"]);
    expect(first).toEqual(Array.from({ length: 16 }, (_, column) => String(column === 15 ? 105 : column)));
  });
});

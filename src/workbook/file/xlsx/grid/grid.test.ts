import fc from "fast-check";
import { OpcPackage } from "../../package/opcPackage";
import { richPackage } from "../../testing/richPackage";
import { XlsxWorkbook } from "../xlsxWorkbook";
import { readTheme, resolveColor } from "./colors";
import type { Grid, GridSheet } from "./gridModel";
import { readGrid } from "./readGrid";
import { createXlsx, saveGrid } from "./saveGrid";
import { listFormula } from "./validations";

const area = (row: number, column: number, rowCount: number, columnCount: number): GridSheet["merges"] extends readonly (infer A)[] | undefined ? A : never => ({ row, column, rowCount, columnCount });

const FULL: Grid = {
  dateSystem: 1904,
  names: [{ name: "Cible", formula: "0.3" }, { name: "Local", formula: "Bilan!$A$1", sheet: "Bilan", hidden: true }],
  sheets: [
    {
      name: "Bilan", visibility: "visible", frozenRows: 2, frozenColumns: 1, merges: [area(0, 0, 1, 3)], widths: [{ column: 0, width: 32 }, { column: 2, width: 8.5 }],
      heights: [{ row: 0, height: 40 }], hiddenRows: [9], protection: { formatCells: true, formatColumns: false },
      validations: [{ type: "list", areas: [area(1, 1, 4, 1)], formula1: listFormula(["Oui", "Non"]) as string, allowBlank: true, error: "Oui ou Non", errorTitle: "Réponse" }],
      tables: [{ name: "Lignes", area: area(3, 0, 3, 2) }],
      cells: [
        { row: 0, column: 0, value: "Titre & <co>", style: { bold: true, italic: true, fontSize: 16, color: "#1F4E79", fill: "#DDEBF7", wrap: true, horizontal: "center", vertical: "top", border: "#808080" } },
        { row: 1, column: 1, value: null, style: { locked: false } },
        { row: 3, column: 0, value: "Code" }, { row: 3, column: 1, value: "Valeur" },
        { row: 4, column: 0, value: "=A1" }, { row: 4, column: 1, value: 0.25, format: "0.0%" },
        { row: 5, column: 0, value: { error: "#N/A" } }, { row: 5, column: 1, value: 0.5, formula: "=B5*2", format: "0.0%" },
        { row: 7, column: 0, value: 2, formula: "=ROW(A2:A3)", array: "A8:A9" },
      ],
    },
    { name: "Données", visibility: "veryHidden", cells: [{ row: 0, column: 0, value: true }] },
  ],
};

/** What a reading adds (numbers of sheets, empty lists) left out, so that models compare. */
function bare(grid: Grid): unknown {
  const sheets = grid.sheets.map(({ id: _, cells, ...sheet }) => ({
    ...Object.fromEntries(Object.entries(sheet).filter(([, value]) => value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0))),
    cells: [...cells].sort((one, other) => one.row - other.row || one.column - other.column),
  }));
  return { ...grid, names: (grid.names ?? []).map((name) => ({ ...name, sheet: name.sheet ?? null })), sheets };
}

describe("createXlsx", () => {
  it("makes a file that reads back as the model", () => {
    expect(bare(readGrid(createXlsx(FULL)))).toEqual(bare(FULL));
  });

  it("gives back arbitrary cells", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.boolean(),
      fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((error) => ({ error })),
    );
    const cells = fc.uniqueArray(fc.record({ row: fc.integer({ min: 0, max: 40 }), column: fc.nat(30), value }), { selector: (cell) => `${cell.row},${cell.column}` });
    fc.assert(fc.property(cells, (wanted) => {
      const grid: Grid = { sheets: [{ name: "F", cells: wanted }] };
      const read = readGrid(createXlsx(grid)).sheets[0]?.cells.map(({ row, column, value: found }) => ({ row, column, value: found }));
      const sorted = [...wanted].sort((one, other) => one.row - other.row || one.column - other.column);
      expect(read).toEqual(sorted.map((cell) => (Object.is(cell.value, -0) ? { ...cell, value: 0 } : cell)));
    }));
  });

  it("asks Excel to calculate only where a formula brings no value", () => {
    const workbook = (value: number | null): string => OpcPackage.open(createXlsx({ sheets: [{ name: "F", cells: [{ row: 0, column: 0, value, formula: "=1+1" }] }] }), "f").text("xl/workbook.xml");
    expect(workbook(2)).not.toContain("fullCalcOnLoad");
    expect(workbook(null)).toContain(`fullCalcOnLoad="1"`);
  });

  it.each([["blank header", [null, "b"]], ["doubled header", ["a", "A"]]])("refuses a table with a %s", (_, [first, second]) => {
    const cells = [{ row: 0, column: 0, value: first ?? null }, { row: 0, column: 1, value: second ?? null }];
    expect(() => createXlsx({ sheets: [{ name: "F", cells, tables: [{ name: "T", area: area(0, 0, 2, 2) }] }] })).toThrow("F!A1:B2");
  });
});

describe("saveGrid", () => {
  const original = richPackage();
  const differing = (after: Uint8Array): string[] => OpcPackage.open(after, "f").names().filter((name) => {
    const [one, other] = [OpcPackage.open(original, "f"), OpcPackage.open(after, "f")];
    return !one.has(name) || !Buffer.from(one.bytes(name)).equals(Buffer.from(other.bytes(name)));
  });

  it("gives back the very bytes when nothing changed", () => {
    expect(saveGrid(original, readGrid(original))).toBe(original);
  });

  it("reads looks through theme and tint, formulas that follow a shared one, array ranges", () => {
    const cells = readGrid(original).sheets[1]?.cells ?? [];
    expect(cells.find((cell) => cell.row === 0)).toEqual({ row: 0, column: 0, value: 1, style: { bold: true, fontSize: 12, color: "#2F5597", fill: "#DAE3F3", wrap: true, horizontal: "center" } });
    expect(cells.find((cell) => cell.row === 3 && cell.column === 3)?.formula).toBe("=B4*2+$B$1");
    expect(cells.find((cell) => cell.row === 1 && cell.column === 5)).toMatchObject({ formula: "=ROW(A1:A2)", array: "F2:F3", value: 1 });
  });

  it("writes one changed cell in its part alone", () => {
    const grid = readGrid(original);
    const sheets = grid.sheets.map((sheet) => (sheet.name === "Bilan" ? { ...sheet, cells: sheet.cells.map((cell) => (cell.row === 1 && cell.column === 1 ? { ...cell, value: 0.75 } : cell)) } : sheet));
    const saved = saveGrid(original, { ...grid, sheets });
    expect(differing(saved)).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(readGrid(saved)).toEqual({ ...grid, sheets });
  });

  it("renames, moves, adds and removes sheets; tables are resized, made and dropped", () => {
    const grid = readGrid(original);
    const [registre, bilan] = grid.sheets as [GridSheet, GridSheet];
    const added: GridSheet = { name: "Neuf", visibility: "visible", cells: [{ row: 0, column: 0, value: "h" }, { row: 1, column: 0, value: 1 }], tables: [{ name: "T", area: area(0, 0, 2, 1) }] };
    const wider: GridSheet = { ...registre, cells: [...registre.cells, { row: 0, column: 3, value: "Note" }], tables: [{ name: "Registre", area: area(0, 0, 5, 4), totalRows: 1 }] };
    const saved = saveGrid(original, { ...grid, sheets: [{ ...bilan, name: "Bilan 2024", frozenRows: 1 }, added, wider] });
    const read = readGrid(saved);
    expect(read.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["Bilan 2024", "visible"], ["Neuf", "visible"], ["Registre", "visible"]]);
    expect(read.names).toContainEqual({ name: "_xlnm.Print_Area", formula: "Bilan!$A$1:$D$8", sheet: "Bilan 2024" });
    expect(read.sheets[2]?.tables).toEqual(wider.tables);
    const table = OpcPackage.open(saved, "f").text("xl/tables/table1.xml");
    expect(table).toContain(`<autoFilter ref="A1:D4">`);
    expect(table).toContain(`<tableColumn id="4" name="Note"/>`);
    const without = saveGrid(original, { ...grid, sheets: [{ ...registre, tables: [] }, bilan] });
    expect(OpcPackage.open(without, "f").names()).not.toContain("xl/tables/table1.xml");
    expect(OpcPackage.open(without, "f").text("xl/worksheets/sheet1.xml")).not.toContain("tableParts");
  });

  it("makes files that the adapter fills", async () => {
    const workbook = XlsxWorkbook.open(createXlsx(FULL), "f.xlsx");
    await workbook.apply([{ kind: "setCells", sheet: "Bilan", row: 1, column: 1, contents: [[{ type: "date", value: "1904-01-02" }]] }]);
    expect(readGrid(workbook.bytes()).sheets[0]?.cells.find((cell) => cell.row === 1)).toEqual({ row: 1, column: 1, value: 1, format: "dd/mm/yyyy", style: { locked: false } });
  });
});

describe("colours", () => {
  it.each([
    [{ rgb: "FF123456" }, "#123456"], [{ theme: "0" }, "#FFFFFF"], [{ theme: "1" }, "#000000"], [{ indexed: "10" }, "#FF0000"], [{ indexed: "64" }, null],
    [{ theme: "0", tint: "-0.5" }, "#808080"], [{ auto: "1" }, null], [{ rgb: "rouge" }, null],
  ])("%j is %s", (attributes, expected) => {
    expect(resolveColor(new Map(Object.entries(attributes)), readTheme(null))).toBe(expected);
  });

  it("has no colour for nothing", () => expect(resolveColor(null, readTheme(null))).toBeNull());
});

describe("listFormula", () => {
  it.each([[["Oui", "Non"], "\"Oui,Non\""], [["a\"b"], "\"a\"\"b\""], [["a,b"], null], [[], null], [["x".repeat(256)], null]])("of %j", (values, expected) => {
    expect(listFormula(values)).toBe(expected);
  });
});

describe("chart sheets", () => {
  it("stay in their place, and names local to a sheet behind them keep it", () => {
    const draft = OpcPackage.open(richPackage(), "f").edit();
    draft.setText("xl/chartsheets/sheet1.xml", "<chartsheet/>");
    draft.setText("xl/_rels/workbook.xml.rels", draft.text("xl/_rels/workbook.xml.rels").replace("</Relationships>", `<Relationship Id="rId9" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`));
    draft.setText("xl/workbook.xml", draft.text("xl/workbook.xml").replace("</sheets>", "").replace(`<sheet name="Bilan"`, `<sheet name="Graphe" sheetId="9" r:id="rId9"/><sheet name="Bilan"`).replace("<definedNames>", "</sheets><definedNames>").replace(`localSheetId="1"`, `localSheetId="2"`));
    const original = draft.commit().toBytes();
    const grid = readGrid(original);
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(["Registre", "Bilan", "Verrou"]);
    expect(saveGrid(original, grid)).toBe(original);
    const renamed = saveGrid(original, { ...grid, sheets: grid.sheets.map((sheet) => (sheet.name === "Registre" ? { ...sheet, name: "Marchés" } : sheet)) });
    const workbook = OpcPackage.open(renamed, "f").text("xl/workbook.xml");
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual(["Marchés", "Graphe", "Bilan", "Verrou"]);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="2">`);
  });
});

import { XlsxWorkbook } from "../../src/workbook/file/xlsx/xlsxWorkbook";
import { OpcPackage } from "../../src/workbook/file/package/opcPackage";
import { readCharts } from "../../src/workbook/file/xlsx/chart/readCharts";
import type { GridCell } from "../../src/workbook/file/xlsx/grid/gridModel";
import { readGrid } from "../../src/workbook/file/xlsx/grid/readGrid";
import { XlsxReader } from "../../src/workbook/file/xlsx/read/xlsxReader";
import { zoo, type Template } from "../contract/templates/zoo";
import { ADDED, ZOO_FILL } from "../contract/templates/zooFill";
import { convert, SOFFICE_TIME } from "./soffice";

const templates = zoo().map((template, rank) => ({ template, name: `${String(rank).padStart(2, "0")}.${template.fileName.split(".")[1]}` }));
const resaved = (name: string): string => name.replace(/\.xlsm$/, ".xlsx");

async function filled({ bytes, fileName }: Template): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.open(bytes, fileName);
  await workbook.apply(ZOO_FILL);
  return workbook.bytes();
}

/** The same, given back cell by cell because someone worked elsewhere in between. */
async function undone({ bytes, fileName }: Template): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.open(bytes, fileName);
  const undo = await workbook.apply(ZOO_FILL);
  await workbook.apply([{ kind: "setCells", sheet: "Registre", row: 20, column: 5, contents: [[{ type: "texte", value: "ailleurs" }]] }]);
  await workbook.undo(undo);
  return workbook.bytes();
}

const cells = (bytes: Uint8Array, sheet: string): readonly GridCell[] => readGrid(bytes).sheets.find(({ name }) => name === sheet)?.cells ?? [];
const valueAt = (all: readonly GridCell[], row: number, column: number): GridCell["value"] => all.find((cell) => cell.row === row && cell.column === column)?.value ?? null;

describe("LibreOffice opens filled templates", () => {
  const files = new Map<string, Uint8Array>();
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  let pages: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(async () => {
    for (const { template, name } of templates) {
      files.set(name, await filled(template));
      if (template.fileName === "modele.xlsx") files.set(`a${name}`, await undone(template));
    }
    saved = convert(files, "xlsx");
    pages = convert(new Map([...files].slice(0, 3)), "pdf");
  }, SOFFICE_TIME);

  it.each(templates.map(({ template, name }) => [template.name, name, template] as const))("%s", (_, name, template) => {
    const bytes = saved.get(resaved(name));
    expect(bytes).toBeDefined();
    if (!bytes) return;
    const [bilan, added] = [cells(bytes, "Bilan"), cells(bytes, ADDED)];
    expect([1, 2, 3].map((row) => valueAt(bilan, row, 1))).toEqual([0.3, 41, "fait & relu"]);
    // Calculated anew: what depends on the filled cells, what was written without a value, and all that the template had.
    expect([valueAt(bilan, 1, 2), ...[1, 2, 3].map((row) => valueAt(added, row, 3) ?? "")]).toEqual([0.6, expect.closeTo(-0.05, 12), "", 0]);
    const formulas = cells(template.bytes, "Bilan").filter(({ formula, row, column }) => formula !== undefined && !(row === 1 && column === 2));
    expect(formulas.map(({ row, column }) => valueAt(bilan, row, column) ?? 0)).toEqual(formulas.map(({ value }) => value ?? 0));
    expect(readGrid(bytes).names?.filter(({ sheet }) => sheet === null).map(({ name: one, formula }) => [one.toUpperCase(), formula])).toEqual(expect.arrayContaining([["SPASER_BILAN", "Bilan!$B$2:$B$4"], ["SPASER_MARQUE", `"{""annee"":2024,""schema"":""landes""}"`]]));
    const reader = new XlsxReader(OpcPackage.open(bytes, name));
    const charts = readCharts(reader.source, reader.sheet(ADDED)?.part ?? "");
    expect(charts.map(({ type, title, series }) => [type, title, series.map(({ color, values }) => [color?.toUpperCase(), values?.cached.map(Number)])])).toEqual([
      ["lineChart", "Part clausée & cible", [["#1F3864", [0.2, 0.3]], ["#C00000", [0.25, 0.28, 0.3]]]],
      ["barChart", "Par année", [["#17614A", [0.2, 0.3]]]],
    ]);
    expect(reader.tablesOf(reader.sheet(ADDED)?.part ?? "").map((table) => table.name)).toEqual(["Suivi_annuel"]);
  });

  it("and those whose fill was undone among other edits, as the template was", () => {
    const again = templates.filter(({ name }) => files.has(`a${name}`));
    expect(again.length).toBeGreaterThan(20);
    for (const { template, name } of again) {
      const bytes = saved.get(`a${name}`)!;
      expect(readGrid(bytes).sheets.map((sheet) => sheet.name)).toEqual(["Bilan", "Registre"]);
      const held = (all: readonly GridCell[]): unknown[] => all.flatMap(({ row, column, value }) => (value === null || value === "" ? [] : [[row, column, value]]));
      expect([template.name, held(cells(bytes, "Bilan"))]).toEqual([template.name, held(cells(template.bytes, "Bilan"))]);
    }
  });

  it("and prints them", () => {
    expect([...pages.values()].map((bytes) => Buffer.from(bytes.slice(0, 5)).toString())).toEqual(["%PDF-", "%PDF-", "%PDF-"]);
  });
});

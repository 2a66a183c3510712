import { JSDOM } from "jsdom";
import type { Edit } from "../../../src/core/bilan/edit";
import type { Undo } from "../../../src/workbook/port";
import { OpcPackage } from "../../../src/workbook/file/package/opcPackage";
import { readGrid } from "../../../src/workbook/file/xlsx/grid/readGrid";
import { XlsxReader } from "../../../src/workbook/file/xlsx/read/xlsxReader";
import { XlsxWorkbook } from "../../../src/workbook/file/xlsx/xlsxWorkbook";
import { area } from "../contractSeed";
import { childrenByName, diffOf, isInsertion, partsOf, withoutCells } from "./packageDiff";
import { zoo, type Template } from "./zoo";
import { ADDED, ZOO_FILL } from "./zooFill";

const RELS = "xl/_rels/workbook.xml.rels";
const FILLED = [[1, 1], [2, 1], [3, 1]] as const;
const ELSEWHERE: readonly Edit[] = [{ kind: "setCells", sheet: "Registre", row: 20, column: 5, contents: [[{ type: "texte", value: "ailleurs" }]] }, { kind: "setName", sheet: "Registre", name: "A_moi", value: { type: "texte", value: "à moi" }, hidden: false }];
const open = ({ bytes, fileName }: Template): XlsxWorkbook => XlsxWorkbook.open(bytes, fileName);
const stored = (undo: Undo): Undo => JSON.parse(JSON.stringify(undo)) as Undo;
const parser = new new JSDOM().window.DOMParser();

interface Filled {
  readonly workbook: XlsxWorkbook;
  readonly undo: Undo;
  readonly before: OpcPackage;
  readonly after: OpcPackage;
}

async function fill(template: Template): Promise<Filled> {
  const workbook = open(template);
  const undo = await workbook.apply(ZOO_FILL);
  return { workbook, undo, before: OpcPackage.open(template.bytes, "f.xlsx"), after: OpcPackage.open(workbook.bytes(), "f.xlsx") };
}

interface Places {
  readonly sheet: string;
  readonly workbook: string;
  /** Null for a package without styles. */
  readonly styles: string | null;
}

/** Parts by their role, wherever the package keeps them. */
function places(source: OpcPackage): Places {
  const reader = new XlsxReader(source);
  return { sheet: reader.sheet("Bilan")?.part ?? "", workbook: reader.workbook.part, styles: reader.workbook.stylesPart };
}

/** All that a person sees of a workbook, but for formats and for the cells edited elsewhere. */
function seen(bytes: Uint8Array): unknown {
  const { sheets, names } = readGrid(bytes);
  return {
    names: names?.filter(({ name }) => name !== "A_moi"),
    sheets: sheets.map(({ name, cells, tables, merges, hiddenRows, validations }) => ({ name, tables, merges, hiddenRows, validations, cells: cells.flatMap(({ row, column, value, formula, array }) => (row === 20 || (value === null && formula === undefined) ? [] : [{ row, column, value, formula, array }])) })),
  };
}

describe.each(zoo().map((template) => [template.name, template] as const))("a template %s", (_, template) => {
  it("keeps every part but those that the fill is about, byte for byte", async () => {
    const { before, workbook } = await fill(template);
    const diff = diffOf(template.bytes, workbook.bytes());
    const { sheet, workbook: book, styles } = places(before);
    expect(diff.changed.filter((name) => ![sheet, book, RELS, styles, "[Content_Types].xml"].includes(name))).toEqual([]);
    // Excel makes the calculation chain again: one that lacks a new formula would only be in the way.
    expect(diff.removed.filter((name) => !name.endsWith("calcChain.xml"))).toEqual([]);
    expect(diff.added.map((name) => name.replace(/\d+/, "#"))).toEqual([
      "xl/charts/chart#.xml", "xl/charts/chart#.xml", "xl/drawings/_rels/drawing#.xml.rels", "xl/drawings/drawing#.xml", ...(styles === null ? ["xl/styles#.xml"] : []), "xl/tables/table#.xml", "xl/worksheets/_rels/sheet#.xml.rels", "xl/worksheets/sheet#.xml",
    ]);
  });

  it("keeps the sheet as it is written, outside of the filled cells", async () => {
    const { before, after } = await fill(template);
    const { sheet } = places(before);
    expect(withoutCells(after.text(sheet), FILLED)).toBe(withoutCells(before.text(sheet), FILLED));
    expect(withoutCells(before.text(sheet), FILLED).split("§")).toHaveLength(4);
  });

  it("only adds to the lists of the package, of the workbook and of its styles", async () => {
    const { before, after } = await fill(template);
    const { workbook, styles } = places(before);
    const bare = (part: string): string => before.text(part).replace(/\s*<Relationship [^>]*calcChain[^>]*>|\s*<Override [^>]*calcChain[^>]*>/g, "");
    for (const part of ["[Content_Types].xml", RELS]) expect([part, isInsertion(bare(part), after.text(part))]).toEqual([part, true]);
    // A name that was there takes its new value in its place.
    const [one, other] = [before, after].map((source) => childrenByName(source.text(workbook).replace(/<definedName [^>]*name="(?:spaser_bilan|SPASER_BILAN)"[^>]*>[^<]*<\/definedName>/, ""))) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
    for (const [name, xml] of one) {
      if (name === "calcPr") continue;
      expect([name, xml === other.get(name) || (["sheets", "definedNames"].includes(name) && isInsertion(xml, other.get(name) ?? ""))]).toEqual([name, true]);
    }
    if (styles === null) return;
    const [listed, lists] = [childrenByName(before.text(styles)), childrenByName(after.text(styles))];
    for (const [name, xml] of listed) {
      // The count of a list changes with it.
      const bareCount = (text: string): string => text.replace(/\scount="\d*"/, "");
      const list = bareCount(lists.get(name) ?? "");
      expect([name, list === bareCount(xml) || isInsertion(bareCount(xml), list)]).toEqual([name, true]);
    }
  });

  it("is well-formed XML afterwards, all of what was written", async () => {
    const { after, workbook } = await fill(template);
    const { added, changed } = diffOf(template.bytes, workbook.bytes());
    for (const part of [...added, ...changed]) expect([part, parser.parseFromString(after.text(part), "application/xml").querySelector("parsererror")?.textContent ?? null]).toEqual([part, null]);
  });

  it("tells what was filled, and where its texts stand", async () => {
    expect(await open(template).findTexts("À COMPLÉTER")).toEqual([{ sheet: "Bilan", row: 3, column: 1, text: "à compléter" }]);
    const { workbook } = await fill(template);
    const { sheets, names } = await workbook.survey();
    expect(sheets.map(({ name }) => name)).toEqual(["Bilan", "Registre", ADDED]);
    expect(names.find(({ name }) => name === "SPASER_MARQUE")?.hidden).toBe(true);
    expect(names.find(({ name }) => name.toUpperCase() === "SPASER_BILAN")?.value).toEqual({ type: "cellules", sheet: "Bilan", area: area(1, 1, 3, 1) });
    const cells = readGrid(workbook.bytes()).sheets[0]?.cells.filter(({ row, column }) => FILLED.some(([down, right]) => down === row && right === column));
    expect(cells?.map(({ value }) => value)).toEqual([0.3, 41, "fait & relu"]);
    // The template's own percentage stays.
    if (places(OpcPackage.open(template.bytes, "f.xlsx")).styles !== null) expect(cells?.map(({ format }) => format ?? "General")).toEqual(["0.00%", "General", "General"]);
  });

  it("comes back part by part when nothing else changed", async () => {
    const { workbook, undo } = await fill(template);
    expect(await workbook.undo(stored(undo))).toEqual({ restored: 3, kept: [] });
    expect(partsOf(workbook.bytes())).toEqual(partsOf(template.bytes));
  });

  it("comes back cell by cell, names and tables too, after edits elsewhere", async () => {
    const { workbook, undo } = await fill(template);
    await workbook.apply(ELSEWHERE);
    expect(await workbook.undo(stored(undo))).toEqual({ restored: 3, kept: [] });
    expect(seen(workbook.bytes())).toEqual(seen(template.bytes));
    const { sheet } = places(OpcPackage.open(template.bytes, "f.xlsx"));
    expect(OpcPackage.open(workbook.bytes(), "f.xlsx").text(sheet)).toBe(OpcPackage.open(template.bytes, "f.xlsx").text(sheet));
    expect(await workbook.findTexts("ailleurs")).toHaveLength(1);
    expect(diffOf(template.bytes, workbook.bytes()).added.filter((name) => name !== "xl/styles1.xml")).toEqual([]);
  });

  it("comes back in another object over the saved file, by value", async () => {
    const { workbook, undo } = await fill(template);
    const again = XlsxWorkbook.open(workbook.bytes(), template.fileName);
    expect(await again.undo(stored(undo))).toEqual({ restored: 3, kept: [] });
    expect(seen(again.bytes())).toEqual(seen(template.bytes));
  });
});

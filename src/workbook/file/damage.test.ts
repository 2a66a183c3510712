import fc from "fast-check";
import { WorkbookError } from "../port";
import { OpcPackage } from "./package/opcPackage";
import { openFile } from "./open";
import { richPackage } from "./testing/richPackage";
import { readGrid } from "./xlsx/grid/readGrid";

const PARTS = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/tables/table1.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/theme/theme1.xml"];
const pristine = OpcPackage.open(richPackage(), "f.xlsx");

/** The rich workbook with a stretch of one part replaced by something else. */
function damaged(part: string, at: number, length: number, by: string): Uint8Array {
  const xml = pristine.text(part);
  const from = Math.floor(at * xml.length);
  const draft = pristine.edit();
  draft.setText(part, xml.slice(0, from) + by + xml.slice(from + length));
  return draft.commit().toBytes();
}

async function outcome(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
    return "done";
  } catch (error) {
    return error instanceof WorkbookError ? error.code : String(error);
  }
}

describe("a damaged workbook", () => {
  it("is read, filled or refused, and never stops the program", async () => {
    const damage = fc.tuple(fc.constantFrom(...PARTS), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), fc.constantFrom("", "<", ">", "\"", "<c", "</row>", "<row r=\"1\">", "&x;", "0", "=", "<!--", "<f t=\"shared\" si=\"9\"/>"));
    await fc.assert(fc.asyncProperty(damage, async ([part, at, length, by]) => {
      const bytes = damaged(part, at, length, by);
      const codes = [
        await outcome(async () => openFile("f.xlsx", bytes).survey()),
        await outcome(async () => openFile("f.xlsx", bytes).findTexts("clause")),
        await outcome(async () => openFile("f.xlsx", bytes).findFormulas("ROW", "classeur")),
        await outcome(async () => openFile("f.xlsx", bytes).apply([{ kind: "resizeTable", sheet: "Registre", name: "Registre", rowCount: 4 }, { kind: "setName", sheet: "Bilan", name: "SPASER_X", value: { type: "texte", value: "x" }, hidden: true }, { kind: "addSheet", sheet: "Plus" }, { kind: "setPageLayout", sheet: "Plus", orientation: "portrait", titleRows: 1 }])),
        await outcome(async () => openFile("f.xlsx", bytes).apply([{ kind: "setCells", sheet: "Bilan", row: 1, column: 1, contents: [[{ type: "texte", value: "x" }]] }])),
        await outcome(async () => Promise.resolve(readGrid(bytes))),
      ];
      for (const code of codes) expect(["done", "unreadable", "blocked", "verification"]).toContain(code);
    }), { numRuns: 400 });
  });

  it("is refused when any byte of the archive's directory is wrong, or opens all the same", async () => {
    const bytes = pristine.toBytes();
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const wrong = bytes.slice();
      wrong[at] = (wrong[at] as number) ^ flip;
      expect(["done", "unreadable"]).toContain(await outcome(async () => openFile("f.xlsx", wrong).survey()));
    }), { numRuns: 400 });
  });
});

import type { Edit } from "../../../core/bilan/edit";
import type { Directory } from "../directory";
import { NamesDraft } from "../state/namesDraft";
import { findObstacles } from "./obstacles";
import { SheetDraft } from "./sheetDraft";
import { emptyFacts } from "./sheetFacts";

const entry = { id: "1", name: "Bilan", visible: true, protection: null };
const directory: Directory = { name: "x", dateSystem: 1900, structureLocked: true, sheets: [entry], tables: [{ name: "Marches", sheet: "Bilan", totals: false }], names: [{ name: "SPASER_A", formula: "=Bilan!$A$1", visible: true }] };
const name = (of: string): Edit => ({ kind: "setName", sheet: "bilan", name: of, value: { type: "texte", value: "x" }, hidden: true });

function kinds(edits: readonly Edit[], over: Partial<Directory> = {}): string[] {
  const drafts = new Map([["bilan", new SheetDraft("Bilan", emptyFacts(entry), 1900, new NamesDraft(directory.names))]]);
  return findObstacles(edits, { ...directory, ...over }, drafts).map(({ kind, sheet, address }) => [kind, sheet, address].join(" "));
}

describe("what stops a name", () => {
  it("is the protection of the workbook's structure, told once", () => {
    expect(kinds([name("SPASER_A"), name("SPASER_B")])).toEqual(["protected Bilan "]);
    expect(kinds([name("SPASER_A")], { structureLocked: false })).toEqual([]);
  });

  it("is a table of that name, of the workbook or of the edits", () => {
    const table: Edit = { kind: "addTable", sheet: "Bilan", area: { row: 0, column: 0, rowCount: 2, columnCount: 1 }, name: "Neuf" };
    expect(kinds([name("MARCHES"), table, name("neuf")], { structureLocked: false })).toEqual(["nameTaken Bilan "]);
  });

  it("and it stops a table in its turn", () => {
    const table: Edit = { kind: "addTable", sheet: "Bilan", area: { row: 0, column: 0, rowCount: 2, columnCount: 1 }, name: "spaser_b" };
    expect(kinds([name("SPASER_B"), table], { structureLocked: false })).toEqual(["nameTaken Bilan A1:A2"]);
  });
});

import type { Edit } from "../../../src/core/bilan/edit";
import type { Area } from "../../../src/core/register/survey";
import type { Workbook } from "../../../src/workbook/port";
import { area, MODELE, REGISTRE, type ContractSeed } from "../contractSeed";
import { block, nombre, refusal, set, stored, texte, type OpenForTemplates } from "./opened";

const resize = (rowCount: number, name = "Suivi", sheet = "Suivi"): Edit => ({ kind: "resizeTable", sheet, name, rowCount });

/** A template with a table that has room below it, then a note; beside it another table and a merge further down. */
const SUIVI: ContractSeed["sheets"][number] = {
  name: "Suivi",
  rows: [
    ["Code", "Valeur", null, "Autre", null],
    ["A1", 1, null, "x", null],
    ["A2", 2, null, null, null],
    [null, null, null, null, null],
    [null, null, null, null, null],
    [null, null, null, null, null],
    ["Note", null, null, null, null],
  ],
  tables: [{ name: "Suivi", area: area(0, 0, 3, 2) }, { name: "Autre", area: area(0, 3, 2, 1) }],
  merges: [area(4, 3, 1, 2)],
};

async function tableArea(workbook: Workbook, name = "Suivi"): Promise<Area | undefined> {
  return (await workbook.survey()).sheets.flatMap((sheet) => sheet.tables).find((table) => table.name === name)?.area;
}

/** A person's formats and merges kept, tables resized. */
export function cellsAndTablesContract(name: string, open: OpenForTemplates): void {
  describe(`${name}: cells of a template`, () => {
    it("keeps the person's own format where it says the same", async () => {
      const opened = await open({ sheets: [{ name: "Bilan", rows: [[null, null, null, null]], formats: [{ area: area(0, 0), format: "0.0%" }, { area: area(0, 1), format: "# ##0 €" }, { area: area(0, 2), format: "d mmm yyyy" }] }] });
      const undo = await opened.workbook.apply([set("Bilan", 0, 0, [[nombre(0.3, "0%"), nombre(0.3, "0%"), { type: "date", value: "2024-12-31", format: "dd/mm/yyyy" }, nombre(0.3, "0%")], [{ type: "formule", value: "=1/3", format: "0%" }]])]);
      const formats = async (): Promise<string[]> => Promise.all([[0, 0], [0, 1], [0, 2], [0, 3], [1, 0]].map(([row = 0, column = 0]) => opened.formatAt("Bilan", row, column)));
      expect(await formats()).toEqual(["0.0%", "0%", "d mmm yyyy", "0%", "0%"]);
      await opened.workbook.undo(stored(undo));
      expect(await formats()).toEqual(["0.0%", "# ##0 €", "d mmm yyyy", "General", "General"]);
    });

    it("writes the first cell of a merged area and no other", async () => {
      const { workbook } = await open({ sheets: [MODELE] });
      const undo = await workbook.apply([set("Bilan", 0, 0, [[texte("Bilan 2024"), null, null]])]);
      expect(await block(workbook, "Bilan", area(0, 0, 1, 3))).toEqual([["Bilan 2024", null, null]]);
      await workbook.undo(stored(undo));
      expect(await block(workbook, "Bilan", area(0, 0, 1, 3))).toEqual([["Bilan du SPASER", null, null]]);
      expect((await refusal(workbook.apply([set("Bilan", 0, 0, [[texte("a"), texte("b")]])]))).obstacles).toEqual([{ kind: "merged", sheet: "Bilan", address: "B1" }]);
    });
  });

  describe(`${name}: tables resized`, () => {
    it("takes rows in, filled by the same edits, and gives all back", async () => {
      const { workbook } = await open({ sheets: [SUIVI] });
      const before = await workbook.survey();
      const undo = await workbook.apply([set("Suivi", 1, 0, [[texte("B1"), nombre(1)], [texte("B2"), nombre(2)], [texte("B3"), nombre(3)], [texte("B4"), nombre(4)]]), resize(5)]);
      expect(await tableArea(workbook)).toEqual(area(0, 0, 5, 2));
      expect(await tableArea(workbook, "Autre")).toEqual(area(0, 3, 2, 1));
      expect(await block(workbook, "Suivi", area(3, 0, 2, 2))).toEqual([["B3", 3], ["B4", 4]]);
      expect((await workbook.undo(stored(undo))).kept).toEqual([]);
      expect(await workbook.survey()).toEqual(before);
    });

    it("resizes before the cells are written too, whatever the case of the name", async () => {
      const { workbook } = await open({ sheets: [SUIVI] });
      await workbook.apply([resize(6, "SUIVI"), set("Suivi", 5, 0, [[texte("fin"), nombre(9)]])]);
      expect(await tableArea(workbook)).toEqual(area(0, 0, 6, 2));
    });

    it("leaves rows outside, as they are, and takes them in again at undo", async () => {
      const { workbook } = await open({ sheets: [SUIVI] });
      const undo = await workbook.apply([resize(2)]);
      expect(await tableArea(workbook)).toEqual(area(0, 0, 2, 2));
      expect(await block(workbook, "Suivi", area(2, 0, 1, 2))).toEqual([["A2", 2]]);
      await workbook.undo(stored(undo));
      expect(await tableArea(workbook)).toEqual(area(0, 0, 3, 2));
    });

    it("leaves and reports a table that was resized since", async () => {
      const { workbook } = await open({ sheets: [SUIVI] });
      const undo = await workbook.apply([resize(5)]);
      await workbook.apply([resize(4)]);
      expect((await workbook.undo(stored(undo))).kept).toEqual(["Suivi!A1:B4"]);
      expect(await tableArea(workbook)).toEqual(area(0, 0, 4, 2));
    });

    const refusals: readonly (readonly [string, ContractSeed, Edit, object])[] = [
      ["a table that isn't there", { sheets: [SUIVI] }, resize(5, "Absent"), { code: "blocked", obstacles: [{ kind: "tableMissing", sheet: "Suivi", address: null }] }],
      ["a table of another sheet", { sheets: [SUIVI, REGISTRE] }, resize(5, "Marches"), { code: "blocked", obstacles: [{ kind: "tableMissing", sheet: "Suivi", address: null }] }],
      ["rows that hold something", { sheets: [SUIVI] }, resize(7), { code: "blocked", obstacles: [{ kind: "tableOverlap", sheet: "Suivi", address: "A4:B7" }] }],
      ["rows in a merge", { sheets: [SUIVI] }, resize(5, "Autre"), { code: "blocked", obstacles: [{ kind: "tableOverlap", sheet: "Suivi", address: "D3:D5" }] }],
      ["rows of another table", { sheets: [{ ...SUIVI, rows: [["a"], ["b"], [null], ["c"], ["d"]], merges: [], tables: [{ name: "Suivi", area: area(0, 0, 2, 1) }, { name: "Autre", area: area(3, 0, 2, 1) }] }] }, resize(4),
        { code: "blocked", obstacles: [{ kind: "tableOverlap", sheet: "Suivi", address: "A3:A4" }] }],
      ["a protected sheet", { sheets: [{ ...SUIVI, protection: { unlocked: [area(0, 0, 9, 5)] } }] }, resize(5), { code: "blocked", obstacles: [{ kind: "protected", sheet: "Suivi", address: "A1:B5" }] }],
      ["a table of headers only", { sheets: [SUIVI] }, resize(1), { code: "unsupported" }],
    ];
    it.each(refusals)("refuses %s without writing", async (_, seed, edit, expected) => {
      const { workbook } = await open(seed);
      const before = await workbook.survey();
      expect(await refusal(workbook.apply([set("Suivi", 0, 9, []), edit]))).toMatchObject({ ...expected, unchanged: true });
      expect(await workbook.survey()).toEqual(before);
    });
  });
}

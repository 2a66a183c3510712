import type { FormulaFound, TextFound } from "../../../src/core/register/survey";
import { area, type ContractSeed } from "../contractSeed";
import { block, nombre, refusal, set, stored, texte, type OpenForTemplates } from "./opened";

/** Texts and formulas found in the workbook, and dynamic arrays written over. */
export function searchContract(name: string, open: OpenForTemplates): void {
  describe(`${name}: texts found`, () => {
    const SEED: ContractSeed = {
      sheets: [
        {
          name: "Bilan",
          rows: [["Bilan {{annee}}", 2024, null], [null, "{{A1}} et {{A2}}", "a*b"], ["~?", "rien", "aXb"]],
          formulas: [{ row: 0, column: 2, formula: '="{{calcul}}"', values: [["{{calcul}}"]] }],
        },
        { name: "Vide", rows: [] },
        { name: "Notes", rows: [[null], [null], ["voir {{ANNEE}}"], ["=2 {{x}}"]] },
        { name: "Cachée", rows: [["{{Annee}}", "{{"]], visible: false },
      ],
    };
    const found = async (part: string): Promise<readonly TextFound[]> => (await open(SEED)).workbook.findTexts(part);

    it("gives the typed texts that hold the part, sheet by sheet and row by row, hidden sheets too", async () => {
      expect(await found("{{")).toEqual([
        { sheet: "Bilan", row: 0, column: 0, text: "Bilan {{annee}}" },
        { sheet: "Bilan", row: 1, column: 1, text: "{{A1}} et {{A2}}" },
        { sheet: "Notes", row: 2, column: 0, text: "voir {{ANNEE}}" },
        { sheet: "Notes", row: 3, column: 0, text: "=2 {{x}}" },
        { sheet: "Cachée", row: 0, column: 0, text: "{{Annee}}" },
        { sheet: "Cachée", row: 0, column: 1, text: "{{" },
      ]);
    });

    it("tells, beside the cells that are read, which are calculated: a text that begins with = isn't; nothing is told where it isn't asked", async () => {
      const { workbook } = await open(SEED);
      const request = { sheet: "Bilan", firstRow: 0, rowCount: 2, columns: [0, 2] };
      const notes = { sheet: "Notes", firstRow: 2, rowCount: 2, columns: [0] };
      const [told, texts, untold] = await workbook.readColumns([{ ...request, formulas: true }, { ...notes, formulas: true }, request]);
      expect(told?.cells[1]?.[0]).toBe("{{calcul}}");
      expect([told?.formulas, texts?.formulas, untold?.formulas]).toEqual([[[false, false], [true, false]], [[false, false]], undefined]);
    });

    it.each([
      ["{{annee}}", ["Bilan {{annee}}", "voir {{ANNEE}}", "{{Annee}}"]], ["a*b", ["a*b"]], ["*", ["a*b"]], ["~?", ["~?"]], ["?", ["~?"]], ["a?b", []], ["2024", []], ["absent", []],
    ])("finds %j as it is written, whatever the case", async (part, texts) => {
      expect((await found(part)).map(({ text }) => text)).toEqual(texts);
    });
  });

  describe(`${name}: formulas found`, () => {
    const SEED: ContractSeed = {
      sheets: [
        {
          name: "Calculs",
          rows: [[1, null, "SUM(A1)"], [2, null, null], [3, null, null]],
          formulas: [
            { row: 0, column: 1, formula: "=SUM(A1:A3)+1", values: [[7]] },
            { row: 1, column: 1, formula: "=COUNT(A1:A3)&\" SUM(A1)\"", values: [["3 SUM(A1)"]] },
            { row: 4, column: 0, formula: "=TRANSPOSE(A1:A3)", values: [[1, 2, 3]] },
          ],
        },
        { name: "SUM(1)", rows: [[5]] },
        { name: "Cachée", rows: [[null]], formulas: [{ row: 0, column: 0, formula: "=IF(1=1,SUMPRODUCT(Calculs!A1:A2),'SUM(1)'!A1)", values: [[3]] }], visible: false },
      ],
    };
    const found = async (prefix: string): Promise<readonly FormulaFound[]> => (await open(SEED)).workbook.findFormulas(prefix, "classeur");

    it("gives the formulas that call such a function, with what they show", async () => {
      expect(await found("SUM")).toEqual([
        { sheet: "Calculs", row: 0, column: 1, formula: "=SUM(A1:A3)+1", values: [[7]] },
        { sheet: "Cachée", row: 0, column: 0, formula: "=IF(1=1,SUMPRODUCT(Calculs!A1:A2),'SUM(1)'!A1)", values: [[3]] },
      ]);
      expect(await found("sumpro")).toHaveLength(1);
      expect(await found("UM")).toEqual([]);
    });

    it("gives all that a dynamic array shows", async () => {
      expect(await found("TRANSP")).toEqual([{ sheet: "Calculs", row: 4, column: 0, formula: "=TRANSPOSE(A1:A3)", values: [[1, 2, 3]] }]);
    });

    it("writes over a dynamic array together with its formula, and gives both back", async () => {
      const { workbook } = await open(SEED);
      const before = await workbook.findFormulas("TRANSP", "classeur");
      const undo = await workbook.apply([set("Calculs", 4, 0, [[nombre(1), nombre(2), nombre(3)]])]);
      expect(await workbook.findFormulas("TRANSP", "classeur")).toEqual([]);
      expect(await block(workbook, "Calculs", area(4, 0, 1, 3))).toEqual([[1, 2, 3]]);
      expect((await workbook.undo(stored(undo))).kept).toEqual([]);
      expect(await workbook.findFormulas("TRANSP", "classeur")).toEqual(before);
      const again = await workbook.apply([set("Calculs", 4, 0, [[texte("seul"), null, { type: "vide" }]])]);
      expect(await block(workbook, "Calculs", area(4, 0, 1, 3))).toEqual([["seul", null, null]]);
      await workbook.undo(stored(again));
      expect(await workbook.findFormulas("TRANSP", "classeur")).toEqual(before);
    });

    it("refuses a cell that a dynamic array fills when its formula stays", async () => {
      const { workbook } = await open(SEED);
      expect(await refusal(workbook.apply([set("Calculs", 4, 1, [[nombre(9)]])]))).toMatchObject({ code: "blocked", obstacles: [{ kind: "spill", sheet: "Calculs", address: "B5" }], unchanged: true });
    });
  });
}

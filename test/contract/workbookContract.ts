import type { CellContent, Edit } from "../../src/core/bilan/edit";
import type { Cell } from "../../src/core/register/cell";
import type { Workbook } from "../../src/workbook/port";
import { WorkbookError } from "../../src/workbook/port";
import { area, MODELE, REGISTRE, type ContractSeed } from "./contractSeed";

export type { ContractSeed, ContractSheet } from "./contractSeed";

type Open = (seed: ContractSeed) => Promise<Workbook>;

const texte = (value: string): CellContent => ({ type: "texte", value });
const nombre = (value: number, format?: string): CellContent => ({ type: "nombre", value, format });

function set(sheet: string, row: number, column: number, contents: readonly (readonly (CellContent | null)[])[]): Edit {
  return { kind: "setCells", sheet, row, column, contents };
}

/** Reads a block row by row, so that a test can compare it with what it wrote. */
async function block(workbook: Workbook, sheet: string, row: number, rowCount: number, columns: readonly number[]): Promise<Cell[][]> {
  const [data] = await workbook.readColumns([{ sheet, firstRow: row, rowCount, columns }]);
  return Array.from({ length: rowCount }, (_, index) => (data?.cells ?? []).map((cells) => cells[index] as Cell));
}

async function refusal(action: Promise<unknown>): Promise<WorkbookError> {
  const outcome = await action.then(() => null, (error: unknown) => error);
  expect(outcome).toBeInstanceOf(WorkbookError);
  return outcome as WorkbookError;
}

/**
 * What every adapter of the port must do. Call it from a test file of the adapter: `workbookContract("file", open)`;
 * `open` makes a fresh workbook holding exactly the seed, each time it is called.
 */
export function workbookContract(name: string, open: Open): void {
  const both = (): Promise<Workbook> => open({ sheets: [REGISTRE, MODELE] });

  describe(`${name}: survey`, () => {
    it("gives sheets in order with their used range, head and tables", async () => {
      const survey = await (await both()).survey();
      expect(survey.dateSystem).toBe(1900);
      expect(survey.sheets.map((sheet) => [sheet.name, sheet.visible, sheet.used])).toEqual([
        ["Marchés", true, area(0, 0, 6, 4)],
        ["Bilan", true, area(0, 0, 4, 3)],
      ]);
      expect(survey.sheets[0]?.head).toEqual(REGISTRE.rows);
      expect(survey.sheets[0]?.tables).toEqual([
        { name: "Marches", area: area(0, 0, 6, 4), headers: ["N° marché", "Montant HT", "Clause", "Note"] },
      ]);
    });

    it("tells empty sheets, hidden sheets and a used range that starts elsewhere than A1", async () => {
      const workbook = await open({
        sheets: [
          { name: "Décalé", rows: [[null, null], [null, null], [null, "x", 1]] },
          { name: "Vide", rows: [] },
          { name: "Cachée", rows: [["y"]], visible: false },
        ],
      });
      const { sheets } = await workbook.survey();
      expect(sheets[0]?.used).toEqual(area(2, 1, 1, 2));
      expect(sheets[0]?.head).toEqual([["x", 1]]);
      expect(sheets[1]?.used.rowCount).toBe(0);
      expect(sheets[1]?.head).toEqual([]);
      expect(sheets.map((sheet) => sheet.visible)).toEqual([true, true, false]);
    });

    it("gives at most 30 rows of head", async () => {
      const rows = Array.from({ length: 50 }, (_, index): Cell[] => [`ligne ${index}`]);
      const { sheets } = await (await open({ sheets: [{ name: "Long", rows }] })).survey();
      expect(sheets[0]?.used.rowCount).toBe(50);
      expect(sheets[0]?.head).toHaveLength(30);
      expect(sheets[0]?.head[29]).toEqual(["ligne 29"]);
    });
  });

  describe(`${name}: readColumns`, () => {
    it("keeps blanks, zeros, booleans, errors and texts apart", async () => {
      expect(await block(await both(), "Marchés", 0, 6, [0, 1, 2, 3])).toEqual(REGISTRE.rows);
    });

    it("gives only the columns asked, in order, for several requests at once, past the end too", async () => {
      const workbook = await both();
      const requests = [
        { sheet: "Bilan", firstRow: 1, rowCount: 2, columns: [1] },
        { sheet: "Marchés", firstRow: 4, rowCount: 4, columns: [0, 2, 9] },
        { sheet: "Marchés", firstRow: 0, rowCount: 1, columns: [3] },
      ];
      const answers = await workbook.readColumns(requests);
      expect(answers.map((answer) => answer.request)).toEqual(requests);
      expect(answers.map((answer) => answer.cells)).toEqual([
        [[null, 3]],
        [["2024-004", "2024-005", null, null], [true, false, null, null], [null, null, null, null]],
        [["Note"]],
      ]);
    });

    it("reports progress up to 1", async () => {
      const seen: number[] = [];
      await (await both()).readColumns([{ sheet: "Marchés", firstRow: 0, rowCount: 6, columns: [0] }], { onProgress: (fraction) => seen.push(fraction) });
      expect(seen.at(-1)).toBe(1);
      expect(seen.every((fraction, index) => fraction >= 0 && fraction <= 1 && fraction >= (seen[index - 1] ?? 0))).toBe(true);
    });

    it("stops when asked to, and names a sheet that is gone", async () => {
      const workbook = await both();
      const request = { sheet: "Marchés", firstRow: 0, rowCount: 6, columns: [0] };
      expect((await refusal(workbook.readColumns([request], { signal: AbortSignal.abort() }))).code).toBe("aborted");
      expect((await refusal(workbook.readColumns([{ ...request, sheet: "Ancienne" }]))).code).toBe("changed");
    });
  });

  describe(`${name}: apply`, () => {
    it("writes texts, numbers, booleans, dates and blanks, and leaves null alone", async () => {
      const workbook = await both();
      const undo = await workbook.apply([
        set("Bilan", 1, 1, [
          [nombre(0.3, "0.0 %"), null],
          [{ type: "booleen", value: true }, texte("fait")],
          [{ type: "vide" }, { type: "date", value: "2024-12-31" }],
        ]),
      ]);
      expect(undo.cells).toBe(5);
      expect(undo.sheetsAdded).toEqual([]);
      expect(await block(workbook, "Bilan", 1, 3, [0, 1, 2])).toEqual([
        ["Part des marchés clausés", 0.3, "ancien"],
        ["Nombre de marchés", true, "fait"],
        ["Commentaire", null, 45657],
      ]);
      expect(await block(workbook, "Marchés", 0, 6, [0, 1, 2, 3])).toEqual(REGISTRE.rows);
    });

    it.each(["=1+1", "+33 2 28", "-5 %", "@contact", "=HYPERLINK(\"http://x\")", "00123", "1e5", "12/03/2026", "VRAI", "'quote", "a\nb", "<b>&amp;", " bord "])(
      "writes %j as a text and nothing else",
      async (value) => {
        const workbook = await both();
        await workbook.apply([set("Bilan", 3, 1, [[texte(value)]])]);
        expect(await block(workbook, "Bilan", 3, 1, [1])).toEqual([[value]]);
      },
    );

    it("adds a sheet with cells, styles, widths, a merge, frozen rows and a table", async () => {
      const workbook = await both();
      const undo = await workbook.apply([
        { kind: "addSheet", sheet: "Détail" },
        set("Détail", 0, 0, [[texte("Détail des marchés"), null], [texte("Code"), texte("Valeur")], [texte("A1"), nombre(12)]]),
        { kind: "setStyle", sheet: "Détail", area: area(0, 0, 2, 2), style: { bold: true, fill: "#DDEBF7", wrap: true, border: "#808080" } },
        { kind: "setColumnWidths", sheet: "Détail", column: 0, widths: [32, 14] },
        { kind: "mergeCells", sheet: "Détail", area: area(0, 0, 1, 2) },
        { kind: "freezeRows", sheet: "Détail", rows: 2 },
        { kind: "addTable", sheet: "Détail", area: area(1, 0, 2, 2), name: "Detail" },
      ]);
      expect(undo.sheetsAdded).toEqual(["Détail"]);
      const added = (await workbook.survey()).sheets[2];
      expect(added?.name).toBe("Détail");
      expect(added?.head).toEqual([["Détail des marchés", null], ["Code", "Valeur"], ["A1", 12]]);
      expect(added?.tables).toEqual([{ name: "Detail", area: area(1, 0, 2, 2), headers: ["Code", "Valeur"] }]);
    });
  });

  describe(`${name}: what stops a write`, () => {
    const cases: readonly (readonly [string, ContractSeed, readonly Edit[], unknown])[] = [
      ["a locked cell of a protected sheet", { sheets: [{ ...MODELE, protection: { unlocked: [area(1, 1)] } }] },
        [set("Bilan", 1, 1, [[nombre(1)], [nombre(2)]])], { kind: "protected", sheet: "Bilan", address: "B3" }],
      ["a cell inside a merge that isn't its first", { sheets: [MODELE] }, [set("Bilan", 0, 1, [[texte("x")]])],
        { kind: "merged", sheet: "Bilan", address: "B1" }],
      ["a sheet that isn't there", { sheets: [MODELE] }, [set("Absente", 0, 0, [[texte("x")]])],
        { kind: "sheetMissing", sheet: "Absente", address: null }],
      ["a sheet that exists already, whatever the case", { sheets: [MODELE] }, [{ kind: "addSheet", sheet: "BILAN" }],
        { kind: "sheetExists", sheet: "BILAN", address: null }],
      ["a table over another table", { sheets: [REGISTRE] }, [{ kind: "addTable", sheet: "Marchés", area: area(4, 2, 3, 2), name: "Autre" }],
        { kind: "tableOverlap", sheet: "Marchés", address: "C5:D7" }],
      ["a table name that is taken, whatever the case", { sheets: [REGISTRE] }, [
        { kind: "addSheet", sheet: "T" }, set("T", 0, 0, [[texte("a")], [texte("b")]]), { kind: "addTable", sheet: "T", area: area(0, 0, 2, 1), name: "MARCHES" }],
        { kind: "nameTaken", sheet: "T", address: "A1:A2" }],
      ["a hidden row", { sheets: [{ ...MODELE, hiddenRows: [2] }] }, [set("Bilan", 2, 1, [[nombre(4)]])],
        { kind: "hidden", sheet: "Bilan", address: "B3" }],
    ];

    it.each(cases)("%s", async (_, seed, edits, obstacle) => {
      const workbook = await open(seed);
      const before = await workbook.survey();
      const error = await refusal(workbook.apply([set(seed.sheets[0]?.name ?? "", 8, 0, []), ...edits]));
      expect(error.code).toBe("blocked");
      expect(error.unchanged).toBe(true);
      expect(error.obstacles).toContainEqual(obstacle);
      expect(await workbook.survey()).toEqual(before);
    });

    it("lists every obstacle, and writes in unlocked cells of a protected sheet", async () => {
      const seed = { sheets: [{ ...MODELE, protection: { unlocked: [area(1, 1)] } }] };
      const workbook = await open(seed);
      const error = await refusal(workbook.apply([set("Bilan", 0, 1, [[texte("x")]]), { kind: "addSheet", sheet: "Bilan" }]));
      expect(new Set(error.obstacles.map((obstacle) => obstacle.kind))).toEqual(new Set(["protected", "merged", "sheetExists"]));
      await workbook.apply([set("Bilan", 1, 1, [[nombre(0.5)]])]);
      expect(await block(workbook, "Bilan", 1, 1, [1])).toEqual([[0.5]]);
    });
  });

  describe(`${name}: undo`, () => {
    const fill: readonly Edit[] = [
      { kind: "addSheet", sheet: "Détail" },
      set("Détail", 0, 0, [[texte("x")]]),
      set("Bilan", 1, 1, [[nombre(0.3, "0%")], [nombre(9)], [{ type: "vide" }]]),
      { kind: "setStyle", sheet: "Bilan", area: area(1, 0, 2, 2), style: { bold: true } },
      { kind: "mergeCells", sheet: "Bilan", area: area(1, 1, 1, 2) },
    ];

    it("gives everything back", async () => {
      const workbook = await both();
      const before = await workbook.survey();
      const undo = await workbook.apply(fill);
      const report = await workbook.undo(JSON.parse(JSON.stringify(undo)) as typeof undo);
      expect(report.kept).toEqual([]);
      expect(await workbook.survey()).toEqual(before);
      expect(await block(workbook, "Bilan", 0, 4, [0, 1, 2])).toEqual(MODELE.rows);
    });

    it("gives back its own cells after edits elsewhere, and keeps those", async () => {
      const workbook = await both();
      const undo = await workbook.apply(fill);
      await workbook.apply([set("Bilan", 3, 2, [[texte("ajout")]]), set("Marchés", 2, 1, [[nombre(77)]])]);
      const report = await workbook.undo(undo);
      expect(report.kept).toEqual([]);
      expect(await block(workbook, "Bilan", 1, 3, [1, 2])).toEqual([[null, "ancien"], [3, null], ["à compléter", "ajout"]]);
      expect(await block(workbook, "Marchés", 2, 1, [1])).toEqual([[77]]);
      expect((await workbook.survey()).sheets.map((sheet) => sheet.name)).toEqual(["Marchés", "Bilan"]);
    });

    it("leaves and reports a cell that someone changed since", async () => {
      const workbook = await both();
      const undo = await workbook.apply([set("Bilan", 1, 1, [[nombre(0.3)], [nombre(9)]])]);
      await workbook.apply([set("Bilan", 2, 1, [[nombre(10)]])]);
      const report = await workbook.undo(undo);
      expect(report).toEqual({ restored: 1, kept: ["Bilan!B3"] });
      expect(await block(workbook, "Bilan", 1, 2, [1])).toEqual([[null], [10]]);
    });

    it("undoes two fills in either order", async () => {
      const orders = [[0, 1], [1, 0]] as const;
      for (const order of orders) {
        const workbook = await both();
        const undos = [await workbook.apply([set("Bilan", 1, 1, [[nombre(1)]])]), await workbook.apply([set("Bilan", 2, 1, [[nombre(2)]])])];
        for (const index of order) await workbook.undo(undos[index] as (typeof undos)[number]);
        expect(await block(workbook, "Bilan", 0, 4, [0, 1, 2])).toEqual(MODELE.rows);
      }
    });
  });

  describe(`${name}: settings`, () => {
    it("keeps texts under keys, and forgets those set to null", async () => {
      const workbook = await both();
      expect(await workbook.readSetting("mapping")).toBeNull();
      const value = JSON.stringify({ "Marchés": { "é<&>\"": [1, null, "=1"] } });
      await workbook.writeSetting("mapping", value);
      await workbook.writeSetting("schema", "landes");
      expect(await workbook.readSetting("mapping")).toBe(value);
      await workbook.writeSetting("mapping", null);
      expect(await workbook.readSetting("mapping")).toBeNull();
      expect(await workbook.readSetting("schema")).toBe("landes");
    });
  });
}
